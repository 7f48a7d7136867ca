"""The points to press are where the texts say, on the shipped pictures of both people."""

from __future__ import annotations

import pytest

from tests.content.drawn import (
    FIGURES,
    Drawn,
    Place,
    beside,
    direction,
    distance,
    drawn,
    inside,
    share_along,
    top_at,
    turned,
)

SIDES = ("left", "right")
HANDS = (
    "hand-rest", "li4-find", "li4-press", "te3-find", "te3-press", "exue8-find", "exue8-press",
)  # fmt: skip

pytestmark = pytest.mark.parametrize("figure", FIGURES)


def _middle(picture: Drawn, key: int) -> Place:
    left, right = picture.anchor("mastoid.left", key), picture.anchor("mastoid.right", key)
    return (left[0] + right[0]) / 2, (left[1] + right[1]) / 2


@pytest.mark.parametrize("name", ["gb20-find", "gb20-press", "bl10-find", "bl10-press"])
def test_gb20_is_half_way_to_the_bone_behind_the_ear_under_the_skulls_edge(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    for key in range(picture.keys):
        for side in SIDES:
            place = picture.anchor(f"GB20.{side}", key)
            mastoid = picture.anchor(f"mastoid.{side}", key)
            assert 0.45 <= share_along(_middle(picture, key), mastoid, place) <= 0.55
            edge = picture.points("skull base", key)
            assert distance(edge, place) <= 8
            assert place[1] > min(y for _, y in edge)
            silhouettes = [picture.outline(shape, key) for shape in ("back", "hair")]
            assert any(inside(ring, place) for ring in silhouettes)


@pytest.mark.parametrize("name", ["bl10-find", "bl10-press"])
def test_bl10_is_nearer_the_spine_than_gb20_and_half_a_cun_lower(name: str, figure: str) -> None:
    picture = drawn(name, figure)
    left, right = picture.anchor("mastoid.left"), picture.anchor("mastoid.right")
    cun = abs(left[0] - right[0]) / 9
    for side in SIDES:
        place, above = picture.anchor(f"BL10.{side}"), picture.anchor(f"GB20.{side}")
        mastoid = picture.anchor(f"mastoid.{side}")
        assert 0.25 <= share_along(_middle(picture, 0), mastoid, place) <= 0.33
        assert 0.2 * cun <= place[1] - above[1] <= 0.8 * cun
        assert inside(picture.outline("back"), place)


@pytest.mark.parametrize("name", ["gb21-find", "gb21-press", "te15-find", "si11-find"])
def test_gb21_is_half_way_from_neck_bone_to_shoulder_tip_on_the_drawn_ridge(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    for key in range(picture.keys):
        for side in SIDES:
            place, start = picture.anchor(f"GB21.{side}", key), picture.anchor("C7", key)
            tip = picture.anchor(f"acromion.{side}", key)
            assert 0.45 <= (place[0] - start[0]) / (tip[0] - start[0]) <= 0.55
            assert abs(place[1] - top_at(picture.outline("back", key), place[0])) <= 6


@pytest.mark.parametrize("name", ["te15-find", "te15-press"])
def test_te15_is_half_way_from_gb21_to_the_inner_end_of_the_blades_ridge(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    for side in SIDES:
        place, well = picture.anchor(f"TE15.{side}"), picture.anchor(f"GB21.{side}")
        hollow, ridge = picture.anchor(f"SI13.{side}"), picture.anchor(f"ridge inner end.{side}")
        assert 0.45 <= share_along(well, hollow, place) <= 0.55
        assert beside(well, hollow, place) <= 2
        assert well[1] < place[1] < ridge[1]
    blade = picture.outline("shoulder blade.left")
    left = picture.anchor("TE15.left")
    assert left[1] < min(y for _, y in blade) + 4


@pytest.mark.parametrize("name", ["te15-find", "te15-press", "si11-find"])
def test_the_shoulder_blade_stands_where_a_body_has_it(name: str, figure: str) -> None:
    picture = drawn(name, figure)
    start, tip = picture.anchor("C7"), picture.anchor("acromion.left")
    ridge, low = picture.anchor("ridge inner end.left"), picture.anchor("blade tip.left")
    top = picture.anchor("blade top.left")
    # Its inner border is 3 B-cun from the midline, where C7 to the acromion is 8.
    assert 0.33 <= (ridge[0] - start[0]) / (tip[0] - start[0]) <= 0.42
    assert 0.33 <= (top[0] - start[0]) / (tip[0] - start[0]) <= 0.45
    # Ridge at T3, tip between T7 and T8: 3 of 7 to 8 bones down, the lower ones taller.
    assert 0.28 <= (ridge[1] - start[1]) / (low[1] - start[1]) <= 0.43
    assert start[1] < top[1] < ridge[1] < low[1]
    blade = picture.outline("shoulder blade.left")
    tall = max(y for _, y in blade) - min(y for _, y in blade)
    wide = max(x for x, _ in blade) - min(x for x, _ in blade)
    # Half as tall again as wide, and seen slanted by a third of a right angle.
    assert 1.5 <= tall / wide <= 2.0
    assert inside(blade, picture.anchor("SI11.left"))


def test_te15_is_above_the_upper_corner_of_the_blade(figure: str) -> None:
    picture = drawn("te15-find", figure)
    for side in SIDES:
        place, corner = picture.anchor(f"TE15.{side}"), picture.anchor(f"blade top.{side}")
        start, tip = picture.anchor("C7"), picture.anchor(f"acromion.{side}")
        assert place[1] < corner[1]
        assert abs(place[0] - corner[0]) <= 0.12 * abs(tip[0] - start[0])


def test_si11_is_a_third_of_the_way_down_the_flat_of_the_blade(figure: str) -> None:
    picture = drawn("si11-find", figure)
    for side in SIDES:
        place = picture.anchor(f"SI11.{side}")
        ridge, tip = picture.anchor(f"ridge middle.{side}"), picture.anchor(f"blade tip.{side}")
        assert 0.28 <= share_along(ridge, tip, place) <= 0.38
        assert beside(ridge, tip, place) <= 3
    assert inside(picture.outline("shoulder blade.left"), picture.anchor("SI11.left"))


@pytest.mark.parametrize("name", HANDS)
def test_li4_is_beside_the_middle_of_the_index_fingers_bone_well_inside_the_web(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    place = picture.anchor("LI4.left")
    knuckle = picture.anchor("knuckle.index")
    assert 0.45 <= share_along(knuckle, picture.anchor("metacarpal base.index"), place) <= 0.55
    assert place[0] > knuckle[0]  # the thumb of the left hand is to the right, seen from its back
    hand = picture.outline("hand")
    assert inside(hand, place)
    assert distance([*hand, hand[0]], place) >= 4


@pytest.mark.parametrize("name", HANDS)
@pytest.mark.parametrize(
    ("point", "fingers"), [("TE3", ("ring", "little")), ("EX-UE8", ("index", "middle"))]
)
def test_te3_and_exue8_are_between_two_bones_just_behind_their_knuckles(
    name: str, point: str, fingers: tuple[str, str], figure: str
) -> None:
    picture = drawn(name, figure)
    place = picture.anchor(f"{point}.left")
    bones = [
        (picture.anchor(f"knuckle.{finger}"), picture.anchor(f"metacarpal base.{finger}"))
        for finger in fingers
    ]
    shares = [share_along(*bone, place) for bone in bones]
    assert 0.15 <= sum(shares) / 2 <= 0.20
    first, second = (beside(*bone, place) for bone in bones)
    assert 0.35 <= first / (first + second) <= 0.65
    ways = [direction(place, knuckle) for knuckle, _ in bones]
    assert turned(*ways) > 20  # one knuckle on each side of it
    assert inside(picture.outline("hand"), place)


@pytest.mark.parametrize("name", ["si3-find", "si3-press"])
def test_si3_is_on_the_edge_of_the_hand_just_behind_the_little_knuckle(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    place = picture.anchor("SI3.left")
    bone = picture.anchor("knuckle.little"), picture.anchor("metacarpal base.little")
    assert 0.13 <= share_along(*bone, place) <= 0.25
    assert inside(picture.outline("fist palm 1"), place)


@pytest.mark.parametrize("name", ["li11-find", "li11-press"])
def test_li11_is_half_way_from_the_end_of_the_crease_to_the_outer_bone(
    name: str, figure: str
) -> None:
    picture = drawn(name, figure)
    place, crease = picture.anchor("LI11.left"), picture.anchor("crease end.left")
    assert 0.45 <= share_along(crease, picture.anchor("outer elbow.left"), place) <= 0.55
    assert distance(picture.points("crease"), crease) <= 8
    arm = [picture.outline(shape) for shape in ("forearm", "upper arm")]
    assert any(inside(ring, place) for ring in arm)
