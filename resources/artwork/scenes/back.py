"""Head, neck and shoulders from behind, in a tank top or a T-shirt."""

from collections.abc import Sequence

import numpy as np

from ..body import Array
from ..camera import Camera
from ..curves import resample, smooth
from ..figure import Figure
from ..motion import carried, follow
from ..picture import Picture
from ..points import WORDS
from ..raster import Layer
from ..silhouettes import outline, outlines
from ..skeleton import SIDES, Pose

Places = tuple[tuple[float, float, float], ...]

# Strokes on the rest skin, left side.
TRAPEZIUS: Places = (
    (0.020, 0.016, 0.738),
    (0.0205, 0.014, 0.715),
    (0.024, 0.016, 0.692),
    (0.033, 0.024, 0.664),
    (0.048, 0.030, 0.640),
)
STERNOMASTOID: Places = ((0.054, -0.016, 0.738), (0.051, -0.018, 0.718), (0.047, -0.022, 0.700))
BACK_MIDLINE: Places = (
    (0, 0.035, 0.60),
    (0, 0.05, 0.55),
    (0, 0.056, 0.48),
    (0, 0.05, 0.40),
    (0, 0.04, 0.30),
    (0, 0.03, 0.22),
)
BUN_RAISED = 0.030


def stroke(figure: Figure, places: Places, count: int, *, clothes: bool = False) -> Array:
    """A smooth stroke through places of the rest surface."""
    points = (
        figure.surface_at(*places, clothes=True)
        if clothes
        else np.array([figure.skin_at(place) for place in places])
    )
    fine = resample(points, count=80, closed=False)
    return resample(smooth(fine, 6.0, closed=False), count=count, closed=False)


def flipped(places: Places, sign: float) -> Places:
    """The same places on the side of that sign."""
    return tuple((x * sign, y, z) for x, y, z in places)


def from_behind(
    picture: Picture,
    poses: Sequence[Pose],
    camera: Camera,
    *,
    tank: bool = True,
    shade: float = 9.0,
) -> list[Figure]:
    """Draw the back of the upper body through its key poses."""
    figures = [Figure(pose, camera) for pose in poses]
    trunks = [_trunk(f) for f in figures]
    picture.fill(
        "back",
        "skin",
        follow([outline(t, 2.0, ease=2.0) for t in trunks], 60),
        shade="skin2",
        shift=(shade, -1.5),
    )
    for side, sign in SIDES:
        for name, places, width in (
            ("trapezius", TRAPEZIUS, 2.2),
            ("sternomastoid", STERNOMASTOID, 2.2),
        ):
            keys = [stroke(f, flipped(places, sign), 6) for f in figures]
            picture.line(f"{name}.{WORDS[side]}", "skin2", width, keys)
    _arms(picture, figures, tank, shade)
    _top(picture, figures, trunks, tank, shade)
    _head(picture, figures, shade)
    return figures


def _arms(picture: Picture, figures: Sequence[Figure], tank: bool, shade: float) -> None:
    for side, _ in SIDES:
        shown = []
        for figure in figures:
            keep = (
                figure.cut(f"arm.{side}") + 0.02
                if tank
                else np.minimum(figure.cut(f"arm.{side}"), 0.06 - figure.cut("sleeve"))
            )
            shown.append(outline(figure.skin(np.where(figure.body.is_skin(), keep, -1.0)), 1.8))
        # The shade of the right arm lies where the armhole is: there it would show in slivers.
        shaded = None if tank and side == "R" else "skin2"
        keys = follow(shown, 34)
        picture.fill(f"arm.{WORDS[side]}", "skin", keys, shade=shaded, shift=(shade * 0.6, 0))


def _trunk(figure: Figure) -> Layer:
    """Neck, shoulders and back as skin."""
    body = figure.body
    arms = body.follows("lowerarm", "wrist", "finger", "metacarpal", "upperarm02")
    high = body.vertices[:, 2] - 0.15
    keep = np.minimum(np.minimum(0.6 - arms, high), 0.6 - body.follows("eye"))
    keep = np.minimum(keep, 0.80 - body.vertices[:, 2])
    return figure.skin(np.where(body.is_skin(), keep, -1.0))


def _top(
    picture: Picture, figures: Sequence[Figure], trunks: Sequence[Layer], tank: bool, shade: float
) -> None:
    shown = []
    for figure, trunk in zip(figures, trunks, strict=True):
        if tank:
            keep = np.minimum(
                np.minimum(figure.cut("tank neck"), figure.cut("armhole")), figure.cut("no arm")
            )
            layer = figure.clothes(np.minimum(keep, figure.cut("trunk")))
            shown.append(outline(layer.without(layer.depth < trunk.depth - 0.03), 3.0, ease=4.5))
        else:
            layer = figure.clothes(
                np.minimum(
                    np.minimum(figure.cut("no arm"), figure.cut("crew neck") + 0.012),
                    figure.cut("trunk"),
                )
            )
            for side, _ in SIDES:
                layer = layer | figure.clothes(
                    np.minimum(figure.cut(f"arm.{side}"), figure.cut("sleeve"))
                )
            shown.append(outline(layer.without(layer.depth < trunk.depth - 0.03), 3.0, ease=2.5))
    picture.fill(
        "shirt", "top", follow(shown, 60 if tank else 80), shade="top2", shift=(shade * 1.1, -2)
    )


def _head(picture: Picture, figures: Sequence[Figure], shade: float) -> None:
    first = figures[0]
    home = first.head_frame()

    def rigid(layer: Layer, count: int, softness: float, detail: float = 1.0) -> list[Array]:
        start = follow(outlines(layer, softness, least=5.0)[:1], count, detail=detail)[0]
        return [carried(start, home, f.head_frame()) for f in figures]

    for side, sign in SIDES:
        ear = np.where(first.body.vertices[:, 0] * sign > 0, first.cut("ear"), -1.0)
        picture.fill(
            f"ear.{WORDS[side]}",
            "skin",
            rigid(first.skin(ear), 18, 2.2),
            shade="skin2",
            shift=(2, -1),
        )
    hair = first.hair("hair from behind")
    picture.fill("hair", "hair", rigid(hair, 40, 4.0), shade="hair2", shift=(shade, -2))
    if not first.has_bun:
        return
    bun = first.bun(BUN_RAISED)
    picture.fill(
        "bun shade", "hair2", [key + (-2.0, 4.5) for key in rigid(bun, 22, 3.0)], clip="hair"
    )
    picture.fill("bun", "hair", rigid(bun, 22, 3.0), shade="hair2", shift=(shade * 0.5, -2.5))
    centre = first.head_at((0.0, 0.09, 0.888 + BUN_RAISED))[0]
    size = first.camera.scale / 500
    for name, arc in (
        ("bun curl high", [(-12, -4), (-4, -10), (5, -10), (11, -5)]),
        ("bun curl low", [(-9, 6), (-1, 10), (7, 8), (11, 3)]),
    ):
        start = np.array(arc, float) * size + centre
        curl = resample(
            smooth(resample(start, count=40, closed=False), 5, closed=False), count=5, closed=False
        )
        picture.line(name, "hair2", 2.2, [carried(curl, home, f.head_frame()) for f in figures])
    for side, sign in SIDES:
        strand = first.head_at(
            (sign * 0.055, 0.03, 0.80),
            (sign * 0.052, 0.04, 0.83),
            (sign * 0.04, 0.045, 0.855),
            (sign * 0.028, 0.05, 0.872),
        )
        strand = resample(
            smooth(resample(strand, count=40, closed=False), 5, closed=False), count=5, closed=False
        )
        picture.line(
            f"strand.{WORDS[side]}",
            "hair2",
            2.0,
            [carried(strand, home, f.head_frame()) for f in figures],
        )
