"""Landmarks and pressing points on the body: the one file to review against an anatomy chart.

Landmarks are places on the skin of the rest body (metres; x to the person's left, -y forward,
z up), each with how it was found. The pressing points are computed from them, never placed by eye,
and ride with the skin in every pose. Locations follow WHO Standard Acupuncture Point Locations in
the Western Pacific Region (2008), as reworded in the exercise texts.
"""

import numpy as np

from .body import Array, reference_body
from .figure import Figure
from .raster import FINENESS, MARGIN, Mask
from .skeleton import SIDES

Place = tuple[float, float, float]
WORDS = {"L": "left", "R": "right"}

# The spinous process of C7: the body's neck01 joint is the disc C7-T1 (z 0.646); the process
# reaches about 1 cm lower, where the midline bends most outwards (z 0.59 to 0.65 in the profile).
C7: Place = (0.0, 0.0335, 0.636)
# The tip of the mastoid: the skin's bump behind and just below the lobe of the ear (lobe z 0.745).
MASTOID: Place = (0.062, -0.030, 0.748)
# The outer end of the acromion: on top of the shoulder, 1 cm outside the shoulder joint (x 0.163),
# where the skin turns from level to falling (x 0.174 to 0.195 in the profile).
ACROMION: Place = (0.176, -0.020, 0.604)
# The lower border of the occiput: where the nape's profile turns backwards under the skull. At the
# midline z 0.749 (slope above 45 degrees); beside it, at 32 mm, z 0.745.
SKULL_BASE: tuple[Place, ...] = (
    (-0.062, -0.026, 0.752),
    (-0.048, -0.004, 0.752),
    (-0.032, 0.010, 0.750),
    (-0.016, 0.019, 0.751),
    (0.0, 0.0235, 0.753),
    (0.016, 0.019, 0.751),
    (0.032, 0.010, 0.750),
    (0.048, -0.004, 0.752),
    (0.062, -0.026, 0.752),
)
GB20_SHARE = (
    0.5  # of the way from the midline to the mastoid; WHO allows the hollow at 0.45 to 0.55
)
GB20_BELOW_BONE = 0.007  # metres under the lower border of the skull: a finger's pad
GB21_SHARE = 0.5  # of the straight line from C7 to the acromion
GB21_INTO_MUSCLE = 2.5  # units below the drawn crest, so that the dot sits on the ridge
# B-cun across the back of the head: nine from mastoid to mastoid.
CUN = 2 * MASTOID[0] / 9
BL10_SHARE = 0.29  # of the way from the midline to the mastoid: 1.3 of 4.5 cun
BL10_BELOW_GB20 = 0.5 * CUN  # metres
SI3_SHARE = 0.20  # of the fifth metacarpal, behind its knuckle: the dip where the head ends
SI3_TO_PALM = 0.004  # metres from the middle of the bone towards the palm: where the skin changes
LI4_SHARE = 0.5  # of the second metacarpal
LI4_TO_THUMB = 0.017  # metres from the middle of that bone towards the thumb
# The shoulder blade from behind, left side, seen through the skin, which shows no bone here.
# Heights: the tips of the spinous processes are counted down from C7. Each is farther from the one
# above, 20 mm at T1 to 24 mm from T5 on, for a body of 1.72 m: T2 z 0.595, T3 0.573, T7 0.478,
# T8 0.454. The upper corner is level with T2, the root of the ridge (the blade's spine) with T3,
# the lower tip with T7 to T8. Widths: the inner border is 3 B-cun from the midline, where C7 to
# the acromion is 8, so at 0.066; the tip stands a little farther out. Check: 14.5 cm high and
# 10 cm wide to the socket, as in a woman of this height.
BLADE_TOP = (0.069, 0.597)  # x, z; y is where the back's skin is
RIDGE_INNER = (0.066, 0.573)
RIDGE_OUTER = (0.158, 0.604)
BLADE_TIP = (0.078, 0.458)
BLADE_OUTER = (0.140, 0.562)
# Its outline, from the upper corner down the inner border and up the outer one.
BLADE = (
    BLADE_TOP, RIDGE_INNER, (0.066, 0.535), (0.070, 0.492), BLADE_TIP, (0.096, 0.484),
    (0.120, 0.524), BLADE_OUTER, (0.126, 0.590), (0.096, 0.599),
)  # fmt: skip
SI13_INTO_HOLLOW = 0.008  # metres above the inner end of the ridge
TE15_SHARE = 0.5  # of the way from GB21 to SI13
SI11_SHARE = 1 / 3  # of the way from the middle of the ridge to the lower tip
# The outer elbow, bent: the joint's axis comes out at the lateral epicondyle; the crease ends this
# far towards the inside of the bend, and LI11 lies half way.
CREASE_END = 0.050  # metres
LI11_SHARE = 0.5
TE3_SHARE = 0.175  # and EX-UE8's: of the shafts, behind the knuckles; 0.15 to 0.20 in the texts

# Hand bones of the rig: where the finger's bone begins is its knuckle; where the metacarpal begins
# is its base. The rig's "metacarpal1" belongs to the index finger: one lower than anatomy's number.
METACARPALS = {
    2: ("metacarpal1", "finger2-1"),
    3: ("metacarpal2", "finger3-1"),
    4: ("metacarpal3", "finger4-1"),
    5: ("metacarpal4", "finger5-1"),
}
FINGER_NAMES = {2: "index", 3: "middle", 4: "ring", 5: "little"}


def mirrored(place: Place, sign: float) -> Place:
    """A landmark of the left side, on the side of that sign."""
    return (place[0] * sign, place[1], place[2])


def gb20_place(sign: float) -> Place:
    """GB20 on the rest skin: half way to the mastoid, directly under the bone."""
    x = MASTOID[0] * GB20_SHARE
    y = float(np.interp(x, [p[0] for p in SKULL_BASE], [p[1] for p in SKULL_BASE]))
    z = float(np.interp(x, [p[0] for p in SKULL_BASE], [p[2] for p in SKULL_BASE]))
    return (x * sign, y - 0.002, z - GB20_BELOW_BONE)


def on_skin(figure: Figure, place: Place) -> Array:
    """A rest place carried with the pose, on the canvas; blended from the four nearest vertices."""
    return figure.skin_at(place)


def back_landmarks(figure: Figure) -> dict[str, Array]:
    """C7, mastoids and acromions on the canvas."""
    found = {"C7": on_skin(figure, C7)}
    for side, sign in SIDES:
        found[f"mastoid.{WORDS[side]}"] = on_skin(figure, mirrored(MASTOID, sign))
        found[f"acromion.{WORDS[side]}"] = on_skin(figure, mirrored(ACROMION, sign))
    return found


def gb20(figure: Figure) -> dict[str, Array]:
    """GB20 on both sides."""
    return {f"GB20.{WORDS[side]}": on_skin(figure, gb20_place(sign)) for side, sign in SIDES}


def gb21(figure: Figure, drawn: Mask) -> dict[str, Array]:
    """GB21 on both sides: midway from C7 to the acromion, lifted to the crest of what is drawn."""
    marks = back_landmarks(figure)
    found = {}
    for side, _ in SIDES:
        middle = marks["C7"] + (marks[f"acromion.{WORDS[side]}"] - marks["C7"]) * GB21_SHARE
        column = round((middle[0] + MARGIN) * FINENESS)
        crest = float(np.argmax(drawn[:, column])) / FINENESS - MARGIN
        found[f"GB21.{WORDS[side]}"] = np.array([middle[0], crest + GB21_INTO_MUSCLE])
    return found


def bone_point(figure: Figure, metacarpal: int, share: float, side: str = "L") -> Array:
    """A point of a metacarpal in the world: share 0 is its knuckle, 1 its base."""
    base, knuckle = METACARPALS[metacarpal]
    start, end = figure.joint(f"{knuckle}.{side}"), figure.joint(f"{base}.{side}")
    return start + (end - start) * share


def hand_landmarks(figure: Figure, side: str = "L") -> dict[str, Array]:
    """Knuckles and bases of the four finger metacarpals on the canvas."""
    found = {}
    for number, finger in FINGER_NAMES.items():
        found[f"knuckle.{finger}"] = figure.camera.at(bone_point(figure, number, 0.0, side))
        found[f"metacarpal base.{finger}"] = figure.camera.at(bone_point(figure, number, 1.0, side))
    return found


def li4(figure: Figure, side: str = "L") -> Array:
    """LI4 on the canvas: beside the middle of the second metacarpal, towards the thumb."""
    middle = bone_point(figure, 2, LI4_SHARE, side)
    across = bone_point(figure, 2, 0.3, side) - bone_point(figure, 5, 0.3, side)
    along = bone_point(figure, 2, 0.0, side) - bone_point(figure, 2, 1.0, side)
    along /= np.linalg.norm(along)
    across -= (across @ along) * along
    return figure.camera.at(middle + across / np.linalg.norm(across) * LI4_TO_THUMB)


def te3(figure: Figure, side: str = "L") -> Array:
    """TE3 on the canvas: between the fourth and fifth shafts, just behind the knuckles."""
    fourth, fifth = (bone_point(figure, number, TE3_SHARE, side) for number in (4, 5))
    return figure.camera.at((fourth + fifth) / 2)


def exue8(figure: Figure, side: str = "L") -> Array:
    """EX-UE8 on the canvas: between the second and third shafts, as far behind the knuckles."""
    second, third = (bone_point(figure, number, TE3_SHARE, side) for number in (2, 3))
    return figure.camera.at((second + third) / 2)


def si3(figure: Figure, palm: Array, side: str = "L") -> Array:
    """SI3 on the canvas, seen from the little finger's edge; `palm` is where the palm looks."""
    return figure.camera.at(bone_point(figure, 5, SI3_SHARE, side) + palm * SI3_TO_PALM)


def bl10_place(sign: float) -> Place:
    """BL10 on the rest skin: further in than GB20 and half a cun lower."""
    _, y, z = gb20_place(sign)
    return (MASTOID[0] * BL10_SHARE * sign, y + 0.008, z - BL10_BELOW_GB20)


def bl10(figure: Figure) -> dict[str, Array]:
    """BL10 on both sides."""
    return {f"BL10.{WORDS[side]}": on_skin(figure, bl10_place(sign)) for side, sign in SIDES}


def on_back(spot: tuple[float, float], sign: float = 1.0) -> Place:
    """A place of the back's rest skin at an x (mirrored by the sign) and a height z."""
    body = reference_body()
    skin = body.is_skin() & (body.vertices[:, 1] > 0.0) & (body.follows("upperarm") < 0.3)
    rows = np.flatnonzero(skin)
    gap = np.hypot(body.vertices[rows, 0] - spot[0], body.vertices[rows, 2] - spot[1])
    nearest = rows[np.argsort(gap)[:3]]
    return (spot[0] * sign, float(body.vertices[nearest, 1].mean()), spot[1])


def blade_landmarks(figure: Figure) -> dict[str, Array]:
    """Both shoulder blades: upper corner, inner end and middle of the ridge, lower tip."""
    found = {}
    middle = ((RIDGE_INNER[0] + RIDGE_OUTER[0]) / 2, (RIDGE_INNER[1] + RIDGE_OUTER[1]) / 2)
    for side, sign in SIDES:
        for name, spot in (
            ("blade top", BLADE_TOP),
            ("ridge inner end", RIDGE_INNER),
            ("ridge middle", middle),
            ("blade tip", BLADE_TIP),
        ):
            found[f"{name}.{WORDS[side]}"] = on_skin(figure, on_back(spot, sign))
    return found


def te15(figure: Figure, drawn: Mask) -> dict[str, Array]:
    """SI13 above the inner end of the ridge, and TE15 half way from there to GB21."""
    wells = gb21(figure, drawn)
    found = {}
    for side, sign in SIDES:
        word = WORDS[side]
        hollow = (RIDGE_INNER[0], RIDGE_INNER[1] + SI13_INTO_HOLLOW)
        found[f"SI13.{word}"] = on_skin(figure, on_back(hollow, sign))
        way = found[f"SI13.{word}"] - wells[f"GB21.{word}"]
        found[f"TE15.{word}"] = wells[f"GB21.{word}"] + way * TE15_SHARE
    return found


def si11(figure: Figure) -> dict[str, Array]:
    """SI11 on both blades: a third of the way from the middle of the ridge to the tip."""
    marks = blade_landmarks(figure)
    found = {}
    for side, _ in SIDES:
        start, end = marks[f"ridge middle.{WORDS[side]}"], marks[f"blade tip.{WORDS[side]}"]
        found[f"SI11.{WORDS[side]}"] = start + (end - start) * SI11_SHARE
    return found


def li11(figure: Figure, side: str = "L") -> dict[str, Array]:
    """The outer elbow on the canvas: the bone, the end of the crease, and LI11 between them."""
    word = WORDS[side]
    elbow = figure.joint(f"lowerarm01.{side}")
    up = figure.joint(f"upperarm01.{side}") - elbow
    down = figure.joint(f"wrist.{side}") - elbow
    inside = up / np.linalg.norm(up) + down / np.linalg.norm(down)
    inside /= np.linalg.norm(inside)
    bone = figure.camera.at(elbow)
    crease = figure.camera.at(elbow + inside * CREASE_END)
    return {
        f"outer elbow.{word}": bone,
        f"crease end.{word}": crease,
        f"LI11.{word}": bone + (crease - bone) * LI11_SHARE,
    }
