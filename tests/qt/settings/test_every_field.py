"""Every field: what changing it tells, and the day beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from neckbreak.domain.kinds import Count, Flag, Hours, Length, Phone, Text
from neckbreak.domain.listed_kinds import Dates, Lengths
from neckbreak.domain.setting_keys import kind_of, values_of
from neckbreak.domain.settings_reading import defaults
from neckbreak.qt.settings_window import SettingsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords
from tests.qt.settings.window import (
    CATALOGUE,
    KEYS,
    RESOURCES,
    WEDNESDAY,
    NoPictures,
    Owner,
    change,
    day_under,
    no_day_under,
)


def another_text(key: str) -> str:
    """A value that is allowed and is not the default, as a person would type it."""
    given = {
        "preset": "gentle",
        "exercises.effort": "light_only",
        "interrupt.hold_for": "meeting, do_not_disturb",
        "interrupt.after_sleep": "continue",
        "interrupt.after_lock": "afresh",
        "place.tools": "ball",
        "library.favourites": "mob.sidetilt",
        "library.hidden": "posture.chin, ready.unclench",
        "look.theme": "dark",
        "look.motion": "reduced",
        "look.tone": "deep",
        "look.figure": "man",
        "diary.keep": "daily",
    }
    if key in given:
        return given[key]
    kind = kind_of(key)
    match kind:
        case Flag():
            return "false" if values_of(defaults())[key] else "true"
        case Count():
            return "6" if key.endswith("weight") else "3"
        case Length():
            return "25s" if kind.high.total_seconds() <= 60 else "7m"
        case Phone():
            return "+49 112"
        case Text():
            return "Another"
        case Hours():
            return "10:00-12:00, 13:00-15:00"
        case Lengths():
            return "3m, 30m"
        case Dates():
            return WEDNESDAY.isoformat()
        case _:
            last = key.rpartition(".")[2]
            return {
                "at": "12:15",
                "days": "mon, wed",
                "pool": "eyes",
                "until": WEDNESDAY.isoformat(),
            }[last]


@pytest.fixture(scope="module")
def shared_window(qapp: QApplication) -> Iterator[SettingsWindow]:
    """One window for the hundred tests of a field each; unseen, and without a plan."""
    words = CatalogueWords(RESOURCES / "translations")
    window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def its_owner(shared_window: SettingsWindow) -> Iterator[Owner]:
    """Somebody who begins with the defaults."""
    shared_window.show_settings(defaults())
    owner = Owner(shared_window)
    yield owner
    shared_window.changed.disconnect(owner.apply)
    shared_window.reset_requested.disconnect(owner.resets.append)


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_can_be_changed_in_the_window(
    shared_window: SettingsWindow, its_owner: Owner, key: str
) -> None:
    window, owner = shared_window, its_owner
    text = another_text(key)
    if key.rpartition(".")[2] in ("every", "at", "before_end"):
        owner.apply(f"{key.rpartition('.')[0]}.enabled", "true")
    change(window.field(key), text)
    kind = kind_of(key)
    assert kind is not None
    assert owner.heard[-1] == (key, text)
    assert values_of(owner.settings)[key] == kind.read(kind.typed(text))


@pytest.mark.parametrize(
    "key",
    [
        "preset",
        "hours.wednesday",
        "hours.days_off",
        "limits.per_hour",
        "limits.gap",
        "limits.guided_gap",
        "limits.first_minutes",
        "reminder.posture.enabled",
        "reminder.posture.every",
        "reminder.posture.hours",
        "reminder.posture.name",
        "reminder.posture.weight",
        "reminder.acupressure.at",
        "reminder.evening.before_end",
        "reminder.long.days",
        "reminder.shoulders.enabled",
    ],
)
def test_the_day_is_drawn_anew_with_each_change(
    day_window: SettingsWindow, day_owner: Owner, key: str
) -> None:
    before = day_window.day.view.accessibleDescription()
    # Weight 4 and a gap above the interval are what makes a posture check matter to others.
    special = {
        "limits.per_hour": "1",
        "limits.gap": "50m",
        "limits.guided_gap": "3h",
        "limits.first_minutes": "2h",
        "reminder.posture.weight": "9",
        "reminder.long.days": "mon",
    }
    change(day_window.field(key), special.get(key, another_text(key)))
    after = day_window.day.view.accessibleDescription() + day_window.day.sentence
    assert after != before + day_window.day.sentence
    offers = day_under(day_owner.settings)
    assert day_window.day.view.accessibleDescription().count(";") == max(len(offers) - 1, 0)


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("preset", "manual", "every reminder is off"),
        ("hours.days_off", "2026-11-25", "nothing comes on a working day"),
    ],
)
def test_when_nothing_would_come_the_window_says_so_in_words(
    day_window: SettingsWindow, day_owner: Owner, key: str, text: str, words: str
) -> None:
    change(day_window.field(key), text)
    assert words in day_window.day.sentence
    assert not day_window.day.view.isVisible()


def test_without_working_hours_the_window_says_that_no_day_has_any(
    day_window: SettingsWindow, day_owner: Owner
) -> None:
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        change(day_window.field(f"hours.{day}"), "")
    assert "no day has working hours" in day_window.day.sentence
