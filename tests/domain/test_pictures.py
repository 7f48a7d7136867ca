"""Motion between key poses, mirroring, and what is shown when motion is reduced."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.domain.pictures import (
    Arrow,
    Fill,
    Ghost,
    Guide,
    Label,
    Marker,
    Motion,
    Picture,
    Ring,
    Sign,
    Spine,
    Zone,
    mirrored,
)
from neckbreak.domain.tweening import (
    anchor_at,
    in_frames,
    key_pose_at,
    key_poses,
    mixed,
    phase_at,
    pose_at,
    weights,
)


def seconds(value: float) -> timedelta:
    return timedelta(seconds=value)


def dot(*places: tuple[float, float]) -> Fill:
    """A shape that is only one point, at these places in its poses."""
    return Fill("dot", "skin", tuple(places))


LIFT = Picture(
    "lift",
    shapes=(dot((0, 100), (0, 60), (0, 0), (0, 40)),),
    motion=Motion.LOOP,
    cycle=seconds(4.6),
    holds=(0, 2),
)
TILT = Picture(
    "tilt",
    shapes=(dot((0, 0), (10, 0), (20, 0)),),
    motion=Motion.SWING,
    cycle=seconds(4.6),
)


def place(picture: Picture, at: float) -> tuple[float, ...]:
    shape = picture.shapes[0]
    return tuple(mixed(shape.keys, weights(picture, pose_at(picture, seconds(at)))))


def test_a_motion_rests_for_300_milliseconds_at_each_key_pose() -> None:
    # 4.6 s are two rests of 0.3 s and two ways of 2 s.
    assert [pose_at(LIFT, seconds(at)) for at in (0.0, 0.1, 0.3)] == [0, 0, 0]
    assert [pose_at(LIFT, seconds(at)) for at in (2.3, 2.4, 2.6)] == [2, 2, 2]


def test_a_motion_is_half_way_in_the_middle_between_two_key_poses() -> None:
    assert pose_at(LIFT, seconds(1.3)) == pytest.approx(1)
    assert place(LIFT, 1.3) == pytest.approx((0, 60))


def test_a_motion_leaves_a_key_pose_slowly_and_comes_to_the_next_slowly() -> None:
    leaving = pose_at(LIFT, seconds(0.5)) - pose_at(LIFT, seconds(0.3))
    under_way = pose_at(LIFT, seconds(1.4)) - pose_at(LIFT, seconds(1.2))
    arriving = pose_at(LIFT, seconds(2.3)) - pose_at(LIFT, seconds(2.1))
    assert leaving < under_way / 3
    assert arriving < under_way / 3


def test_the_last_pose_of_a_loop_flows_into_the_first() -> None:
    assert 3.9 < pose_at(LIFT, seconds(4.5)) < 4
    assert place(LIFT, 4.59) == pytest.approx((0, 100), abs=0.5)
    assert place(LIFT, 4.6) == place(LIFT, 0)


def test_a_loop_without_key_poses_runs_evenly() -> None:
    even = replace(LIFT, holds=(), cycle=seconds(4))
    assert [pose_at(even, seconds(at)) for at in (0, 0.5, 1, 3.5)] == [0, 0.5, 1, 3.5]


def test_a_swing_goes_there_and_back_and_rests_at_both_ends() -> None:
    assert [pose_at(TILT, seconds(at)) for at in (0, 0.3, 2.3, 2.6, 4.6)] == [0, 0, 2, 2, 0]
    assert pose_at(TILT, seconds(1.3)) == pytest.approx(pose_at(TILT, seconds(3.6)))


def test_a_swing_rests_at_its_key_poses_in_both_directions() -> None:
    stepped = replace(TILT, holds=(0, 1, 2), cycle=seconds(5.2))
    assert pose_at(stepped, seconds(1.4)) == 1
    assert pose_at(stepped, seconds(4.0)) == 1


def test_a_short_cycle_rests_no_longer_than_half_of_it() -> None:
    hasty = replace(LIFT, cycle=seconds(0.4))
    assert pose_at(hasty, seconds(0.15)) == pytest.approx(1)


@given(st.floats(0, 100), st.sampled_from([LIFT, TILT, replace(LIFT, holds=())]))
def test_a_motion_never_jumps(at: float, picture: Picture) -> None:
    before, after = place(picture, at), place(picture, at + 0.01)
    assert abs(before[0] - after[0]) + abs(before[1] - after[1]) < 2


def test_a_still_picture_stays_in_its_only_pose() -> None:
    still = Picture("still", shapes=(dot((1, 2)),))
    assert not still.moves
    assert place(still, 17) == (1, 2)


def test_a_shape_with_one_pose_stays_while_others_move() -> None:
    room = Picture("room", shapes=(dot((5, 5)), *LIFT.shapes), motion=Motion.LOOP)
    assert place(room, 1.234) == (5, 5)


def test_reduced_motion_shows_each_key_pose_for_a_second_and_a_half() -> None:
    shown = [key_pose_at(LIFT, seconds(at)) for at in (0, 1.4, 1.5, 2.9, 3.0)]
    assert shown == [0, 0, 2, 2, 0]


def test_without_named_key_poses_reduced_motion_shows_both_ends() -> None:
    assert key_poses(TILT) == (0, 2)
    assert key_poses(replace(LIFT, holds=())) == (0, 2)
    assert key_poses(Picture("still", shapes=(dot((1, 2)),))) == (0,)


def test_the_phase_is_the_part_of_the_cycle_that_is_over() -> None:
    assert phase_at(LIFT, seconds(2.3)) == pytest.approx(0.5)
    assert phase_at(LIFT, seconds(6.9)) == pytest.approx(0.5)


def test_a_motion_shows_thirty_moments_a_second() -> None:
    shown = {in_frames(seconds(millisecond / 1000)) for millisecond in range(2000)}
    assert len(shown) == 60
    assert in_frames(seconds(1.9999)) == seconds(59 / 30)


@pytest.mark.parametrize("turn", [1, 2, 7])
@pytest.mark.parametrize("picture", [LIFT, TILT])
def test_every_turn_of_a_motion_comes_to_the_very_same_poses(picture: Picture, turn: int) -> None:
    for frame in range(138):  # 4.6 s
        at = seconds(frame / 30)
        later = in_frames(at + turn * picture.cycle + seconds(0.001))
        assert weights(picture, pose_at(picture, later)) == weights(
            picture, pose_at(picture, in_frames(at + seconds(0.001)))
        )


def test_an_anchor_moves_with_the_poses() -> None:
    ear = replace(LIFT, anchors={"ear.left": ((0, 0), (0, 8), (0, 16), (0, 8))})
    assert anchor_at(ear, "ear.left", weights(ear, 1.0)) == (0, 8)
    assert anchor_at(ear, "ear.left", weights(ear, 1.5)) == pytest.approx((0, 13))


SIDED = Picture(
    "sided",
    shapes=(Fill("arm.left", "skin", ((100, 10, 120, 20),), shade="skin2", shift=(8, -1.5)),),
    anchors={"GB21.left": ((100, 50),), "C7": ((240, 60),)},
    overlays=(
        Marker("GB21.left"),
        Arrow(((100, 0), (100, 40))),
        Ghost(0, ("arm.left",)),
        Guide(((0, 0), (480, 0))),
        Sign(True, (40, 40)),
        Zone(((10, 10), (20, 20))),
        Label("C7", "picture.label.neck_bone", (60, -20)),
        Spine(((30, 30), (30, 90))),
        Ring("GB21.left"),
    ),
)


def test_mirroring_moves_everything_to_the_other_side() -> None:
    other = mirrored(SIDED)
    assert other.shapes[0].keys[0] == pytest.approx((380, 10, 360, 20))
    assert other.anchors == {"GB21.right": ((380, 50),), "C7": ((240, 60),)}
    assert other.overlays == (
        Marker("GB21.right"),
        Arrow(((380, 0), (380, 40))),
        Ghost(0, ("arm.left",)),
        Guide(((480, 0), (0, 0))),
        Sign(True, (440, 40)),
        Zone(((470, 10), (460, 20))),
        Label("C7", "picture.label.neck_bone", (-60, -20)),
        Spine(((450, 30), (450, 90))),
        Ring("GB21.right"),
    )


def test_the_light_stays_where_it_is_in_a_mirrored_picture() -> None:
    arm = mirrored(SIDED).shapes[0]
    assert isinstance(arm, Fill)
    assert arm.shift == (8, -1.5)


def test_mirroring_twice_changes_nothing() -> None:
    twice = mirrored(mirrored(SIDED))
    assert twice.shapes == SIDED.shapes
    assert twice.anchors == SIDED.anchors
    assert twice.overlays == SIDED.overlays
