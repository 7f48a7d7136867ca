"""Pictures put together from parts: smaller, beside each other, with names of their own."""

import numpy as np

from .body import Array
from .picture import TENTHS, Picture

Place = tuple[float, float]


def placed(
    picture: Picture, part: Picture, name: str, factor: float, move: Place, *, skip: tuple[str, ...]
) -> None:
    """Add a part's shapes and anchors, `factor` as large and then moved, called `name`.something.

    Shapes called in `skip` are left out; overlays stay with the part.
    """
    shift = np.array(move) * TENTHS
    drawn = [shape for shape in part.shapes if shape["name"] not in skip]
    names = {shape["name"] for shape in drawn}
    for shape in drawn:
        keys = [np.array(key, float).reshape(-1, 2) * factor + shift for key in shape["keys"]]
        whole = [np.round(key).astype(int).ravel().tolist() for key in keys]
        copy = {**shape, "name": f"{name}.{shape['name']}", "keys": whole}
        if "width" in shape:
            copy["width"] = round(shape["width"] * factor, 1)
        else:
            copy["shift"] = [round(way * factor, 1) for way in shape["shift"]]
        if shape["clip"] in names:
            copy["clip"] = f"{name}.{shape['clip']}"
        picture.shapes.append(copy)
    for anchor, keys in part.anchors.items():
        moved = [(np.array(key, float) * factor + shift).round().astype(int) for key in keys]
        picture.anchors[f"{name}.{anchor}"] = [place.tolist() for place in moved]


def moved_place(place: Array | Place, factor: float, move: Place) -> Array:
    """Where a place of a part comes to lie."""
    there: Array = np.asarray(place, float) * factor + np.array(move)
    return there
