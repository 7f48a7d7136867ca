"""The pictures of letting go: a scrunched face, shaken arms, hands that stroke down."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..curves import resample, smooth
from ..face import Stroke as FaceStroke
from ..face import draw_stroke, on_face
from ..figure import Figure
from ..picture import Picture
from ..points import WORDS
from ..poses import RELAXED_SHOULDERS, both, shoulders, sitting_legs, standing
from ..scenes.front import front_camera, upper_body
from ..shapes import round_blob
from ..skeleton import SIDES, Pose, curled_fingers
from .stretching import chair_front

Line = tuple[tuple[float, float], ...]
# Calm and scrunched, (x, z) on the rest face, left side.
EYE: tuple[Line, Line] = (
    ((0.019, 0.7885), (0.026, 0.786), (0.034, 0.7855), (0.042, 0.788), (0.0465, 0.791)),
    ((0.0195, 0.7890), (0.026, 0.7905), (0.033, 0.7910), (0.040, 0.7905), (0.0455, 0.7880)),
)
BROW: tuple[Line, Line] = (
    ((0.015, 0.8115), (0.026, 0.8165), (0.037, 0.8165), (0.047, 0.811)),
    ((0.0130, 0.8045), (0.024, 0.8090), (0.036, 0.8105), (0.047, 0.8075)),
)
MOUTH: tuple[Line, Line] = (
    ((-0.018, 0.7225), (-0.009, 0.7195), (0, 0.7188), (0.009, 0.7195), (0.018, 0.7225)),
    ((-0.0145, 0.7220), (-0.007, 0.7208), (0, 0.7206), (0.007, 0.7208), (0.0145, 0.7220)),
)
LOWER_LIP: tuple[Line, Line] = (
    ((-0.006, 0.709), (0, 0.7083), (0.006, 0.709)),
    ((-0.009, 0.7105), (0, 0.7125), (0.009, 0.7105)),
)
# They appear while the face tightens, from under a brow or an eye.
CREASES: dict[str, tuple[Line, tuple[float, float]]] = {
    "frown": (((0.0050, 0.8070), (0.0042, 0.8025), (0.0052, 0.7985)), (0.018, 0.8125)),
    "nose crease": (((0.0090, 0.7790), (0.0120, 0.7760), (0.0128, 0.7725)), (0.021, 0.7880)),
    "eye crease": (((0.0495, 0.7885), (0.0535, 0.7895), (0.0565, 0.7915)), (0.044, 0.7890)),
}
STAGES = (0.0, 0.35, 0.75, 1.0)


def _between(lines: tuple[Line, Line], share: float) -> Line:
    calm, tight = (np.array(line) for line in lines)
    mixed = calm + (tight - calm) * share
    return tuple((float(x), float(z)) for x, z in mixed)


def _flipped(lines: tuple[Line, Line]) -> tuple[Line, Line]:
    left, right = (tuple((-x, z) for x, z in line) for line in lines)
    return left, right


def scrunch() -> Picture:
    """Lips pressed, nose and brow scrunched; lightly."""
    picture = Picture(
        "scrunch",
        "A face from the front: lips pressed together, eyes, nose and brow lightly scrunched.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 3),
    )
    round_blob(picture)
    camera = looking(0, 780, (240, 796))
    figure = upper_body(picture, [standing()], camera, eyes=False, mouth=False, brows=False)[0]
    size = camera.scale / 450
    drawn = [
        ("eye.left", "line", 2.2, EYE),
        ("eye.right", "line", 2.2, _flipped(EYE)),
        ("brow.left", "hair", 2.8, BROW),
        ("brow.right", "hair", 2.8, _flipped(BROW)),
        ("mouth", "lip", 2.4, MOUTH),
        ("lower lip", "skin2", 1.8, LOWER_LIP),
    ]
    for name, (line, hidden_at) in CREASES.items():
        for side, sign in SIDES:
            start, home = np.array(line) * (sign, 1.0), np.array(hidden_at) * (sign, 1.0)
            keys = [_grown(figure, start, home, share) for share in STAGES]
            picture.line(f"{name}.{WORDS[side]}", "skin2", round(1.9 * size, 1), keys, clip="head")
    for name, role, width, lines in drawn:
        strokes = [FaceStroke(name, role, width, _between(lines, share)) for share in STAGES]
        keys = [draw_stroke(figure, stroke) for stroke in strokes]
        picture.line(name, role, round(width * size, 1), keys, clip="head")
    return picture


def _grown(figure: Figure, line: Array, home: Array, share: float) -> Array:
    """A crease on its way from a place where it is hidden."""
    fine = smooth(resample(line, count=40, closed=False), 4.0, closed=False)
    points, _ = on_face(home + (fine - home) * max(share, 0.02))
    seen: Array = figure.camera.project(figure.on_head(points))[:, :2]
    return resample(seen, count=5, closed=False)


SHAKE_CAMERA = front_camera(scale=246, centre=(240, 268))  # the hands stay within the disc


def shake_arms() -> Picture:
    """Loose arms beside the chair, shaken."""
    picture = Picture(
        "shake-arms",
        "A seated person from the front lets both arms hang beside the chair and shakes them.",
        motion="swing",
        cycle_seconds=1.4,
        holds=(),
    )
    poses = []
    for k in range(5):
        swing = k / 2 - 1
        pose = sitting_legs() | shoulders(RELAXED_SHOULDERS)
        for side, sign in SIDES:
            way = 0.30 + 0.06 * swing * sign
            fling = 0.14 + 0.24 * swing * sign
            pose |= Pose(
                {
                    key: turn
                    for bone, child, aim in (
                        ("upperarm01", "lowerarm01", (way, -0.02, -1.0)),
                        ("lowerarm01", "wrist", (fling, -0.10, -1.0)),
                        ("wrist", "finger3-1", (fling - 0.22 * swing * sign, -0.05, -1.0)),
                    )
                    for key, turn in both(bone, child, aim, 30.0).turns.items()
                    if key.endswith(side)
                }
            )
            pose |= curled_fingers(load_body(), side, 20)
        poses.append(pose)
    figures = chair_front(picture, poses, SHAKE_CAMERA)
    for side, sign in SIDES:
        hand = figures[2].joint_at(f"finger3-2.{side}")
        for number, place in enumerate(("inner", "outer")):
            x, y = hand[0] + sign * (36 + 10 * number), hand[1] - 6
            arc = np.array([(x, y - 11 - 3 * number), (x + sign * 4, y), (x, y + 11 + 3 * number)])
            picture.line(f"{place} shake.{WORDS[side]}", "accent", 3.0, [arc], opacity=0.8)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "scrunch": scrunch,
    "shake-arms": shake_arms,
}
