"""The pictures of pressing points: where to find them, how to press them."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import Camera, looking
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..points import (
    SI3_SHARE,
    SKULL_BASE,
    WORDS,
    Place,
    back_landmarks,
    bl10,
    bl10_place,
    bone_point,
    exue8,
    gb20,
    gb20_place,
    gb21,
    hand_landmarks,
    li4,
    si3,
    te3,
)
from ..poses import head_turned, standing
from ..raster import FINENESS, MARGIN, NOTHING, canvas_shape
from ..scenes.back import from_behind, stroke
from ..scenes.hand import HAND_X, back_of_hand, ghost_bones, hand_layer
from ..scenes.pressing_hand import (
    FINGER_BY_FINGER,
    PressingHand,
    draw_pressing_hand,
    fingers_on,
    thumb_on,
)
from ..shapes import polygon, round_blob
from ..skeleton import SIDES, about, curled_fingers, flexed, hand_axes

GHOST = 0.55  # opacity of pale landmark lines


def _anchors(picture: Picture, found: dict[str, Array]) -> None:
    for name, place in found.items():
        picture.anchor(name, [place])


_GB20_POSE = standing() | head_turned(nod=8)
_GB20_CAMERA = looking(180, 770, (240, 806))


def gb20_find() -> Picture:
    """The hollows under the skull, from behind."""
    return _gb20(
        "gb20-find",
        (
            "The back of a head: two points in the hollows directly under the skull, half "
            "way between the midline and the bump behind each ear."
        ),
        marked=True,
    )


def _gb20(name: str, alt: str, *, marked: bool) -> Picture:
    picture = Picture(name, alt)
    round_blob(picture, y=190, radius=166)
    figure = from_behind(picture, [_GB20_POSE], _GB20_CAMERA, shade=11)[0]
    picture.line(
        "skull base", "white", 2.2, [stroke(figure, SKULL_BASE, 11)], opacity=GHOST, dash=(5, 5)
    )
    _anchors(picture, back_landmarks(figure) | gb20(figure))
    if marked:
        for word in WORDS.values():
            picture.overlay("marker", anchor=f"GB20.{word}")
        picture.overlay(
            "label",
            anchor="mastoid.right",
            message="picture.label.bone_behind_ear",
            offset=[36, 24],
        )
        picture.anchor("skull edge.left", [figure.skin_at(SKULL_BASE[7])])
        picture.overlay(
            "label", anchor="skull edge.left", message="picture.label.skull_edge", offset=[-62, 34]
        )
    return picture


def bl10_find() -> Picture:
    """One step in and down from GB20, on the outer edge of the thick neck muscles."""
    picture = _gb20(
        "bl10-find",
        (
            "The back of a head and neck: two points at the outer edge of the thick neck muscles, "
            "further in and a little lower than the hollows under the skull, which are ringed."
        ),
        marked=False,
    )
    _anchors(picture, bl10(Figure(_GB20_POSE, _GB20_CAMERA)))
    for word in WORDS.values():
        picture.overlay("marker", anchor=f"BL10.{word}")
    for word in WORDS.values():
        picture.overlay("ring", anchor=f"GB20.{word}", role="good")
    return picture


def gb21_find() -> Picture:
    """The crest of the shoulder, from behind and a little above."""
    picture, _ = _gb21(
        "gb21-find",
        (
            "The back of a neck and shoulders: a point on the ridge of the shoulder, half "
            "way between the bone at the base of the neck and the tip of the shoulder."
        ),
    )
    picture.overlay("marker", anchor="GB21.left")
    return picture


def _gb21(name: str, alt: str) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 570, (240, 534), pitch=14)
    figure = from_behind(picture, [standing(-6)], camera)[0]
    drawn = figure.skin(np.where(figure.body.vertices[:, 2] < 0.68, figure.cut("skin"), -1.0)).mask
    marks = back_landmarks(figure)
    for side, _ in SIDES:
        word = WORDS[side]
        picture.line(
            f"ridge.{word}",
            "white",
            2.0,
            [np.array([marks["C7"], marks[f"acromion.{word}"]])],
            opacity=GHOST,
            dash=(5, 5),
        )
    _anchors(picture, marks | gb21(figure, drawn))
    picture.overlay("ring", anchor="C7", role="good")
    picture.overlay("ring", anchor="acromion.left", role="good")
    picture.overlay("label", anchor="C7", message="picture.label.neck_bone", offset=[84, -34])
    picture.overlay(
        "label", anchor="acromion.left", message="picture.label.shoulder_tip", offset=[-20, 26]
    )
    return picture, figure


def _hand_picture(
    name: str, alt: str, *, on_desk: bool = False, x: float = HAND_X
) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=186, radius=160)
    if on_desk:
        top = polygon([(60, 46), (420, 46), (420, 350), (60, 350)])
        picture.fill("desk top", "desk", [top], clip="blob", opacity=0.55)
        picture.line(
            "desk edge",
            "desk2",
            4.0,
            [np.array([(60, 46), (420, 46)], float)],
            clip="blob",
            opacity=0.55,
        )
    pose = curled_fingers(load_body(), "L", 6)
    figure = back_of_hand(picture, pose, x)
    _anchors(picture, hand_landmarks(figure) | {"LI4.left": li4(figure), "TE3.left": te3(figure)})
    picture.anchor("EX-UE8.left", [exue8(figure)])
    return picture, figure


def li4_find() -> Picture:
    """Beside the middle of the index finger's hand bone."""
    picture, figure = _hand_picture(
        "li4-find",
        (
            "The back of a left hand: a point in the fleshy part between thumb and index "
            "finger, beside the middle of the index finger's hand bone."
        ),
    )
    ghost_bones(picture, figure, (2,))
    picture.overlay("marker", anchor="LI4.left")
    picture.anchor("metacarpal middle.index", [figure.camera.at(bone_point(figure, 2, 0.5))])
    picture.overlay(
        "label",
        anchor="metacarpal middle.index",
        message="picture.label.index_bone",
        offset=[-96, 34],
    )
    return picture


def te3_find() -> Picture:
    """In the groove behind the ring and little knuckles."""
    picture, figure = _hand_picture(
        "te3-find",
        (
            "The back of a left hand: a point in the groove between the hand bones of ring "
            "and little finger, just behind their knuckles."
        ),
    )
    ghost_bones(picture, figure, (4, 5))
    picture.overlay("marker", anchor="TE3.left")
    picture.overlay(
        "label", anchor="knuckle.ring", message="picture.label.ring_knuckle", offset=[-86, -50]
    )
    return picture


def exue8_find() -> Picture:
    """In the groove behind the index and middle knuckles."""
    picture, figure = _hand_picture(
        "exue8-find",
        (
            "The back of a left hand: a point in the groove between the hand bones of index "
            "and middle finger, just behind their knuckles."
        ),
    )
    ghost_bones(picture, figure, (2, 3))
    picture.overlay("marker", anchor="EX-UE8.left")
    return picture


def exue8_press() -> Picture:
    """Thumb into the groove between index and middle finger."""
    picture, figure = _hand_picture(
        "exue8-press",
        (
            "The back of a left hand: the right thumb presses into the groove behind the "
            "index and middle knuckles."
        ),
        x=HAND_X - 44,
    )
    spot = _under_skin(figure, exue8(figure))
    _press_from(picture, figure, spot, (-0.84, 0.42, -0.30), 15, (20.0, 28.0, 20.0))
    picture.overlay("marker", anchor="EX-UE8.left")
    return picture


def suboccipital() -> Picture:
    """Fingertips on the soft strip under the skull, on both sides of the midline."""
    picture = Picture(
        "suboccipital",
        (
            "The back of a head: the fingertips of both hands lie on the soft strip under the "
            "skull and make small circles; the midline stays free."
        ),
    )
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 640, (240, 668))
    figure = from_behind(picture, [_GB20_POSE], camera, shade=10)[0]
    body = load_body()
    for side, sign in SIDES:
        spot = figure.skin_world((0.014 * sign, 0.020, 0.742)) + (0.0, 0.008, 0.0)
        pose = flexed(body, side, dict.fromkeys(range(2, 6), (14.0, 14.0, 10.0)))
        hand = fingers_on(
            side,
            pose,
            spot,
            np.array([-0.96 * sign, -0.22, 0.20]),
            np.array([-0.2 * sign, 0.0, -0.98]),
            finger=3,
        )
        draw_pressing_hand(
            picture,
            hand,
            camera,
            np.full(canvas_shape(), NOTHING),
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
            nails=(2, 3, 4, 5),
        )
    return picture


def neck_press_back() -> Picture:
    """Laced fingers behind the head."""
    picture = Picture(
        "neck-press-back",
        (
            "From behind: the fingers of both hands are laced behind the head; hands and head "
            "press lightly against each other and nothing moves."
        ),
    )
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 430, (240, 452))
    body = load_body()
    pose = standing()
    for side, sign in SIDES:
        pose |= flexed(body, side, dict.fromkeys(range(2, 6), (12.0, 10.0, 8.0)))
        pose = hand_on(
            pose,
            side,
            (-0.012 * sign, 0.100, 0.795),
            (-0.95 * sign, 0.10, 0.14),
            (-0.1 * sign, 0.0, -1.0),
            finger=3,
            elbow=(1.0, -0.2, 0.25),
        )
    figure = from_behind(picture, [pose], camera, tank=False, shade=9)[0]
    for side, _ in SIDES:
        draw_pressing_hand(
            picture,
            PressingHand(figure.surface, figure.posed.joints, side),
            camera,
            np.full(canvas_shape(), NOTHING),
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
            nails=(2, 3, 4, 5),
        )
    return picture


FIST = {2: (46.0, 60.0, 34.0), 3: (50.0, 62.0, 34.0), 4: (54.0, 64.0, 36.0), 5: (56.0, 66.0, 38.0)}


def si3_find() -> Picture:
    """The end of the palm's crease, behind the little finger's knuckle."""
    picture, _ = _fist(
        "si3-find",
        (
            "A loose left fist seen from the side of the little finger: a point in the dip just "
            "behind the little finger's knuckle, where the skin of palm and back meet."
        ),
    )
    return picture


def si3_press() -> Picture:
    """The other thumb presses the edge of the hand."""
    picture, figure = _fist(
        "si3-press",
        (
            "A loose left fist seen from the side of the little finger: the right thumb presses "
            "the dip just behind the little finger's knuckle."
        ),
    )
    axes = figure.camera.axes
    spot = bone_point(figure, 5, SI3_SHARE) + axes[2] * 0.014
    pose = flexed(load_body(), "R", dict.fromkeys(range(2, 6), (46.0, 40.0, 26.0)))
    hand = thumb_on("R", pose, spot, np.array([-0.90, 0.06, -0.35]) @ axes, axes[2], 20)
    depth = hand_layer(figure).depth
    draw_pressing_hand(picture, hand, figure.camera, depth, clip="fist palm 1")
    for shape in picture.shapes:
        if shape["name"].startswith("press ") and shape["clip"] is None:
            shape["clip"] = "blob"
    return picture


def _fist(name: str, alt: str) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=186, radius=160)
    body = load_body()
    pose = flexed(body, "L", FIST)
    loose = Figure(pose, looking(0, 1, (0, 0)))
    along, thumbward, palm = hand_axes(body, "L")
    turned = loose.posed.frames[body.bone("wrist.L")][:3, :3]
    along, thumbward, palm = turned @ along, turned @ thumbward, turned @ palm
    axes = np.stack([-palm, along, np.cross(-palm, along)])
    axes = axes @ about(axes[2], -28).T
    wrist = loose.joint("wrist.L")
    camera = Camera(
        axes, 1250.0, (266.0, 240.0), (float(wrist[0]), float(wrist[1]), float(wrist[2]))
    )
    figure = Figure(pose, camera)
    hand = PressingHand(figure.surface, figure.posed.joints, "L")
    order = {name: FINGER_BY_FINGER[name] for name in ("thumb", "finger 2", "finger 3", "finger 4")}
    order |= {name: FINGER_BY_FINGER[name] for name in ("palm", "finger 5")}
    draw_pressing_hand(
        picture, hand, camera, np.full(canvas_shape(), NOTHING), clip="blob", name="fist",
        parts=order, nails=(),
    )  # fmt: skip
    picture.anchor("SI3.left", [si3(figure, palm)])
    picture.anchor("knuckle.little", [camera.at(bone_point(figure, 5, 0.0))])
    picture.anchor("metacarpal base.little", [camera.at(bone_point(figure, 5, 1.0))])
    picture.overlay("marker", anchor="SI3.left")
    return picture, figure


def hand_rest() -> Picture:
    """A hand at rest."""
    picture, _ = _hand_picture(
        "hand-rest", "A left hand rests on a desk, palm down, fingers loosely spread.", on_desk=True
    )
    return picture


def gb20_press() -> Picture:
    """Thumbs in the hollows, fingers cradling the skull."""
    picture = _gb20(
        "gb20-press",
        (
            "The back of a head held in both hands: the thumbs press up and slightly inward"
            " in the hollows under the skull."
        ),
        marked=False,
    )
    _thumbs_on(picture, "GB20", gb20_place)
    return picture


def bl10_press() -> Picture:
    """Thumbs at the edge of the thick neck muscles, pressing towards the skull."""
    picture = _gb20(
        "bl10-press",
        (
            "The back of a head held in both hands: the thumbs press towards the skull at the "
            "outer edge of the thick neck muscles."
        ),
        marked=False,
    )
    _anchors(picture, bl10(Figure(_GB20_POSE, _GB20_CAMERA)))
    _thumbs_on(picture, "BL10", bl10_place)
    return picture


def _thumbs_on(picture: Picture, point: str, place: Callable[[float], Place]) -> None:
    """Both thumbs on a point of the back of the neck, fingers cradling the skull."""
    figure = Figure(_GB20_POSE, _GB20_CAMERA)
    axes = figure.camera.axes
    body = load_body()
    for side, sign in SIDES:
        spot = figure.skin_world(place(sign))
        way = np.array([0.95 * sign, 0.20, -0.20]) @ axes
        pose = flexed(body, side, dict.fromkeys(range(2, 6), (14.0, 14.0, 10.0)))
        hand = thumb_on(side, pose, spot, way, axes[2], -40)
        nothing = np.full(canvas_shape(), NOTHING)
        draw_pressing_hand(
            picture,
            hand,
            figure.camera,
            nothing,
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
        )
        picture.overlay("ring", anchor=f"{point}.{WORDS[side]}", role="accent")
        x, y = figure.camera.at(spot)
        picture.overlay(
            "arrow",
            points=[(x + 8 * sign, y + 58), (x + 5 * sign, y + 42), (x + 1 * sign, y + 24)],
            role="accent",
        )


def gb21_press() -> Picture:
    """Fingers of the other hand over the ridge, straight down into the muscle."""
    picture, figure = _gb21(
        "gb21-press",
        (
            "The back of a neck and shoulders: the fingers of the other hand reach over and"
            " press straight down on the ridge of the shoulder."
        ),
    )
    body = load_body()
    axes = figure.camera.axes
    place = np.array(picture.anchors["GB21.left"][0]) / 10
    rested = (figure.skin(figure.cut("skin")) | figure.clothes(figure.cut("trunk"))).depth
    column, row = (round((v + MARGIN) * FINENESS) for v in place + (0, 18))
    scale, centre = figure.camera.scale, figure.camera.centre
    seen = np.array(
        [
            (place[0] - centre[0]) / scale,
            (centre[1] - place[1] - 18) / scale,
            rested[row, column] + 0.010,
        ]
    )
    pose = flexed(body, "R", {2: (26, 46, 30), 3: (22, 44, 30), 4: (24, 46, 30), 5: (30, 48, 30)})
    hand = fingers_on(
        "R",
        pose,
        seen @ axes,
        np.array([-0.12, 0.10, 0.98]) @ axes,
        np.array([1.0, 0.22, 0.1]) @ axes,
    )
    draw_pressing_hand(
        picture,
        hand,
        figure.camera,
        rested,
        clip="back",
        parts=FINGER_BY_FINGER,
        nails=(2, 3, 4, 5),
        shade=2.5,
    )
    x, y = place
    picture.overlay(
        "arrow", points=[(x - 14, y - 84), (x - 8, y - 64), (x - 4, y - 44)], role="accent"
    )
    return picture


def _press_from(
    picture: Picture,
    figure: Figure,
    target: Array,
    way: tuple[float, float, float],
    roll: float,
    bends: tuple[float, float, float] = (30.0, 36.0, 24.0),
) -> None:
    """The right thumb on a point of the left hand; its way as seen: right, up, to the viewer."""
    body = load_body()
    pose = flexed(body, "R", dict.fromkeys(range(2, 6), bends))
    axes = figure.camera.axes
    hand = thumb_on("R", pose, target, np.array(way) @ axes, axes[2], roll)
    draw_pressing_hand(picture, hand, figure.camera, hand_layer(figure).depth, clip="hand")


def _under_skin(figure: Figure, place: Array) -> Array:
    """The world point of the hand's skin seen at a place of the canvas."""
    layer = hand_layer(figure)
    column, row = (round((v + MARGIN) * FINENESS) for v in place)
    x, y = (place[0] - figure.camera.centre[0]), (figure.camera.centre[1] - place[1])
    seen = np.array([x / figure.camera.scale, y / figure.camera.scale, layer.depth[row, column]])
    place_there: Array = seen @ figure.camera.axes + np.array(figure.camera.origin)
    return place_there


def li4_press() -> Picture:
    """Thumb on top, index finger underneath, towards the bone of the index finger."""
    picture, figure = _hand_picture(
        "li4-press",
        (
            "The back of a left hand: the right thumb presses the fleshy part beside the "
            "index finger's hand bone, the other fingers hold from below."
        ),
        x=HAND_X - 44,
    )
    spot = _under_skin(figure, li4(figure))
    _press_from(picture, figure, spot, (-0.84, 0.42, -0.40), 10, (10.0, 24.0, 16.0))
    picture.overlay("marker", anchor="LI4.left")
    return picture


def te3_press() -> Picture:
    """Thumb into the groove, fingers under the palm."""
    picture, figure = _hand_picture(
        "te3-press",
        (
            "The back of a left hand: the right thumb presses into the groove behind the "
            "ring and little knuckles."
        ),
    )
    spot = _under_skin(figure, te3(figure))
    _press_from(picture, figure, spot, (-0.75, 0.60, -0.10), 35, (50.0, 36.0, 24.0))
    picture.overlay("marker", anchor="TE3.left")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "gb20-find": gb20_find,
    "gb20-press": gb20_press,
    "gb21-press": gb21_press,
    "li4-press": li4_press,
    "te3-press": te3_press,
    "gb21-find": gb21_find,
    "li4-find": li4_find,
    "te3-find": te3_find,
    "exue8-find": exue8_find,
    "exue8-press": exue8_press,
    "suboccipital": suboccipital,
    "bl10-find": bl10_find,
    "bl10-press": bl10_press,
    "neck-press-back": neck_press_back,
    "si3-find": si3_find,
    "si3-press": si3_press,
    "hand-rest": hand_rest,
}
