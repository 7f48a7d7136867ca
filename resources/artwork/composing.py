"""Pictures put together from parts: smaller, beside each other, with names of their own."""

from collections.abc import Sequence

import numpy as np

from .body import Array
from .curves import resample
from .picture import TENTHS, Picture, tenths
from .shapes import disc

Place = tuple[float, float]
INSET_RIM = 5.0  # units of ground around a small picture
SMALL_STEP = 3.0  # units between the points of a small shape


def placed(
    picture: Picture,
    part: Picture,
    name: str,
    factor: float,
    move: Place,
    *,
    skip: tuple[str, ...] = (),
    only: tuple[str, ...] = (),
    clip: str | None = None,
) -> None:
    """Add a part's shapes and anchors, `factor` as large and then moved, called `name`.something.

    Shapes called in `skip` are left out, or all but those in `only`; overlays stay with the part.
    What has no clip of its own gets this one.
    """
    shift = np.array(move) * TENTHS
    drawn = [
        shape
        for shape in part.shapes
        if shape["name"] not in skip and (not only or shape["name"] in only)
    ]
    names = {shape["name"] for shape in drawn}
    for shape in drawn:
        keys = [np.array(key, float).reshape(-1, 2) * factor + shift for key in shape["keys"]]
        whole = [np.round(key).astype(int).ravel().tolist() for key in keys]
        copy = {**shape, "name": f"{name}.{shape['name']}", "keys": whole}
        if "width" in shape:
            copy["width"] = round(shape["width"] * factor, 1)
        else:
            copy["shift"] = [round(way * factor, 1) for way in shape["shift"]]
        copy["clip"] = f"{name}.{shape['clip']}" if shape["clip"] in names else clip
        picture.shapes.append(copy)
    for anchor, keys in part.anchors.items():
        moved = [(np.array(key, float) * factor + shift).round().astype(int) for key in keys]
        picture.anchors[f"{name}.{anchor}"] = [place.tolist() for place in moved]


def overlaid(picture: Picture, part: Picture, name: str, factor: float, move: Place) -> None:
    """Add the overlays of a part that was placed so."""
    shift = np.array(move) * TENTHS
    for overlay in part.overlays:
        copy = dict(overlay)
        if "anchor" in copy:
            copy["anchor"] = f"{name}.{copy['anchor']}"
        for key in ("points", "at"):
            if key in copy:
                places = np.array(copy[key], float) * factor + shift
                copy[key] = places.round().astype(int).tolist()
        picture.overlays.append(copy)


def inset(
    picture: Picture,
    part: Picture,
    name: str,
    middle: Place,
    radius: float,
    *,
    shown: Place,
    factor: float,
) -> None:
    """Add a still part in small, in a disc of its own, instead of the part's own disc.

    The place `shown` of the part comes to the middle, `factor` as large.
    """
    ring = disc(*middle, radius, 24)
    picture.fill(f"{name} ground", "bg", [disc(*middle, radius + INSET_RIM)])
    picture.fill(f"{name} disc", "blob", [ring])
    first = len(picture.shapes)
    move = (middle[0] - shown[0] * factor, middle[1] - shown[1] * factor)
    placed(picture, part, name, factor, move, skip=("blob",), clip=f"{name} disc")
    for shape in picture.shapes[first:]:
        # What is clipped by another shape must end at the disc by itself.
        points = np.array(shape["keys"][0], float).reshape(-1, 2) / TENTHS
        away = np.hypot(*(points - middle).T)
        if shape["clip"] != f"{name} disc" and away.max() > radius:
            is_fill = shape["kind"] == "fill"
            kept = _within(points, ring) if is_fill else _longest_run(points, away < radius)
            shape["keys"] = [tenths(kept)]
        if shape["kind"] == "fill":
            shape["keys"] = [tenths(_thinned(np.array(shape["keys"][0], float) / TENTHS))]
    picture.shapes[first:] = [shape for shape in picture.shapes[first:] if shape["keys"][0]]


def _thinned(flat: Array) -> Array:
    """The same small ring with no more points than its length is worth."""
    ring = flat.reshape(-1, 2)
    around = float(np.linalg.norm(np.diff(ring, axis=0, append=ring[:1]), axis=1).sum())
    count = max(9, round(around / SMALL_STEP))
    return resample(ring, count=count) if count < len(ring) else ring


def _within(points: Array, ring: Array) -> Array:
    """What a closed shape has in common with a convex one that runs clockwise on the canvas."""
    fine = list(resample(points, count=160))
    for start, end in zip(ring, np.roll(ring, -1, 0), strict=True):
        way = end - start
        sides = [float(way[0] * (p - start)[1] - way[1] * (p - start)[0]) for p in fine]
        kept: list[Array] = []
        for here, side, after, other in zip(
            fine, sides, fine[1:] + fine[:1], sides[1:] + sides[:1], strict=True
        ):
            if side >= 0:
                kept.append(here)
            if side * other < 0:
                kept.append(here + (after - here) * (side / (side - other)))
        fine = kept
    return resample(np.array(fine), count=40) if len(fine) > 2 else np.empty((0, 2))


def _longest_run(points: Array, kept: Array) -> Array:
    """The longest stretch of a line that is kept; nothing when it has no two points."""
    ends = np.flatnonzero(np.diff(np.concatenate([[False], kept, [False]])))
    runs = [points[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    longest = max(runs, key=len, default=points[:0])
    return longest if len(longest) > 1 else points[:0]


def moved_place(place: Array | Place, factor: float, move: Place) -> Array:
    """Where a place of a part comes to lie."""
    there: Array = np.asarray(place, float) * factor + np.array(move)
    return there


def circles(radius: float, count: int = 6) -> list[Place]:
    """Shifts of something that goes round in a small circle."""
    turns = np.arange(count) * 2 * np.pi / count
    return [(float(radius * np.sin(t)), float(radius * (1 - np.cos(t)))) for t in turns]


def reordered(picture: Picture, order: Sequence[int]) -> None:
    """Play the key poses drawn so far in another order; a pose may come more than once."""
    for shape in picture.shapes:
        if len(shape["keys"]) > 1:
            shape["order"] = list(order)
    for name, keys in picture.anchors.items():
        if len(keys) > 1:
            picture.anchors[name] = [keys[number] for number in order]
