"""What the choice of the next one minds: the place, the person's marks, the body, and pain."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.past import word_of_warning
from neckbreak.domain.recent import Done, Recent, Trace
from neckbreak.domain.rotation import ANYWHERE, NOTHING_MARKED, Choice, choose, since
from neckbreak.domain.routines import (
    Area,
    CallSafe,
    Catalogue,
    Discreet,
    Family,
    Position,
    Routine,
    Tool,
    joined,
)
from neckbreak.domain.settings import Library, Place
from tests.domain.exercises import EVERYTHING, ROLL, TURN, catalogue, exercise

MONDAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)

OPEN_PLAN = Place(open_plan=True)

SWING = replace(exercise("swing", Family.MOBILITY), discreet=Discreet.NO)
LEAN = replace(exercise("lean", Family.MOBILITY), discreet=Discreet.PARTLY)
QUIET = exercise("quiet", Family.MOBILITY)
LIFT = replace(exercise("lift", Family.STRENGTH), tools=(Tool.BAND,), discreet=Discreet.NO)
LEAN_ON = replace(exercise("lean_on", Family.MASSAGE), tools=(Tool.BALL,))
WARM = replace(exercise("warm", Family.COMFORT), discreet=Discreet.NO, call_safe=CallSafe.NO)
KNOWN = {**EVERYTHING, **catalogue(SWING, LEAN, QUIET, LIFT, LEAN_ON, WARM)}


def choice(
    pool: tuple[str, ...],
    done: Recent = (),
    *,
    known: Catalogue = KNOWN,
    health: Health = NOTHING_TICKED,
    place: Place = ANYWHERE,
    marked: Library = NOTHING_MARKED,
    reminder: str = "mine",
    day: date = MONDAY,
    at: datetime = NINE,
    seed: int = 1,
    in_call: bool = False,
) -> Choice | None:
    return choose(
        pool,
        known,
        health,
        done,
        reminder=reminder,
        day=day,
        at=at,
        seed=seed,
        place=place,
        marked=marked,
        in_call=in_call,
    )


def possible(
    pool: tuple[str, ...],
    done: Recent = (),
    *,
    place: Place = ANYWHERE,
    marked: Library = NOTHING_MARKED,
    in_call: bool = False,
) -> set[str | None]:
    """Everything that could come."""
    found = [
        choice(pool, done, place=place, marked=marked, in_call=in_call, seed=seed)
        for seed in range(40)
    ]
    return {each.routine if each else None for each in found}


# --- the place


def test_on_a_call_only_what_the_camera_may_see() -> None:
    assert possible(("turn", "skull", "hand"), in_call=True) == {"hand"}
    assert choice(("turn", "skull"), in_call=True) is None


def test_in_an_open_plan_office_only_what_nobody_notices() -> None:
    pool = ("swing", "lean", "quiet")
    assert possible(pool, place=OPEN_PLAN) == {"quiet"}
    assert possible(pool) == {"swing", "lean", "quiet"}
    assert choice(("swing", "lean"), place=OPEN_PLAN) is None


def test_what_is_for_the_evening_at_home_does_not_mind_the_office() -> None:
    assert possible(("warm",), place=OPEN_PLAN) == {"warm"}


def test_without_a_ball_or_band_nothing_that_needs_one() -> None:
    pool = ("lift", "lean_on", "quiet")
    assert possible(pool) == {"lift", "lean_on", "quiet"}
    assert possible(pool, place=Place(tools=frozenset({Tool.BALL}))) == {"lean_on", "quiet"}
    assert possible(pool, place=Place(tools=frozenset())) == {"quiet"}


def test_a_ready_routine_needs_what_its_exercises_need() -> None:
    both = joined("ready.both", "Both", (QUIET, LEAN_ON))
    known = {**KNOWN, "ready.both": both}
    assert choice(("ready.both",), known=known, place=Place(tools=frozenset())) is None


# --- the person's marks


def test_what_is_hidden_never_comes() -> None:
    marked = Library(hidden=("quiet",))
    assert possible(("swing", "quiet"), marked=marked) == {"swing"}
    assert choice(("quiet",), marked=marked) is None


def test_a_routine_with_a_hidden_exercise_does_not_come() -> None:
    marked = Library(hidden=("turn",))
    assert possible(("ready.neck-reset", "roll"), marked=marked) == {"roll"}


def test_a_hidden_routine_leaves_its_exercises_alone() -> None:
    marked = Library(hidden=("ready.neck-reset",))
    assert possible(("ready.neck-reset", "turn"), marked=marked) == {"turn"}


def test_a_hidden_neck_reset_does_not_begin_the_day() -> None:
    pool = ("ready.neck-reset", "roll")
    first = choice(pool, marked=Library(hidden=("ready.neck-reset",)), reminder="shoulders")
    assert first is not None
    assert first.routine == "roll"


FIVE = catalogue(*(exercise(name) for name in ("one", "two", "three", "four", "five")))


def often(marked: Library, days: int = 40) -> Counter[str]:
    """How often each of five came in these days, with seven cards a day and all of them done."""
    done: list[Done] = []
    for number in range(7 * days):
        day = MONDAY + DAY * (number // 7)
        at = NINE + DAY * (number // 7) + HOUR * (number % 7)
        found = choice(tuple(FIVE), tuple(done), known=FIVE, marked=marked, day=day, at=at)
        assert found is not None
        assert found.routine is not None
        done.append(Done(found.routine, at, day, Trace.OFFERED, "mine"))
        done.append(Done(found.routine, at, day, Trace.STARTED, "mine"))
    return Counter(each.routine for each in done)


def test_a_favourite_comes_more_often() -> None:
    found = often(Library(favourites=("two",)))
    assert found["two"] > 1.3 * found["one"]
    assert found["one"] > 0


def test_a_favourite_that_one_wanted_less_of_comes_like_the_others() -> None:
    less = (Done("quiet", NINE, MONDAY, Trace.LESS),)
    favourite = Library(favourites=("quiet",))
    assert possible(("quiet", "swing"), less, marked=favourite) == {"quiet", "swing"}


# --- what was done


def started(id_: str, ago: timedelta, reminder: str = "other") -> Done:
    at = NINE - ago
    return Done(id_, at, at.date(), Trace.STARTED, reminder)


def offered(id_: str, ago: timedelta) -> Done:
    at = NINE - ago
    return Done(id_, at, at.date(), Trace.OFFERED, "other")


def test_what_was_done_longest_ago_tends_to_come_first_whatever_was_shown_since() -> None:
    done = (
        started("one", 5 * DAY),
        started("two", 4 * DAY),
        offered("one", 1 * DAY),
        offered("one", 1 * HOUR),
    )
    firsts = Counter(
        found.routine
        for seed in range(200)
        if (found := choice(("one", "two"), done, known=FIVE, seed=seed))
    )
    assert firsts["one"] > 2 * firsts["two"]


def test_after_the_hands_something_else_than_hands_tends_to_come() -> None:
    hands = replace(exercise("hands"), areas=(Area.HANDS,))
    wrist = replace(exercise("wrist"), areas=(Area.HANDS,))
    neck = replace(exercise("neck"), areas=(Area.NECK,))
    known = catalogue(hands, wrist, neck)
    just_now = (started("hands", HOUR),)
    firsts = Counter(
        found.routine
        for seed in range(200)
        if (found := choice(("neck", "wrist"), just_now, known=known, seed=seed))
    )
    without = Counter(
        found.routine
        for seed in range(200)
        if (found := choice(("neck", "wrist"), known=known, seed=seed))
    )
    assert firsts["neck"] > 1.3 * without["neck"]
    assert firsts["wrist"] > 0


# --- pain


def hurt(id_: str, ago: timedelta) -> Recent:
    at = NINE - ago
    return (Done(id_, at, at.date(), Trace.HURT),)


@pytest.mark.parametrize(("days", "comes"), [(0, False), (1, False), (2, True)])
def test_what_hurt_rests_on_that_day_and_the_next(days: int, comes: bool) -> None:
    found = choice(("turn",), hurt("turn", days * DAY))
    assert (found is not None) == comes


def test_what_hurt_comes_in_no_other_routine_either() -> None:
    assert possible(("ready.neck-reset", "turn", "roll"), hurt("turn", DAY)) == {"roll"}


def test_when_a_whole_routine_hurt_none_of_its_exercises_comes() -> None:
    assert choice(("turn", "roll", "ready.neck-reset"), hurt("ready.neck-reset", DAY)) is None


@pytest.mark.parametrize(
    ("days", "id_"), [(0, "start.hurt.today"), (1, "start.hurt.yesterday"), (2, None)]
)
def test_who_starts_by_hand_what_hurt_gets_a_word(days: int, id_: str | None) -> None:
    done = hurt("turn", days * DAY)
    word = word_of_warning(KNOWN["ready.neck-reset"], KNOWN, done, day=MONDAY, at=NINE)
    assert (word.id if word else None) == id_
    if word is not None:
        assert word.values["name"] == TURN.name


# --- why


def why(pool: tuple[str, ...], done: Recent = (), **more: object) -> tuple[str, str]:
    """The ids of the reason and of where it fits."""
    found = choice(pool, done, **more)  # type: ignore[arg-type]
    assert found is not None
    assert found.why.id == "rotation.why"
    reason, fit = found.why.values["reason"], found.why.values["fit"]
    assert isinstance(reason, Message)
    assert isinstance(fit, Message)
    return reason.id, fit.id


@pytest.mark.parametrize(
    ("ago", "id_"),
    [
        (timedelta(), "rotation.turn"),
        (DAY, "rotation.since.yesterday"),
        (2 * DAY, "rotation.since.weekday.5"),  # Saturday
        (6 * DAY, "rotation.since.weekday.1"),  # Tuesday
        (7 * DAY, "rotation.since.days"),
        (13 * DAY, "rotation.since.days"),
        (14 * DAY, "rotation.change"),
    ],
)
def test_it_says_since_when_it_was_not_done(ago: timedelta, id_: str) -> None:
    done = (started("quiet", ago), started("swing", timedelta()))
    found = choice(("quiet", "swing"), (*done, Done("swing", NINE, MONDAY, Trace.OFFERED, "mine")))
    assert found is not None
    assert found.routine == "quiet"
    reason = found.why.values["reason"]
    assert isinstance(reason, Message)
    assert reason.id == id_


def test_what_was_only_shown_was_not_done() -> None:
    shown = (offered("quiet", DAY),)
    assert since("quiet", shown, MONDAY) == Message("rotation.since.long")
    assert since("quiet", (started("quiet", HOUR),), MONDAY) == Message("rotation.since.today")


def test_it_says_that_it_is_a_favourite_or_liked() -> None:
    both = ("quiet", "swing")
    shown = (Done("swing", NINE, MONDAY, Trace.OFFERED, "mine"),)
    assert why(both, shown, marked=Library(favourites=("quiet",)))[0] == "rotation.favourite"
    liked = (Done("quiet", NINE, MONDAY, Trace.MORE), *shown)
    assert why(both, liked)[0] == "rotation.liked"


def test_it_says_that_it_begins_the_day_or_that_it_is_the_only_one() -> None:
    pool = ("ready.neck-reset", "roll", "turn")
    assert why(pool, reminder="shoulders")[0] == "rotation.first_of_day"
    injured = Health(answered=True, ticks=frozenset({Tick.INJURY}))
    assert why(pool, health=injured)[0] == "rotation.only"


@pytest.mark.parametrize(
    ("routine", "in_call", "id_"),
    [
        (replace(ROLL, position=Position.SITTING), False, "rotation.fit.discreet"),
        (replace(ROLL, position=Position.SITTING), True, "rotation.fit.call"),
        (replace(SWING, position=Position.STANDING), False, "card.position.standing"),
    ],
)
def test_it_says_where_it_fits(routine: Routine, in_call: bool, id_: str) -> None:
    known = catalogue(routine)
    assert why((routine.id,), known=known, in_call=in_call)[1] == id_
