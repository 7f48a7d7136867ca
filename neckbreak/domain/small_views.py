"""Second views in small that stand beside the figure of some pictures.

`resources/artwork/composing.py` draws each on a ground of its own, and names its shapes after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from neckbreak.domain.pictures import Fill, Picture, Point

_GROUND = " ground"


class SmallView(NamedTuple):
    """The disc of one, on the canvas."""

    middle: Point
    radius: float


def small_views(picture: Picture) -> tuple[SmallView, ...]:
    """Those of this picture."""
    return tuple(_view(ground.keys[0]) for ground in _grounds(picture))


def without_small_views(picture: Picture) -> Picture:
    """The figure alone."""
    names = [ground.name.removesuffix(_GROUND) for ground in _grounds(picture)]
    own = {f"{name}{part}" for name in names for part in (_GROUND, " disc")}
    starts = tuple(f"{name}." for name in names)
    shapes = (each for each in picture.shapes if each.name not in own)
    return replace(
        picture, shapes=tuple(each for each in shapes if not each.name.startswith(starts))
    )


def _grounds(picture: Picture) -> Iterator[Fill]:
    for shape in picture.shapes:
        if isinstance(shape, Fill) and shape.role == "bg" and shape.name.endswith(_GROUND):
            yield shape


def _view(key: tuple[float, ...]) -> SmallView:
    across, down = key[0::2], key[1::2]
    middle = ((min(across) + max(across)) / 2, (min(down) + max(down)) / 2)
    return SmallView(middle, (max(across) - min(across)) / 2)
