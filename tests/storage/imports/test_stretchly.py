"""Stretchly's settings become ours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from neckbreak.domain.reasons import Reason
from neckbreak.domain.settings import Interrupt, Settings
from tests.storage.imports.telling import SAMPLES, fates, of

MINUTE = 60_000


def stretchly(**theirs: object) -> dict[str, str]:
    return of("stretchly", {"microbreakInterval": 20 * MINUTE, **theirs})


def test_mini_breaks_become_posture_checks() -> None:
    told = stretchly(microbreak=False)
    assert told["microbreakInterval"] == "reminder.posture.every = 20m"
    assert told["microbreak"] == "reminder.posture.enabled = false"


def test_a_long_break_comes_after_so_many_mini_breaks() -> None:
    assert stretchly(breakInterval=2)["breakInterval"] == "reminder.long.every = 1h"
    assert stretchly(breakInterval=0)["breakInterval"] == "reminder.long.every = 20m"
    without = of("stretchly", {"breakInterval": 2})
    assert without["breakInterval"] == "reminder.long.every = 30m"


def test_the_times_of_both_breaks_become_the_lengths_of_a_snooze() -> None:
    told = stretchly(microbreakPostponeTime=5 * MINUTE, breakPostponeTime=2 * MINUTE)
    assert told["microbreakPostponeTime"] == "interrupt.snooze = 2m, 5m"
    assert told["breakPostponeTime"] == "interrupt.snooze = 2m, 5m"


def test_a_time_that_is_too_short_spoils_not_the_other_one() -> None:
    told = stretchly(microbreakPostponeTime=30_000, breakPostponeTime=2 * MINUTE)
    assert told["microbreakPostponeTime"] == (
        "interrupt.snooze: 30s is too short, "
        "allowed are one to 5 lengths of time, each 1 min to 2 h"
    )
    assert told["breakPostponeTime"] == "interrupt.snooze = 2m"


def test_the_larger_limit_is_the_number_of_snoozes() -> None:
    told = stretchly(microbreakPostponesLimit=1, breakPostponesLimit=3)
    assert told["breakPostponesLimit"] == "interrupt.snoozes = 3"
    assert "breakPostponesLimit is larger" in told["microbreakPostponesLimit"]
    told = stretchly(microbreakPostponesLimit=2, breakPostponesLimit=2)
    assert set(told.values()) >= {"interrupt.snoozes = 2"}
    assert told["microbreakPostponesLimit"] == told["breakPostponesLimit"]


def test_who_can_put_off_neither_break_snoozes_nothing() -> None:
    told = stretchly(microbreakPostpone=False, breakPostpone=False, breakPostponesLimit=3)
    assert told["microbreakPostpone"] == "interrupt.snoozes = 0"
    assert told["breakPostponesLimit"] == "breakPostpone is switched off there"
    assert "for all reminders alike" in stretchly(breakPostpone=False)["breakPostpone"]


def test_what_belongs_to_a_break_that_is_off_is_left() -> None:
    told = stretchly(microbreak=False, microbreakPostponeTime=2 * MINUTE)
    assert told["microbreakPostponeTime"] == "microbreak is switched off there"


def test_time_away_resets_unless_it_is_off_there() -> None:
    reset = {"naturalBreaksInactivityResetTime": 8 * MINUTE}
    name = "naturalBreaksInactivityResetTime"
    assert stretchly(naturalBreaks=True, **reset)[name] == "interrupt.away_resets = 8m"
    assert stretchly(naturalBreaks=False, **reset)[name] == "naturalBreaks is switched off there"


def test_do_not_disturb_keeps_what_else_reminders_wait_for() -> None:
    hold_for = frozenset({Reason.MEETING})
    settings = replace(Settings(), interrupt=replace(Interrupt(), hold_for=hold_for))
    on = of("stretchly", {"microbreak": True, "monitorDnd": True}, settings)
    assert on["monitorDnd"] == "interrupt.hold_for = meeting, do_not_disturb"
    off = of("stretchly", {"microbreak": True, "monitorDnd": False})
    assert off["monitorDnd"] == "interrupt.hold_for = meeting, full_screen"


def test_the_theme_is_taken() -> None:
    assert stretchly(themeSource="dark")["themeSource"] == "look.theme = dark"
    assert "allowed are system, light, dark" in stretchly(themeSource="pink")["themeSource"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (30_000, "30s is too short, allowed is 1 min to 12 h"),
        (13 * 60 * MINUTE, "13h is too long, allowed is 1 min to 12 h"),
        (90_500, "neckbreak counts in whole seconds"),
        (-1, "this is no length of time"),
        ("20", "this is no number that it could be"),
        (True, "this is no number that it could be"),
        (float("nan"), "this is no number that it could be"),
        (float("inf"), "this is no number that it could be"),
        (10**4000, "this is no number that it could be"),
        (None, "this is no number that it could be"),
    ],
)
def test_an_interval_that_cannot_be_is_refused_and_not_bent(value: object, told: str) -> None:
    assert stretchly(microbreakInterval=value)["microbreakInterval"].endswith(told)


def test_so_many_mini_breaks_that_no_day_holds_them_are_too_long() -> None:
    assert "is too long" in stretchly(breakInterval=10**15)["breakInterval"]


def test_nothing_of_a_whole_file_is_unknown_but_what_came_later() -> None:
    told = fates("stretchly", (SAMPLES / "stretchly.json").read_text())
    unknown = [name for name, fate in told.items() if "knows no setting" in fate[0]]
    assert unknown == ["somethingOfTomorrow"]
