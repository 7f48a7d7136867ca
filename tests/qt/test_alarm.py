"""The alarm rings when it was told to, whatever happens to the clock, and no oftener."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.qt import QtScheduler
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from neckbreak.domain.calendar import EIGHT_TO_SIX, Range, WeeklyHours
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder
from neckbreak.domain.settings import Settings
from neckbreak.qt.alarm import Alarm, WallMoment, moments_of_day
from neckbreak.system.clock import SystemClock

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY_NINE = datetime(2026, 11, 23, 8, tzinfo=UTC)
WORKDAYS = frozenset(range(5))


class Listener(QObject):
    """Counts what it hears, and on which thread."""

    def __init__(self, alarm: Alarm) -> None:
        super().__init__()
        self.rings = 0
        self.beats = 0
        self.threads: set[int] = set()
        alarm.rang.connect(self.hear_ring)
        alarm.beat.connect(self.hear_beat)

    def hear_ring(self) -> None:
        self.rings += 1
        self.threads.add(threading.get_ident())

    def hear_beat(self) -> None:
        self.beats += 1


def in_seconds(seconds: float) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)  # noqa: TID251


@pytest.fixture
def alarm(qtbot: QtBot) -> Iterator[Alarm]:
    alarm = Alarm(SystemClock())
    yield alarm
    alarm.shutdown()


def passes(scheduler: QtScheduler, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Grows by one for each time that the scheduler looks at its jobs."""
    looks: list[None] = []
    look = scheduler._jobstores["default"].get_due_jobs

    def counted(now: datetime) -> object:
        looks.append(None)
        return look(now)

    monkeypatch.setattr(scheduler._jobstores["default"], "get_due_jobs", counted)
    return looks


def test_it_rings_at_the_armed_instant_on_the_thread_of_the_windows(
    alarm: Alarm, qtbot: QtBot
) -> None:
    listener = Listener(alarm)
    alarm.start()
    due = in_seconds(0.3)
    alarm.arm(due)
    with qtbot.waitSignal(alarm.rang, timeout=2000):
        pass
    late = datetime.now(UTC) - due  # noqa: TID251
    assert timedelta() <= late < timedelta(milliseconds=300)
    assert listener.threads == {threading.get_ident()}


def test_an_instant_armed_anew_replaces_the_one_before(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    alarm.start()
    alarm.arm(in_seconds(0.1))
    alarm.arm(in_seconds(1))
    qtbot.wait(400)
    assert listener.rings == 0
    qtbot.waitUntil(lambda: listener.rings == 1)


def test_disarmed_it_stays_silent(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    alarm.start()
    alarm.arm(in_seconds(0.1))
    alarm.arm(None)
    qtbot.wait(300)
    assert listener.rings == 0


def test_an_instant_that_passed_rings_at_once(alarm: Alarm, qtbot: QtBot) -> None:
    alarm.start()
    with qtbot.waitSignal(alarm.rang, timeout=1000):
        alarm.arm(in_seconds(-3600))


def test_whoever_hears_it_may_arm_the_next_instant(alarm: Alarm, qtbot: QtBot) -> None:
    class Rearming(Listener):
        def hear_ring(self) -> None:
            super().hear_ring()
            if self.rings < 3:
                alarm.arm(in_seconds(0.1))

    listener = Rearming(alarm)
    alarm.start()
    alarm.arm(in_seconds(0.1))
    qtbot.waitUntil(lambda: listener.rings == 3)
    qtbot.wait(300)
    assert listener.rings == 3


def test_whoever_arms_what_has_passed_again_and_again_does_not_busy_the_computer(
    alarm: Alarm, qtbot: QtBot
) -> None:
    class Stubborn(Listener):
        def hear_ring(self) -> None:
            super().hear_ring()
            alarm.arm(past)

    past = in_seconds(-1)
    listener = Stubborn(alarm)
    alarm.start()
    alarm.arm(past)
    qtbot.wait(1500)
    assert listener.rings == 2


def test_what_was_armed_before_the_start_rings_after_it(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    alarm.arm(in_seconds(0.05))
    alarm.arm(in_seconds(0.1))
    qtbot.wait(200)
    assert listener.rings == 0
    with qtbot.waitSignal(alarm.rang, timeout=1000):
        alarm.start()
    assert listener.rings == 1


def test_it_looks_at_most_eight_times_in_three_seconds_after_two_hundred_changes(
    alarm: Alarm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    alarm.start()
    for step in range(200):
        alarm.arm(in_seconds(1 + step / 1000))
    looks = passes(alarm._scheduler, monkeypatch)
    qtbot.wait(3000)
    assert 1 <= len(looks) <= 8


def test_after_shutdown_it_never_looks_again(
    alarm: Alarm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = Listener(alarm)
    alarm.start()
    for step in range(50):
        alarm.arm(in_seconds(0.2 + step / 1000))
    looks = passes(alarm._scheduler, monkeypatch)
    alarm.shutdown()
    qtbot.wait(600)
    assert looks == []
    assert listener.rings == 0


def test_the_stock_scheduler_still_loses_its_timers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When this fails, APScheduler can stop its timers, and the timer in qt/alarm.py can go."""
    scheduler = QtScheduler(timezone=UTC, executors={"default": DebugExecutor()})
    scheduler.start()
    # One that ends by itself: a chain of the stock scheduler outlives its shutdown.
    scheduler.add_job(list, "date", run_date=in_seconds(0.6), id="once")
    for step in range(20):
        scheduler.reschedule_job("once", trigger="date", run_date=in_seconds(0.5 + step / 1000))
    looks = passes(scheduler, monkeypatch)
    qtbot.wait(900)
    scheduler.shutdown()
    assert len(looks) > 8


def beating(alarm: Alarm, qtbot: QtBot, clock: time_machine.Traveller, by: timedelta) -> None:
    """Set the clock by so much, and let the pass come that is at most a minute away."""
    clock.shift(by)
    alarm._scheduler.wakeup()
    qtbot.wait(50)


def test_it_beats_once_a_minute(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        qtbot.wait(50)
        assert listener.beats == 0
        for _ in range(3):
            beating(alarm, qtbot, clock, timedelta(seconds=60))
    assert listener.beats == 3
    assert listener.rings == 0


def test_at_rest_the_next_look_is_a_whole_beat_away(alarm: Alarm, qtbot: QtBot) -> None:
    with time_machine.travel(MONDAY_NINE, tick=False):
        alarm.start()
        alarm.arm(MONDAY_NINE + timedelta(hours=3))
        qtbot.wait(50)
        (timer,) = alarm.findChildren(QTimer)
        assert 59_000 < timer.remainingTime() <= 60_000


def test_a_clock_set_forward_two_hours_rings_once_and_beats_on(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        alarm.arm(MONDAY_NINE + timedelta(minutes=30))
        qtbot.wait(50)
        beating(alarm, qtbot, clock, timedelta(hours=2))
        assert (listener.rings, listener.beats) == (1, 1)
        beating(alarm, qtbot, clock, timedelta(seconds=60))
        assert (listener.rings, listener.beats) == (1, 2)


def test_a_clock_set_back_an_hour_neither_stops_the_beat_nor_hides_it(
    alarm: Alarm, qtbot: QtBot
) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        qtbot.wait(50)
        beating(alarm, qtbot, clock, timedelta(hours=-1))
        assert listener.rings == 1, "somebody has to look at the clock again"
        beats = listener.beats
        beating(alarm, qtbot, clock, timedelta(seconds=60))
        beating(alarm, qtbot, clock, timedelta(seconds=60))
        assert listener.beats == beats + 2
        assert listener.rings == 1


def test_a_month_away_is_one_beat(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        qtbot.wait(50)
        beating(alarm, qtbot, clock, timedelta(days=30))
    assert listener.beats == 1


def test_a_fixed_time_comes_again_in_the_hour_that_the_clock_was_set_back(
    alarm: Alarm, qtbot: QtBot
) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.set_moments({WallMoment(time(9, 30), WORKDAYS)}, BERLIN)
        alarm.start()
        beating(alarm, qtbot, clock, timedelta(minutes=30))
        assert listener.rings == 1
        beating(alarm, qtbot, clock, timedelta(hours=-1))
        rings = listener.rings
        beating(alarm, qtbot, clock, timedelta(hours=1))
        assert listener.rings == rings + 1


@pytest.mark.parametrize(
    ("weekdays", "now", "rings"),
    [
        (frozenset({0}), datetime(2026, 11, 23, 7, 59, tzinfo=UTC), 1),  # a Monday
        (frozenset({0}), datetime(2026, 11, 22, 7, 59, tzinfo=UTC), 0),  # a Sunday
        (frozenset({6}), datetime(2026, 11, 22, 7, 59, tzinfo=UTC), 1),
        (WORKDAYS, datetime(2026, 7, 24, 6, 59, tzinfo=UTC), 1),  # a Friday in summer time
        (WORKDAYS, datetime(2026, 7, 25, 6, 59, tzinfo=UTC), 0),
    ],
)
def test_nine_o_clock_is_nine_in_the_given_zone_on_the_given_weekdays(
    alarm: Alarm, qtbot: QtBot, weekdays: frozenset[int], now: datetime, rings: int
) -> None:
    listener = Listener(alarm)
    with time_machine.travel(now, tick=False) as clock:
        alarm.set_moments({WallMoment(time(9), weekdays)}, BERLIN)
        alarm.start()
        beating(alarm, qtbot, clock, timedelta(seconds=59))
        assert listener.rings == 0
        beating(alarm, qtbot, clock, timedelta(seconds=1))
    assert listener.rings == rings


def test_new_moments_replace_the_old_ones(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        alarm.set_moments({WallMoment(time(9, 5))}, BERLIN)
        alarm.set_moments({WallMoment(time(9, 10))}, BERLIN)
        beating(alarm, qtbot, clock, timedelta(minutes=6))
        assert listener.rings == 0
        beating(alarm, qtbot, clock, timedelta(minutes=6))
    assert listener.rings == 1


def test_in_another_zone_the_moments_are_those_of_its_clocks(alarm: Alarm, qtbot: QtBot) -> None:
    listener = Listener(alarm)
    with time_machine.travel(MONDAY_NINE, tick=False) as clock:
        alarm.start()
        alarm.set_moments({WallMoment(time(9, 10)), WallMoment(time(8, 20))}, BERLIN)
        alarm.set_zone(ZoneInfo("Europe/London"))
        beating(alarm, qtbot, clock, timedelta(minutes=15))
        assert listener.rings == 0
        beating(alarm, qtbot, clock, timedelta(minutes=15))
    assert listener.rings == 1


def test_an_error_in_a_slot_is_not_swallowed(alarm: Alarm, qtbot: QtBot) -> None:
    class Broken(QObject):
        def hear(self) -> None:
            raise LookupError("a fault in the hub")

    broken = Broken()
    alarm.rang.connect(broken.hear)
    alarm.start()
    with qtbot.captureExceptions() as caught:
        alarm.arm(in_seconds(0))
        qtbot.wait(100)
    assert [kind for kind, _, _ in caught] == [LookupError]


def test_the_moments_of_a_day_are_hours_fixed_times_and_its_turn() -> None:
    lunch = (
        Range(timedelta(hours=8), timedelta(hours=12)),
        Range(timedelta(hours=13), timedelta(hours=17, minutes=30)),
    )
    settings = Settings(
        hours=WeeklyHours((lunch, (), (), (), (), (), ())),
        reminders=(
            Reminder("acupressure", "", At((time(14, 30),)), ()),
            Reminder("evening", "", BeforeEnd(timedelta(minutes=15)), ()),
            Reminder("posture", "", Every(timedelta(minutes=30)), ()),
            Reminder("strength", "", At((time(15, 30),)), (), enabled=False),
        ),
    )
    monday, every_day = frozenset({0}), frozenset(range(7))
    assert moments_of_day(settings) == {
        WallMoment(time(4), every_day),
        WallMoment(time(8), monday),
        WallMoment(time(12), monday),
        WallMoment(time(13), monday),
        WallMoment(time(14, 30), every_day),
        WallMoment(time(17, 15), monday),
        WallMoment(time(17, 30), monday),
    }


def test_a_night_shift_ends_on_the_next_weekday() -> None:
    night = (Range(timedelta(hours=22), timedelta(hours=30)),)
    settings = Settings(hours=WeeklyHours((EIGHT_TO_SIX, (), (), (), (), (), night)))
    moments = moments_of_day(settings)
    assert WallMoment(time(22), frozenset({6})) in moments
    assert WallMoment(time(6), frozenset({0})) in moments
