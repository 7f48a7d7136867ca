"""Named poses. Angles in degrees, the left arm's directions mirrored for the right."""

from collections.abc import Sequence
from math import cos, pi, radians, sin

from .body import load_body
from .skeleton import SIDES, Aim, Pose, Turn, X, Y, Z, about, curled_fingers, reach

SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")
NECK_SHARES = (0.25, 0.25, 0.2, 0.3)
DESK_WRIST = 0.281  # metres above the root: a wrist just over the desk
RELAXED_SHOULDERS = -9.0  # the rest body's arms stand off and lift its shoulders


def both(bone: str, child: str, way: tuple[float, float, float], twist: float = 0.0) -> Pose:
    """The same bone aimed on both sides."""
    turns: dict[str, Turn] = {}
    for side, sign in SIDES:
        aimed = (way[0] * sign, way[1], way[2])
        turns[f"{bone}.{side}"] = Aim(f"{child}.{side}", aimed, twist * sign)
    return Pose(turns)


def shoulders(lift: float, back: float = 0.0) -> Pose:
    """Both shoulder girdles lifted and drawn back; relaxed is a lift of RELAXED_SHOULDERS."""
    turns: dict[str, Turn] = {}
    for side, sign in SIDES:
        turns[f"clavicle.{side}"] = about(Z, back * sign) @ about(Y, -0.75 * lift * sign)
        turns[f"shoulder01.{side}"] = about(Z, 0.5 * back * sign) @ about(Y, -0.35 * lift * sign)
    return Pose(turns)


def hanging_arms(out: float = 0.17, forward: float = -0.04) -> Pose:
    """Arms loose at the sides."""
    return (
        both("upperarm01", "lowerarm01", (out, -forward, -1.0))
        | both("lowerarm01", "wrist", (out * 0.6, -0.22, -1.0), 25.0)
        | both("wrist", "finger3-1", (0.02, -0.15, -1.0))
    )


def standing(lift: float = RELAXED_SHOULDERS, back: float = 0.0) -> Pose:
    """Upright with loose arms, for pictures that end at the waist."""
    return shoulders(lift, back) | hanging_arms()


def spine(bends: Sequence[float], neck: Sequence[float]) -> Pose:
    """Forward bends (positive) from the pelvis up, and of the three neck joints and the head."""
    turns: dict[str, Turn] = {
        bone: about(X, angle) for bone, angle in zip(SPINE, bends, strict=True)
    }
    turns |= {bone: about(X, angle) for bone, angle in zip(NECK, neck, strict=True)}
    return Pose(turns)


def head_turned(turn: float = 0.0, tilt: float = 0.0, nod: float = 0.0) -> Pose:
    """The head turned to the left, tilted to the left and nodded forward, shared along the neck."""
    return Pose(
        {
            bone: about(Z, turn * share) @ about(Y, tilt * share) @ about(X, nod * share)
            for bone, share in zip(NECK, NECK_SHARES, strict=True)
        }
    )


def sitting_legs() -> Pose:
    """Thighs level, shins upright, feet flat."""
    return (
        both("upperleg01", "lowerleg01", (0.07, -1, -0.06))
        | both("lowerleg01", "foot", (0, 0.05, -1))
        | both("foot", "toe2-1", (0.05, -1, -0.32))
    )


def breathing(chest: float = 0.0, belly: float = 0.0) -> Pose:
    """Chest and belly swollen by metres."""
    return Pose(breath={"chest": chest, "belly": belly})


def hands_on_thighs(
    back_bends: Sequence[float], neck: Sequence[float], *, pelvis: float = 0.0
) -> Pose:
    """Sitting with the hands on the thighs; a positive `pelvis` tips it forward."""
    pose = sitting_legs() | spine(back_bends, neck) | shoulders(RELAXED_SHOULDERS + 3)
    pose |= Pose({"root": about(X, pelvis)})
    for side, sign in SIDES:
        pose = reach(load_body(), pose, side, (0.14 * sign, -0.27, 0.175), (0, -1, -0.16))
        pose |= curled_fingers(load_body(), side, 14)
    return pose


# One leg through a stride that begins with its heel on the floor: the thigh's swing forward, the
# knee's bend, and how far the foot points down from level, in eighths of the stride.
HIP = (22.0, 17.0, 2.5, -11.0, -15.0, -6.0, 16.0, 23.0)
KNEE = (4.0, 14.0, 8.0, 6.0, 22.0, 42.0, 54.0, 22.0)
FOOT = (-4.0, 15.0, 18.0, 25.0, 37.0, 58.0, 34.0, 8.0)
EIGHTHS = len(HIP)
ARM_SWING = 20.0  # degrees, there and back of where the arm hangs


def walking(eighth: int) -> Pose:
    """An easy walk, so many eighths of a stride after the right heel came down; arms swing."""
    body = load_body()
    turns: dict[str, Turn] = {}
    pose = spine((3, 0, 0, 0, 0), (-3, 0, 1, 2)) | shoulders(RELAXED_SHOULDERS)
    for side, sign in SIDES:
        at = (eighth + (0 if side == "R" else EIGHTHS // 2)) % EIGHTHS
        aside = 0.03 * sign
        turns[f"upperleg01.{side}"] = Aim(f"lowerleg01.{side}", _swung(HIP[at], aside))
        turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", _swung(HIP[at] - KNEE[at], 0.0))
        down = radians(FOOT[at])
        turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", (aside, -cos(down), -sin(down)))
        # The arm goes with the other leg.
        swing = -ARM_SWING * cos(2 * pi * at / EIGHTHS) - 2
        turns[f"upperarm01.{side}"] = Aim(f"lowerarm01.{side}", _swung(swing, 0.13 * sign))
        bent = swing + 18 + 0.4 * max(swing, 0.0)
        turns[f"lowerarm01.{side}"] = Aim(f"wrist.{side}", _swung(bent, 0.03 * sign), 25 * sign)
        turns[f"wrist.{side}"] = Aim(f"finger3-1.{side}", _swung(bent + 4, 0.02 * sign))
        pose |= curled_fingers(body, side, 24)
    return pose | Pose(turns)


def _swung(forward: float, aside: float) -> tuple[float, float, float]:
    """Down, swung so many degrees forward."""
    turn = radians(forward)
    return (aside, -sin(turn), -cos(turn))


def at_desk(
    back_bends: Sequence[float],
    neck: Sequence[float],
    *,
    hands_ahead: float = 0.37,
    rounded: float = 0.0,
) -> Pose:
    """Sitting with both hands on the desk; `rounded` (0..1) brings the shoulders forward."""
    pose = sitting_legs() | spine(back_bends, neck) | shoulders(-8 * -rounded, -14 * rounded)
    for side, sign in SIDES:
        pose = reach(
            load_body(),
            pose,
            side,
            (0.13 * sign, -hands_ahead, DESK_WRIST),
            (0, -1, -0.05),
        )
        pose |= curled_fingers(load_body(), side, 8)
    return pose


def upright_standing() -> Pose:
    """On both feet with loose arms, for pictures of the whole figure."""
    return (
        both("upperleg01", "lowerleg01", (0.02, -0.03, -1))
        | both("lowerleg01", "foot", (0.0, 0.05, -1))
        | both("foot", "toe2-1", (0.05, -1, -0.32))
        | shoulders(RELAXED_SHOULDERS)
        | spine((0, 2, 0, -2, 0), (-5, -1, 3, 4))
        | hanging_arms(0.12, 0.0)
        | curled_fingers(load_body(), "R", 18)
        | curled_fingers(load_body(), "L", 18)
    )
