"""Ten years of history open in a fifth of a second."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.periods import DAY, Period, Span, before, period
from neckbreak.qt.statistics_window import StatisticsWindow
from neckbreak.storage.paths import Places
from tests.fakes import HandClock
from tests.history_made import workdays, write


def window_of(program: Program) -> StatisticsWindow:
    window = program.windows.statistics.window
    assert window is not None
    return window


@pytest.mark.timed
def test_ten_years_open_in_a_fifth_of_a_second(
    program: Program, clock: HandClock, places: Places, qtbot: QtBot
) -> None:
    """The time of the processor, since the machine has other things to do as well."""
    facts = write(places.history_file, workdays(until=clock.now().local, years=10))
    assert facts > 70_000
    door = program.windows.statistics

    def opened(open_: Callable[[], None]) -> float:
        took = []
        for _ in range(3):
            begun = time.process_time()
            open_()
            window_of(program).grab()
            took.append(time.process_time() - begun)
            window_of(program).close()
            qtbot.waitUntil(lambda: door.window is None)
        return min(took)

    def turned(period: Period) -> float:
        took = []
        for _ in range(3):
            window_of(program).period_wished.emit(before(period))
            begun = time.process_time()
            window_of(program).period_wished.emit(period)
            window_of(program).grab()
            took.append(time.process_time() - begun)
        return min(took)

    took = {"today": opened(door.open_today), "week": opened(door.open_week)}
    door.open_week()
    for span in (Span.WEEK, Span.MONTH, Span.YEAR):
        took[f"a {span} long ago"] = turned(period(span, clock.now().local.date() - 1500 * DAY))
    assert max(took.values()) < 0.2, took
