"""Head and shoulders from the front, or turned up to three quarters."""

from collections.abc import Sequence

import numpy as np

from ..body import Array
from ..camera import Camera, looking
from ..curves import resample, smooth
from ..face import FRONT_STROKES, draw_cheek, draw_ear_fold, draw_stroke
from ..figure import Figure
from ..motion import carried, follow
from ..picture import Picture
from ..raster import FINENESS, MARGIN, Layer
from ..silhouettes import outline
from ..skeleton import Pose

SCALE = 450.0
CENTRE = (240.0, 440.0)
# The muscle from behind the right ear to the shoulder, on the rest skin.
STRETCHED = (
    (-0.055, -0.030, 0.750), (-0.052, -0.030, 0.725), (-0.052, -0.025, 0.700),
    (-0.058, -0.015, 0.672), (-0.080, -0.010, 0.650), (-0.110, -0.015, 0.635),
)  # fmt: skip
FEATHER = 0.03  # metres by which the neck must be nearer to hide the shirt


def front_camera(
    yaw: float = 0.0, scale: float = SCALE, centre: tuple[float, float] = CENTRE
) -> Camera:
    """The view of all head-and-shoulder pictures."""
    return looking(yaw, scale, centre)


def upper_body(
    picture: Picture,
    poses: Sequence[Pose],
    camera: Camera,
    *,
    head_turns: bool = False,
    mouth: bool = True,
    ghost: int | None = None,
    arm_over: str = "",
    stretched: bool = False,
    arm_later: str = "",
    eyes: bool = True,
    brows: bool = True,
) -> list[Figure]:
    """Draw a clothed upper body through its key poses; the figures are handed back for anchors.

    Strokes grow with the camera's scale. `head_turns`: the head shows other sides, so its outlines
    are matched and not carried. Without `mouth`, `eyes` or `brows` the caller draws them. `ghost`
    leaves the shirt of that key as a dashed outline; `arm_over` ("L" or "R") is drawn in front of
    the body. `stretched` tints the right side of the neck. The arms of the sides in `arm_later` are
    left to the caller.
    """
    figures = [Figure(pose, camera) for pose in poses]
    first = figures[0]
    size = camera.scale / SCALE
    head = [figure.skin(figure.cut("head")) for figure in figures]
    _, y, z = first.body.vertices.T
    below_ears = 0.745 - z + 3 * np.clip(y + 0.015, 0, 0.02)
    neck = [figure.skin(np.minimum(figure.cut("neck"), below_ears)) for figure in figures]

    def rigid(
        layers: Sequence[Layer], count: int, softness: float, detail: float = 1.0
    ) -> list[Array]:
        if head_turns:
            found = [outline(layer, softness, ease=1.2) for layer in layers]
            return follow(found, int(count * 1.6), rest_share=0.1, detail=0.4)
        start = follow([outline(layers[0], softness)], count, detail=detail)[0]
        return [carried(start, first.head_frame(), f.head_frame()) for f in figures]

    if first.has_bun:
        bun = rigid([f.bun(0.012) for f in figures], 24, 2.5)
        picture.fill("bun", "hair", bun, shade="hair2", shift=(4 * size, -3 * size))
    for side in "LR":
        if side != arm_over and side not in arm_later:
            _arm(picture, figures, side)
    shirts, folds = _shirt(figures, neck)
    if ghost is not None:
        draw_ghost(picture, "start", shirts[ghost], above=0.36 * size * SCALE + 44)
    picture.fill("neck", "skin", follow([outline(layer, 1.8) for layer in neck], 32))

    heads = rigid(head, 40, 2.0)
    shadow = [
        key + ((0.55 * _faces_right(f) - 4.0) * size, 9.0 * size)
        for key, f in zip(heads, figures, strict=True)
    ]
    picture.fill("neck shade", "skin2", shadow, clip="neck")
    if stretched:
        band = [figure.surface_at(*STRETCHED) for figure in figures]
        keys = [
            resample(
                smooth(resample(b, count=40, closed=False), 6.0, closed=False),
                count=6,
                closed=False,
            )
            for b in band
        ]
        picture.line("stretch", "accent", 20 * size, keys, clip="neck", opacity=0.34)
    draw_collar(picture, shirts, size)
    picture.fill("shirt", "top", shirts, shade="top2", shift=(10 * size, -2.5))
    for word, keys in folds.items():
        if len(keys) == len(figures):
            picture.line(f"fold.{word}", "top2", round(2.4 * size, 1), keys, clip="shirt")
    if arm_over:
        _arm(picture, figures, arm_over, over=True)
    picture.fill("head", "skin", heads)
    hair = [f.hair() for f in figures]
    hair = [
        h.without(h.depth < np.maximum(a.depth, b.depth) - 0.002)
        for h, a, b in zip(hair, head, neck, strict=True)
    ]
    for side in ("left", "right"):
        keys = [draw_ear_fold(f, side, h.depth) for f, h in zip(figures, head, strict=True)]
        picture.line(f"ear fold.{side}", "skin2", round(1.8 * size, 1), keys, clip="head")
    hair_keys = rigid(hair, 60, 3.6, 1.6)
    picture.fill("hair", "hair", hair_keys, shade="hair2", shift=(4 * size, -1.5 * size))
    for side in ("left", "right"):
        picture.fill(f"cheek.{side}", "cheek", [draw_cheek(f, side) for f in figures], clip="head")
    left_out = tuple(name for name, drawn in (("eye.", eyes), ("brow.", brows)) if not drawn)
    for stroke in FRONT_STROKES:
        if stroke.name.startswith(left_out):
            continue
        keys = [
            draw_stroke(f, stroke, head_depth=h.depth if head_turns else None)
            for f, h in zip(figures, head, strict=True)
        ]
        if mouth or stroke.name not in ("mouth", "lower lip"):
            weight = first.brow_weight if stroke.name.startswith("brow.") else 1.0
            width = round(stroke.width * size * weight, 1)
            picture.line(stroke.name, stroke.role, width, keys, clip="head")
    return figures


def draw_ghost(
    picture: Picture, name: str, outline_of_start: Array, *, above: float | None = None
) -> None:
    """Where a part began, as a dashed outline behind everything drawn later.

    `above` keeps only what lies higher on the canvas.
    """
    ring = np.vstack([outline_of_start, outline_of_start[:1]])
    if above is not None:
        lowest = int(np.argmax(outline_of_start[:, 1]))
        ring = np.roll(outline_of_start, -lowest, axis=0)
        ring = ring[ring[:, 1] < above]
    picture.line(name, "accent", 2.0, [ring], dash=(5, 6), opacity=0.8)


def draw_collar(picture: Picture, shirts: Sequence[Array], size: float) -> None:
    """The ribbed edge of the neckline: the shirt once more, a little higher, on the neck alone."""
    keys = [key + (-0.4 * size, -3.4 * size) for key in shirts]
    picture.fill("collar", "top2", keys, clip="neck")


def _arm(picture: Picture, figures: Sequence[Figure], side: str, *, over: bool = False) -> None:
    """The bare arm below the sleeve; over the body also the sleeve."""
    word = "left" if side == "L" else "right"
    size = figures[0].camera.scale / SCALE
    bare = [np.minimum(f.cut(f"arm.{side}"), 0.06 - f.cut("sleeve")) for f in figures]
    arms = [
        f.skin(np.where(f.body.is_skin(), keep, -1.0))
        for f, keep in zip(figures, bare, strict=True)
    ]
    if not all(arm.mask.any() for arm in arms):
        return
    keys = follow([outline(arm, 1.6) for arm in arms], 56 if over else 34)
    shift = (2 * size, -4 * size) if over else (5 * size, 0.0)
    picture.fill(f"arm.{word}", "skin", keys, shade="skin2", shift=shift)
    if over:
        sleeves = [
            outline(
                f.clothes(np.minimum(f.cut(f"arm.{side}") - 0.2, f.cut("sleeve"))), 3.0, ease=2.0
            )
            for f in figures
        ]
        picture.fill(
            f"sleeve.{word}", "top", follow(sleeves, 32), shade="top2", shift=(6 * size, -2)
        )


def _shirt(
    figures: Sequence[Figure], neck: Sequence[Layer]
) -> tuple[list[Array], dict[str, list[Array]]]:
    """Shirt and sleeve creases through the key poses."""
    shirts = []
    folds: dict[str, list[Array]] = {"left": [], "right": []}
    for figure, throat in zip(figures, neck, strict=True):
        body = np.minimum(figure.cut("no arm"), figure.cut("trunk"))
        torso = figure.clothes(np.minimum(body, figure.cut("crew neck") - 0.006))
        torso = torso.without(torso.depth < throat.depth - FEATHER)
        shirt = torso
        for side, word in (("L", "left"), ("R", "right")):
            arm = figure.cut(f"arm.{side}")
            shirt = shirt | figure.clothes(np.minimum(arm, figure.cut("sleeve")))
            inner = figure.clothes(np.minimum(arm - 0.25, figure.cut("sleeve")))
            folds[word] += _fold(figure, side, inner)
        shirts.append(outline(shirt, 3.0, ease=2.5))
    return follow(shirts, 84), folds


def _faces_right(figure: Figure) -> float:
    """How many units the nose is to the right of the middle of the head."""
    nose, middle = figure.head_at((0.0, -0.15, 0.76), (0.0, -0.03, 0.76))
    return float(nose[0] - middle[0]) / 3


def _fold(figure: Figure, side: str, sleeve: Layer) -> list[Array]:
    """The crease between sleeve and body, or nothing on the far side."""
    shoulder = figure.joint_at(f"upperarm01.{side}")
    near = figure.camera.axes[2]
    if (figure.joint(f"upperarm01.{side}") - figure.joint("neck01")) @ near < -0.06:
        return []
    onto_right = shoulder[0] > figure.joint_at("neck01")[0]
    first_row = int((shoulder[1] + 26 + MARGIN) * FINENESS)
    points = []
    for row in range(first_row, sleeve.mask.shape[0], 3):
        columns = np.nonzero(sleeve.mask[row])[0]
        if not len(columns):
            break
        column = columns.min() if onto_right else columns.max()
        points.append((column / FINENESS - MARGIN, row / FINENESS - MARGIN))
    kept = np.array(points[:-4])
    if len(kept) < 12:
        return []
    eased = smooth(resample(kept, count=80, closed=False), 9.0, closed=False)
    return [resample(eased, count=8, closed=False)]
