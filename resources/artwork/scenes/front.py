"""Head and shoulders from the front, or turned up to three quarters."""

from collections.abc import Sequence

import numpy as np

from ..body import Array
from ..camera import Camera, looking
from ..curves import resample, smooth
from ..face import FRONT_STROKES, draw_cheek, draw_stroke
from ..figure import Figure
from ..motion import carried, follow
from ..picture import Picture
from ..raster import Layer
from ..silhouettes import outline
from ..skeleton import Pose

SCALE = 450.0
CENTRE = (240.0, 440.0)
FEATHER = 0.004  # metres by which one surface must be nearer to hide another

# Where the sleeve meets the body in front, on the rest clothes (left side).
ARMHOLE = ((0.155, -0.10, 0.545), (0.148, -0.10, 0.52), (0.142, -0.095, 0.49), (0.14, -0.085, 0.46), (0.138, -0.075, 0.43))


def front_camera(yaw: float = 0.0, scale: float = SCALE, centre: tuple[float, float] = CENTRE) -> Camera:
    """The view of all head-and-shoulder pictures."""
    return looking(yaw, scale, centre)


def upper_body(
    picture: Picture,
    poses: Sequence[Pose],
    camera: Camera,
    *,
    head_turns: bool = False,
    mouth: bool = True,
) -> list[Figure]:
    """Draw a clothed upper body through its key poses; the figures are handed back for anchors.

    Strokes grow with the camera's scale. `head_turns`: the head shows other sides, so its outlines are matched and not carried.
    """
    figures = [Figure(pose, camera) for pose in poses]
    first = figures[0]
    size = camera.scale / SCALE
    head = [figure.skin(figure.cut("head")) for figure in figures]
    neck = [figure.skin(figure.cut("neck")) for figure in figures]

    def rigid(layers: Sequence[Layer], count: int, softness: float, detail: float = 1.0) -> list[Array]:
        if head_turns:
            found = [outline(layer, softness) for layer in layers]
            return follow(found, count, rest_share=0.25, detail=detail)
        start = follow([outline(layers[0], softness)], count, detail=detail)[0]
        return [carried(start, first.head_frame(), f.head_frame()) for f in figures]

    bun = rigid([f.bun(0.012) for f in figures], 24, 2.5)
    picture.fill("bun", "hair", bun, shade="hair2", shift=(4 * size, -3 * size))
    for side, word in (("L", "left"), ("R", "right")):
        bare = [
            np.minimum(f.cut(f"arm.{side}"), 0.06 - f.cut("sleeve")) for f in figures
        ]
        arms = [
            f.skin(np.where(f.body.is_skin(), keep, -1.0))
            for f, keep in zip(figures, bare, strict=True)
        ]
        if all(arm.mask.any() for arm in arms):
            keys = follow([outline(arm, 1.6) for arm in arms], 34)
            picture.fill(f"arm.{word}", "skin", keys, shade="skin2", shift=(5 * size, 0))
    picture.fill("neck", "skin", follow([outline(layer, 1.8) for layer in neck], 32))

    shirts, collars = [], []
    for figure, throat in zip(figures, neck, strict=True):
        torso = figure.clothes(
            np.minimum(np.minimum(figure.cut("no arm"), figure.cut("crew neck") - 0.006), figure.cut("trunk"))
        )
        torso = torso.without(torso.depth < throat.depth - FEATHER)
        band = figure.clothes(np.minimum(figure.cut("crew neck"), figure.cut("collar band")))
        band = band.without(band.depth < throat.depth - FEATHER)
        collars.append(outline(band, 2.4))
        sleeves = [
            figure.clothes(np.minimum(figure.cut(f"arm.{side}"), figure.cut("sleeve")))
            for side in "LR"
        ]
        shirts.append(outline(torso | sleeves[0] | sleeves[1], 3.0))

    heads = rigid(head, 40, 2.0)
    shadow = [key + (-5.0 * size, 9.0 * size) for key in heads]
    picture.fill("neck shade", "skin2", shadow, clip="neck")
    picture.fill("collar", "top2", follow(collars, 30))
    picture.fill("shirt", "top", follow(shirts, 80), shade="top2", shift=(10 * size, -1.5))
    for side, sign in (("left", 1), ("right", -1)):
        keys = [_seam(f, sign) for f in figures]
        picture.line(f"fold.{side}", "top2", 2.4 * size, keys)

    picture.fill("head", "skin", heads)
    hair = [f.hair() for f in figures]
    hair = [
        h.without(h.depth < np.maximum(a.depth, b.depth) - 0.002)
        for h, a, b in zip(hair, head, neck, strict=True)
    ]
    picture.fill("hair", "hair", rigid(hair, 56, 3.0, 1.6), shade="hair2", shift=(5 * size, -2 * size))
    for side in ("left", "right"):
        picture.fill(f"cheek.{side}", "cheek", [draw_cheek(f, side) for f in figures], opacity=0.2, clip="head")
    for stroke in FRONT_STROKES:
        keys = [
            draw_stroke(f, stroke, head_depth=h.depth if head_turns else None)
            for f, h in zip(figures, head, strict=True)
        ]
        if mouth or stroke.name not in ("mouth", "lower lip"):
            width = round(stroke.width * size, 1)
            picture.line(stroke.name, stroke.role, width, keys, clip="head")
    return figures


def _seam(figure: Figure, sign: float) -> Array:
    places = figure.surface_at(*((x * sign, y, z) for x, y, z in ARMHOLE), clothes=True)
    return resample(smooth(resample(places, count=30, closed=False), 4.0, closed=False), count=7, closed=False)
