"""Pictures put together from parts: smaller, beside each other, with names of their own."""

import numpy as np

from .body import Array
from .picture import TENTHS, Picture

Place = tuple[float, float]


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


def moved_place(place: Array | Place, factor: float, move: Place) -> Array:
    """Where a place of a part comes to lie."""
    there: Array = np.asarray(place, float) * factor + np.array(move)
    return there


def circles(radius: float, count: int = 6) -> list[Place]:
    """Shifts of something that goes round in a small circle."""
    turns = np.arange(count) * 2 * np.pi / count
    return [(float(radius * np.sin(t)), float(radius * (1 - np.cos(t)))) for t in turns]
