"""A routine as it plays: steps, repetitions, sides, breaths, and what the controls do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.domain.player import Player
from neckbreak.domain.routines import Breath, Family, Routine, Step
from neckbreak.domain.timeline import BreathPart, Side, timeline

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def seconds(value: float) -> timedelta:
    return timedelta(seconds=value)


ROLL = Routine(
    id="mob.shoulderroll",
    name="Shoulder roll",
    family=Family.MOBILITY,
    steps=(
        Step("Lift both shoulders toward your ears.", 2, 4),
        Step("Roll them back, then down, in one slow circle.", 4, 4),
        Step("Pause low. Breathe out.", 2, 4, breath=Breath.OUT),
    ),
)
TILT = Routine(
    id="mob.sidetilt",
    name="Neck side tilt",
    family=Family.MOBILITY,
    steps=(
        Step("Sit tall, eyes level.", 3),
        Step("Lower one ear toward that shoulder.", 3, 3, 2),
        Step("Hold where it is easy.", 5, 3, 2),
        Step("Come back to the middle.", 2, 3, 2),
    ),
)
GB21 = Routine(
    id="acu.gb21",
    name="GB21 Jianjing",
    family=Family.ACUPRESSURE,
    steps=(
        Step("Reach across; hook your middle finger over the top.", 6, 1, 2),
        Step("Find the tender spot halfway between neck and shoulder tip.", 6, 1, 2),
        Step("Press down slowly. Four slow breaths.", 10, 4, 2, breath=Breath.SLOW, presses=True),
        Step("Ease off; let the arm drop.", 4, 1, 2),
    ),
)
FOUR_SIX = Routine(
    id="calm.fourSix",
    name="4-6 breathing",
    family=Family.CALM,
    steps=(
        Step("Let the shoulders rest.", 4),
        Step("Breathe in.", 4, 6, breath=Breath.IN),
        Step("Breathe out, longer.", 6, 6, breath=Breath.OUT),
    ),
)
BOX = Routine(
    id="calm.box",
    name="Box breathing",
    family=Family.CALM,
    steps=(
        Step("Breathe in.", 4, 4, breath=Breath.IN),
        Step("Hold softly.", 4, 4),
        Step("Breathe out.", 4, 4, breath=Breath.OUT),
        Step("Hold softly.", 4, 4),
    ),
)
READY = Routine(
    id="ready.pair",
    name="Pair",
    family=Family.MOBILITY,
    steps=(*ROLL.steps, *TILT.steps),
    items=("mob.shoulderroll", "mob.sidetilt"),
)


def told(routine: Routine) -> list[tuple[int, int, Side | None]]:
    """Step number, repetition and side of every frame."""
    return [(frame.number, frame.repetition, frame.side) for frame in timeline(routine).frames]


def test_steps_with_equal_repetitions_are_one_cycle_that_repeats() -> None:
    assert told(ROLL) == [(step, again, None) for again in (1, 2, 3, 4) for step in (1, 2, 3)]
    assert timeline(ROLL).total == seconds(32)


def test_the_left_side_is_finished_before_the_right_one_begins() -> None:
    assert told(TILT) == [
        (1, 1, None),
        *((step, again, LEFT) for again in (1, 2, 3) for step in (2, 3, 4)),
        *((step, again, RIGHT) for again in (1, 2, 3) for step in (2, 3, 4)),
    ]
    assert timeline(TILT).total == seconds(63)


def test_a_point_is_found_pressed_and_let_go_on_one_side_and_then_on_the_other() -> None:
    one_side = [(1, 1), (2, 1), (3, 1), (3, 2), (3, 3), (3, 4), (4, 1)]
    assert told(GB21) == [
        *((step, again, LEFT) for step, again in one_side),
        *((step, again, RIGHT) for step, again in one_side),
    ]
    assert timeline(GB21).total == seconds(112)


def test_the_side_that_still_comes_is_told() -> None:
    first, *_, last = timeline(GB21).frames
    assert (first.side, first.then) == (LEFT, RIGHT)
    assert (last.side, last.then) == (RIGHT, None)


def test_three_seconds_lie_between_the_items_of_a_ready_routine() -> None:
    plan = timeline(READY, (ROLL, TILT))
    rest = next(frame for frame in plan.frames if frame.rest)
    assert (rest.starts, rest.ends) == (seconds(32), seconds(35))
    assert rest.step.text == "Sit tall, eyes level."
    assert plan.total == READY.duration == seconds(98)


def test_steps_of_a_ready_routine_are_counted_through() -> None:
    plan = timeline(READY, (ROLL, TILT))
    assert plan.frame_at(seconds(36)).index == 3
    assert plan.frame_at(seconds(36)).number == 1
    assert Player(plan, seconds(36)).at(seconds(0)).part is TILT


routines = st.builds(
    Routine,
    id=st.just("x"),
    name=st.just("X"),
    family=st.just(Family.MOBILITY),
    steps=st.lists(
        st.builds(
            Step,
            text=st.just("Move."),
            seconds=st.integers(1, 30),
            repetitions=st.integers(1, 10),
            sides=st.integers(1, 2),
            breath=st.sampled_from([None, *Breath]),
        ),
        min_size=1,
        max_size=6,
    ).map(tuple),
)


@given(routines, st.floats(0, 1))
def test_every_routine_takes_the_time_that_its_steps_say(routine: Routine, part: float) -> None:
    plan = timeline(routine)
    assert plan.total == routine.duration
    for before, after in zip(plan.frames, plan.frames[1:], strict=False):
        assert before.ends == after.starts
    assert sum((stop.lasts for stop in plan.stops), timedelta()) == plan.total
    moment = plan.total * part
    scene = Player(plan, moment).at(seconds(0))
    assert timedelta() <= scene.left <= scene.frame.lasts
    assert 0 <= scene.into_cycle <= 1


# What shows at an instant


def test_the_countdown_is_of_this_repetition_and_of_all_on_this_side() -> None:
    scene = Player(timeline(GB21), seconds(12 + 16.4)).at(seconds(0))
    assert scene.frame.repetition == 2
    assert scene.left == seconds(3.6)
    assert scene.run_left == seconds(23.6)


def test_a_slow_breath_is_four_seconds_in_and_six_out() -> None:
    plan = timeline(GB21)
    drawing = Player(plan, seconds(12 + 1)).at(seconds(0)).breathing
    assert drawing is not None
    assert (drawing.part, drawing.left, drawing.number, drawing.count) == (
        BreathPart.IN,
        seconds(3),
        1,
        4,
    )
    letting_go = Player(plan, seconds(12 + 16.5)).at(seconds(0)).breathing
    assert letting_go is not None
    assert (letting_go.part, letting_go.left, letting_go.number) == (
        BreathPart.OUT,
        seconds(3.5),
        2,
    )


def test_steps_in_and_out_of_one_cycle_are_one_breath() -> None:
    plan = timeline(FOUR_SIX)
    breath = Player(plan, seconds(4 + 10 + 5)).at(seconds(0)).breathing
    assert breath is not None
    assert (breath.part, breath.left, breath.number, breath.count) == (
        BreathPart.OUT,
        seconds(5),
        2,
        6,
    )
    assert Player(plan, seconds(1)).at(seconds(0)).breathing is None


def test_box_breathing_holds_twice() -> None:
    breath = Player(timeline(BOX), seconds(13)).at(seconds(0)).breathing
    assert breath is not None
    assert [part for part, _ in breath.rhythm] == [
        BreathPart.IN,
        BreathPart.HOLD,
        BreathPart.OUT,
        BreathPart.HOLD,
    ]
    assert breath.current == 3


def test_a_step_that_only_breathes_out_has_no_rhythm() -> None:
    assert Player(timeline(ROLL), seconds(7)).at(seconds(0)).breathing is None


def test_a_motion_follows_the_whole_cycle() -> None:
    plan = timeline(ROLL)
    assert Player(plan, seconds(8 + 2)).at(seconds(0)).into_cycle == pytest.approx(0.25)
    assert Player(plan, seconds(8 + 7)).at(seconds(0)).into_cycle == pytest.approx(0.875)


# The controls


def test_time_passes_only_while_playing() -> None:
    player = Player(timeline(ROLL)).play(seconds(100))
    assert player.elapsed(seconds(105)) == seconds(5)
    player = player.pause(seconds(105))
    assert player.elapsed(seconds(999)) == seconds(5)
    player = player.play(seconds(999))
    assert player.elapsed(seconds(1000)) == seconds(6)


def test_a_clock_that_goes_back_does_not_take_the_routine_back() -> None:
    player = Player(timeline(ROLL), seconds(4)).play(seconds(100))
    assert player.elapsed(seconds(90)) == seconds(4)


def test_a_routine_is_finished_at_its_end_and_stays_there() -> None:
    player = Player(timeline(ROLL)).play(seconds(0))
    assert not player.at(seconds(31.9)).finished
    scene = player.at(seconds(500))
    assert scene.finished
    assert scene.elapsed == seconds(32)
    assert scene.left == timedelta()


def test_next_jumps_to_the_next_repetition_of_a_cycle() -> None:
    player = Player(timeline(ROLL)).play(seconds(0)).next(seconds(3))
    assert player.elapsed(seconds(3)) == seconds(8)
    assert player.playing


def test_next_leaves_a_press_at_once_with_all_its_breaths() -> None:
    player = Player(timeline(GB21), seconds(20))
    assert player.next(seconds(0)).position == seconds(52)


def test_next_past_the_last_stop_is_the_end() -> None:
    player = Player(timeline(ROLL), seconds(30)).next(seconds(0))
    assert player.at(seconds(0)).finished


def test_previous_begins_again_what_plays() -> None:
    assert Player(timeline(ROLL), seconds(12)).previous(seconds(0)).position == seconds(8)


def test_previous_at_a_beginning_goes_to_what_was_before() -> None:
    assert Player(timeline(ROLL), seconds(9)).previous(seconds(0)).position == seconds(0)
    assert Player(timeline(ROLL), seconds(1)).previous(seconds(0)).position == seconds(0)


def test_next_from_an_item_leads_to_the_pause_before_the_next_item() -> None:
    player = Player(timeline(READY, (ROLL, TILT)), seconds(30)).next(seconds(0))
    assert player.at(seconds(0)).frame.rest


def test_a_paused_routine_stays_paused_when_stepping() -> None:
    assert not Player(timeline(ROLL)).next(seconds(5)).playing


def test_doing_it_again_begins_at_the_beginning() -> None:
    player = Player(timeline(ROLL), seconds(32)).again(seconds(7))
    assert player.elapsed(seconds(8)) == seconds(1)


# The progress bar


def lengths(routine: Routine, *parts: Routine) -> list[float]:
    plan = timeline(routine, parts)
    return [segment.lasts / timedelta(seconds=1) for segment in plan.segments]


def test_an_exercise_has_a_segment_for_each_turn() -> None:
    assert lengths(ROLL) == [8, 8, 8, 8]
    assert lengths(TILT) == [3, 10, 10, 10, 10, 10, 10]
    assert lengths(GB21) == [6, 6, 40, 4, 6, 6, 40, 4]


def test_a_ready_routine_has_a_segment_for_each_item() -> None:
    assert lengths(READY, ROLL, TILT) == [32, 66]


def test_a_cycle_of_many_repetitions_is_one_segment() -> None:
    many = Routine(
        id="x",
        name="X",
        family=Family.MOBILITY,
        steps=(Step("Up.", 2, 20), Step("Down.", 2, 20)),
    )
    assert lengths(many) == [80]
