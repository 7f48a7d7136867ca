"""Shapes in a picture's file that say only whose outline they repeat, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from neckbreak.storage.picture_values import UnsoundPictureError, pair


def written_out(shapes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The shapes as they are, but each that is `like` an earlier one with the poses of that one.

    It lies `by` tenths from the other; a line like a fill runs round it and comes back.
    """
    told: dict[object, dict[str, Any]] = {}
    for raw in shapes:
        if "like" in raw:
            yield _repeated(raw, told.get(raw["like"]))
        else:
            yield raw
            told[raw["name"]] = raw


def _repeated(raw: dict[str, Any], other: dict[str, Any] | None) -> dict[str, Any]:
    name = raw.get("name")
    if other is None:
        raise UnsoundPictureError(f"{name}: no shape {raw['like']!r} before it to be like")
    right, down = pair(raw.get("by", (0, 0)), f"{name}: by")
    around = 2 if raw.get("kind") == "line" and other["kind"] == "fill" else 0
    poses = {
        "keys": [_moved([*key, *key[:around]], right, down) for key in other["keys"]],
        "steps": [[*step, *step[:around]] for step in other.get("steps", ())],
    }
    if "order" in other:
        poses["order"] = other["order"]
    return {**raw, **poses}


def _moved(key: list[float], right: float, down: float) -> list[float]:
    if right or down:
        key[0::2] = [x + right for x in key[0::2]]
        key[1::2] = [y + down for y in key[1::2]]
    return key
