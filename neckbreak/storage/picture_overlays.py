"""What Qt draws on top of a picture, as its file says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from neckbreak.domain.pictures import (
    Arrow,
    Ghost,
    Guide,
    Label,
    Marker,
    Overlay,
    Ring,
    Sign,
    Spine,
    Zone,
)
from neckbreak.storage.picture_values import UnsoundPictureError, number, pair, points, role


def overlay_read(raw: Mapping[str, Any]) -> Overlay:
    """An arrow, a marker or whatever it is; raises UnsoundPictureError."""
    kind = raw.get("kind")
    read = _OVERLAYS.get(str(kind))
    if read is None:
        raise UnsoundPictureError(f"there is no overlay {kind!r}")
    try:
        return read(raw)
    except KeyError as error:
        raise UnsoundPictureError(f"the overlay {kind!r} lacks {error}") from error


def _arrow(raw: Mapping[str, Any]) -> Arrow:
    part = raw.get("at")
    return Arrow(
        points(raw["points"], "arrow"),
        role(raw.get("role", "accent"), "arrow"),
        None if part is None else pair(part, "arrow"),
    )


def _guide(raw: Mapping[str, Any]) -> Guide:
    dash = tuple(number(part, "guide") for part in raw.get("dash") or (4.0, 4.0))
    return Guide(points(raw["points"], "guide"), role(raw.get("role", "good"), "guide"), dash)


def _sign(raw: Mapping[str, Any]) -> Sign:
    return Sign(raw["kind"] == "tick", points([raw["at"]], "sign")[0])


def _label(raw: Mapping[str, Any]) -> Label:
    return Label(raw["anchor"], raw["message"], pair(raw["offset"], "label"))


# Overlays are as JSON has them, hence the Any in this module.
_OVERLAYS: Mapping[str, Callable[[Mapping[str, Any]], Overlay]] = {
    "marker": lambda raw: Marker(raw["anchor"]),
    "arrow": _arrow,
    "ghost": lambda raw: Ghost(raw["key"], tuple(raw["shapes"])),
    "guide": _guide,
    "tick": _sign,
    "cross": _sign,
    "zone": lambda raw: Zone(points(raw["points"], "zone")),
    "label": _label,
    "spine": lambda raw: Spine(
        points(raw["points"], "spine"), role(raw.get("role", "good"), "spine")
    ),
    "ring": lambda raw: Ring(raw["anchor"], role(raw.get("role", "good"), "ring")),
}
