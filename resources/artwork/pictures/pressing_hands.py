"""The pictures of points on the hand: where to find them, how to press them."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import Camera, looking
from ..composing import circles
from ..curves import resample, smooth
from ..figure import Figure
from ..picture import Picture, other_side
from ..points import (
    SI3_SHARE,
    bone_point,
    exue8,
    hand_landmarks,
    li4,
    si3,
    te3,
)
from ..raster import FINENESS, MARGIN, NOTHING, canvas_shape
from ..scenes.hand import HAND_X, back_of_hand, ghost_bones, hand_camera, hand_layer
from ..scenes.pressing_hand import (
    FINGER_BY_FINGER,
    FINGERS_THEN_HAND,
    PressingHand,
    draw_pressing_hand,
    thumb_on,
)
from ..shapes import polygon, round_blob, rounded
from ..skeleton import about, curled_fingers, flexed, hand_axes


def _anchors(picture: Picture, found: dict[str, Array]) -> None:
    for name, place in found.items():
        picture.anchor(name, [place])


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
    x, y = li4(figure)
    towards_the_bone = [(x + 62, y + 14), (x + 42, y + 10), (x + 20, y + 5)]
    picture.overlay("arrow", points=towards_the_bone, role="accent")
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


MOUSE = (
    (0.0, -78.0), (24.0, -74.0), (34.0, -52.0), (37.0, -18.0), (37.0, 16.0), (30.0, 44.0),
    (0.0, 56.0), (-30.0, 44.0), (-37.0, 16.0), (-37.0, -18.0), (-34.0, -52.0), (-24.0, -74.0),
)  # fmt: skip


def mouse() -> Picture:
    """A hand that lies loosely on a mouse, from above."""
    picture = Picture(
        "mouse", "From above: a right hand lies loosely on a mouse beside a keyboard."
    )
    round_blob(picture, y=186, radius=160)
    top = polygon([(60, 46), (420, 46), (420, 350), (60, 350)])
    picture.fill("desk top", "desk", [top], clip="blob", opacity=0.55)
    board = rounded([(360, 70), (470, 70), (470, 190), (360, 190)], 8)
    picture.fill("keyboard", "metal", [board], shade="metal2", shift=(2, -4), clip="blob")
    for row in range(4):
        for column in range(3):
            x, y = 369 + column * 27, 80 + row * 26
            key = rounded([(x, y), (x + 22, y), (x + 22, y + 20), (x, y + 20)], 4)
            picture.fill(f"key {row}-{column}", "white", [key], clip="blob", opacity=0.7)
    loose = dict.fromkeys((3, 4, 5), (22.0, 24.0, 14.0)) | {2: (16.0, 22.0, 14.0)}
    pose = flexed(load_body(), "L", loose)
    view = Figure(pose, hand_camera(Figure(pose, looking(0, 1, (0, 0))), HAND_X - 6))
    middle = (view.joint_at("finger3-1.L") + view.joint_at("finger3-3.L")) / 2
    turn = np.radians(-8.0)
    across = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    ring = resample(smooth(resample(np.array(MOUSE) * 1.12 @ across, count=160), 5.0), count=24)
    picture.fill(
        "mouse", "metal", [ring + middle + (2, 44)], shade="metal2", shift=(4, -4), clip="blob"
    )
    back_of_hand(picture, pose, HAND_X - 6)
    return other_side(picture)


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
    picture.motion, picture.cycle_seconds = "loop", 4.0
    picture.carry("press ", circles(2.0))
    picture.overlay("marker", anchor="LI4.left")
    return picture


def te3_press() -> Picture:
    """The thumb lies across the back of the hand, its end in the groove; fingers under the palm."""
    picture, figure = _hand_picture(
        "te3-press",
        (
            "The back of a left hand: the right hand holds it from the thumb's side, and the right "
            "thumb presses into the groove behind the ring and little knuckles."
        ),
        x=HAND_X - 26,
    )
    spot = _under_skin(figure, te3(figure))
    pose = flexed(load_body(), "R", dict.fromkeys(range(2, 6), (24.0, 30.0, 20.0)))
    axes = figure.camera.axes
    hand = thumb_on("R", pose, spot, np.array([-0.88, 0.40, -0.16]) @ axes, axes[2], 15)
    draw_pressing_hand(
        picture, hand, figure.camera, hand_layer(figure).depth, clip="hand",
        parts=FINGERS_THEN_HAND, edge=2.2, least=180.0,
    )  # fmt: skip
    for shape in picture.shapes:
        if shape["name"].startswith("press edge"):
            shape["clip"] = "blob"  # also where the hand goes on beside the other
    picture.overlay("marker", anchor="TE3.left")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "li4-press": li4_press,
    "te3-press": te3_press,
    "li4-find": li4_find,
    "te3-find": te3_find,
    "exue8-find": exue8_find,
    "exue8-press": exue8_press,
    "si3-find": si3_find,
    "si3-press": si3_press,
    "hand-rest": hand_rest,
    "mouse": mouse,
}
