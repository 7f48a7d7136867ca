"""The character from the side, facing screen right: head, bust, the whole figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..body import Array
from ..camera import Camera
from ..figure import Figure
from ..motion import carried, follow
from ..picture import Picture
from ..raster import Layer
from ..side_face import (
    BROW,
    EAR_FOLD,
    EYE,
    MOUTH,
    NOSTRIL,
    cheek_outline,
    ear_outline,
    profile_curve,
)
from ..silhouettes import Outline, outline, pixel_grid
from ..skeleton import Pose
from .front import SCALE, draw_collar, draw_ghost


@dataclass(frozen=True, slots=True)
class Finish:
    """Stroke widths and shade widths for one scale of the figure."""

    eye: float
    brow: float
    mouth: float
    fine: float
    seam: float
    shade: float


BUST = Finish(eye=2.4, brow=3.2, mouth=2.2, fine=1.8, seam=2.6, shade=12.0)
FULL = Finish(eye=1.6, brow=1.9, mouth=1.4, fine=1.1, seam=1.7, shade=6.0)


def rigid(
    figures: Sequence[Figure],
    layers: Sequence[Layer],
    count: int,
    softness: float,
    detail: float = 1.0,
) -> list[Array]:
    """A part fixed to the head, drawn once and carried with it."""
    start = follow([outline(layers[0], softness)], count, detail=detail)[0]
    home = figures[0].head_frame()
    return [carried(start, home, figure.head_frame()) for figure in figures]


def draw_neck(picture: Picture, figures: Sequence[Figure], softness: float = 1.8) -> None:
    """The neck, to be covered by head and collar."""
    parts = []
    for figure in figures:
        z, y = figure.body.vertices[:, 2], figure.body.vertices[:, 1]
        below_jaw = 0.80 - z - 3.6 * np.clip(-0.075 - y, 0, 1)
        keep = np.minimum(figure.cut("neck"), below_jaw)
        parts.append(outline(figure.skin(np.where(figure.body.is_skin(), keep, -1.0)), softness))
    picture.fill("neck", "skin", follow(parts, 36))


def draw_start(picture: Picture, figure: Figure) -> None:
    """The head where it began, dashed, behind everything drawn later."""
    both = figure.skin(figure.cut("head")) | figure.hair("hair under the ear") | figure.bun()
    ring = follow([outline(both, 2.0, ease=1.5)], 90, detail=1.8)[0]
    draw_ghost(picture, "start", ring)


def draw_head(picture: Picture, figures: Sequence[Figure], finish: Finish) -> None:
    """Head, shade under the jaw, hair, ear and profile strokes."""
    heads = rigid(figures, [f.skin(f.cut("head")) for f in figures[:1]], 84, 1.4, 2.2)
    drop = finish.shade
    shadow = [_under_jaw(f, drop) for f in figures]
    picture.fill("neck shade", "skin2", shadow, clip="neck")
    picture.fill("head", "skin", heads)
    hair = rigid(
        figures, [f.hair("hair under the ear") | f.bun() for f in figures[:1]], 56, 2.6, 1.8
    )
    picture.fill(
        "hair", "hair", hair, shade="hair2", shift=(finish.shade * 0.45, -finish.shade * 0.3)
    )
    picture.fill("ear", "skin", [ear_outline(f) for f in figures])
    picture.line("ear fold", "skin2", finish.fine, [profile_curve(f, EAR_FOLD, 7) for f in figures])
    picture.fill("cheek", "cheek", [cheek_outline(f) for f in figures])
    for name, role, width, places in (
        ("eye", "line", finish.eye, EYE),
        ("brow", "hair", finish.brow * figures[0].brow_weight, BROW),
        ("mouth", "lip", finish.mouth, MOUTH),
        ("nostril", "skin2", finish.fine, NOSTRIL),
    ):
        picture.line(name, role, width, [profile_curve(f, places, 5) for f in figures], clip="head")


def _under_jaw(figure: Figure, drop: float) -> Array:
    """A shade that is deepest under the chin and thins out towards the ear."""
    upper = figure.head_at(
        (0, -0.13, 0.71), (0, -0.11, 0.70), (0, -0.08, 0.70), (0, -0.055, 0.715), (0, -0.035, 0.75)
    )
    lower = figure.head_at(
        (0, -0.030, 0.735),
        (0, -0.040, 0.700),
        (0, -0.060, 0.672),
        (0, -0.085, 0.655),
        (0, -0.125, 0.650),
    )
    return np.vstack([upper, lower])


def bust(
    picture: Picture,
    poses: Sequence[Pose],
    camera: Camera,
    *,
    ghost: bool = False,
    arm: bool = True,
) -> list[Figure]:
    """Head and shoulders from the side; `ghost` leaves the first head as a dashed outline.

    Without `arm` the near arm below the sleeve is left to the caller.
    """
    figures = [Figure(pose, camera) for pose in poses]
    if ghost:
        draw_start(picture, figures[0])
    draw_neck(picture, figures, 2.2)
    draw_head(picture, figures, BUST)
    trunks, arms = [], []
    for figure in figures:
        throat = figure.skin(figure.cut("neck"))
        body = np.minimum(figure.cut("no arm"), figure.cut("trunk") + 0.25)
        trunk = figure.clothes(np.minimum(body, figure.cut("crew neck") - 0.006))
        sleeve = figure.clothes(np.minimum(figure.cut("arm.R"), figure.cut("sleeve")))
        trunks.append(
            outline(trunk.without(trunk.depth < throat.depth - 0.02) | sleeve, 3.5, ease=3.0)
        )
        if arm:
            arms.append(outline(_bare_arm(figure, "R"), 2.0))
    width = BUST.shade * camera.scale / 600
    shirts = follow(trunks, 64)
    draw_collar(picture, shirts, camera.scale / SCALE)
    if arm:
        picture.fill("arm.near", "skin", follow(arms, 30), shade="skin2", shift=(6, -1))
    picture.fill("shirt", "top", shirts, shade="top2", shift=(width, -2))
    return figures


def _bare_arm(figure: Figure, side: str) -> Layer:
    keep = np.minimum(figure.cut(f"arm.{side}"), 0.03 - figure.cut("sleeve"))
    return figure.skin(np.where(figure.body.is_skin(), keep, -1.0))


def seated(
    picture: Picture,
    poses: Sequence[Pose],
    camera: Camera,
    *,
    behind: Callable[[Picture, list[Figure]], None],
    before_arm: Callable[[Picture, list[Figure]], None],
    standing: float | Sequence[float] = 0.0,
) -> list[Figure]:
    """The whole figure with what is behind it and what the near arm lies on.

    `standing` is 0 for someone who sits and 1 for someone who stands, or one number a pose.
    """
    figures = [Figure(pose, camera) for pose in poses]
    _leg(picture, figures, "L", "far")
    behind(picture, figures)
    arms = [outline(_bare_arm(f, "L"), 1.6) for f in figures]
    picture.fill("arm.far", "skin2", follow(arms, 40))
    picture.fill("sleeve.far", "top2", follow([outline(_sleeve(f, "L"), 2.4) for f in figures], 22))
    draw_neck(picture, figures)
    draw_head(picture, figures, FULL)
    _leg(picture, figures, "R", "near")
    up = [standing] * len(figures) if isinstance(standing, int | float) else standing
    torsos = follow([_torso(f, share) for f, share in zip(figures, up, strict=True)], 46)
    draw_collar(picture, torsos, camera.scale / SCALE)
    picture.fill("torso", "top", torsos, shade="top2", shift=(7, -3))
    before_arm(picture, figures)
    near = [outline(_bare_arm(f, "R"), 1.6) for f in figures]
    picture.fill("arm.near", "skin", follow(near, 48), shade="skin2", shift=(0.8, -3.2))
    picture.fill(
        "sleeve.near",
        "top",
        follow([outline(_sleeve(f, "R"), 2.4, ease=1.5) for f in figures], 28),
        shade="top2",
        shift=(3, -1.2),
    )
    return figures


def _sleeve(figure: Figure, side: str) -> Layer:
    return figure.clothes(np.minimum(figure.cut(f"arm.{side}"), figure.cut("sleeve")))


def _leg(picture: Picture, figures: Sequence[Figure], side: str, word: str) -> None:
    legs, shoes, soles = [], [], []
    other = "R" if side == "L" else "L"
    tone = ("bot", "shoe") if word == "near" else ("bot2", "shoe")
    for figure in figures:
        trousers = np.minimum(
            np.minimum(0.35 - figure.cut(f"leg.{other}") - 0.25, figure.cut("below belt")),
            0.03 - figure.cut(f"shoe.{side}"),
        )
        legs.append(outline(figure.clothes(trousers), 2.4, ease=1.8))
        shoe = figure.clothes(figure.cut(f"shoe.{side}") + 0.02)
        shoes.append(outline(shoe, 3.0))
        low = -0.798 - figure.body.vertices[:, 2]
        soles.append(outline(figure.clothes(np.minimum(figure.cut(f"shoe.{side}"), low)), 2.5))
    picture.fill(f"shoe.{word}", tone[1], follow(shoes, 26))
    picture.fill(f"sole.{word}", "sole", follow(soles, 20))
    picture.fill(
        f"leg.{word}",
        tone[0],
        follow(legs, 52),
        shade="bot2" if word == "near" else None,
        shift=(2.5, -6),
    )


def _torso(figure: Figure, standing: float) -> Outline:
    keep = np.minimum(
        np.minimum(figure.cut("no arm"), figure.cut("above hem") + 0.10),
        figure.cut("crew neck") - 0.004,
    )
    layer = figure.clothes(keep)
    seated_hem = ((0, -0.10, 0.075), (0, 0.12, 0.045))
    standing_hem = ((0, -0.10, 0.010), (0, 0.12, 0.0))
    front, back = (
        figure.joint_at("upperleg01.R", low) * (1 - standing)
        + figure.joint_at("spine05", high) * standing
        for low, high in zip(seated_hem, standing_hem, strict=True)
    )
    x, y = pixel_grid(layer.mask)
    hem = back[1] + (x - back[0]) * (front[1] - back[1]) / (front[0] - back[0])
    return outline(layer.without(y > hem + 4), 3.0, ease=2.0)
