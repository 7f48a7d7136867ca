"""Named poses. Angles in degrees, the left arm's directions mirrored for the right."""

from collections.abc import Sequence

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


def walking() -> Pose:
    """Mid-step: left leg ahead, right leg behind, right forearm raised to carry a glass."""
    legs = {
        "upperleg01.L": Aim("lowerleg01.L", (0.03, -0.42, -1)),
        "lowerleg01.L": Aim("foot.L", (0.0, -0.18, -1)),
        "foot.L": Aim("toe2-1.L", (0.02, -1, 0.02)),
        "upperleg01.R": Aim("lowerleg01.R", (-0.03, 0.16, -1)),
        "lowerleg01.R": Aim("foot.R", (0.0, 0.62, -1)),
        "foot.R": Aim("toe2-1.R", (-0.02, -0.72, -0.9)),
    }
    arms = {
        "upperarm01.R": Aim("lowerarm01.R", (-0.12, 0.10, -1)),
        "lowerarm01.R": Aim("wrist.R", (0.02, -1, -0.05), -40),
        "wrist.R": Aim("finger3-1.R", (0.02, -1, 0.05)),
        "upperarm01.L": Aim("lowerarm01.L", (0.14, 0.34, -1)),
        "lowerarm01.L": Aim("wrist.L", (0.05, 0.02, -1), 25),
        "wrist.L": Aim("finger3-1.L", (0.02, 0.0, -1)),
    }
    turns: dict[str, Turn] = {**legs, **arms}
    body = load_body()
    return (
        spine((3, 0, 0, 0, 0), (-3, 0, 1, 2))
        | shoulders(RELAXED_SHOULDERS)
        | Pose(turns)
        | curled_fingers(body, "R", 42)
        | curled_fingers(body, "L", 22)
    )


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
