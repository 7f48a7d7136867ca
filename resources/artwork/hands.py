"""Hands of the posed body put where they belong: the pad of a finger or the palm on a place."""

import numpy as np

from .body import Array, Body, load_body
from .skeleton import Aim, InWorld, Pose, Turn, about, hand_turned, place_bones, reach

Way = tuple[float, float, float]
FINGER_PAD = 0.016  # metres beyond the last joint
ROUNDS = 4  # of bringing the wrist nearer, until the finger is where it should be
SHARES = {"lowerarm01": 0.35, "lowerarm02": 0.35}  # of a turn of the hand; the wrist does the rest


def hand_on(
    pose: Pose,
    side: str,
    place: Way | Array,
    along: Way,
    thumbward: Way,
    *,
    finger: int = 3,
    elbow: Way = (0.25, 0.25, -1.0),
) -> Pose:
    """The pose with one arm bent so that a finger's end (0: the middle of the palm) is at a place.

    `along` is where the hand points from the wrist, `thumbward` where the thumb's side looks, both
    in the world; `elbow` says where the elbow leans, for the left arm and mirrored for the right.
    The fingers keep the bends that the pose gives them.
    """
    body = load_body()
    wanted = np.asarray(place, float)
    turned = hand_turned(body, side, np.asarray(along), np.asarray(thumbward))
    target = wanted - np.asarray(along) / np.linalg.norm(along) * 0.1
    for _ in range(ROUNDS - 1):
        posed = _reached(body, pose, side, target, turned, elbow)
        target = target + wanted - _touching(body, posed, side, finger)
    return _reached(body, pose, side, target, turned, elbow)


def _reached(body: Body, pose: Pose, side: str, wrist: Array, hand: Array, elbow: Way) -> Pose:
    sign = 1.0 if side == "L" else -1.0
    x, y, z = (float(v) for v in wrist)
    bent = reach(body, pose, side, (x, y, z), (sign, 0, 0), elbow=elbow, twist=0.0)
    _, frames = place_bones(body, bent)
    forearm = frames[body.bone(f"lowerarm01.{side}")][:3, :3]
    axis = body.joint(f"wrist.{side}") - body.joint(f"lowerarm01.{side}")
    turn = twist_about(axis, forearm.T @ hand)
    aim = bent.turns[f"lowerarm01.{side}"]
    assert isinstance(aim, Aim)
    turns: dict[str, Turn] = {
        f"lowerarm01.{side}": Aim(aim.child, aim.direction, turn * SHARES["lowerarm01"]),
        f"wrist.{side}": InWorld(tuple(map(tuple, hand.tolist()))),
    }
    turns[f"lowerarm02.{side}"] = about(axis, turn * SHARES["lowerarm02"])
    return bent | Pose(turns)


def twist_about(axis: Array, turn: Array) -> float:
    """How many degrees of a rotation go round an axis."""
    sine = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    scalar = 1 + float(np.trace(turn))  # four times the square of the quaternion's real part
    along = float(sine @ axis / np.linalg.norm(axis))
    return float(np.degrees(2 * np.arctan2(along, scalar)))


def _touching(body: Body, pose: Pose, side: str, finger: int) -> Array:
    joints, _ = place_bones(body, pose)
    if finger == 0:
        knuckle, wrist = (joints[body.bone(f"{name}.{side}")] for name in ("finger3-1", "wrist"))
        middle: Array = (knuckle + wrist) / 2
        return middle
    last, before = (joints[body.bone(f"finger{finger}-{n}.{side}")] for n in (3, 2))
    tip: Array = last + (last - before) / np.linalg.norm(last - before) * FINGER_PAD
    return tip
