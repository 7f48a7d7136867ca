"""Which routine comes next: in turn, by liking, and never what does not suit."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.past import word_of_warning
from neckbreak.domain.pools import expanded
from neckbreak.domain.recent import Done, Recent, Trace, remember
from neckbreak.domain.rotation import choose
from neckbreak.domain.routines import Catalogue, Family, Routine, joined
from tests.domain.exercises import EVERYTHING, HAND, LOOK, RESET, ROLL, SIT, catalogue, exercise

MONDAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

FIVE = catalogue(*(exercise(name) for name in ("one", "two", "three", "four", "five")))


def chosen(
    pool: tuple[str, ...],
    done: Recent = (),
    *,
    known: Catalogue = EVERYTHING,
    health: Health = NOTHING_TICKED,
    reminder: str = "posture",
    day: date = MONDAY,
    at: datetime = NINE,
    seed: int = 1,
    in_call: bool = False,
) -> str | None:
    choice = choose(
        pool,
        known,
        health,
        done,
        reminder=reminder,
        day=day,
        at=at,
        seed=seed,
        in_call=in_call,
    )
    return choice.routine if choice else None


def series(
    length: int,
    *,
    pool: tuple[str, ...] = ("posture",),
    known: Catalogue = FIVE,
    done: Recent = (),
    reminder: str = "posture",
    seed: int = 1,
    a_day: int = 7,
) -> list[str]:
    """The choices of a person who starts every card at once, `a_day` cards a day."""
    found = []
    for number in range(length):
        day = MONDAY + timedelta(days=number // a_day)
        at = NINE + timedelta(days=number // a_day, hours=number % a_day)
        id_ = chosen(pool, done, known=known, reminder=reminder, day=day, at=at, seed=seed)
        assert id_ is not None
        found.append(id_)
        done = remember(done, Done(id_, at, day, Trace.OFFERED, reminder))
        done = remember(done, Done(id_, at + MINUTE, day, Trace.STARTED, reminder))
    return found


def test_a_family_means_its_exercises_but_not_the_ready_routines() -> None:
    assert expanded(("posture",), EVERYTHING) == [LOOK, SIT]
    assert RESET not in expanded(("mobility",), EVERYTHING)
    assert expanded(("mobility", "ready.neck-reset"), EVERYTHING)[-1] == RESET


def test_what_must_be_switched_on_comes_only_by_its_name() -> None:
    known = {**EVERYTHING, "look": replace(LOOK, opt_in=True)}
    assert expanded(("posture",), known) == [SIT]
    assert [routine.id for routine in expanded(("look",), known)] == ["look"]


def test_a_family_whose_exercises_all_must_be_switched_on_is_switched_on_by_its_name() -> None:
    known = {**EVERYTHING, "warm": replace(EVERYTHING["warm"], opt_in=True)}
    assert [routine.id for routine in expanded(("comfort",), known)] == ["warm"]


def pictured(routine: Routine) -> Routine:
    return replace(routine, steps=tuple(replace(step, picture="hips") for step in routine.steps))


def test_a_family_means_what_is_illustrated_of_it_if_anything_is() -> None:
    assert expanded(("posture",), EVERYTHING) == [LOOK, SIT]
    known = {**EVERYTHING, "sit": pictured(SIT)}
    assert [routine.id for routine in expanded(("posture",), known)] == ["sit"]
    both = {**known, "look": pictured(LOOK)}
    assert [routine.id for routine in expanded(("posture",), both)] == ["look", "sit"]


def test_one_step_without_a_picture_is_enough_to_wait() -> None:
    half = replace(LOOK, steps=(*pictured(LOOK).steps, *LOOK.steps))
    known = {**EVERYTHING, "sit": pictured(SIT), "look": half}
    assert [routine.id for routine in expanded(("posture",), known)] == ["sit"]


def test_what_is_not_illustrated_comes_by_its_id() -> None:
    known = {**EVERYTHING, "sit": pictured(SIT)}
    assert [routine.id for routine in expanded(("posture", "look"), known)] == ["sit", "look"]


def test_a_default_pool_means_what_is_illustrated_of_it_and_a_pool_of_ones_own_all() -> None:
    default = next(each.pool for each in DEFAULT_REMINDERS if each.id == "shoulders")
    known = {
        id_: replace(pictured(RESET) if id_ == "ready.neck-reset" else RESET, id=id_)
        for id_ in default
    }
    assert [routine.id for routine in expanded(default, known)] == ["ready.neck-reset"]
    own = default[:3]
    assert [routine.id for routine in expanded(own, known)] == list(own)


def test_a_name_that_nobody_knows_means_nothing() -> None:
    assert chosen(("checkin", "ready.gone")) is None
    assert chosen(("ready.gone", "sit")) == "sit"


@given(seed=st.integers(0, 10_000))
def test_nothing_comes_again_before_all_the_others_came(seed: int) -> None:
    found = series(20, seed=seed)
    for start in range(0, 20, 5):
        assert len(set(found[start : start + 5])) == 5


@given(seed=st.integers(0, 10_000))
def test_the_same_never_comes_twice_in_a_row(seed: int) -> None:
    found = series(20, seed=seed)
    assert all(one != following for one, following in pairwise(found))


def test_the_order_differs_from_seed_to_seed() -> None:
    assert len({tuple(series(5, seed=seed)) for seed in range(20)}) > 5


def test_what_was_seen_longest_ago_tends_to_come_first() -> None:
    firsts: Counter[str] = Counter()
    for seed in range(200):
        past = tuple(
            Done(id_, NINE - timedelta(days=9 - number), MONDAY - timedelta(days=9 - number))
            for number, id_ in enumerate(FIVE)
        )
        id_ = chosen(("posture",), past, known=FIVE, seed=seed)
        firsts[id_ or ""] += 1
    assert firsts["one"] > firsts["three"] > firsts["five"]


def test_more_makes_it_come_more_often_and_less_more_rarely() -> None:
    asked = (
        Done("one", NINE, MONDAY, Trace.MORE),
        Done("two", NINE, MONDAY, Trace.LESS),
    )
    often = Counter(series(200, done=asked))
    assert often["one"] > 1.3 * often["three"]
    assert 0 < often["two"] < 0.7 * often["three"]


def test_the_shoulders_begin_the_day_with_the_neck_reset() -> None:
    pool = ("roll", "turn", "ready.neck-reset")
    for seed in range(20):
        assert chosen(pool, reminder="shoulders", seed=seed) == "ready.neck-reset"
    today = (Done("ready.neck-reset", NINE, MONDAY, Trace.OFFERED, "shoulders"),)
    later = chosen(pool, today, reminder="shoulders", at=NINE + 60 * MINUTE)
    assert later in ("roll", "turn")


def test_a_hidden_neck_reset_does_not_begin_the_day() -> None:
    injured = Health(answered=True, ticks=frozenset({Tick.INJURY}))
    pool = ("ready.neck-reset", "roll", "turn")
    assert chosen(pool, reminder="shoulders", health=injured) == "roll"


def test_before_the_gate_is_answered_the_card_asks_its_questions() -> None:
    choice = choose(
        ("hand", "web"), EVERYTHING, UNANSWERED, (), reminder="points", day=MONDAY, at=NINE
    )
    assert choice is not None
    assert choice.routine is None
    assert choice.why.id == "rotation.answers_first"


def test_before_the_gate_is_answered_a_mixed_pool_offers_what_does_not_press() -> None:
    assert chosen(("hand", "sit", "ready.points"), health=UNANSWERED) == "sit"


def test_when_every_point_is_hidden_nothing_is_offered() -> None:
    bleeding = Health(answered=True, ticks=frozenset({Tick.BLEEDING}))
    assert chosen(("hand", "web", "ready.points"), health=bleeding) is None


def pressed(*minutes: int, routine: str = "hand", day: date = MONDAY) -> Recent:
    return tuple(Done(routine, NINE + n * MINUTE, day, Trace.STARTED) for n in minutes)


@pytest.mark.parametrize(("minutes", "offered"), [(209, None), (210, "hand")])
def test_a_point_rests_for_an_hour(minutes: int, offered: str | None) -> None:
    assert chosen(("hand",), pressed(150), at=NINE + minutes * MINUTE) == offered


def test_a_point_is_pressed_at_most_three_times_a_day() -> None:
    assert chosen(("hand",), pressed(0, 60), at=NINE + 300 * MINUTE) == "hand"
    assert chosen(("hand",), pressed(0, 60, 120), at=NINE + 300 * MINUTE) is None
    tomorrow = MONDAY + timedelta(days=1)
    assert chosen(("hand",), pressed(0, 60, 120), day=tomorrow, at=NINE + timedelta(1)) == "hand"


def test_a_point_counts_in_whichever_routine_it_was_pressed() -> None:
    together = pressed(150, routine="ready.points")  # at 11:30
    assert chosen(("skull",), together, at=NINE + 185 * MINUTE) is None
    assert chosen(("breathe",), together, at=NINE + 185 * MINUTE) == "breathe"


@pytest.mark.parametrize(("minutes", "offered"), [(179, None), (180, "web")])
def test_one_acupressure_in_each_half_of_the_day(minutes: int, offered: str | None) -> None:
    assert chosen(("web", "sit"), pressed(0), at=NINE + 90 * MINUTE) == "sit"
    assert chosen(("web",), pressed(0), at=NINE + minutes * MINUTE) == offered


def test_the_halves_of_the_day_part_at_noon_where_the_person_is() -> None:
    tokyo = (NINE - timedelta(hours=7)).astimezone(ZoneInfo("Asia/Tokyo"))  # 11:00 there
    done = (Done("hand", NINE - timedelta(hours=8, minutes=30), MONDAY, Trace.STARTED),)
    assert chosen(("web",), done, at=tokyo) is None
    assert chosen(("web",), done, at=tokyo + timedelta(hours=1)) == "web"


def test_massage_does_not_count_as_acupressure() -> None:
    knead = replace(HAND, id="knead", family=Family.MASSAGE)
    known = {**EVERYTHING, "knead": knead}
    done = pressed(0, routine="knead")
    assert chosen(("web",), done, known=known, at=NINE + 30 * MINUTE) == "web"
    assert chosen(("knead",), done, known=known, at=NINE + 60 * MINUTE) == "knead"


STRETCH = replace(exercise("stretch", Family.MOBILITY), most_a_day=4)
STRETCHES = {**EVERYTHING, "stretch": STRETCH, "ready.pair": joined("p", "Pair", (ROLL, STRETCH))}


def test_a_held_stretch_comes_four_times_a_day() -> None:
    three = pressed(0, 10, 20, routine="stretch")
    four = (*three, *pressed(30, routine="ready.pair"))
    late = NINE + 40 * MINUTE
    assert chosen(("stretch",), three, known=STRETCHES, at=late) == "stretch"
    assert chosen(("stretch", "ready.pair"), four, known=STRETCHES, at=late) is None
    assert chosen(("roll",), four, known=STRETCHES, at=late) == "roll"
    tomorrow = MONDAY + timedelta(days=1)
    assert chosen(("stretch",), four, known=STRETCHES, day=tomorrow) == "stretch"


def test_by_hand_nothing_is_refused_for_being_done_often() -> None:
    def by_hand(pool: tuple[str, ...], done: Recent) -> str | None:
        choice = choose(
            pool,
            STRETCHES,
            NOTHING_TICKED,
            done,
            reminder="points",
            day=MONDAY,
            at=NINE + 5 * MINUTE,
            by_hand=True,
        )
        return choice.routine if choice else None

    assert by_hand(("hand",), pressed(0)) == "hand"
    assert by_hand(("stretch",), pressed(0, 1, 2, 3, routine="stretch")) == "stretch"
    hurt = (Done("hand", NINE, MONDAY, Trace.HURT, "points"),)
    assert by_hand(("hand",), hurt) is None


def word(routine: str, done: Recent, minutes: int) -> tuple[str, object] | None:
    at = NINE + minutes * MINUTE
    found = word_of_warning(STRETCHES[routine], STRETCHES, done, day=MONDAY, at=at)
    return (found.id, found.values.get("n")) if found else None


def test_by_hand_there_is_a_word_about_what_was_done_often_word_of_warning() -> None:
    assert word("hand", (), 0) is None
    assert word("hand", pressed(0), 59) == ("start.enough.hour", None)
    assert word("hand", pressed(0), 60) is None
    assert word("hand", pressed(0, 60, 120), 300) == ("start.enough.today", 3)
    assert word("stretch", pressed(0, 1, 2, routine="stretch"), 3) is None
    assert word("stretch", pressed(0, 1, 2, 3, routine="stretch"), 4) == ("start.enough.today", 4)
    assert word("roll", pressed(*range(20), routine="roll"), 20) is None


def test_a_ready_routine_has_the_word_about_its_item() -> None:
    found = word_of_warning(
        STRETCHES["ready.points"],
        STRETCHES,
        pressed(0, routine="skull"),
        day=MONDAY,
        at=NINE + MINUTE,
    )
    assert found is not None
    assert found.values["name"] == "Skull"


def test_an_offer_that_nobody_took_presses_nothing() -> None:
    ignored = (Done("hand", NINE, MONDAY, Trace.OFFERED, "points"),)
    assert chosen(("hand",), ignored, at=NINE + 5 * MINUTE) == "hand"


def test_the_choice_does_not_wander_with_the_hour() -> None:
    asked = {chosen(("posture",), known=FIVE, at=NINE + n * MINUTE) for n in range(0, 600, 7)}
    assert len(asked) == 1


def test_every_python_chooses_the_same_whatever_its_hash_seed() -> None:
    code = "from tests.domain.test_rotation import series; print(*series(30, seed=7))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            cwd=Path(__file__).parents[2],
        ).stdout
        for hash_seed in ("0", "1", "4711")
    }
    assert said == {" ".join(series(30, seed=7)) + "\n"}


@pytest.mark.timed
def test_a_choice_takes_less_than_a_millisecond() -> None:
    done: Recent = ()
    for number in range(560):  # two weeks of twenty offers, all started
        day = MONDAY - timedelta(days=13 - number // 40)
        at = datetime.combine(day, NINE.timetz()) + number % 40 * 10 * MINUTE
        what = Trace.STARTED if number % 2 else Trace.OFFERED
        done = (*done, Done(list(FIVE)[number // 2 % 5], at, day, what, "posture"))
    fastest = 1.0
    for _ in range(20):
        before = perf_counter()
        assert chosen(("posture",), done, known=FIVE, at=NINE + timedelta(hours=8))
        fastest = min(fastest, perf_counter() - before)
    assert fastest < 0.001
