"""The picture file: shapes in painter's order, anchors, overlays; whole tenths of a unit."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from .body import Array
from .repeats import told_once

TENTHS = 10
Keys = Sequence[Array]


def tenths(points: Array) -> list[int]:
    """Units to whole tenths, flat: x, y, x, y..."""
    flat: list[int] = np.round(np.asarray(points, float) * TENTHS).astype(int).ravel().tolist()
    return flat


@dataclass(frozen=True, slots=True)
class Look:
    """In what somebody's pictures differ from the way they are drawn, told by colour roles.

    Some shapes are left out, some have another role, some are fainter.
    """

    left_out: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)
    opacity: Mapping[str, float] = field(default_factory=dict)


AS_DRAWN = Look()


@dataclass(slots=True)
class Picture:
    """A picture being drawn. Units throughout: the canvas is 480 by 360.

    With a `base` it shows the shapes of that picture, and knows its anchors.
    """

    name: str
    alt: str
    motion: str = "still"
    cycle_seconds: float = 6.0
    holds: tuple[int, ...] = ()
    shapes: list[dict[str, Any]] = field(default_factory=list)
    anchors: dict[str, list[list[int]]] = field(default_factory=dict)
    overlays: list[dict[str, Any]] = field(default_factory=list)
    base: str | None = None
    base_moves: dict[str, list[list[int]]] = field(default_factory=dict)

    def fill(
        self,
        name: str,
        role: str,
        keys: Keys,
        *,
        shade: str | None = None,
        shift: tuple[float, float] = (8.0, -1.5),
        clip: str | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Add a closed shape; with `shade`, a crescent opposite to `shift` is left in that tone."""
        self.shapes.append(
            {
                "kind": "fill",
                "name": name,
                "fill": role,
                "shade": shade,
                "shift": list(shift),
                "clip": clip,
                "opacity": opacity,
                "keys": self._keys(keys),
            }
        )

    def line(
        self,
        name: str,
        role: str,
        width: float,
        keys: Keys,
        *,
        clip: str | None = None,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Add an open stroke with round ends."""
        self.shapes.append(
            {
                "kind": "line",
                "name": name,
                "color": role,
                "width": width,
                "clip": clip,
                "dash": list(dash) if dash else None,
                "opacity": opacity,
                "keys": self._keys(keys),
            }
        )

    def anchor(self, name: str, keys: Keys) -> None:
        """Add a named place of the body, one position a key pose."""
        self.anchors[name] = [tenths(np.asarray(key)) for key in keys]

    def overlay(self, kind: str, **what: Any) -> None:
        """Add something Qt draws on top; points and places in units."""
        for key in ("points", "at"):
            if key in what and not (kind == "arrow" and key == "at"):
                points = np.asarray(what[key], float)
                whole = np.round(points * TENTHS).astype(int)
                what[key] = whole.tolist()
        self.overlays.append({"kind": kind, **what})

    def save(self, folder: Path, look: Look = AS_DRAWN) -> Path:
        """Write NAME.json in somebody's look and say where.

        What the program takes for granted is left out.
        """
        document: dict[str, Any] = {
            "schema": 1,
            "name": self.name,
            "size": [480, 360],
            "motion": self.motion,
        }
        if self.motion != "still":
            document |= {"cycle_seconds": self.cycle_seconds, "holds": list(self.holds)}
        if self.base is not None:
            document["base"] = self.base
        if self.base_moves:
            document["carry"] = self.base_moves
        document |= {
            "alt": self.alt,
            "shapes": told_once(
                [
                    _short(shape, look)
                    for shape in self.shapes
                    if shape.get("fill") not in look.left_out
                ]
            ),
            "anchors": self.anchors,
            "overlays": self.overlays,
        }
        target = folder / f"{self.name}.json"
        text = json.dumps(document, separators=(",", ":"), ensure_ascii=False)
        target.write_text(text + "\n", encoding="utf-8")
        return target

    def stand_on(self, base: str, shapes: int) -> None:
        """Leave the first so many shapes and all anchors to another picture that has the same."""
        self.base, self.anchors = base, {}
        del self.shapes[:shapes]

    def carry_base(self, prefix: str, moves: Sequence[tuple[float, float]]) -> None:
        """The same for shapes of the base, in this picture alone."""
        self.base_moves[prefix] = [tenths(np.array(move)) for move in moves]

    def carry(self, prefix: str, moves: Sequence[tuple[float, float]]) -> None:
        """Let the shapes whose names begin so glide as they are: each key pose a shift."""
        for shape in self.shapes:
            if shape["name"].startswith(prefix):
                shape["moves"] = [tenths(np.array(move)) for move in moves]

    @staticmethod
    def _keys(keys: Keys) -> list[list[int]]:
        whole = [tenths(key) for key in keys]
        return whole[:1] if all(key == whole[0] for key in whole) else whole


TAKEN_FOR_GRANTED = {"shade": None, "clip": None, "dash": None, "opacity": 1.0}


def _short(shape: dict[str, Any], look: Look) -> dict[str, Any]:
    fainter = look.opacity.get(shape.get("fill") or shape.get("color") or "", 1.0)
    worn = {**shape, "opacity": round(shape["opacity"] * fainter, 3)}
    kept = {key: value for key, value in worn.items() if TAKEN_FOR_GRANTED.get(key, ...) != value}
    if "shade" not in kept:
        kept.pop("shift", None)
    for key in ("fill", "shade", "color"):
        if kept.get(key) in look.roles:
            kept[key] = look.roles[kept[key]]
    if len(kept["keys"]) > 1:
        # From pose to pose a point goes a short way: shorter to write than where it is.
        keys = kept["keys"]
        kept["keys"] = keys[:1]
        kept["steps"] = [
            [there - here for here, there in zip(before, after, strict=True)]
            for before, after in pairwise(keys)
        ]
    return kept


def other_side(picture: Picture) -> Picture:
    """The picture seen in a mirror: for a move of the left side that was posed on the right.

    The light stays where it was.
    """
    words = {".left": ".right", ".right": ".left"}

    def swapped(name: str | None) -> str | None:
        ending = next((word for word in words if name and name.endswith(word)), None)
        return name if ending is None or name is None else name.removesuffix(ending) + words[ending]

    width = 480 * TENTHS
    for shape in picture.shapes:
        shape["name"], shape["clip"] = swapped(shape["name"]), swapped(shape["clip"])
        shape["keys"] = [
            [width - v if n % 2 == 0 else v for n, v in enumerate(key)] for key in shape["keys"]
        ]
        if "moves" in shape:
            shape["moves"] = [[-x, y] for x, y in shape["moves"]]
    picture.anchors = {
        str(swapped(name)): [[width - x, y] for x, y in keys]
        for name, keys in picture.anchors.items()
    }
    for overlay in picture.overlays:
        if "anchor" in overlay:
            overlay["anchor"] = swapped(overlay["anchor"])
        if "points" in overlay:
            overlay["points"] = [[width - x, y] for x, y in overlay["points"]]
        if overlay["kind"] in ("tick", "cross"):
            x, y = overlay["at"]
            overlay["at"] = [width - x, y]
    return picture
