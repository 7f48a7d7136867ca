"""How sets of somebody's own join the catalogue, what hides them, and what they never do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.own_sets import (
    Advice,
    OwnSet,
    Ready,
    reminder_id,
    reminder_settings,
    reserved_ids,
    settings_without,
    with_sets,
)
from neckbreak.domain.pools import expanded
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.rotation import choose
from neckbreak.domain.routines import Caution, Family, Routine, Step
from neckbreak.domain.safety import hidden, needs_answers

OURS = {
    "mob.roll": Routine("mob.roll", "Roll", Family.MOBILITY, (Step("Roll.", 4, 8),)),
    "ready.two": Routine("ready.two", "Two", Family.MOBILITY, (Step("Roll.", 4, 8),)),
}
TURN = Routine(
    "turn",
    "Turn",
    Family.MOBILITY,
    (Step("Turn.", 10, 2, 2, "pictures/turn.png"),),
    cautions=(Caution.NECK,),
    moves_neck=True,
)
PRESS = Routine(
    "press",
    "Press",
    Family.ACUPRESSURE,
    (Step("Press.", 30, presses=True),),
    cautions=(Caution.PRESS, Caution.NECK),
    presses=True,
    presses_neck=True,
)
OWN = OwnSet(
    "ana",
    "Ana's",
    exercises=(TURN, PRESS),
    ready=(Ready("both", "Both", ("turn", "mob.roll")),),
    advice=(Advice("turn", timedelta(hours=2), date(2026, 12, 12)),),
)


def test_its_ids_never_collide_with_ours() -> None:
    whole = with_sets(OURS, [OWN])
    assert set(whole) == {"mob.roll", "ready.two", "ana.turn", "ana.press", "ana.both"}
    assert whole["mob.roll"] is OURS["mob.roll"]
    assert {"mob", "ready", "core", "posture", "shoulders", "con"} <= reserved_ids(OURS)


def test_everything_of_it_is_marked() -> None:
    whole = with_sets(OURS, [OWN])
    assert {whole[id_].pack for id_ in ("ana.turn", "ana.press", "ana.both")} == {"ana"}
    assert whole["ana.turn"].steps[0].picture == "ana/pictures/turn.png"


def test_a_routine_of_several_may_hold_ours() -> None:
    both = with_sets(OURS, [OWN])["ana.both"]
    assert both.items == ("ana.turn", "mob.roll")
    assert both.moves_neck
    assert both.duration == timedelta(seconds=40 + 32 + 3)


@pytest.mark.parametrize(
    ("id_", "tick"),
    [
        ("ana.turn", Tick.BONES),
        ("ana.both", Tick.ARTHRITIS),
        ("ana.press", Tick.BLEEDING),
        ("ana.press", Tick.BONES),
    ],
)
def test_the_health_gate_hides_it_as_it_hides_ours(id_: str, tick: Tick) -> None:
    routine = with_sets(OURS, [OWN])[id_]
    assert hidden(routine, Health(True, frozenset({tick}))) == (tick,)
    assert hidden(routine, NOTHING_TICKED) == ()


def test_nothing_of_it_presses_before_the_gate_is_answered() -> None:
    assert needs_answers(with_sets(OURS, [OWN])["ana.press"], UNANSWERED)


def test_a_family_never_means_what_nobody_checked() -> None:
    whole = with_sets(OURS, [OWN])
    assert [each.id for each in expanded(["mobility"], whole)] == ["mob.roll", "ready.two"]
    assert expanded(["acupressure"], whole) == []


def test_a_pool_may_name_it() -> None:
    at = datetime(2026, 3, 25, 9, tzinfo=UTC)
    choice = choose(
        ["ana.turn"],
        with_sets(OURS, [OWN]),
        NOTHING_TICKED,
        (),
        reminder="own",
        day=at.date(),
        at=at,
    )
    assert choice is not None
    assert choice.routine == "ana.turn"


def test_advice_becomes_the_settings_of_a_reminder() -> None:
    assert reminder_settings(OWN, OWN.advice[0], ["posture"]) == (
        ("reminder.ana-turn.name", "Turn"),
        ("reminder.ana-turn.pool", "ana.turn"),
        ("reminder.ana-turn.every", "2h"),
        ("reminder.ana-turn.guided", "true"),
        ("reminder.ana-turn.expires", "10m"),
        ("reminder.ana-turn.until", "2026-12-12"),
    )


def test_a_reminder_gets_an_id_that_is_free_and_short_enough() -> None:
    assert reminder_id("ana-turn", ["ana-turn", "ana-turn-2"]) == "ana-turn-3"
    assert reminder_id("Äußerst.Schön", []) == "u-erst-sch-n"
    assert reminder_id("肩", []) == "own"
    assert len(reminder_id("a" * 90, ["a" * 36])) <= 40


def test_reminders_forget_what_is_gone() -> None:
    hour = Every(timedelta(hours=1))
    mixed = Reminder("posture", "Posture", hour, ("posture", "ana.turn"))
    reminders = [
        mixed,
        replace(mixed, id="shoulders", pool=("ana.turn",)),
        replace(mixed, id="mine", pool=("ana.turn", "ana.both")),
        replace(mixed, id="other", pool=("mob.roll",)),
    ]
    assert settings_without(reminders, OWN.ids) == (
        ("reminder.posture.pool", "posture"),
        ("reminder.shoulders.pool", None),
        ("reminder.mine", None),
    )
