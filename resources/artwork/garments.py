"""Clothes and hair: the tights made loose, the scalp made hair, and the fields that cut them.

A cut is a smooth number at every rest vertex, positive where the part is kept. The rasteriser cuts
per pixel, so hems and hairlines are clean and move with the body.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .body import (
    MAN,
    WOMAN,
    Array,
    Body,
    Indices,
    figure_drawn,
    load_body,
    normals,
    reference_body,
    triangles,
)
from .skeleton import SIDES
from .smoothing import DeltaMush, neighbour_mean, smoothed

ARM = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
LEG = ("upperleg", "lowerleg", "foot", "toe")
HAND = ("wrist", "finger", "metacarpal")

# Hairline of the rest head: how far forward of the ear axis (-y), and the lowest hair there (z).
HAIRLINE_FORWARD = (-0.03, -0.02, 0.0, 0.03, 0.055, 0.07, 0.085, 0.10, 0.135, 0.2)
HAIRLINE_HEIGHT = (0.715, 0.722, 0.737, 0.748, 0.765, 0.775, 0.805, 0.845, 0.868, 0.868)
NAPE_HEIGHT = 0.732  # the hairline seen from behind, at the midline
NAPE_RISE = 0.55  # how much it rises towards the ears, metres a metre
SHORTER_NAPE = 0.010  # metres by which short hair ends higher there
EAR_CENTRE = np.array([0.074, -0.040, 0.772])  # hair is tucked behind the ear
BUN_CENTRE = np.array([0.0, 0.048, 0.888])
BUN_RADII = np.array([0.042, 0.040, 0.040])


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """Rest surfaces with clothes on, and the named cuts."""

    surface: Array
    hair: Array
    bun: Array | None
    bun_faces: Indices
    cuts: dict[str, Array]
    mush: DeltaMush
    swell: dict[str, Array]


def _loose_clothes(body: Body) -> Array:
    faces = triangles(body.tights)
    torso = np.clip(1 - body.follows(*ARM) - body.follows("foot", "toe"), 0, 1)
    mean = neighbour_mean(len(body.vertices), body.tights)
    loose = smoothed(body.vertices, mean, 10, 0.5 * torso)
    out = normals(loose, faces)
    ease = np.where(
        body.follows("foot", "toe") > 0.5, 0.004, 0.010 - 0.005 * body.follows(*ARM)
    ) + 0.008 * np.clip(body.follows("spine04", "spine03", "spine05") * 1.2, 0, 1)
    surface = body.vertices.copy()
    worn = np.unique(body.tights)
    surface[worn] = (loose + out * ease[:, None])[worn]
    return surface


def _above_hairline(body: Body) -> Array:
    _, y, z = body.vertices.T
    above: Array = z - np.interp(-y, HAIRLINE_FORWARD, HAIRLINE_HEIGHT)
    return above


def _scalp(body: Body, short: bool) -> Array:
    """The skin of the head with hair on it; where what lies is told by the reference body."""
    out = normals(body.vertices, triangles(body.skin))
    places = reference_body().vertices
    volume = np.clip(_above_hairline(reference_body()) / 0.05, 0, 1)
    for _, sign in SIDES:
        from_ear = np.linalg.norm(places - EAR_CENTRE * (sign, 1, 1), axis=1)
        volume *= np.clip((from_ear - 0.025) / 0.055, 0.05, 1)
    if short:
        _, y, z = places.T
        top = np.clip((z - 0.82) / 0.06, 0, 1)
        crest = top * np.clip((0.03 - y) / 0.10, 0, 1)
        thickness = 0.003 + 0.004 * volume + 0.011 * top + 0.010 * crest
    else:
        thickness = 0.004 + 0.014 * volume
    raised = body.vertices + out * thickness[:, None]
    return smoothed(raised, neighbour_mean(len(body.vertices), body.skin), 3)


def _ball() -> tuple[Array, Indices]:
    bands, sectors = 12, 24
    down = np.linspace(0, np.pi, bands + 1)[:, None]
    around = np.linspace(0, 2 * np.pi, sectors, endpoint=False)[None]
    points = np.stack(
        [
            np.sin(down) * np.cos(around),
            np.sin(down) * np.sin(around),
            np.cos(down) * np.ones_like(around),
        ],
        axis=2,
    ).reshape(-1, 3)
    quads = [
        [
            i * sectors + j,
            i * sectors + (j + 1) % sectors,
            (i + 1) * sectors + (j + 1) % sectors,
            (i + 1) * sectors + j,
        ]
        for i in range(bands)
        for j in range(sectors)
    ]
    return points, np.array(quads)


def _along(body: Body, start: str, end: str) -> Array:
    """How far along a bone each vertex lies on its own side: 0 at the start, 1 at the end."""
    shares = []
    for side, _ in SIDES:
        a, b = body.joint(f"{start}.{side}"), body.joint(f"{end}.{side}")
        shares.append((body.vertices - a) @ (b - a) / ((b - a) @ (b - a)))
    return np.where(body.vertices[:, 0] > 0, shares[0], shares[1])


def _cuts(body: Body, short: bool) -> dict[str, Array]:
    """Cuts by the places of the reference body; `short` hair ends higher in the neck."""
    x, y, z = body.vertices.T
    skin = body.is_skin()
    neck = body.joint("neck01")[2]
    waist = body.joint("spine05")[2] + 0.045
    cuts: dict[str, Array] = {}
    for side, sign in SIDES:
        ankle = body.joint(f"foot.{side}")
        own_side = x * sign > 0
        cuts[f"arm.{side}"] = body.follows(*ARM, side=side) - 0.30
        cuts[f"leg.{side}"] = body.follows(*LEG, side=side) - 0.25
        cuts[f"hand.{side}"] = body.follows(*HAND, side=side) - 0.5
        cuts[f"shoe.{side}"] = np.where(
            own_side, ankle[2] + 0.030 - z - 0.35 * (y - ankle[1]), -1.0
        )
    cuts["sleeve"] = (0.86 - _along(body, "upperarm01", "lowerarm01")) * 0.2
    cuts["no arm"] = 0.62 - body.follows(*ARM)
    cuts["above hem"] = z - waist + 0.035
    cuts["below belt"] = waist + 0.02 - z
    collar_depth = np.interp(y, [-0.03, 0.03], [0.080, 0.020])
    cuts["crew neck"] = 0.1 * (
        np.hypot(x / 0.086, np.maximum(0, neck + 0.035 - z) / collar_depth) - 1
    )
    cuts["trunk"] = z - 0.10
    cuts["tank neck"] = 0.1 * (np.hypot(x / 0.122, np.maximum(0, neck + 0.03 - z) / 0.115) - 1)
    armhole = np.interp(
        z,
        [0.33, 0.37, 0.41, 0.45, 0.49, 0.53, 0.56, 0.70],
        [0.24, 0.186, 0.163, 0.151, 0.144, 0.139, 0.136, 0.130],
    )
    cuts["armhole"] = armhole - np.abs(x)
    hairline = _above_hairline(body)
    if short:
        hairline = hairline - SHORTER_NAPE * np.clip((y + 0.02) / 0.04, 0, 1)
    cuts["hair under the ear"] = np.where(skin, hairline, -1.0)
    round_ear = np.hypot((y - EAR_CENTRE[1]) / 0.027, (z - EAR_CENTRE[2] + 0.004) / 0.034)
    off_ear = np.where(np.abs(x) > 0.05, 0.02 * (round_ear - 1), 0.02)
    hairline = np.minimum(hairline, off_ear)
    cuts["hair"] = np.where(skin, hairline, -1.0)
    nape = z - (NAPE_HEIGHT + NAPE_RISE * np.hypot(np.clip(np.abs(x), 0, 0.07), 0.02))
    cuts["hair from behind"] = np.where(skin, np.minimum(hairline, nape), -1.0)
    cuts["ear"] = np.where(
        skin & (np.abs(x) > 0.066) & (z > 0.738) & (z < 0.80) & (y > -0.066) & (y < -0.018),
        1.0,
        -1.0,
    )
    cuts["head"] = np.where(skin, body.follows("head", "eye") - 0.55, -1.0)
    near_neck = np.minimum(
        np.maximum(body.follows("neck", "head", "eye") - 0.15, z - (neck - 0.12)),
        0.125 - np.abs(x),
    )
    cuts["neck"] = np.where(skin & (np.abs(x) < 0.2), near_neck, -1.0)
    cuts["skin"] = np.where(skin, 1.0, -1.0)
    return cuts


def _swell(body: Body, surface: Array) -> dict[str, Array]:
    """Which way and how much the surface moves in a breath of one metre: chest and belly."""
    out = normals(surface, np.concatenate([triangles(body.skin), triangles(body.tights)]))
    trunk = np.clip(1 - body.follows(*ARM, *LEG, "neck", "head", "eye"), 0, 1)
    y, z = reference_body().vertices[:, 1], reference_body().vertices[:, 2]
    front = np.clip(0.5 - (y + 0.02) / 0.16, 0, 1)
    chest = np.exp(-(((z - 0.46) / 0.10) ** 2)) * (0.35 + 0.65 * front)
    belly = np.exp(-(((z - 0.20) / 0.11) ** 2)) * front**1.5
    return {
        name: out * (trunk * amount)[:, None]
        for name, amount in (("chest", chest), ("belly", belly))
    }


def wardrobe() -> Wardrobe:
    """The clothes of the person being drawn."""
    return _wardrobe(figure_drawn.get())


def reference_wardrobe() -> Wardrobe:
    """The clothes of the body on which landmarks and strokes are named."""
    token = figure_drawn.set(WOMAN)
    try:
        return _wardrobe(WOMAN)
    finally:
        figure_drawn.reset(token)


@lru_cache(maxsize=2)
def _wardrobe(figure: str) -> Wardrobe:
    body = load_body()
    short = figure == MAN
    surface = _loose_clothes(body)
    ball, ball_faces = _ball()
    still = body.follows("head", "eye", "finger", "metacarpal", "wrist", "foot", "toe")
    strength = 0.5 * np.clip(1 - 1.4 * still, 0, 1)
    return Wardrobe(
        surface=surface,
        hair=_scalp(body, short),
        bun=None if short else ball * BUN_RADII + BUN_CENTRE,
        bun_faces=ball_faces,
        cuts=_cuts(reference_body(), short),
        mush=DeltaMush(surface, strength),
        swell=_swell(body, surface),
    )
