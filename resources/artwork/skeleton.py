"""Posing: named bones turned or aimed, arms that reach, and linear skinning."""

from dataclasses import dataclass, field

import numpy as np

from .body import Array, Body

X, Y, Z = np.eye(3)
SIDES = (("L", 1.0), ("R", -1.0))
REACH_LIMIT = 0.985  # an arm never locks straight


def about(axis: Array, degrees: float) -> Array:
    """The rotation about an axis, right-handed."""
    x, y, z = np.asarray(axis, float) / np.linalg.norm(axis)
    turn = np.radians(degrees)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    turned: Array = np.eye(3) + np.sin(turn) * cross + (1 - np.cos(turn)) * cross @ cross
    return turned


def shortest(start: Array, end: Array) -> Array:
    """The smallest rotation that turns one direction into another."""
    a, b = start / np.linalg.norm(start), end / np.linalg.norm(end)
    axis = np.cross(a, b)
    sine = float(np.linalg.norm(axis))
    return np.eye(3) if sine < 1e-9 else about(axis, float(np.degrees(np.arctan2(sine, a @ b))))


@dataclass(frozen=True, slots=True)
class Aim:
    """Point a bone's child in a direction of the world, then twist about it (degrees)."""

    child: str
    direction: tuple[float, float, float]
    twist: float = 0.0


@dataclass(frozen=True, slots=True)
class InWorld:
    """Turn a bone so that its own turn from rest, seen from the world, is this rotation."""

    rotation: tuple[tuple[float, float, float], ...]


Turn = Array | Aim | InWorld


@dataclass(frozen=True, slots=True)
class Pose:
    """Turns of bones (a rotation in rest axes, or an Aim), shifts of joints in metres, and breath.

    `breath` says how far "chest" and "belly" swell, in metres.
    """

    turns: dict[str, Turn] = field(default_factory=dict)
    shifts: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    breath: dict[str, float] = field(default_factory=dict)

    def __or__(self, other: "Pose") -> "Pose":
        """This pose with the other's bones on top."""
        return Pose(
            {**self.turns, **other.turns},
            {**self.shifts, **other.shifts},
            {**self.breath, **other.breath},
        )


@dataclass(frozen=True, slots=True)
class Posed:
    """Where everything is in a pose: surface, joints, and each bone's 4x4 from rest."""

    vertices: Array
    joints: Array
    frames: Array


def place_bones(body: Body, pose: Pose) -> tuple[Array, Array]:
    """Joints and 4x4 frames of all bones in a pose."""
    frames = np.zeros((len(body.bones), 4, 4))
    for index, name in enumerate(body.bones):
        local = np.eye(4)
        parent = body.parents[index]
        turn = pose.turns.get(name)
        if isinstance(turn, Aim):
            outer = frames[parent][:3, :3]
            wanted = outer.T @ np.asarray(turn.direction, float)
            rest = body.joint(turn.child) - body.joints[index]
            turn = about(wanted, turn.twist) @ shortest(rest, wanted)
        elif isinstance(turn, InWorld):
            turn = frames[parent][:3, :3].T @ np.array(turn.rotation)
        if turn is not None:
            local[:3, :3] = turn
            local[:3, 3] = body.joints[index] - turn @ body.joints[index]
        if name in pose.shifts:
            local[:3, 3] += pose.shifts[name]
        frames[index] = local if parent < 0 else frames[parent] @ local
    joints = np.einsum("bij,bj->bi", frames[:, :3, :3], body.joints) + frames[:, :3, 3]
    return joints, frames


def skinned(body: Body, surface: Array, pose: Pose) -> Posed:
    """A rest surface carried by the bones."""
    joints, frames = place_bones(body, pose)
    blended = np.einsum("vb,bij->vij", body.weights, frames, optimize=True)
    vertices = np.einsum("vij,vj->vi", blended[:, :3, :3], surface) + blended[:, :3, 3]
    return Posed(vertices, joints, frames)


def curled_fingers(body: Body, side: str, degrees: float) -> Pose:
    """Fingers bent towards the palm, the base joint a little less."""
    sign = -1.0 if side == "L" else 1.0
    knuckles = body.joint(f"finger2-1.{side}") - body.joint(f"finger5-1.{side}")
    turns: dict[str, Turn] = {}
    for finger in range(2, 6):
        for joint in range(1, 4):
            share = 0.6 if joint == 1 else 1.0
            turns[f"finger{finger}-{joint}.{side}"] = about(knuckles, degrees * share * sign)
    return Pose(turns)


def reach(
    body: Body,
    pose: Pose,
    side: str,
    wrist: tuple[float, float, float],
    hand: tuple[float, float, float],
    *,
    elbow: tuple[float, float, float] = (0.25, 0.25, -1.0),
    twist: float = 60.0,
) -> Pose:
    """Bend one arm so that its wrist is at a point; a point too far away is met half way.

    `elbow` says where the elbow leans and `hand` where the fingers point, both for the left arm and
    mirrored for the right.
    """
    sign = 1.0 if side == "L" else -1.0
    joints, _ = place_bones(body, pose)
    shoulder = joints[body.bone(f"upperarm01.{side}")]
    upper = _length(body, f"upperarm01.{side}", f"lowerarm01.{side}")
    lower = _length(body, f"lowerarm01.{side}", f"wrist.{side}")
    target = np.asarray(wrist, float)
    span = float(np.linalg.norm(target - shoulder))
    farthest = REACH_LIMIT * (upper + lower)
    if span > farthest:
        target, span = shoulder + (target - shoulder) / span * farthest, farthest
    along = (target - shoulder) / span
    ahead = (span**2 + upper**2 - lower**2) / (2 * span)
    aside = float(np.sqrt(max(upper**2 - ahead**2, 0.0)))
    lean = np.asarray(elbow) * (sign, 1, 1)
    lean = lean - (lean @ along) * along
    bend = shoulder + along * ahead + lean / np.linalg.norm(lean) * aside
    hand_way = np.asarray(hand, float) * (sign, 1, 1)
    return pose | Pose(
        {
            f"upperarm01.{side}": Aim(f"lowerarm01.{side}", tuple(bend - shoulder)),
            f"lowerarm01.{side}": Aim(f"wrist.{side}", tuple(target - bend), twist / 2 * sign),
            f"wrist.{side}": Aim(f"finger3-1.{side}", tuple(hand_way), twist / 2 * sign),
        }
    )


def _length(body: Body, start: str, end: str) -> float:
    return float(np.linalg.norm(body.joint(end) - body.joint(start)))


def hand_axes(body: Body, side: str) -> Array:
    """The rest hand's axes as rows: along the fingers, to the thumb's side, out of the palm."""
    along = body.joint(f"finger3-1.{side}") - body.joint(f"wrist.{side}")
    along /= np.linalg.norm(along)
    thumbward = body.joint(f"finger2-1.{side}") - body.joint(f"finger5-1.{side}")
    thumbward -= (thumbward @ along) * along
    thumbward /= np.linalg.norm(thumbward)
    palm = np.cross(thumbward, along) * (1.0 if side == "R" else -1.0)
    return np.stack([along, thumbward, palm])


def hand_turned(body: Body, side: str, along: Array, thumbward: Array) -> Array:
    """The rotation that points a hand's fingers and its thumb's side in two world directions."""
    first = np.asarray(along, float) / np.linalg.norm(along)
    second = np.asarray(thumbward, float) - (np.asarray(thumbward, float) @ first) * first
    second /= np.linalg.norm(second)
    third = np.cross(second, first) * (1.0 if side == "R" else -1.0)
    turned: Array = np.stack([first, second, third]).T @ hand_axes(body, side)
    return turned


def flexed(body: Body, side: str, angles: dict[int, tuple[float, float, float]]) -> Pose:
    """Fingers (2 to 5) bent towards the palm by three angles each, from the knuckle on."""
    _, thumbward, _ = hand_axes(body, side)
    sign = -1.0 if side == "L" else 1.0
    turns: dict[str, Turn] = {}
    for finger, bends in angles.items():
        for joint, bend in enumerate(bends, 1):
            turns[f"finger{finger}-{joint}.{side}"] = about(thumbward, bend * sign)
    return Pose(turns)
