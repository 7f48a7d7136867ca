"""The tray tells what was wished, and touches nothing that did not change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.settings import Interrupt, Settings
from neckbreak.domain.status import Showing, Status, Upcoming
from neckbreak.qt.icons import Icons
from neckbreak.qt.tray import Tray
from neckbreak.qt.tray_icon import TrayIcon
from neckbreak.storage.words import CatalogueWords
from tests.qt.hand_clock import HandClock

SETTINGS = Settings(reminders=DEFAULT_REMINDERS)
PROMPTING = Status(Mode.PROMPTING, showing=Showing("shoulders", "ready.neck-reset"), snoozes_left=2)


@pytest.fixture
def tray(qtbot: QtBot, words: CatalogueWords, icons: Icons, clock: HandClock) -> Iterator[Tray]:
    made = Tray(words, TrayIcon(icons), SETTINGS, clock)
    yield made
    made.stop()
    made.menu.deleteLater()


def waiting(clock: HandClock, minutes: int = 18) -> Status:
    at = clock.wall + timedelta(minutes=minutes)
    return Status(Mode.WAITING, next=Upcoming("posture", at, "posture.head"))


def test_the_first_line_says_the_state(tray: Tray, clock: HandClock) -> None:
    tray.show(waiting(clock))
    assert tray.menu.actions()[0].text() == "All quiet until 11:30"
    assert not tray.menu.actions()[0].isEnabled()
    assert tray.icon.toolTip() == "neckbreak: Posture check, 11:30"


@pytest.mark.parametrize(
    ("action", "signal", "told"),
    [
        ("snooze.5m", "snooze_requested", [300]),
        ("snooze.20m", "snooze_requested", [1200]),
        ("start.long", "start_requested", ["long"]),
        ("skip", "skip_requested", []),
        ("go", "go_requested", []),
        ("pause.1h", "pause_requested", [3600]),
        ("pause.open", "pause_requested", [0]),
        ("pause.tomorrow", "pause_until_tomorrow_requested", []),
        ("meeting.30m", "meeting_requested", [1800]),
        ("meeting.open", "meeting_requested", [0]),
        ("health.gate", "health_requested", []),
        ("health.signs", "signs_requested", []),
        ("health.diary", "diary_requested", []),
        ("settings", "settings_requested", []),
        ("library", "library_requested", []),
        ("about", "about_requested", []),
        ("quit", "quit_requested", []),
    ],
)
def test_each_entry_tells_its_wish(
    tray: Tray, qtbot: QtBot, action: str, signal: str, told: list[object]
) -> None:
    tray.show(PROMPTING)
    with qtbot.waitSignal(getattr(tray, signal)) as heard:
        tray.action(action).trigger()
    assert heard.args == told


def test_a_pause_can_be_ended(tray: Tray, qtbot: QtBot) -> None:
    tray.show(Status(Mode.PAUSED, Reason.BY_USER))
    with qtbot.waitSignal(tray.resume_requested):
        tray.action("resume").trigger()


def test_a_meeting_can_be_ended(tray: Tray, qtbot: QtBot) -> None:
    tray.show(Status(Mode.HELD, Reason.MEETING))
    with qtbot.waitSignal(tray.meeting_over_requested):
        tray.action("meeting_over").trigger()


def test_the_last_routine_is_started_again_by_its_id(tray: Tray, qtbot: QtBot) -> None:
    tray.show(Status(last_routine="move.walk"))
    with qtbot.waitSignal(tray.start_requested) as heard:
        tray.action("start.again").trigger()
    assert heard.args == ["move.walk"]


def test_a_click_opens_the_control_window(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.control_requested):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_the_same_state_again_touches_nothing(tray: Tray, clock: HandClock) -> None:
    tray.show(waiting(clock))
    touched: list[str] = []
    for action in (*tray.menu.actions(), tray.action("snooze.5m"), tray.action("start.posture")):
        action.changed.connect(partial(touched.append, action.objectName()))
    key = tray.icon.icon().cacheKey()
    clock.turn(timedelta(seconds=40))
    tray.show(waiting(clock, 18))
    tray.show(waiting(clock, 18))
    assert touched == []
    assert tray.icon.icon().cacheKey() == key


def test_the_actions_live_as_long_as_the_tray(tray: Tray, clock: HandClock) -> None:
    before = {name: tray.action(name) for name in ("state", "snooze.5m", "start.posture", "quit")}
    for status in (PROMPTING, Status(Mode.PAUSED), waiting(clock), Status(Mode.OFF)):
        tray.show(status)
    assert all(tray.action(name) is action for name, action in before.items())


def test_new_settings_bring_their_own_lengths_and_reminders(tray: Tray) -> None:
    own = Reminder("coffee", "Tea & coffee", Every(timedelta(hours=2)), ("move",))
    tray.change_settings(
        replace(
            SETTINGS,
            interrupt=Interrupt(snooze=(timedelta(minutes=7),)),
            reminders=(*DEFAULT_REMINDERS, own),
        )
    )
    assert tray.action("snooze.7m").text() == "7 min"
    # A doubled & is how a menu writes a single one.
    assert tray.action("start.coffee").text() == "Tea && coffee"
    with pytest.raises(KeyError):
        tray.action("snooze.5m")


def test_the_icon_changes_with_the_state(tray: Tray, clock: HandClock, icons: Icons) -> None:
    shown = []
    for status in (waiting(clock), PROMPTING, Status(Mode.PAUSED), Status(Mode.OFF)):
        tray.show(status)
        shown.append(tray.icon.icon().cacheKey())
    assert len(set(shown)) == 4


def test_every_entry_has_words(tray: Tray) -> None:
    menus = [tray.menu, *tray.menu.findChildren(QMenu)]
    assert len(menus) == 6
    for menu in menus:
        for action in menu.actions():
            assert action.isSeparator() or (action.text() and "." not in action.text()[:-1])


def test_no_entry_leads_nowhere(tray: Tray, clock: HandClock) -> None:
    wishes: list[object] = []

    def note(*told: object) -> None:
        wishes.append(told)

    for name in (each for each in dir(tray) if each.endswith("_requested")):
        getattr(tray, name).connect(note)
    there, heard = set(), set()
    meeting = Status(Mode.HELD, Reason.MEETING, own_meeting=True)
    for status in (waiting(clock), PROMPTING, Status(Mode.PAUSED), meeting):
        tray.show(status)
        for menu in (tray.menu, *tray.menu.findChildren(QMenu)):
            for action in menu.actions():
                if not action.isSeparator() and action.menu() is None:
                    there.add(action.objectName())
                    wishes.clear()
                    action.trigger()
                    heard |= {action.objectName()} if wishes else set()
    assert there - heard == {"state", "why"}
