"""The still pictures of comfort: a loose jaw, a warm and a cold pack."""

from collections.abc import Callable

import numpy as np

from ..body import Array
from ..camera import looking
from ..curves import resample, smooth
from ..face import on_face
from ..figure import Figure
from ..picture import Picture
from ..poses import standing
from ..scenes.back import from_behind
from ..scenes.front import upper_body
from ..shapes import round_blob
from .keeping_off import small_front

PACK_HALF_WIDTH = 0.160  # metres from the midline to the ends over the shoulders
NECK_HALF_WIDTH = 0.066
# A mouth a little open, (x, z) on the rest face.
LIPS = (
    (-0.020, 0.7222), (-0.010, 0.7255), (-0.003, 0.7262), (0.0, 0.7255), (0.003, 0.7262),
    (0.010, 0.7255), (0.020, 0.7222), (0.011, 0.7125), (0.0, 0.7102), (-0.011, 0.7125),
)  # fmt: skip
MOUTH = (
    (-0.0165, 0.7218), (-0.009, 0.7228), (0.0, 0.7226), (0.009, 0.7228), (0.0165, 0.7218),
    (0.0095, 0.7158), (0.0, 0.7147), (-0.0095, 0.7158),
)  # fmt: skip
TEETH = ((-0.012, 0.7245), (0.012, 0.7245), (0.0105, 0.7202), (0.0, 0.7193), (-0.0105, 0.7202))


def jaw() -> Picture:
    """Lips together, teeth apart, jaw hanging loose."""
    picture = Picture(
        "jaw", "A calm face: lips lightly parted, the teeth a little apart, the jaw hanging loose."
    )
    round_blob(picture)
    figure = upper_body(picture, [standing()], looking(0, 780, (240, 796)), mouth=False)[0]
    for name, role, opacity, places in (
        ("parted lips", "lip", 1.0, LIPS),
        ("mouth", "line", 0.75, MOUTH),
    ):
        ring = _on_face(figure, places, 20, closed=True)
        picture.fill(name, role, [ring], clip="head", opacity=opacity)
    teeth = [_on_face(figure, TEETH, 12, closed=True)]
    picture.fill("teeth", "sole", teeth, clip="mouth", opacity=0.9)
    chin = ((-0.009, 0.7025), (0.0, 0.7015), (0.009, 0.7025))
    picture.line("lower lip", "skin2", 2.6, [_on_face(figure, chin, 5)], clip="head")
    low = figure.head_at((0.0, -0.14, 0.69))[0]
    picture.anchor("chin", [low])
    for sign in (-1, 1):
        hinge = figure.head_at((0.060 * sign, -0.06, 0.725))[0]
        picture.anchor(f"jaw.{'left' if sign > 0 else 'right'}", [hinge])
        x = hinge[0] + sign * 22
        picture.overlay(
            "arrow",
            points=[
                (x, hinge[1] - 12),
                (x - sign * 1, hinge[1] + 8),
                (x - sign * 6, hinge[1] + 28),
            ],
            role="accent",
        )
    return picture


def _on_face(
    figure: Figure, places: tuple[tuple[float, float], ...], count: int, *, closed: bool = False
) -> Array:
    fine = smooth(resample(np.array(places), count=120, closed=closed), 4.0, closed=closed)
    points, _ = on_face(fine)
    return resample(
        figure.camera.project(figure.on_head(points))[:, :2], count=count, closed=closed
    )


def _pack(name: str, alt: str, role: str) -> Picture:
    picture = Picture(name, alt)
    round_blob(picture)
    figure = from_behind(picture, [standing()], looking(180, 450, (240, 440)), tank=False)[0]
    cloth = _draped(figure, PACK_HALF_WIDTH + 0.014, longer=0.022)
    picture.fill("cloth", "sole", [cloth], shade="metal", shift=(4, -2.5))
    pack = _draped(figure, PACK_HALF_WIDTH)
    picture.fill("pack", role, [pack])
    lit = pack + (5.0, -4.0)
    picture.fill("pack light", "white", [lit], clip="pack", opacity=0.14)
    for number, share in enumerate((-0.66, -0.33, 0.0, 0.33, 0.66), 1):
        x = share * PACK_HALF_WIDTH
        place = float(figure.camera.at(np.array([-x, 0.0, 0.0]))[0])
        top, drop = _crest_over_neck(figure, x), _drop(x, PACK_HALF_WIDTH)
        low = top + drop * figure.camera.scale - 12
        seam = [(place, top + 10), (place + share * 5, (top + low) / 2), (place - share * 2, low)]
        picture.line(f"quilting {number}", "white", 2.2, [np.array(seam)], opacity=0.4, clip="pack")
    return picture


def _crest_over_neck(figure: Figure, x: float) -> float:
    """The canvas height of a wrap that lies on the shoulders and round the neck."""
    column = np.abs(figure.surface[:, 0] - np.sign(x) * max(abs(x), NECK_HALF_WIDTH)) < 0.012
    rows = column & (figure.body.vertices[:, 2] < 0.655) & (figure.body.vertices[:, 2] > 0.5)
    crest = float(figure.camera.project(figure.surface[rows])[:, 1].min())
    inside = max(0.0, 1 - abs(x) / NECK_HALF_WIDTH)
    return crest - 6 - 5 * float(np.sqrt(inside))


def _drop(x: float, half: float) -> float:
    """How far the wrap hangs down the back, in metres: most in the middle."""
    return 0.055 + 0.105 * max(0.0, 1 - float(np.power(abs(x) / half, 2.2)))


def _draped(figure: Figure, half: float, longer: float = 0.0) -> Array:
    """A soft wrap lying over both shoulders and round the base of the neck."""
    upper, lower = [], []
    scale = figure.camera.scale
    for x in np.linspace(-half, half, 15):
        place = float(figure.camera.at(np.array([-x, 0.0, 0.0]))[0])
        height = _crest_over_neck(figure, float(x) or 1e-6)
        upper.append((place, height))
        lower.append((place, height + (_drop(float(x), half) + longer) * scale))
    ring = np.array(upper + lower[::-1])
    return resample(smooth(resample(ring, count=240), 6.0), count=44)


def warm() -> Picture:
    """A warm pack over the shoulders."""
    picture = _pack(
        "warm",
        "A person seen from behind with a warm pack over the shoulders, a cloth beneath it.",
        "shoe",
    )
    for number, x in enumerate((-86, 86), 1):
        for step in range(2):
            left = 240 + x + (step - 0.5) * 26
            wave = [(left, 122), (left + 5, 110), (left - 4, 98), (left + 3, 84)]
            picture.line(
                f"warmth {number}.{step}", "accent", 3.0, [np.array(wave, float)], opacity=0.75
            )
    return picture


def cold() -> Picture:
    """A cold pack over the shoulders."""
    picture = _pack(
        "cold",
        "A person seen from behind with a cold pack over the shoulders, a cloth beneath it; in "
        "small, from the front, the throat, crossed out.",
        "glow",
    )
    for number, (x, y) in enumerate(((-92, 108), (92, 108), (-112, 138), (112, 138)), 1):
        for turn in range(3):
            angle = np.radians(turn * 60 + 30)
            way = np.array([np.cos(angle), np.sin(angle)]) * 8
            centre = np.array([240.0 + x, y])
            picture.line(
                f"flake {number}.{turn}", "glow", 2.4, [np.array([centre - way, centre + way])]
            )
    small_front(picture, (428.0, 66.0), 46.0, throat=True)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {"jaw": jaw, "warm": warm, "cold": cold}
