"""Pictures that do what the words say, when they say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from neckbreak.domain.following import cue
from neckbreak.domain.pictures import Fill, Motion, Picture
from neckbreak.domain.player import Player, Scene
from neckbreak.domain.routines import Breath, Family, Routine, Step
from neckbreak.domain.timeline import timeline


def pose_in(picture: Picture, shown: Scene, *, reduced: bool = False) -> float:
    return cue(picture, shown, reduced=reduced).pose


def picture(motion: Motion, poses: int, cycle: float = 6) -> Picture:
    dot = Fill("dot", "skin", tuple((float(pose), 0.0) for pose in range(poses)))
    return Picture("p", shapes=(dot,), motion=motion, cycle=timedelta(seconds=cycle))


def routine(*steps: Step) -> Routine:
    return Routine("x", "X", Family.MOBILITY, steps)


def scene(played: Routine, at: float) -> Scene:
    return Player(timeline(played), timedelta(seconds=at)).at(timedelta())


SWING = picture(Motion.SWING, 5)
LOOP = picture(Motion.LOOP, 8)
TILT = routine(
    Step("Sit tall.", 3, picture="desk"),
    Step("Lower one ear.", 3, 3, 2, picture="p"),
    Step("Hold.", 5, 3, 2, picture="p"),
    Step("Come back.", 2, 3, 2, picture="p"),
)
ROLL = routine(
    Step("Lift.", 2, 4, picture="p"),
    Step("Roll back and down.", 4, 4, picture="p"),
    Step("Pause low.", 2, 4, picture="p"),
)


def test_a_head_goes_down_holds_and_comes_back_with_the_words() -> None:
    poses = [pose_in(SWING, scene(TILT, at)) for at in (3, 4.5, 6, 8, 10.99, 12, 13)]
    assert poses == pytest.approx([0, 2, 4, 4, 4, 2, 0], abs=0.01)


def test_a_chest_stays_up_after_breathing_in_and_down_after_breathing_out() -> None:
    box = routine(
        Step("Breathe in.", 4, 4, picture="p", breath=Breath.IN),
        Step("Hold softly.", 4, 4, picture="p"),
        Step("Breathe out.", 4, 4, picture="p", breath=Breath.OUT),
        Step("Hold softly.", 4, 4, picture="p"),
    )
    poses = [pose_in(SWING, scene(box, at)) for at in (2, 6, 10, 14)]
    assert poses == pytest.approx([2, 4, 2, 0])


def test_a_roll_takes_as_long_as_its_words() -> None:
    poses = [pose_in(LOOP, scene(ROLL, at)) for at in (0, 2, 4, 7, 8, 10)]
    assert poses == pytest.approx([0, 2, 4, 7, 0, 2])


def test_each_step_leads_to_a_key_pose_where_there_are_as_many() -> None:
    rolled = replace(LOOP, holds=(0, 4, 6))
    poses = [pose_in(rolled, scene(ROLL, at)) for at in (0, 1.99, 2.1, 5.99, 6.1, 7.99)]
    assert poses == pytest.approx([0, 4, 4, 6, 6, 8], abs=0.05)
    leads = [pose_in(rolled, scene(ROLL, at), reduced=True) for at in (1, 4, 7)]
    assert leads == [4, 6, 0]


def test_arrows_wait_while_a_pose_is_held() -> None:
    phases = [cue(SWING, scene(TILT, at)).phase for at in (4.5, 8, 12)]
    assert phases == [pytest.approx(0.25), None, pytest.approx(0.75)]


def test_a_breathing_picture_follows_the_breath() -> None:
    slow = routine(
        Step("Find the spot.", 6, picture="p"),
        Step("Press. Four slow breaths.", 10, 4, picture="p", breath=Breath.SLOW),
    )
    assert pose_in(LOOP, scene(slow, 6 + 10 + 5)) == pytest.approx(4)


def test_small_circles_go_on_at_their_own_speed_while_a_breath_lasts() -> None:
    circles = picture(Motion.LOOP, 6, cycle=4)
    slow = routine(Step("Small circles. Three breaths.", 10, 3, picture="p", breath=Breath.SLOW))
    poses = [pose_in(circles, scene(slow, at)) for at in (0, 2, 4, 6, 12)]
    assert poses == pytest.approx([0, 3, 0, 3, 0])


def test_a_picture_that_nothing_leads_moves_at_its_own_speed_from_step_to_step() -> None:
    looked_at = routine(Step("Look.", 4, picture="p"), Step("Go on looking.", 9, picture="p"))
    assert pose_in(LOOP, scene(looked_at, 3)) == pytest.approx(4)
    assert pose_in(LOOP, scene(looked_at, 4.5)) == pytest.approx(6)


def test_a_head_that_slides_back_once_stays_there_also_in_the_next_step() -> None:
    head = routine(Step("Slide the head back.", 6, picture="p"), Step("Grow.", 6, picture="p"))
    poses = [pose_in(SWING, scene(head, at)) for at in (0, 1.5, 3, 5, 7, 11.9)]
    assert poses == pytest.approx([0, 2, 4, 4, 4, 4])


def test_shoulders_lift_with_breathing_in_and_fall_with_breathing_out() -> None:
    drop = routine(
        Step("Notice.", 4, picture="p"),
        Step("Breathe in and lift.", 3, picture="p", breath=Breath.IN),
        Step("Breathe out and let fall.", 6, picture="p", breath=Breath.OUT),
    )
    poses = [pose_in(SWING, scene(drop, at)) for at in (3.9, 4, 5.5, 6.99, 7, 8.5, 10, 12)]
    assert poses == pytest.approx([4, 4, 2, 0, 0, 2, 4, 4], abs=0.01)


def test_a_picture_waits_in_the_step_that_gets_ready_for_its_cycle() -> None:
    squeeze = routine(
        Step("Arms loose.", 3, picture="p"),
        Step("Draw together.", 2, 8, picture="p"),
        Step("Release.", 2, 8, picture="p"),
    )
    assert [pose_in(SWING, scene(squeeze, at)) for at in (1, 2.9)] == [0, 0]
    assert pose_in(SWING, scene(squeeze, 4)) == pytest.approx(2)


def test_a_rocking_pelvis_rocks_once_a_repetition() -> None:
    rock = routine(Step("Rock.", 5, 2, picture="p"))
    assert pose_in(SWING, scene(rock, 2.5)) == pytest.approx(4)
    assert pose_in(SWING, scene(rock, 5)) == pytest.approx(0)
    assert pose_in(SWING, scene(rock, 7.5)) == pytest.approx(4)


def test_breathing_out_alone_shows_the_second_half_of_a_breath() -> None:
    breathing = replace(picture(Motion.LOOP, 10, 10), holds=(0, 4))
    out = routine(Step("Breathe out.", 6, picture="p", breath=Breath.OUT))
    assert pose_in(breathing, scene(out, 0)) == pytest.approx(4, abs=0.1)
    assert pose_in(breathing, scene(out, 5.99)) == pytest.approx(10, abs=0.1)


def test_a_picture_rests_while_it_announces_the_next_exercise() -> None:
    pair = routine(*ROLL.steps, *TILT.steps)
    played = Player(timeline(pair, (TILT, ROLL)), timedelta(seconds=65)).at(timedelta())
    assert played.frame.rest
    assert pose_in(LOOP, played) == 0


def test_with_reduced_motion_a_step_shows_where_it_leads() -> None:
    poses = [pose_in(SWING, scene(TILT, at), reduced=True) for at in (3.1, 5.9, 8, 11.1)]
    assert poses == [4, 4, 4, 0]


def test_with_reduced_motion_the_key_poses_take_turns() -> None:
    keyed = replace(LOOP, holds=(0, 4))
    poses = [pose_in(keyed, scene(ROLL, at), reduced=True) for at in (0, 1.4, 1.5, 2.9, 3)]
    assert poses == [0, 0, 4, 4, 0]


STRETCH = routine(
    Step("Hold the seat.", 4, sides=2, picture="p", goes_to=0),
    Step("Tilt half way.", 4, sides=2, picture="p", goes_to=50),
    Step("Tilt all the way.", 4, sides=2, picture="p", goes_from=50, goes_to=100),
    Step("Hold for twenty seconds.", 20, sides=2, picture="p", goes_from=100, goes_to=100),
    Step("Come up.", 4, sides=2, picture="p", goes_from=100, goes_to=0),
)


def test_a_step_that_says_where_it_leads_is_taken_at_its_word() -> None:
    poses = [pose_in(SWING, scene(STRETCH, at)) for at in (0, 3.9, 5.5, 7, 9.5, 11)]
    assert poses == pytest.approx([0, 0, 1, 2, 3, 4])
    held = [pose_in(SWING, scene(STRETCH, at)) for at in (12, 15, 21, 27, 31.9)]
    assert held == [4, 4, 4, 4, 4]
    back = [pose_in(SWING, scene(STRETCH, at)) for at in (32, 33.5, 35, 35.9)]
    assert back == pytest.approx([4, 2, 0, 0])
    other_side = [pose_in(SWING, scene(STRETCH, 36 + at)) for at in (2, 5.5, 20, 33.5)]
    assert other_side == pytest.approx([0, 1, 4, 2])


def test_the_arrows_of_such_a_step_show_only_while_it_moves() -> None:
    phases = [cue(SWING, scene(STRETCH, at)).phase for at in (2, 5.5, 7.5, 20, 33.5, 35.5)]
    assert phases == [None, pytest.approx(0.125), None, None, pytest.approx(0.75), None]


def test_with_reduced_motion_such_a_step_shows_where_it_leads() -> None:
    poses = [pose_in(SWING, scene(STRETCH, at), reduced=True) for at in (1, 5, 9, 20, 33)]
    assert poses == [0, 2, 4, 4, 0]


def test_a_held_breath_shows_a_chest_that_stays_full_and_then_empty() -> None:
    breathing = replace(picture(Motion.LOOP, 10, 10), holds=(0, 4))
    box = routine(
        Step("Breathe in.", 4, 4, picture="p", breath=Breath.IN),
        Step("Hold softly.", 4, 4, picture="p"),
        Step("Breathe out.", 4, 4, picture="p", breath=Breath.OUT),
        Step("Hold softly.", 4, 4, picture="p"),
    )
    poses = [pose_in(breathing, scene(box, at)) for at in (0, 2, 3.999, 4, 7.9, 8, 10, 12, 15.9)]
    assert poses == pytest.approx([0, 2, 4, 4, 4, 4, 7, 0, 0], abs=0.01)
    assert [cue(breathing, scene(box, at)).phase for at in (6, 14)] == [None, None]
    reduced = [pose_in(breathing, scene(box, at), reduced=True) for at in (1, 5, 9, 13)]
    assert reduced == [4, 4, 0, 0]


def test_a_still_picture_stays() -> None:
    assert pose_in(picture(Motion.STILL, 1), scene(ROLL, 5)) == 0
