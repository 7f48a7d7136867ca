"""The pictures of someone at a wall or in a doorway."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..picture import Picture, other_side
from ..points import WORDS
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders, spine
from ..props import FLOOR, floor
from ..scenes.back import from_behind
from ..scenes.legs import legs
from ..scenes.profile import seated
from ..shapes import disc, polygon, room_blob, rounded
from ..skeleton import SIDES, Aim, Pose, Turn, curled_fingers


def doorway() -> Picture:
    """Forearms on the frame of a door, one foot through."""
    picture = Picture(
        "doorway",
        (
            "A person seen from behind stands in a doorway, forearms on the frame, elbows "
            "below the shoulders; one foot steps through."
        ),
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 2),
    )
    room_blob(picture)
    floor(picture)
    camera = looking(180, 172, (240, 201), pitch=3)
    left, right, top = 168.0, 312.0, 20.0
    opening = [(left, top), (right, top), (right, FLOOR), (left, FLOOR)]
    picture.fill("opening", "glow", [polygon(opening)], opacity=0.35)
    for name, x in (("left", left), ("right", right)):
        post = [(x - 9, top - 9), (x + 9, top - 9), (x + 9, FLOOR), (x - 9, FLOOR)]
        picture.fill(f"door post.{name}", "desk", [rounded(post, 2)], shade="desk2", shift=(3, 0))
    beam = [(left - 9, top - 9), (right + 9, top - 9), (right + 9, top + 7), (left - 9, top + 7)]
    picture.fill("door beam", "desk", [rounded(beam, 2)], shade="desk2", shift=(0, -3))
    poses = [_through(share) for share in (0.0, 0.5, 1.0)]
    legs(picture, poses, camera, far="L")
    figures = from_behind(picture, poses, camera, tank=False, shade=4)
    for side, word in WORDS.items():
        picture.anchor(f"shoulder.{word}", [f.joint_at(f"upperarm01.{side}") for f in figures])
        picture.anchor(f"elbow.{word}", [f.joint_at(f"lowerarm01.{side}") for f in figures])
    picture.overlay("arrow", points=[(140, 322), (150, 300), (154, 276)], role="accent")
    return picture


def _through(share: float) -> Pose:
    """Forearms on the frame, the left foot on its way through the door."""

    def between(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, float, float]:
        x, y, z = (p + (q - p) * share for p, q in zip(a, b, strict=True))
        return x, y, z

    stand = {"L": 1.0, "R": -1.0}
    ways = {
        "L": ((0.05, -0.42, -1), (0.02, 0.02, -1), (0.05, -1, -0.30)),
        "R": ((-0.07, 0.20, -1), (-0.05, 0.34, -1), (-0.12, -1, -0.55)),
    }
    turns: dict[str, Turn] = {}
    for side, sign in stand.items():
        thigh, shin, foot = ways[side]
        turns[f"upperleg01.{side}"] = Aim(
            f"lowerleg01.{side}", between((0.04 * sign, -0.02, -1), thigh)
        )
        turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", between((0.02 * sign, 0.05, -1), shin))
        turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", between((0.08 * sign, -1, -0.34), foot))
    pose = shoulders(RELAXED_SHOULDERS + 4, 6 + 10 * share) | Pose(turns)
    for side, sign in SIDES:
        turns[f"upperarm01.{side}"] = Aim(f"lowerarm01.{side}", (sign, 0.05, -0.28))
        turns[f"lowerarm01.{side}"] = Aim(f"wrist.{side}", (0.12 * sign, -0.16, 1.0), -70.0 * sign)
        turns[f"wrist.{side}"] = Aim(f"finger3-1.{side}", (0.05 * sign, -0.12, 1.0))
    return pose | Pose(turns)


def _at_wall(bent: float) -> Pose:
    """Leaning back towards a wall, the knees bent a little more or less."""
    pose = shoulders(RELAXED_SHOULDERS) | spine((-7, 1, 0, 0, 0), (4, 0, 1, 2))
    pose |= hanging_arms(0.10, 0.02) | curled_fingers(load_body(), "R", 20)
    turns: dict[str, Turn] = {}
    for side, sign in SIDES:
        turns[f"upperleg01.{side}"] = Aim(f"lowerleg01.{side}", (0.03 * sign, -0.30 - bent, -1))
        turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", (0.0, -0.06 + bent, -1))
        turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", (0.03 * sign, -1, -0.32))
    return pose | Pose(turns)


def _wall_and_ball(picture: Picture, bends: tuple[float, ...]) -> Picture:
    room_blob(picture)
    floor(picture)
    camera = looking(90, 174, (206, 202))
    poses = [_at_wall(bent) for bent in bends]
    feet = [Figure(pose, camera).joint("foot.R") for pose in poses]
    poses = [
        pose | Pose({}, {"root": (0.0, 0.0, float(feet[0][2] - at[2]))})
        for pose, at in zip(poses, feet, strict=True)
    ]
    blades = [Figure(p, camera).surface_at((-0.075, 0.085, 0.49), clothes=True)[0] for p in poses]
    radius = 11.0
    x, y = float(blades[0][0]), float(blades[0][1])
    balls = [np.array([x - radius + 2, y + float(b[1] - y) / 2]) for b in blades]

    def behind(picture: Picture, figures: list[Figure]) -> None:
        edge = x - 2 * radius + 3
        wall = [(edge - 26, 24), (edge, 24), (edge, FLOOR), (edge - 26, FLOOR)]
        picture.fill("wall", "metal", [rounded(wall, 2)], shade="metal2", shift=(4, 0))
        rings = [disc(float(ball[0]), float(ball[1]), radius) for ball in balls]
        picture.fill("ball", "shoe", rings, shade="accent", shift=(3, -3))

    seated(picture, poses, camera, behind=behind, before_arm=lambda *_: None, standing=1.0)
    picture.anchor("ball", balls)
    return picture


def wall_ball() -> Picture:
    """A soft ball between a wall and the muscle beside the left shoulder blade."""
    picture = Picture(
        "wall-ball",
        "From the side: a person leans with the back towards a wall; a soft ball is between the "
        "wall and the left shoulder blade.",
    )
    return other_side(_wall_and_ball(picture, (0.0,)))


def ball_at_wall() -> tuple[float, float]:
    """Where the ball of `wall_ball` is drawn."""
    x, y = wall_ball().anchors["ball"][0]
    return x / 10, y / 10


def wall_roll() -> Picture:
    """The knees bend and stretch, and the ball rolls up and down beside the blade."""
    picture = Picture(
        "wall-roll",
        "From the side: a person leans onto a ball at a wall and rolls it a little up and down by "
        "bending the knees.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 2),
    )
    _wall_and_ball(picture, (0.0, 0.14, 0.26))
    picture.overlay("arrow", points=[(276, 128), (279, 148), (276, 168)], role="accent")
    back = [(276, 168), (279, 148), (276, 128)]
    picture.overlay("arrow", points=back, role="accent", at=[0.5, 1.0])
    return other_side(picture)


def wall_away() -> Picture:
    """A step away from the wall, the ball in the hand."""
    picture = Picture(
        "wall-away",
        "From the side: a person has stepped away from the wall and holds the ball in one hand.",
    )
    room_blob(picture)
    floor(picture)
    camera = looking(90, 174, (246, 202))
    body = load_body()
    pose = shoulders(RELAXED_SHOULDERS) | spine((0, 2, 0, -2, 0), (-5, -1, 3, 4))
    pose |= hanging_arms(0.12, 0.0) | curled_fingers(body, "R", 52) | curled_fingers(body, "L", 18)
    turns: dict[str, Turn] = {}
    for side, sign, ahead in (("L", 1.0, -0.18), ("R", -1.0, 0.10)):
        turns[f"upperleg01.{side}"] = Aim(f"lowerleg01.{side}", (0.03 * sign, ahead - 0.04, -1))
        turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", (0.0, ahead + 0.10, -1))
        turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", (0.03 * sign, -1, -0.32))
    pose |= Pose(turns)

    def behind(picture: Picture, figures: list[Figure]) -> None:
        wall = [(140, 24), (166, 24), (166, FLOOR), (140, FLOOR)]
        picture.fill("wall", "metal", [rounded(wall, 2)], shade="metal2", shift=(4, 0))

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        x, y = figures[0].joint_at("finger3-2.R")
        ball = disc(float(x) + 4, float(y) - 2, 11.0)
        picture.fill("ball", "shoe", [ball], shade="accent", shift=(3, -3))

    seated(picture, [pose], camera, behind=behind, before_arm=before_arm, standing=1.0)
    picture.overlay("arrow", points=[(290, 214), (316, 211), (342, 214)], role="accent")
    return other_side(picture)


PICTURES: dict[str, Callable[[], Picture]] = {
    "doorway": doorway,
    "wall-ball": wall_ball,
    "wall-roll": wall_roll,
    "wall-away": wall_away,
}
