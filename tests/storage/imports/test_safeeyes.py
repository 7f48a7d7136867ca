"""Safe Eyes' settings become ours."""

from __future__ import annotations

import json

from tests.storage.imports.telling import SAMPLES, fates, of


def safe_eyes(**theirs: object) -> dict[str, str]:
    return of("safeeyes", {"short_break_interval": 15, **theirs})


def plugin(id_: str, enabled: object, **settings: object) -> dict[str, object]:
    return {"id": id_, "enabled": enabled, "version": "0.0.1", "settings": settings}


def test_short_breaks_are_for_the_eyes_and_switch_that_reminder_on() -> None:
    told = fates("safeeyes", json.dumps({"short_break_interval": 15}))
    assert told["short_break_interval"] == [
        "reminder.eyes.every = 15m",
        "reminder.eyes.enabled = true",
    ]


def test_an_interval_that_is_refused_switches_nothing_on() -> None:
    told = fates("safeeyes", json.dumps({"short_break_interval": 0}))
    assert told["short_break_interval"] == [
        "reminder.eyes.every: 0s is too short, allowed is 1 min to 12 h"
    ]


def test_long_breaks_are_longer_breaks() -> None:
    assert safe_eyes(long_break_interval=75)["long_break_interval"] == "reminder.long.every = 1h15m"


def test_older_files_count_short_breaks_up_to_a_long_one() -> None:
    told = of("safeeyes", {"break_interval": 15, "no_of_short_breaks_per_long_break": 5})
    assert told["break_interval"] == "reminder.eyes.every = 15m"
    assert told["no_of_short_breaks_per_long_break"] == "reminder.long.every = 1h15m"


def test_of_two_names_for_one_interval_the_first_counts() -> None:
    told = safe_eyes(break_interval=20)
    assert told["break_interval"] == "short_break_interval gives reminder.eyes.every already"


def test_postponing_is_snoozing() -> None:
    assert safe_eyes(postpone_duration=5)["postpone_duration"] == "interrupt.snooze = 5m"
    told = safe_eyes(postpone_duration=90, postpone_unit="seconds")
    assert told["postpone_duration"] == "interrupt.snooze = 90s"
    told = safe_eyes(postpone_duration=5, allow_postpone=False)
    assert told["allow_postpone"] == "interrupt.snoozes = 0"
    assert told["postpone_duration"] == "allow_postpone is switched off there"


def test_the_plugin_for_full_screen_windows_is_taken() -> None:
    on = safe_eyes(plugins=[plugin("donotdisturb", enabled=True)])
    assert on["plugins.donotdisturb"] == (
        "interrupt.hold_for = meeting, full_screen, do_not_disturb"
    )
    off = safe_eyes(plugins=[plugin("donotdisturb", enabled=False)])
    assert off["plugins.donotdisturb"] == "interrupt.hold_for = meeting, do_not_disturb"


def test_idle_time_is_taken_from_the_plugin_that_is_on() -> None:
    name = "plugins.smartpause.idle_time"
    on = safe_eyes(plugins=[plugin("smartpause", enabled=True, idle_time=60)])
    assert on[name] == "interrupt.idle_after = 1m"
    off = safe_eyes(plugins=[plugin("smartpause", enabled=False, idle_time=60)])
    assert off[name] == "plugins.smartpause is switched off there"


def test_plugins_of_an_odd_shape_are_named_all_the_same() -> None:
    odd = [7, {"id": 3}, {"id": "smartpause", "settings": 4}, plugin("donotdisturb", enabled=1)]
    told = safe_eyes(plugins=odd)
    assert list(told)[1:] == [
        "plugins.1",
        "plugins.2",
        "plugins.smartpause",
        "plugins.smartpause.settings",
        "plugins.donotdisturb",
    ]
    assert told["plugins.donotdisturb"] == "this is neither true nor false"
    assert "plugins" in safe_eyes(plugins={"a": 1})


def test_every_setting_of_a_whole_file_is_known() -> None:
    told = fates("safeeyes", (SAMPLES / "safeeyes.json").read_text())
    assert [name for name, fate in told.items() if "knows no setting" in fate[0]] == []
    assert told["plugins.weather"] == ["neckbreak has no plugins"]
