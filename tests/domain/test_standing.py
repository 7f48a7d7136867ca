"""How an exercise stands for a person, and what to change so that it stands otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.past import HurtLately
from neckbreak.domain.plan import Plan
from neckbreak.domain.recent import Done, Trace
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import Family, Routine, Tool
from neckbreak.domain.setting_keys import values_of
from neckbreak.domain.settings import Library, Place, Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.domain.standing import (
    Change,
    comes_by_family,
    favoured,
    hid,
    put_into,
    standing,
    switched,
    taken_from,
)
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.paths import resources

CATALOGUE = read_folder(resources() / "packs" / "core").catalogue
PLAN = Plan(defaults(), CATALOGUE, NOTHING_TICKED)
MONDAY = date(2026, 11, 23)


def having(plan: Plan = PLAN, **parts: object) -> Plan:
    """The plan with these parts of the settings."""
    return replace(plan, settings=replace(plan.settings, **parts))  # type: ignore[arg-type]


def with_reminder(id_: str, **fields: object) -> Plan:
    """The plan with these fields of one reminder."""
    reminders = tuple(
        replace(each, **fields) if each.id == id_ else each  # type: ignore[arg-type]
        for each in PLAN.settings.reminders
    )
    return having(reminders=reminders)


def reminder(id_: str, settings: Settings = PLAN.settings) -> Reminder:
    return next(each for each in settings.reminders if each.id == id_)


def extra(id_: str) -> Routine:
    routine = CATALOGUE[id_]
    assert routine.opt_in
    return routine


def test_what_suits_comes_with_its_reminders() -> None:
    found = standing(CATALOGUE["mob.rotation"], PLAN)
    assert not found.barred
    assert found.comes_with == ("shoulders",)  # within the neck reset
    assert standing(CATALOGUE["posture.head"], PLAN).comes_with == ("posture", "shoulders")
    assert standing(CATALOGUE["acu.si3"], PLAN).comes_with == ()


def test_what_the_gate_hides_says_for_which_ticks() -> None:
    ticked = Health(answered=True, ticks=frozenset({Tick.PREGNANT, Tick.BLEEDING}))
    found = standing(CATALOGUE["acu.li4"], replace(PLAN, health=ticked))
    assert found.left_out == (Tick.PREGNANT, Tick.BLEEDING)
    assert found.barred
    unanswered = standing(CATALOGUE["acu.li4"], replace(PLAN, health=UNANSWERED))
    assert unanswered.unanswered
    assert unanswered.left_out == ()


def test_marks_and_place_are_told() -> None:
    marked = having(library=Library(favourites=("massage.wallball",), hidden=("mob.levator",)))
    assert standing(CATALOGUE["massage.wallball"], marked).favourite
    assert standing(CATALOGUE["mob.levator"], marked).hidden
    bare = having(place=Place(open_plan=True, tools=frozenset({Tool.BAND})))
    assert [why.id for why in standing(CATALOGUE["massage.wallball"], bare).misfits] == [
        "rotation.not.open_plan",
        "rotation.not.ball",
    ]
    assert standing(CATALOGUE["mob.shoulderroll"], bare).misfits == ()


@pytest.mark.parametrize(("days", "when"), [(0, "today"), (1, "yesterday"), (2, None)])
@pytest.mark.parametrize("id_", ["mob.shoulderroll", "ready.neck-reset"])
def test_what_hurt_rests_that_day_and_the_next_and_each_routine_with_it(
    id_: str, days: int, when: str | None
) -> None:
    hurt = Done("mob.shoulderroll", datetime(2026, 11, 23, 9, tzinfo=UTC), MONDAY, Trace.HURT)
    found = standing(CATALOGUE[id_], PLAN, (hurt,), MONDAY + timedelta(days=days))
    name = CATALOGUE["mob.shoulderroll"].name
    assert found.rests == (HurtLately(name, when) if when else None)  # type: ignore[arg-type]
    assert not found.barred
    assert standing(CATALOGUE["mob.wrist"], PLAN, (hurt,), MONDAY).rests is None


@pytest.mark.parametrize("id_", ["acu.bl10", "acu.te15", "acu.li11", "acu.si11", "str.bandraise"])
def test_the_extras_are_off_until_they_are_switched_on(id_: str) -> None:
    assert standing(extra(id_), PLAN).off
    on = applied(switched(extra(id_), True, PLAN.settings, CATALOGUE))
    assert not standing(extra(id_), on).off
    assert standing(extra(id_), on).comes_with != ()
    off = applied(switched(extra(id_), False, on.settings, CATALOGUE), on)
    assert standing(extra(id_), off).off


def applied(changes: list[Change], plan: Plan = PLAN) -> Plan:
    """The plan after these changes of pools and switches."""
    for key, text in changes:
        _, id_, field = key.split(".")
        value: object = tuple(text.split(", ")) if field == "pool" else text == "true"
        assert key in values_of(plan.settings)
        reminders = tuple(
            replace(each, **{field: value}) if each.id == id_ else each  # type: ignore[arg-type]
            for each in plan.settings.reminders
        )
        plan = replace(plan, settings=replace(plan.settings, reminders=reminders))
    return plan


def test_a_point_takes_turns_with_the_other_points() -> None:
    assert switched(extra("acu.bl10"), True, PLAN.settings, CATALOGUE) == [
        ("reminder.acupressure.pool", "ready.hand-points, ready.neck-points, acu.bl10")
    ]


def test_switching_on_one_exercise_of_strength_switches_on_no_other() -> None:
    on = applied(switched(extra("str.neckiso"), True, PLAN.settings, CATALOGUE))
    assert reminder("strength", on.settings).enabled
    assert reminder("strength", on.settings).pool == ("str.neckiso",)
    assert standing(extra("str.bandraise"), on).off
    both = applied(switched(extra("str.bandraise"), True, on.settings, CATALOGUE), on)
    assert reminder("strength", both.settings).pool == ("str.neckiso", "str.bandraise")


def test_switching_off_the_last_one_switches_the_reminder_off() -> None:
    on = applied(switched(extra("str.bandraise"), True, PLAN.settings, CATALOGUE))
    assert switched(extra("str.bandraise"), False, on.settings, CATALOGUE) == [
        ("reminder.strength.enabled", "false")
    ]


def test_a_point_added_to_a_reminder_that_is_off_leaves_its_others_there() -> None:
    gentle = with_reminder("acupressure", enabled=False)
    assert switched(extra("acu.bl10"), True, gentle.settings, CATALOGUE) == [
        ("reminder.acupressure.pool", "ready.hand-points, ready.neck-points, acu.bl10"),
        ("reminder.acupressure.enabled", "true"),
    ]


def test_without_a_reminder_of_its_family_there_is_nothing_to_switch() -> None:
    only = having(reminders=(reminder("posture"),))
    assert switched(extra("acu.bl10"), True, only.settings, CATALOGUE) == []


def test_a_routine_is_added_to_a_reminder_once_and_taken_out_again() -> None:
    posture = reminder("posture")
    assert put_into("mob.wrist", posture) == [
        ("reminder.posture.pool", "posture, ready.micro-eyes, mob.wrist")
    ]
    assert put_into("ready.micro-eyes", posture) == []
    assert taken_from("ready.micro-eyes", posture) == [("reminder.posture.pool", "posture")]


def test_what_comes_with_its_whole_family_is_told_apart() -> None:
    posture = reminder("posture")
    assert comes_by_family(CATALOGUE["posture.head"], posture, CATALOGUE)
    assert not comes_by_family(CATALOGUE["ready.micro-eyes"], posture, CATALOGUE)
    assert CATALOGUE["posture.head"].family is Family.POSTURE


def test_marks_are_lists_of_ids_in_the_order_of_marking() -> None:
    marked = Library(favourites=("a", "b"))
    assert favoured("c", True, marked) == ("library.favourites", "a, b, c")
    assert favoured("a", False, marked) == ("library.favourites", "b")
    assert hid("x", True, marked) == ("library.hidden", "x")
    assert hid("x", False, replace(marked, hidden=("x",))) == ("library.hidden", "")
