"""Who is sore gets gentle moves first, who recovers gets light ones only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from neckbreak.domain.effort import is_light
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.recent import Done, Recent, Trace, remember
from neckbreak.domain.rotation import choose
from neckbreak.domain.routines import Catalogue, Family, joined
from neckbreak.domain.settings import Effort
from tests.domain.exercises import HAND, ROLL, SIT, TURN, catalogue, exercise

MONDAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)

STRETCH = replace(exercise("stretch", Family.MOBILITY), most_a_day=4)
LIFT = exercise("lift", Family.STRENGTH)
SHRUG = exercise("shrug", Family.MOBILITY)
EASY = joined("ready.easy", "Easy", (SIT, ROLL))
MIXED = joined("ready.mixed", "Mixed", (SHRUG, TURN))
HANDS = joined("ready.hands", "Hands", (SIT, HAND))
KNOWN = catalogue(SIT, ROLL, SHRUG, TURN, HAND, STRETCH, LIFT, EASY, MIXED, HANDS)


def series(
    pool: Sequence[str],
    effort: Effort,
    length: int,
    *,
    known: Catalogue = KNOWN,
    reminder: str = "own",
    a_day: int = 7,
) -> list[str | None]:
    """What somebody is offered who starts every card at once."""
    found: list[str | None] = []
    done: Recent = ()
    for number in range(length):
        day = MONDAY + timedelta(days=number // a_day)
        at = NINE + timedelta(days=number // a_day, hours=number % a_day)
        choice = choose(
            tuple(pool),
            known,
            NOTHING_TICKED,
            done,
            reminder=reminder,
            day=day,
            at=at,
            effort=effort,
        )
        routine = choice.routine if choice else None
        found.append(routine)
        if routine is not None:
            done = remember(done, Done(routine, at, day, Trace.OFFERED, reminder))
            after = at + timedelta(minutes=1)
            done = remember(done, Done(routine, after, day, Trace.STARTED, reminder))
    return found


def test_light_is_what_neither_presses_nor_moves_the_neck_nor_stretches_nor_trains() -> None:
    light = {id_ for id_, routine in KNOWN.items() if is_light(routine, KNOWN)}
    assert light == {"sit", "roll", "shrug", "ready.easy"}


def test_a_ready_routine_with_a_held_stretch_in_it_is_not_light() -> None:
    known = catalogue(SIT, STRETCH, joined("ready.pair", "Pair", (SIT, STRETCH)))
    assert not is_light(known["ready.pair"], known)


def test_with_full_effort_everything_comes() -> None:
    pool = ("sit", "turn", "stretch", "lift")
    assert set(series(pool, Effort.FULL, 4)) == set(pool)


def test_gentle_moves_come_first_in_each_round_and_the_others_after_them() -> None:
    found = series(("turn", "sit", "lift", "roll"), Effort.GENTLE_FIRST, 8)
    for start in (0, 4):
        assert set(found[start : start + 2]) == {"sit", "roll"}
        assert set(found[start + 2 : start + 4]) == {"turn", "lift"}


def test_the_first_one_of_the_day_is_a_gentle_one_too() -> None:
    known = catalogue(ROLL, TURN, SIT, joined("ready.neck-reset", "Neck reset", (ROLL, TURN)))
    pool = ("ready.neck-reset", "sit")
    first = series(pool, Effort.FULL, 1, known=known, reminder="shoulders")
    gentle = series(pool, Effort.GENTLE_FIRST, 1, known=known, reminder="shoulders")
    assert (first, gentle) == (["ready.neck-reset"], ["sit"])


def test_who_recovers_is_offered_light_moves_only() -> None:
    found = series(("turn", "sit", "stretch", "lift", "roll", "hand"), Effort.LIGHT_ONLY, 30)
    assert set(found) == {"sit", "roll"}


def test_a_routine_that_is_not_light_gives_the_exercises_of_it_that_are() -> None:
    assert set(series(("ready.mixed",), Effort.LIGHT_ONLY, 3)) == {"shrug"}


def test_a_reminder_that_presses_is_silent_for_who_recovers() -> None:
    assert series(("ready.hands", "hand"), Effort.LIGHT_ONLY, 2) == [None, None]
