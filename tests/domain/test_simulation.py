"""A scripted stretch of days goes through the real machine, and every word of the lists is met."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from neckbreak.domain.events import Event
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact
from neckbreak.domain.scenario import (
    OPPOSITE,
    Answer,
    Happening,
    Line,
    Scenario,
    Scripted,
    Warned,
)
from neckbreak.domain.simulation import Simulation
from tests.domain import test_machine_random_days
from tests.domain.desk import (
    BERLIN,
    POSTURE,
    SHOULDERS,
    at,
    every,
    free,
    limited,
    minutes,
    plan_of,
)
from tests.domain.rulebook import FACTS, MODES

SCENARIOS = Path(__file__).parents[1] / "scenarios"
EIGHT = datetime(2026, 3, 23, 7, tzinfo=UTC)


def clock(text: str) -> datetime:
    """An instant of that Monday in Berlin."""
    return datetime.fromisoformat(f"2026-03-23 {text}").replace(tzinfo=BERLIN).astimezone(UTC)


def script(at_: str, what: Happening, **values: object) -> Scripted:
    return Scripted(clock(at_), what, **values)  # type: ignore[arg-type]


def play(
    plan: Plan,
    until: str,
    *events: Scripted,
    answer: Answer = Answer.IGNORE,
    start: datetime = EIGHT,
    tray: bool = False,
) -> Sequence[Line | Warned]:
    scenario = Scenario(BERLIN, start, clock(until), plan, events, answer)
    return list(Simulation(scenario, tray=tray).play())


def told(lines: Sequence[Line | Warned]) -> list[str]:
    return [_told(line) for line in lines]


def _told(line: Line | Warned) -> str:
    if isinstance(line, Warned):
        return f"line {line.line}: nothing to {line.what}"
    words = (f"{line.at:%H:%M:%S}".removesuffix(":00"), line.what, line.mode, line.reminder)
    return " ".join(word for word in (*words, line.reason) if word is not None)


def test_a_card_that_is_ignored_expires() -> None:
    assert told(play(free(POSTURE), "08:59")) == [
        "08:30 prompt posture",
        "08:32 expire posture unanswered",
    ]


def test_a_card_answered_with_finish_plays_its_routine_to_the_end() -> None:
    assert told(play(free(POSTURE), "08:59", answer=Answer.FINISH)) == [
        "08:30 prompt posture",
        "08:30:05 start posture",
        "08:30:25 finish posture",
    ]


def test_where_snoozing_is_refused_the_card_is_left_to_expire() -> None:
    lines = told(play(free(POSTURE), "08:59", answer=Answer.SNOOZE))
    assert lines == [
        "08:30 prompt posture",
        "08:30:05 snooze posture",
        "08:35:05 prompt posture",
        "08:35:10 snooze posture",
        "08:40:10 prompt posture",
        "08:42:10 expire posture unanswered",
    ]


def test_a_card_may_be_snoozed_first_and_done_then() -> None:
    lines = told(play(free(POSTURE), "08:59", answer=Answer.SNOOZE_THEN_FINISH))
    assert lines[-2:] == ["08:35:10 start posture", "08:35:30 finish posture"]


def test_each_card_can_be_skipped() -> None:
    assert told(play(free(POSTURE), "08:59", answer=Answer.SKIP)) == [
        "08:30 prompt posture",
        "08:30:05 skip posture by_user",
    ]


def test_an_answer_to_nothing_is_warned_about() -> None:
    lines = play(
        free(POSTURE),
        "08:10",
        script("08:01", Happening.SKIP, line=3),
        script("08:02", Happening.FINISH, line=5),
        script("08:03", Happening.HURT, line=7),
    )
    assert told(lines) == [
        "line 3: nothing to skip",
        "line 5: nothing to finish",
        "line 7: nothing to hurt",
    ]


def test_events_come_before_timers_of_the_same_instant() -> None:
    lines = play(free(POSTURE), "08:31", script("08:30", Happening.MEETING))
    assert told(lines) == ["08:30 hold posture meeting"]


def test_elapsed_is_real_time_whatever_the_clock_was_set_to() -> None:
    set_back = datetime(2026, 3, 23, 8, 0)
    lines = play(free(POSTURE), "08:31", script("08:20", Happening.CLOCK, clock=set_back))
    assert told(lines) == ["08:10 prompt posture"]
    assert isinstance(lines[0], Line)
    assert lines[0].elapsed == minutes(30)


def test_the_tray_is_told_when_mode_or_reason_changes() -> None:
    lines = play(plan_of(POSTURE), "08:33", tray=True)
    assert told(lines) == [
        "08:00 tray waiting first_minutes",
        "08:20 tray waiting",
        "08:30 prompt posture",
        "08:30 tray prompting",
        "08:32 expire posture unanswered",
        "08:32 tray waiting",
    ]


def test_a_scenario_that_goes_to_sleep_hears_nothing_until_it_wakes() -> None:
    lines = play(
        free(POSTURE),
        "09:30",
        script("08:20", Happening.SLEEP),
        script("08:25", Happening.MEETING),
        script("08:50", Happening.WAKE),
    )
    assert told(lines)[:1] == ["08:50 credit posture asleep"]


def test_typing_keeps_a_card_back() -> None:
    lines = play(
        free(POSTURE),
        "08:32",
        script("08:29", Happening.TYPING),
        script("08:31", Happening.TYPING_OVER),
    )
    assert told(lines) == ["08:30:03 hold posture typing", "08:31:03 prompt posture"]


# --- every word of the closed lists ---------------------------------------------------------------


@pytest.mark.parametrize("happening", sorted(OPPOSITE))
def test_every_happening_with_an_end_can_be_played_with_it(happening: Happening) -> None:
    lines = play(
        free(SHOULDERS),
        "09:10",
        script("08:10", happening),
        script("08:11", OPPOSITE[happening]),
    )
    assert any(isinstance(line, Line) and line.what == Fact.PROMPT for line in lines)


def test_every_event_happens_in_random_days() -> None:
    # Each is imported there, and an import that nobody uses is a fault of its own.
    assert {each.__name__ for each in get_args(Event)} <= set(vars(test_machine_random_days))


def test_every_fact_with_every_reason_comes_in_the_scenarios_or_here() -> None:
    written = [
        json.loads(line)
        for path in SCENARIOS.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    found = {(line["what"], line.get("reason")) for line in written}
    sleeps, quits = script("08:31", Happening.SLEEP), script("08:31", Happening.QUIT)
    starts = script("08:30:30", Happening.START)
    for events in ([sleeps], [starts, sleeps], [starts, quits]):
        lines = play(free(replace(POSTURE, pool=("breathe",))), "08:40", *events)
        found |= {(line.what, line.reason) for line in lines if isinstance(line, Line)}
    wanted = {(fact, reason) for fact, reasons in FACTS.items() for reason in reasons}
    assert wanted <= found


def test_every_mode_with_every_reason_comes_in_a_day() -> None:
    day_off = replace(free(POSTURE).settings, days_off=frozenset({EIGHT.date()}))
    lines = [
        *_long_day(),
        *play(free(POSTURE), "10:00", tray=True),
        *play(free(POSTURE, at("own", "08:40", weight=1)), "09:00", tray=True),
        *play(free(POSTURE), "08:31", script("08:20", Happening.TYPING), tray=True),
        *play(replace(free(POSTURE), settings=day_off), "09:00", tray=True),
    ]
    found = {(line.mode, line.reason) for line in lines if isinstance(line, Line) and line.mode}
    assert found == {(mode, reason) for mode, reasons in MODES.items() for reason in reasons}


def _long_day() -> Sequence[Line | Warned]:
    """A day of somebody to whom nearly everything happens."""
    heavy = replace(every("heavy", 60, 4), expires=minutes(10))
    busy = limited(plan_of(POSTURE, heavy, at("own", "10:58")), per_hour=1)
    events = [
        script("08:05", Happening.LOCK),
        script("08:06", Happening.UNLOCK),
        script("08:32", Happening.AWAY),
        script("08:40", Happening.BACK),
        script("09:16", Happening.MEETING),
        script("09:40", Happening.MEETING_OVER),
        script("09:43", Happening.FULL_SCREEN),
        script("09:44", Happening.FULL_SCREEN_OVER),
        script("09:45", Happening.DO_NOT_DISTURB),
        script("09:50", Happening.DO_NOT_DISTURB_OVER),
        script("09:55", Happening.START, name="look"),
        script("09:55:05", Happening.HURT),
        script("10:00", Happening.PAUSE),
        script("10:05", Happening.RESUME),
        script("10:06", Happening.SNOOZE),
        script("10:20", Happening.SLEEP),
        script("10:21", Happening.WAKE),
    ]
    return play(busy, "20:00", *events, tray=True)
