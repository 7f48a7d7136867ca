"""Whole ways through the program: from what a person does to what they see."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.events import (
    AlarmRang,
    HandsRested,
    HoldBegan,
    RoutineFinished,
    StartRequested,
)
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.reasons import Fact, Mode, Reason
from neckbreak.qt.prompt_card import PromptCard
from neckbreak.qt.routine.end_page import EndPage
from neckbreak.qt.routine.hurt_page import HurtPage
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.storage.history import HistoryFile
from neckbreak.storage.paths import Places
from neckbreak.system.instance.protocol import AlreadyRunning
from tests.fakes import HandClock

MINUTE = timedelta(minutes=1)


def ring_after(program: Program, clock: HandClock, time: timedelta) -> None:
    clock.pass_(time)
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())


def card_shows(program: Program) -> bool:
    card = program.prompting.card
    return isinstance(card, PromptCard) and card.isVisible()


def facts(places: Places) -> list[Fact]:
    return [entry.fact for entry in HistoryFile(places.history_file).between()]


def test_the_first_card_of_the_day_comes_after_half_an_hour(
    program: Program, clock: HandClock, qtbot: QtBot
) -> None:
    ring_after(program, clock, 29 * MINUTE)
    assert not card_shows(program)
    ring_after(program, clock, MINUTE)
    assert card_shows(program)
    assert program.coordinator.status().mode is Mode.PROMPTING


def test_a_snooze_from_the_tray_takes_the_card_away_and_brings_it_back(
    program: Program, clock: HandClock, places: Places, qtbot: QtBot
) -> None:
    ring_after(program, clock, 30 * MINUTE)
    program.tray.action("snooze.5m").trigger()
    assert not card_shows(program)
    assert facts(places) == [Fact.PROMPT, Fact.SNOOZE]
    ring_after(program, clock, 5 * MINUTE)
    assert card_shows(program)


def test_a_started_reminder_plays_in_its_window_to_the_last_page(
    program: Program, clock: HandClock, places: Places, qtbot: QtBot
) -> None:
    program.tray.start_requested.emit("shoulders")
    window = program.prompting.window
    assert isinstance(window, RoutineWindow)
    assert program.coordinator.status(program.prompting.step).mode is Mode.IN_ROUTINE
    window.finished.emit()
    assert facts(places) == [Fact.START, Fact.FINISH]
    assert program.coordinator.status().mode is Mode.WAITING


def test_the_last_page_says_what_comes_next_and_can_keep_the_routine_as_a_favourite(
    program: Program, clock: HandClock
) -> None:
    ring_after(program, clock, 60 * MINUTE)
    program.tray.start_requested.emit("ready.neck-reset")
    window = program.prompting.window
    assert window is not None
    for _step in range(20):
        window.go_next()
    page = window.findChild(EndPage)
    assert page is not None
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Next: Posture check, 09:30." in said
    page.favourite.click()
    assert program.preferences.settings.library.favourites == ("ready.neck-reset",)


def test_closing_the_routine_window_early_is_written_down_as_that(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    program.tray.start_requested.emit("shoulders")
    window = program.prompting.window
    assert window is not None
    window.close()
    assert facts(places) == [Fact.START, Fact.STOP]


def test_what_hurt_stops_and_is_left_out_for_the_day(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    program.tray.start_requested.emit("mob.shoulderroll")
    window = program.prompting.window
    assert window is not None
    window.show_hurt()
    assert facts(places) == [Fact.START, Fact.HURT, Fact.STOP]
    # The panel that says what to do stays until the person closes it.
    assert window.isVisible()
    program.tray.start_requested.emit("shoulders")
    status = program.coordinator.status()
    assert status.showing is not None
    assert status.showing.routine not in ("mob.shoulderroll", "ready.neck-reset")


def test_stopping_for_today_after_it_hurt_lets_nothing_more_come(
    program: Program, qtbot: QtBot
) -> None:
    program.tray.start_requested.emit("mob.shoulderroll")
    window = program.prompting.window
    assert window is not None
    window.show_hurt()
    page = window.findChild(HurtPage)
    assert page is not None
    page.stop.click()
    status = program.coordinator.status()
    assert status.mode is Mode.PAUSED
    assert status.until is not None
    assert status.until.date() > program.clock.now().wall.date()


def test_the_next_morning_remembers_what_was_counted(
    qapp: QApplication, places: Places, clock: HandClock
) -> None:
    evening = Program(places, clock=clock)
    evening.start(minimized=True)
    clock.pass_(17 * MINUTE)
    evening.stop()
    clock.pass_(3 * MINUTE)
    again = Program(places, clock=clock)
    again.start(minimized=True)
    assert again.coordinator.session.counts["posture"] == 17 * MINUTE
    again.stop()


def test_there_is_one_program_a_person(
    program: Program, qapp: QApplication, places: Places, clock: HandClock
) -> None:
    second = Program(places, clock=clock)
    with pytest.raises(AlreadyRunning):
        second.start()


def test_a_changed_settings_file_is_followed_at_once(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    places.settings_file.write_text('[reminder.posture]\nevery = "45m"\n', "utf-8")

    def followed() -> bool:
        first = program.coordinator.status().next
        return first is not None and first.at - program.clock.now().wall == 45 * MINUTE

    qtbot.waitUntil(followed, timeout=3000)


def test_every_fault_of_the_settings_file_is_told_in_one_notice(
    qapp: QApplication,
    places: Places,
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faults = "\n".join(f"wrong_{number} = {number}" for number in range(20))
    places.settings_file.write_text(f"[limits]\ngap = 5\n{faults}\n", "utf-8")
    program = Program(places, clock=clock)
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(program.telling, "tell_text", lambda *words: told.append(words))
    program.start(minimized=True)
    program.stop()
    assert len(told) == 1
    assert "21" in told[0][0]
    assert len(told[0][1].splitlines()) == 21
    assert f"{places.settings_file}:2: limits.gap" in told[0][1]


def test_the_command_line_hears_the_same_state_as_the_tray(
    program: Program, clock: HandClock
) -> None:
    reply = program.requests.answer({"command": "status"})
    assert reply["code"] == 0
    assert reply["status"]["mode"] == "waiting"
    assert reply["status"]["next"]["at"] == "2026-03-23T08:30:00+01:00"


def test_the_command_line_says_which_reminder_never_comes_and_why(program: Program) -> None:
    program.preferences.answer_health(NOTHING_TICKED)
    program.preferences.change("exercises.effort", "light_only")
    out = program.requests.answer({"command": "status"})["out"]
    assert out.splitlines()[-1].startswith("Acupressure does not come: nothing in it is light")


def test_a_third_snooze_from_the_command_line_is_a_no(program: Program) -> None:
    snooze = {"command": "snooze", "seconds": 600}
    codes = [program.requests.answer(snooze)["code"] for _ in range(3)]
    assert codes == [0, 0, 1]


def test_an_unknown_reminder_is_wrong_usage(program: Program) -> None:
    reply = program.requests.answer({"command": "start", "name": "elbows"})
    assert reply["code"] == 2
    assert "elbows" in reply["out"]


def test_a_pause_until_a_time_that_has_passed_today_means_tomorrow(program: Program) -> None:
    program.requests.answer({"command": "pause", "until": "07:00"})
    status = program.requests.answer({"command": "status"})["status"]
    assert status["until"] == "2026-03-24T07:00:00+01:00"


def test_a_meeting_by_word_ends_by_itself(program: Program, clock: HandClock) -> None:
    program.requests.answer({"command": "meeting", "seconds": 1800})
    assert program.coordinator.status().mode is Mode.HELD
    clock.pass_(30 * MINUTE)
    program.coordinator.handle(AlarmRang())
    assert program.coordinator.status().mode is Mode.WAITING


def test_a_meeting_that_nobody_knows_of_can_not_be_said_to_be_over(program: Program) -> None:
    reply = program.requests.answer({"command": "meeting", "over": True})
    assert reply["code"] == 1
    assert reply["out"] == "You are in no meeting that neckbreak knows of."


def test_a_meeting_seen_by_a_sensor_can_be_said_to_be_none(program: Program) -> None:
    program.coordinator.handle(HoldBegan(Reason.MEETING))
    assert program.requests.answer({"command": "meeting", "over": True})["code"] == 0
    assert program.coordinator.status().mode is Mode.WAITING


def test_nothing_that_plays_outlives_its_routine(program: Program, qtbot: QtBot) -> None:
    program.tray.start_requested.emit("shoulders")
    assert program.prompting.window is not None
    program.coordinator.handle(RoutineFinished())
    program.prompting.close_all()
    qtbot.waitUntil(lambda: program.prompting.window is None, timeout=2000)


def test_what_was_started_by_hand_is_named_while_it_plays(program: Program) -> None:
    program.coordinator.handle(StartRequested("mob.shoulderroll"))
    program.windows.control.open()
    control = program.windows.control.window
    assert control is not None
    assert control.head.state.text() == "Now: Shoulder roll"
    assert program.tray.action("state").text() == "Now: Shoulder roll"
    control.close()
