"""Workrave's settings become ours, whichever way they were written down."""

from __future__ import annotations

import pytest

from neckbreak.storage.imports.translating import TOOLS
from tests.storage.imports.telling import FILES, SAMPLES, fates


def workrave(*lines: str) -> dict[str, str]:
    text = "\n".join(f"org.workrave.{line}" for line in lines)
    return {name: told[0] for name, told in fates("workrave", text).items()}


@pytest.mark.parametrize(
    "text",
    [
        "org.workrave.timers.rest-break limit 3600\norg.workrave.gui locale ''\n",
        "[timers/rest-break]\nlimit=3600\n\n[gui]\nlocale=''\n",
        "# old\r\n[timers]\r\nrest_break.limit = 3600\r\n[gui]\r\nlocale=\r\n",
    ],
    ids=["gsettings", "dconf", "ini"],
)
def test_all_ways_of_writing_say_the_same(text: str) -> None:
    assert TOOLS["workrave"].read(text) == {"timers/rest_break/limit": 3600, "gui/locale": ""}


def test_micro_breaks_are_posture_checks_and_rest_breaks_longer_ones() -> None:
    told = workrave(
        "timers.micro-pause limit 900",
        "breaks.micro-pause enabled false",
        "timers.rest-break limit 2700",
    )
    assert list(told.values()) == [
        "reminder.posture.every = 15m",
        "reminder.posture.enabled = false",
        "reminder.long.every = 45m",
    ]


def test_the_length_of_a_rest_break_is_the_absence_that_counts_as_one() -> None:
    told = workrave("timers.rest-break auto-reset 600", "timers.micro-pause auto-reset 30")
    assert told["timers/rest_break/auto_reset"] == "interrupt.away_resets = 10m"
    assert told["timers/micro_pause/auto_reset"] == "each exercise has its own length"


def test_snoozes_of_breaks_that_are_on_are_taken_together() -> None:
    snoozes = ("timers.micro-pause snooze 150", "timers.rest-break snooze 180")
    assert set(workrave(*snoozes).values()) == {"interrupt.snooze = 2m30s, 3m"}
    told = workrave(*snoozes, "breaks.micro-pause enabled false")
    assert told["timers/rest_break/snooze"] == "interrupt.snooze = 3m"
    assert told["timers/micro_pause/snooze"] == "breaks/micro_pause/enabled is switched off there"


def test_the_daily_limit_has_no_equal() -> None:
    told = workrave("timers.daily-limit limit 14400", "timers.daily-limit snooze int32 1200")
    assert set(told.values()) == {"neckbreak sets no limit to the day's work"}


def test_light_and_dark_are_taken() -> None:
    timers = "timers.rest-break limit 2700"
    for number, theme in enumerate(("light", "dark", "system")):
        told = workrave(timers, f"gui light-dark-mode {number}")
        assert told["gui/light_dark_mode"] == f"look.theme = {theme}"
    assert "allowed are" in workrave(timers, "gui light-dark-mode 3")["gui/light_dark_mode"]


@pytest.mark.parametrize("name", [name for name, tool in FILES.items() if tool == "workrave"])
def test_every_setting_of_a_whole_file_is_known(name: str) -> None:
    told = fates("workrave", (SAMPLES / name).read_text())
    assert [name for name, fate in told.items() if "knows no setting" in fate[0]] == []
