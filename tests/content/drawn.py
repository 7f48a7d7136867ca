"""Measures on the shipped pictures: places, drawn outlines, distances and angles, in units.

Nothing here calls what drew them or what paints them: the files are read as they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "resources" / "illustrations"
FIGURES = ("woman", "man")
STEPS = 8
"""Points measured between two points of a curve."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One shipped picture."""

    name: str
    content: dict[str, Any]

    @property
    def keys(self) -> int:
        """How many key poses it has."""
        shapes = (len(_keys(shape)) for shape in self.content["shapes"])
        return max(*shapes, *(len(places) for places in self.content["anchors"].values()), 1)

    def anchor(self, name: str, key: int = 0) -> Place:
        """A named place in a key pose."""
        places = self.content["anchors"][name]
        x, y = places[key if len(places) > 1 else 0]
        return x / 10, y / 10

    def has(self, name: str) -> bool:
        """Whether it names this place."""
        return name in self.content["anchors"]

    def points(self, shape: str, key: int = 0) -> list[Place]:
        """The points of a shape in a key pose."""
        keys = _keys(next(each for each in self.content["shapes"] if each["name"] == shape))
        flat = keys[key if len(keys) > 1 else 0]
        return [(x / 10, y / 10) for x, y in zip(flat[0::2], flat[1::2], strict=True)]

    def outline(self, shape: str, key: int = 0) -> list[Place]:
        """The closed curve that is painted for a fill, as a fine polygon."""
        return list(_curve(self.points(shape, key)))

    def middle(self, shape: str, key: int = 0) -> Place:
        """The mean of a shape's points."""
        points = self.points(shape, key)
        return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def drawn(name: str, figure: str) -> Drawn:
    """The picture as this person is shown it: the man has the woman's where they look alike."""
    path = FOLDER / "man" / f"{name}.json"
    if figure == "woman" or not path.is_file():
        path = FOLDER / f"{name}.json"
    content = json.loads(path.read_text("utf-8"))
    if "base" in content:
        base = json.loads((path.parent / f"{content['base']}.json").read_text("utf-8"))
        content["shapes"] = [*base["shapes"], *content["shapes"]]
        content["anchors"] = {**base["anchors"], **content["anchors"]}
    content["shapes"] = [_own(shape, content["shapes"]) for shape in content["shapes"]]
    return Drawn(name, content)


def _own(shape: dict[str, Any], shapes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A shape with points of its own; that of a line may lack the way back to its beginning."""
    if "like" not in shape:
        return shape
    other = next(each for each in shapes if each["name"] == shape["like"])
    by = shape.get("by", (0, 0))
    keys = [[value + by[n % 2] for n, value in enumerate(key)] for key in other["keys"]]
    return {**other, **shape, "keys": keys}


def _keys(shape: dict[str, Any]) -> list[list[float]]:
    """The poses of a shape; some tell the ways from pose to pose, one that glides its shifts."""
    keys: list[list[float]] = list(shape["keys"])
    for step in shape.get("steps", []):
        keys.append([here + way for here, way in zip(keys[-1], step, strict=True)])
    if "order" in shape:
        return [keys[number] for number in shape["order"]]
    if "moves" not in shape:
        return keys
    return [
        [value + move[number % 2] for number, value in enumerate(keys[0])]
        for move in shape["moves"]
    ]


def share_along(start: Place, end: Place, place: Place) -> float:
    """How far along a line the foot of a place is: 0 at the start, 1 at the end."""
    way = (end[0] - start[0], end[1] - start[1])
    reached = (place[0] - start[0]) * way[0] + (place[1] - start[1]) * way[1]
    return reached / (way[0] ** 2 + way[1] ** 2)


def beside(start: Place, end: Place, place: Place) -> float:
    """How far a place is from an endless line."""
    way = (end[0] - start[0], end[1] - start[1])
    cross = way[0] * (place[1] - start[1]) - way[1] * (place[0] - start[0])
    return abs(cross) / hypot(*way)


def distance(line: Sequence[Place], place: Place) -> float:
    """How far a place is from a polygon line."""
    return min(_to_side(a, b, place) for a, b in pairwise(line))


def inside(ring: Sequence[Place], place: Place) -> bool:
    """Whether a place is within a polygon."""
    return len([x for x in crossings(ring, place[1]) if x > place[0]]) % 2 == 1


def crossings(ring: Sequence[Place], y: float) -> list[float]:
    """Where a polygon crosses a height: the x of each crossing."""
    sides = zip(ring, [*ring[1:], ring[0]], strict=True)
    return [
        ax + (bx - ax) * (y - ay) / (by - ay)
        for (ax, ay), (bx, by) in sides
        if (ay > y) != (by > y)
    ]


def top_at(ring: Sequence[Place], x: float) -> float:
    """The height of a polygon's highest edge above a place (y counts down)."""
    turned = [(y, x) for x, y in ring]
    return min(crossings(turned, x))


def direction(start: Place, end: Place) -> float:
    """The way from one place to another, in degrees; 0 is to the right, 90 down."""
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def turned(before: float, after: float) -> float:
    """How many degrees lie between two directions."""
    return abs((after - before + 180) % 360 - 180)


def _to_side(a: Place, b: Place, place: Place) -> float:
    if a == b:
        return hypot(place[0] - a[0], place[1] - a[1])
    share = min(max(share_along(a, b, place), 0.0), 1.0)
    x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
    return hypot(place[0] - x, place[1] - y)


def _curve(ring: Sequence[Place]) -> Iterator[Place]:
    """The uniform Catmull-Rom curve through a closed ring of points."""
    count = len(ring)
    for i in range(count):
        p, q, r, s = (ring[(i + k) % count] for k in (-1, 0, 1, 2))
        for step in range(STEPS):
            t = step / STEPS
            x, y = (
                0.5
                * (
                    2 * q[k]
                    + (r[k] - p[k]) * t
                    + (2 * p[k] - 5 * q[k] + 4 * r[k] - s[k]) * t * t
                    + (3 * q[k] - p[k] - 3 * r[k] + s[k]) * t**3
                )
                for k in (0, 1)
            )
            yield x, y
