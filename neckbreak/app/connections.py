"""Where a press of a button leads: from the signals of one part to another part's answer."""

from __future__ import annotations

from neckbreak.app.playing import Playing
from neckbreak.app.preferences import Preferences
from neckbreak.app.prompting import Prompting
from neckbreak.app.telling import Telling
from neckbreak.app.windows import Windows
from neckbreak.app.wishes import Wishes
from neckbreak.qt.tray import Tray


def connect(
    tray: Tray,
    prompting: Prompting,
    playing: Playing,
    windows: Windows,
    wishes: Wishes,
    preferences: Preferences,
    telling: Telling,
) -> None:
    """Connect all that these parts can answer among themselves."""
    wishes.listen(tray)
    tray.control_requested.connect(windows.control.open)
    tray.library_requested.connect(windows.library.open)
    tray.health_requested.connect(windows.health.open)
    tray.signs_requested.connect(windows.signs.open)
    tray.diary_requested.connect(windows.diary.open)
    tray.settings_requested.connect(windows.settings.open)
    tray.about_requested.connect(windows.about.open)
    tray.today_requested.connect(windows.statistics.open_today)
    prompting.snooze_requested.connect(wishes.snooze)
    prompting.skip_requested.connect(wishes.skip)
    prompting.done.connect(wishes.finish_card)
    playing.rest_requested.connect(wishes.pause_until_tomorrow)
    playing.signs_requested.connect(windows.signs.open)
    playing.changed.connect(preferences.change)
    prompting.health_requested.connect(windows.health.open)
    prompting.diary_requested.connect(windows.diary.ask)
    windows.welcome.greeted.connect(preferences.write_first_file)
    windows.welcome.setting_changed.connect(preferences.change)
    windows.welcome.health_answered.connect(preferences.answer_health)
    windows.settings.changed.connect(preferences.change)
    windows.settings.reset_requested.connect(preferences.reset)
    windows.own_sets.setting_changed.connect(preferences.change)
    windows.health.answered.connect(preferences.answer_health)
    windows.signs.setting_changed.connect(preferences.change)
    windows.diary.setting_changed.connect(preferences.change)
    windows.diary.advice_awaited.connect(preferences.await_advice)
    windows.diary.told.connect(telling.tell)
    windows.diary.refused.connect(telling.tell_text)
    windows.library.changed.connect(preferences.change)
    preferences.noticed.connect(windows.settings.show_notice)
    preferences.faulty.connect(telling.tell_text)
