"""The pictures seen from above: where nose, navel and screen point."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import Camera, looking
from ..composing import placed
from ..figure import Figure
from ..hands import hand_on
from ..motion import follow
from ..picture import Picture
from ..points import WORDS
from ..poses import (
    RELAXED_SHOULDERS,
    hanging_arms,
    head_turned,
    shoulders,
    sitting_legs,
    standing,
)
from ..raster import Layer
from ..scenes.front import front_camera, upper_body
from ..shapes import disc, room_blob, round_blob, rounded
from ..silhouettes import outline
from ..skeleton import SIDES, Pose, Turn, Z, about, curled_fingers
from .moving import bowed_arrow

RIBS = ("spine04", "spine03", "spine02", "spine01")
NOSE = (0.0, -0.155, 0.76)


def _typing(pose: Pose) -> Pose:
    for side, sign in SIDES:
        pose = hand_on(
            pose | curled_fingers(load_body(), side, 10),
            side,
            (0.11 * sign, -0.40, 0.285),
            (-0.12 * sign, -1, 0),
            (-sign, 0, 0),
            finger=0,
            elbow=(0.7, 0.3, -0.8),
        )
    return pose


def _seen(picture: Picture, poses: list[Pose], camera: Camera, name: str) -> list[Figure]:
    """Arms, shoulders and head from above."""
    figures = [Figure(pose, camera) for pose in poses]
    size = camera.scale / 300
    for side, _ in SIDES:
        word = WORDS[side]
        bare = [np.minimum(f.cut(f"arm.{side}"), 0.06 - f.cut("sleeve")) for f in figures]
        arms = [
            outline(f.skin(np.where(f.body.is_skin(), keep, -1.0)), 1.6)
            for f, keep in zip(figures, bare, strict=True)
        ]
        picture.fill(
            f"{name}.arm.{word}",
            "skin",
            follow(arms, 44),
            shade="skin2",
            shift=(3 * size, -2 * size),
        )
    shirts = []
    for f in figures:
        layer = f.clothes(
            np.minimum(np.minimum(f.cut("no arm"), f.cut("trunk")), f.cut("crew neck") + 0.01)
        )
        for side, _ in SIDES:
            layer = layer | f.clothes(np.minimum(f.cut(f"arm.{side}"), f.cut("sleeve")))
        shirts.append(outline(layer, 3.0, ease=2.5))
    picture.fill(
        f"{name}.shirt", "top", follow(shirts, 64), shade="top2", shift=(5 * size, -4 * size)
    )
    necks = [outline(f.skin(f.cut("neck")), 2.0) for f in figures]
    picture.fill(f"{name}.neck", "skin2", follow(necks, 24))
    heads = [outline(f.skin(f.cut("head")), 1.6) for f in figures]
    picture.fill(
        f"{name}.head", "skin", follow(heads, 44), shade="skin2", shift=(3 * size, -2 * size)
    )
    hair = [outline(f.hair(), 3.0) for f in figures]
    picture.fill(
        f"{name}.hair", "hair", follow(hair, 36), shade="hair2", shift=(4 * size, -3 * size)
    )
    if not figures[0].has_bun:
        return figures
    bun = [outline(f.bun(), 2.5) for f in figures]
    picture.fill(f"{name}.bun", "hair2", follow(bun, 18))
    inner = [key * 0.86 + key.mean(0) * 0.14 + (1.0, -1.0) for key in follow(bun, 18)]
    picture.fill(f"{name}.bun light", "hair", inner)
    return figures


def _desk_from_above(picture: Picture, name: str, x: float, y: float, screen: float) -> None:
    """A desk with keyboard and a screen that stands at `screen` degrees to the left or right."""
    corners = [(x - 96, y - 66), (x + 96, y - 66), (x + 96, y + 34), (x - 96, y + 34)]
    picture.fill(f"{name}.desk", "desk", [rounded(corners, 6)], shade="desk2", shift=(0, -4))
    keys = [(x - 34, y + 8), (x + 34, y + 8), (x + 34, y + 28), (x - 34, y + 28)]
    picture.fill(f"{name}.keyboard", "metal", [rounded(keys, 3)])
    turn = np.radians(screen)
    way, across = np.array([np.sin(turn), -np.cos(turn)]), np.array([np.cos(turn), np.sin(turn)])
    middle = np.array([x, y + 92.0]) + way * (136 - 0.22 * abs(screen))
    bar = [middle + across * a + way * b for a, b in ((-34, -3), (34, -3), (34, 4), (-34, 4))]
    glow = [
        middle + across * a + way * b for a, b in ((-32, -5), (32, -5), (32, -2.5), (-32, -2.5))
    ]
    foot = [middle + across * a + way * b for a, b in ((-12, 0), (12, 0), (12, 13), (-12, 13))]
    picture.fill(f"{name}.foot", "metal2", [rounded([tuple(p) for p in foot], 3)])
    picture.fill(f"{name}.screen", "screen", [rounded([tuple(p) for p in bar], 2)])
    picture.fill(f"{name}.glow", "glow", [rounded([tuple(p) for p in glow], 1)])


def screen_twist() -> Picture:
    """Head turned to a side screen: no. Nose, navel and screen in line: yes."""
    picture = Picture(
        "screen-twist",
        (
            "From above, two people at desks. One keeps the head turned to a screen at the "
            "side: a cross. The other faces the screen with head and chest: a tick."
        ),
    )
    room_blob(picture)
    for name, x, turn, good in (("aside", 134.0, -36.0, False), ("ahead", 346.0, 0.0, True)):
        _desk_from_above(picture, name, x, 132.0, -turn)
        camera = looking(180, 205, (x, 232.0), pitch=90)
        pose = _typing(shoulders(RELAXED_SHOULDERS) | hanging_arms() | head_turned(turn=turn))
        figure = _seen(picture, [pose], camera, name)[0]
        nose = figure.head_at(NOSE)[0]
        middle = figure.head_at((0.0, -0.02, 0.8))[0]
        way = (nose - middle) / np.linalg.norm(nose - middle)
        role = "good" if good else "accent"
        picture.anchor(f"nose {name}", [nose])
        picture.overlay("guide", points=[nose + way * 6, nose + way * 64], role=role, dash=[4, 4])
        picture.overlay("tick" if good else "cross", at=(x, 316))
    return picture


def ribs_turn() -> Picture:
    """Arms crossed, the ribs turn while the hips stay."""
    picture = Picture(
        "ribs-turn",
        (
            "From above: with the arms crossed on the chest, ribs, shoulders and head turn to "
            "the left together; the hips stay."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    camera = looking(180, 350, (240, 236), pitch=90)
    poses = []
    for k in range(5):
        whole = 36 * k / 4
        turns: dict[str, Turn] = {bone: about(Z, whole / 4) for bone in RIBS}
        pose = sitting_legs() | shoulders(RELAXED_SHOULDERS, -6) | Pose(turns)
        turned = about(Z, whole)
        for side, sign in SIDES:
            place = turned @ np.array([-0.085 * sign, -0.150 - 0.022 * (sign < 0), 0.50])
            along = turned @ np.array([-sign, 0.12, 0.35])
            thumb = turned @ np.array([-0.35 * sign, 0.0, 1.0])
            pose = hand_on(
                pose | curled_fingers(load_body(), side, 8),
                side,
                place,
                tuple(along),
                tuple(thumb),
                finger=0,
                elbow=(0.5, -0.6, -0.8),
            )
        poses.append(pose)
    thighs = outline(_thighs(Figure(poses[0], camera)), 2.4, ease=2.5)
    picture.fill("lap", "bot", follow([thighs], 48), shade="bot2", shift=(6, -4))
    figures = _seen(picture, poses, camera, "ribs")
    picture.anchor("nose", [figure.head_at(NOSE)[0] for figure in figures])
    bowed_arrow(picture, np.array([240.0, 236.0]), 134, 118, 158)
    return picture


def _thighs(figure: Figure) -> Layer:
    return figure.clothes(np.minimum(figure.cut("below belt"), figure.body.vertices[:, 2] + 0.40))


def mouse_near() -> Picture:
    """Reaching far for the mouse: no. The mouse beside the keyboard: yes."""
    picture = Picture(
        "mouse-near",
        (
            "From above, two people at desks. One stretches an arm far out to the mouse: a cross. "
            "The other has keyboard and mouse close, the elbows beside the body: a tick."
        ),
    )
    room_blob(picture)
    for name, x, far, good in (("far", 134.0, 1.0, False), ("near", 346.0, 0.0, True)):
        _desk_from_above(picture, name, x, 132.0, 0.0)
        camera = looking(180, 205, (x, 232.0), pitch=90)
        pose = _typing(shoulders(RELAXED_SHOULDERS) | hanging_arms())
        place = (-0.235 - 0.13 * far, -0.395 - 0.13 * far, 0.285)
        along = (-0.10 - 0.5 * far, -1.0, 0.0)
        pose = hand_on(pose, "R", place, along, (1.0, 0, 0), finger=0, elbow=(0.7, 0.3, -0.8))
        hand = camera.at(np.array(place) + np.array(along) * 0.05)
        mouse = disc(float(hand[0]), float(hand[1]) - 4, 9.0, 16, 1.45)
        picture.fill(f"{name}.mouse", "metal2", [mouse])
        figure = _seen(picture, [pose], camera, name)[0]
        elbow = figure.joint_at("lowerarm01.R")
        picture.anchor(f"elbow {name}", [elbow])
        picture.overlay("ring", anchor=f"elbow {name}", role="good" if good else "accent")
        picture.overlay("tick" if good else "cross", at=(x, 316))
    return picture


INSET, INSET_SIZE, INSET_RADIUS = (422.0, 88.0), 0.52, 48.0


def rotation() -> Picture:
    """The face turned to the left shoulder; a small view from above shows the same."""
    picture = Picture(
        "rotation",
        (
            "A person turns the head to look over the left shoulder; the chin stays level. A small "
            "view from above shows the nose turned by about 60 degrees over square shoulders."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 6),
    )
    round_blob(picture)
    poses = [standing() | head_turned(turn=60 * k / 6) for k in range(7)]
    camera = front_camera(scale=420, centre=(240, 438))
    figures = upper_body(picture, poses, camera, head_turns=True)
    for side, sign in SIDES:
        ears = [f.head_at((EAR_ASIDE * sign, -0.045, 0.775))[0] for f in figures]
        picture.anchor(f"ear.{WORDS[side]}", ears)
    bowed_arrow(picture, np.array([240.0, 112.0]), 98, 145, 38)
    _view_from_above(picture, poses)
    return picture


EAR_ASIDE = 0.074  # metres from the midline


def _view_from_above(picture: Picture, poses: list[Pose]) -> None:
    part = Picture("above", "")
    camera = looking(180, 300, (240, 180), pitch=90)
    figures = _seen(part, poses, camera, "person")
    part.anchor("nose", [f.head_at(NOSE)[0] for f in figures])
    part.anchor("crown", [f.head_at((0.0, -0.045, 0.76))[0] for f in figures])
    for side, _ in SIDES:
        part.anchor(f"shoulder.{WORDS[side]}", [f.joint_at(f"upperarm01.{side}") for f in figures])
    picture.fill("above ground", "bg", [disc(*INSET, INSET_RADIUS + 5)])
    picture.fill("above disc", "blob", [disc(*INSET, INSET_RADIUS)])
    move = (INSET[0] - 240 * INSET_SIZE, INSET[1] + 12 - 180 * INSET_SIZE)
    placed(picture, part, "above", INSET_SIZE, move)
    noses = [np.array(p) / 10 for p in picture.anchors["above.nose"]]
    centre = np.array(picture.anchors["above.crown"][0]) / 10
    ways = [(nose - centre) / np.linalg.norm(nose - centre) for nose in noses]
    rays = [
        np.array([nose + way * 3, nose + way * 22]) for nose, way in zip(noses, ways, strict=True)
    ]
    picture.line("above gaze", "good", 2.4, rays, dash=(3, 3))


PICTURES: dict[str, Callable[[], Picture]] = {
    "rotation": rotation,
    "mouse-near": mouse_near,
    "screen-twist": screen_twist,
    "ribs-turn": ribs_turn,
}
