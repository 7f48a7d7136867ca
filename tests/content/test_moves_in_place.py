"""The moves go as far as they should and no further, on the shipped pictures of both people."""

from __future__ import annotations

from math import acos, degrees

import pytest

from tests.content.drawn import FIGURES, direction, drawn, top_at, turned

pytestmark = pytest.mark.parametrize("figure", FIGURES)


def test_the_head_tilts_by_25_to_35_degrees_over_level_shoulders(figure: str) -> None:
    picture = drawn("side-tilt", figure)
    last = picture.keys - 1
    ways = [
        direction(picture.middle("eye.right", key), picture.middle("eye.left", key))
        for key in (0, last)
    ]
    assert 25 <= turned(*ways) <= 35
    for key in range(picture.keys):
        shirt = picture.outline("shirt", key)
        heights = [top_at(shirt, 240 + away) for away in (-88, 88)]
        assert abs(heights[0] - heights[1]) <= 4
        start = picture.outline("shirt", 0)
        assert abs(heights[0] - top_at(start, 152)) <= 3


def test_the_head_turns_by_55_to_65_degrees_seen_from_the_front_and_from_above(
    figure: str,
) -> None:
    picture = drawn("rotation", figure)
    last = picture.keys - 1
    spans = [
        abs(picture.anchor("ear.left", key)[0] - picture.anchor("ear.right", key)[0])
        for key in (0, last)
    ]
    assert 55 <= degrees(acos(spans[1] / spans[0])) <= 65
    ways = [
        direction(picture.anchor("above.crown", key), picture.anchor("above.nose", key))
        for key in (0, last)
    ]
    assert 55 <= turned(*ways) <= 65
    assert ways[0] == pytest.approx(-90, abs=3)
    shoulders = [
        direction(
            picture.anchor("above.shoulder.left", key), picture.anchor("above.shoulder.right", key)
        )
        for key in (0, last)
    ]
    assert turned(*shoulders) <= 2


def test_the_elbows_are_below_the_shoulders_in_the_doorway(figure: str) -> None:
    picture = drawn("doorway", figure)
    for key in range(picture.keys):
        for side in ("left", "right"):
            elbow, shoulder = (
                picture.anchor(f"{joint}.{side}", key) for joint in ("elbow", "shoulder")
            )
            assert elbow[1] > shoulder[1] + 4


def test_the_arms_rise_no_higher_than_the_shoulders_against_the_band(figure: str) -> None:
    picture = drawn("band-raise", figure)
    for key in range(picture.keys):
        for side in ("left", "right"):
            hand, shoulder = (
                picture.anchor(f"{joint}.{side}", key) for joint in ("hand", "shoulder")
            )
            assert hand[1] >= shoulder[1] - 1
    top, bottom = picture.anchor("hand.left", picture.keys - 1), picture.anchor("hand.left", 0)
    assert bottom[1] - top[1] > 40


@pytest.mark.parametrize("name", ["chin-tuck", "head-back"])
def test_the_chin_stays_level_while_the_head_glides_back(name: str, figure: str) -> None:
    picture = drawn(name, figure)
    ways = [
        direction(picture.middle("ear", key), picture.middle("eye", key))
        for key in range(picture.keys)
    ]
    assert max(turned(ways[0], way) for way in ways) < 5
    first, last = (picture.middle("ear", key)[0] for key in (0, picture.keys - 1))
    assert first - last > 12  # the face looks to the right, so back is to the left


def test_the_shoulder_roll_lifts_goes_back_and_comes_down(figure: str) -> None:
    picture = drawn("shoulder-roll", figure)
    heights = [top_at(picture.outline("shirt", key), 165) for key in range(picture.keys)]
    lifted, low = min(heights), max(heights)
    assert low - lifted > 18
    assert heights.index(lifted) not in (0, picture.keys - 1)


def test_the_walk_keeps_a_foot_on_the_floor_and_swings_both_legs_and_arms(figure: str) -> None:
    picture = drawn("walk", figure)
    lowest, near, far, hands = [], [], [], []
    for key in range(picture.keys):
        soles = [picture.outline(f"sole.{side}", key) for side in ("near", "far")]
        lowest.append(max(y for sole in soles for _, y in sole))
        near.append(picture.middle("sole.near", key)[0])
        far.append(picture.middle("sole.far", key)[0])
        hands.append(picture.middle("arm.near", key)[0])
    assert max(lowest) - min(lowest) < 3
    assert max(near) - min(near) > 60
    assert max(far) - min(far) > 60
    assert max(hands) - min(hands) > 12
    # When one foot is ahead, the other is behind; and the arm goes with the other leg.
    ahead = near.index(max(near))
    assert far[ahead] < near[ahead] - 40
    assert hands[ahead] < hands[near.index(min(near))]


def test_the_lower_foot_stays_on_its_place_of_the_floor_that_passes(figure: str) -> None:
    picture = drawn("walk", figure)
    half = picture.keys // 2
    joints = [f"joint {number}" for number in range(0, picture.keys, 2)]

    def seen(key: int) -> dict[str, float]:
        """Where the joints of the floor are that have a width, by their upper ends."""
        found = {}
        for joint in joints:
            points = picture.points(joint, key)
            if points[-1][0] - points[0][0] > 1:
                found[joint] = points[0][0]
        return found

    # Half way through the first and the second step of a stride that foot lies flat.
    for sole, flat in (("near", (1, 2)), ("far", (5, 6))):
        before, after = (seen(key) for key in flat)
        floor = {round(after[joint] - before[joint], 1) for joint in before if joint in after}
        foot = (
            picture.middle(f"sole.{sole}", flat[1])[0] - picture.middle(f"sole.{sole}", flat[0])[0]
        )
        assert min(floor) < -20
        assert foot == pytest.approx(min(floor), abs=1.5)
        assert max(floor) - min(floor) <= 0.2
    # The floor looks the same again after a stride: nobody sees where what passes begins anew.
    for key in range(half):
        again = sorted(seen(key + half).values())
        assert sorted(seen(key).values()) == pytest.approx(again, abs=0.2)


def test_the_heel_is_on_the_floor_when_it_is_said_to_come_down(figure: str) -> None:
    picture = drawn("walk", figure)
    near, far = (picture.outline(f"sole.{side}", 0) for side in ("near", "far"))
    assert max(y for _, y in near) == pytest.approx(max(y for _, y in far), abs=2.5)


def test_the_hand_that_slides_moves_out_by_a_finger_and_lets_go(figure: str) -> None:
    picture = drawn("shoulder-slide", figure)
    # Once it has let go, in the first pose.
    across = [picture.middle("over right arm 1", key)[0] for key in range(1, picture.keys)]
    head = picture.outline("head")
    finger_wide = (max(x for x, _ in head) - min(x for x, _ in head)) / 10
    assert across == sorted(across)  # outward: it is the person's left shoulder
    assert finger_wide / 2 < across[-1] - across[0] < 2 * finger_wide
