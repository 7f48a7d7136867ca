"""The back of the left hand, fingers up, with nails, knuckle folds and the bones as pale lines."""

import numpy as np
from scipy.ndimage import gaussian_filter

from ..body import Array, normals
from ..camera import Camera
from ..curves import resample, smooth
from ..figure import Figure, skin_triangles
from ..motion import follow
from ..picture import Picture
from ..points import METACARPALS
from ..raster import Layer, rasterise
from ..silhouettes import outline, outlines
from ..skeleton import Pose, about

SCALE = 1180.0
HAND_X, WRIST_Y = 244.0, 262.0
ROLL, TURN = -12.0, -6.0  # degrees about the fingers, and on the canvas
LIGHT_FROM = np.array([0.50, 0.45, 0.74])
HAND_BONES = ("wrist", "finger", "metacarpal", "lowerarm")


def hand_camera(figure: Figure, x: float) -> Camera:
    """Looking at the back of the left hand, its wrist at `x`."""
    wrist = figure.joint("wrist.L")
    up = figure.joint("finger3-1.L") - wrist
    up /= np.linalg.norm(up)
    side = figure.joint("finger2-1.L") - figure.joint("finger5-1.L")
    side -= (side @ up) * up
    side /= np.linalg.norm(side)
    axes = np.stack([side, up, np.cross(side, up)]) @ about(up, ROLL).T
    axes = axes @ about(axes[2], TURN).T
    return Camera(axes, SCALE, (x, WRIST_Y), (float(wrist[0]), float(wrist[1]), float(wrist[2])))


def hand_layer(figure: Figure, side: str = "L") -> Layer:
    """Hand and forearm."""
    keep = figure.body.follows(*HAND_BONES, side=side) - 0.5
    return figure.skin(np.where(figure.body.is_skin(), keep, -1.0))


def back_of_hand(picture: Picture, pose: Pose, x: float = HAND_X) -> Figure:
    """Draw the hand; the figure is handed back for its landmarks."""
    loose = Camera(np.eye(3), 1.0, (0.0, 0.0))
    camera = hand_camera(Figure(pose, loose), x)
    figure = Figure(pose, camera)
    layer = hand_layer(figure)
    picture.fill("hand", "skin", follow([outline(layer, 1.6)], 132, detail=2.2))
    for number, piece in enumerate(_shades(figure, layer), 1):
        picture.fill(f"hand shade {number}", "skin2", [piece], clip="hand")
    for finger in range(1, 6):
        picture.fill(f"nail {finger}", "nail", [_nail(figure, finger)], clip="hand")
    _folds(picture, figure)
    return figure


def ghost_bones(picture: Picture, figure: Figure, numbers: tuple[int, ...]) -> None:
    """The metacarpals as pale outlines."""
    for number in numbers:
        base, knuckle = METACARPALS[number]
        start, end = figure.joint_at(f"{knuckle}.L"), figure.joint_at(f"{base}.L")
        picture.fill(f"bone {number}", "white", [_bone(start, end)], opacity=0.34, clip="hand")


def _bone(knuckle: Array, base: Array) -> Array:
    """A long bone: a head, a waist, a broader base."""
    along = base - knuckle
    length = float(np.linalg.norm(along))
    along = along / length
    across = np.array([-along[1], along[0]])
    half = (
        (-0.05, 4.6),
        (0.04, 7.6),
        (0.14, 6.6),
        (0.28, 4.4),
        (0.5, 3.6),
        (0.72, 4.4),
        (0.88, 6.6),
        (0.97, 6.4),
        (1.0, 3.6),
    )
    scale = length / 85
    one = [knuckle + along * t * length + across * w * scale for t, w in half]
    other = [knuckle + along * t * length - across * w * scale for t, w in reversed(half)]
    return np.array(one + other)


def _shades(figure: Figure, layer: Layer) -> list[Array]:
    """Patches that turn away from the light."""
    across = normals(figure.surface, skin_triangles()) @ figure.camera.axes.T
    coded = rasterise(
        figure.camera.project(figure.surface),
        skin_triangles(),
        np.where(figure.body.is_skin(), figure.body.follows(*HAND_BONES, side="L") - 0.5, -1.0),
        across,
    )
    light = coded.rest @ (LIGHT_FROM / np.linalg.norm(LIGHT_FROM))
    dark = (gaussian_filter(light, 4.0) < 0.47) & layer.mask
    dark = (gaussian_filter(dark.astype(float), 3.0) > 0.5) & layer.mask
    pieces = outlines(Layer(dark, layer.depth, layer.rest), 2.2, least=70.0)
    return [
        follow([piece], max(14, min(70, len(piece.points) // 14)), detail=1.5)[0]
        for piece in pieces
    ]


def _nail(figure: Figure, finger: int) -> Array:
    base = figure.joint(f"finger{finger}-3.L")
    before = figure.joint(f"finger{finger}-2.L")
    along = base - before
    along /= np.linalg.norm(along)
    share = figure.body.follows(f"finger{finger}-3", side="L")
    tips = figure.surface[(share > 0.8) & figure.body.is_skin()]
    length = float(((tips - base) @ along).max())
    root = figure.camera.at(base + along * length * 0.50)
    tip = figure.camera.at(base + along * length * 0.94)
    way = tip - root
    across = np.array([-way[1], way[0]]) * (0.20 if finger == 1 else 0.34)
    aside = -across * 0.4 if finger == 1 else across * 0
    corners = [
        root + across + aside, root + way * 0.55 + across * 1.08 + aside,
        tip + across * 0.55 + aside, tip - across * 0.55 + aside,
        root + way * 0.55 - across * 1.08 + aside, root - across + aside,
        root - way * 0.12 + aside,
    ]  # fmt: skip
    return resample(smooth(resample(np.array(corners), count=70), 3.0), count=14)


def _folds(picture: Picture, figure: Figure) -> None:
    for finger in range(2, 6):
        base, knuckle = METACARPALS[finger]
        top, low = figure.joint_at(f"{knuckle}.L"), figure.joint_at(f"{base}.L")
        way = (low - top) / np.linalg.norm(low - top)
        across = np.array([-way[1], way[0]])
        arc = np.array(
            [top + across * 6.5 + way * 2.5, top - way * 0.6, top - across * 6.5 + way * 2.5]
        )
        picture.line(f"knuckle {finger}", "skin2", 2.0, [_bowed(arc)])
        for joint, half in ((2, 5.0), (3, 4.0)):
            middle = figure.joint_at(f"finger{finger}-{joint}.L")
            before = figure.joint_at(f"finger{finger}-{joint - 1}.L")
            along = (before - middle) / np.linalg.norm(before - middle)
            side = np.array([-along[1], along[0]])
            for number, offset in enumerate((-1.6, 1.6), 1):
                fold = np.array(
                    [
                        middle + side * half + along * offset,
                        middle + along * offset * 1.9,
                        middle - side * half + along * offset,
                    ]
                )
                picture.line(f"fold {finger}-{joint}-{number}", "skin2", 1.3, [_bowed(fold)])


def _bowed(arc: Array) -> Array:
    fine = resample(arc, count=30, closed=False)
    return resample(smooth(fine, 5.0, closed=False), count=5, closed=False)
