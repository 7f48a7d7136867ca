"""Where a new window would take the keyboard, a notification asks first."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.app import Program, prompting
from neckbreak.domain.events import AlarmRang, HandsRested
from neckbreak.domain.reasons import Mode
from neckbreak.system.capability import Capability
from neckbreak.system.notifications.base import Ending
from tests.fakes import HandClock

HALF_AN_HOUR = timedelta(minutes=30)


class NotedNotifier:
    """Notes what is on the screen, by its number."""

    has_buttons = True
    capability = Capability("notifications", "noted")

    def __init__(self) -> None:
        self.shown: dict[int, tuple[str, str, list[str]]] = {}
        self._last = 0

    def start(self) -> None: ...

    def stop(self) -> None:
        self.shown.clear()

    def notify(
        self, title: str, body: str, buttons: Iterable[tuple[str, str]], replaces: int = 0
    ) -> int:
        self._last = replaces or self._last + 1
        self.shown[self._last] = (title, body, [key for key, _ in buttons])
        return self._last

    def close(self, notification: int) -> None:
        self.shown.pop(notification, None)


@pytest.fixture
def notifier(program: Program, monkeypatch: pytest.MonkeyPatch) -> NotedNotifier:
    """As on Wayland, with a service that shows buttons."""
    noted = NotedNotifier()
    monkeypatch.setattr(program.telling, "notifier", noted)
    monkeypatch.setattr(prompting, "_windows_take_the_keyboard", lambda: True)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    return noted


def fall_due(program: Program, clock: HandClock) -> None:
    clock.pass_(HALF_AN_HOUR)
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())


def test_a_due_card_is_a_notification_with_its_answers(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    assert program.prompting.card is None
    ((title, _, keys),) = notifier.shown.values()
    assert title == "Posture check"
    assert keys == ["start", "default", "snooze", "skip"]


def test_its_button_opens_the_window_with_the_token_that_came_with_it(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    (number,) = notifier.shown
    program.telling.chosen(number, "start", "token-of-the-compositor")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-of-the-compositor"
    assert program.coordinator.status().mode is Mode.IN_ROUTINE
    assert program.prompting.window is not None
    assert notifier.shown == {}


def test_snoozing_there_takes_it_away_until_it_returns(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    (number,) = notifier.shown
    program.telling.chosen(number, "snooze", None)
    assert program.coordinator.status().mode is Mode.SNOOZED
    assert notifier.shown == {}


def test_an_expired_card_takes_its_notification_away(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    clock.pass_(timedelta(minutes=2))
    program.coordinator.handle(AlarmRang())
    assert notifier.shown == {}


def test_the_card_itself_comes_when_nobody_can_see_the_notification(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    (number,) = notifier.shown
    program.telling.ended(number, Ending.LOST)
    assert program.prompting.card is not None


def test_the_word_show_brings_the_card_itself(
    program: Program, clock: HandClock, notifier: NotedNotifier
) -> None:
    fall_due(program, clock)
    program.show()
    assert program.prompting.card is not None


def test_a_sentence_without_a_service_is_told_by_the_tray(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        program.tray.icon, "showMessage", lambda title, text, icon: told.append(text)
    )
    program.telling.tell_text("Title", "A sentence.")
    qtbot.waitUntil(lambda: told == ["A sentence."], timeout=2000)
