"""Rings at the instant that the domain named and at fixed times of day, and beats once a minute."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.qt import QtScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from neckbreak.domain.reminders import At, BeforeEnd
from neckbreak.domain.settings import Settings
from neckbreak.ports import Clock

BEAT = timedelta(seconds=60)
_BREATH = timedelta(seconds=1)

# By name: APScheduler's numbers begin on Monday, crontab's on Sunday, and it accepts both forms.
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EVERY_DAY = frozenset(range(7))
_DAY = timedelta(days=1)
_DAY_TURN = time(4)


@dataclass(frozen=True, slots=True)
class WallMoment:
    """A time of day at which something may change, on these weekdays (Monday is 0)."""

    at: time
    weekdays: frozenset[int] = _EVERY_DAY


class Alarm(QObject):
    """The one scheduler of the process.

    `rang`: look at the clock, something may be due; early, late and for nothing are all harmless.
    `beat`: a minute passed; everything that has to poll does it now, so that the computer is woken
    once for all. Both come on the thread of the windows, after the scheduler is done with its
    pass: whoever listens may arm the next instant at once. Nothing runs before `start()`.
    """

    rang = Signal()
    beat = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        # At INFO it writes two lines a minute for as long as the computer runs.
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._scheduler: QtScheduler = _OneTimerScheduler(self, self._before_pass, self._after_pass)
        self._armed: datetime | None = None
        self._rang_at = datetime.min.replace(tzinfo=UTC)
        self._moments: frozenset[WallMoment] = frozenset()
        self._zone: ZoneInfo | None = None
        self._ring_noted = False
        self._beat_noted = False

    def start(self) -> None:
        """Begin to beat and to ring."""
        self._schedule_beat()
        self._scheduler.start()

    def shutdown(self) -> None:
        """Stop for good."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def arm(self, at: datetime | None) -> None:
        """Ring at `at` instead of the instant armed before; None: not at all. `at` is aware."""
        if at == self._armed:
            return
        self._armed = at
        if at is not None:
            self._add("armed", DateTrigger(self._not_at_once_again(at), UTC), self._note_armed)
        elif self._scheduler.get_job("armed"):
            self._scheduler.remove_job("armed")

    def set_moments(self, moments: Iterable[WallMoment], zone: ZoneInfo) -> None:
        """Ring at these moments of each day in `zone`, instead of those set before."""
        wanted = frozenset(moments)
        if (wanted, zone) == (self._moments, self._zone):
            return
        self._moments, self._zone = wanted, zone
        self._schedule_moments()

    def set_zone(self, zone: ZoneInfo) -> None:
        """Ring at the same times of day, as clocks in this zone show them."""
        self.set_moments(self._moments, zone)

    def _not_at_once_again(self, at: datetime) -> datetime:
        """An instant that has passed rings at once, but not twice within a moment.

        Whoever answers each ring with an instant that has passed would else keep the computer
        busy with nothing else.
        """
        now = self._clock.now().wall
        again = self._rang_at + _BREATH
        return again if at <= now < again <= now + _BREATH else at

    def _schedule_beat(self) -> None:
        self._add("beat", IntervalTrigger(seconds=BEAT.seconds, timezone=UTC), self._note_beat)

    def _schedule_moments(self) -> None:
        for job in self._scheduler.get_jobs():
            if job.id.startswith("moment "):
                job.remove()
        for moment in self._moments:
            days = ",".join(_WEEKDAYS[day] for day in sorted(moment.weekdays))
            trigger = CronTrigger(
                day_of_week=days,
                hour=moment.at.hour,
                minute=moment.at.minute,
                second=moment.at.second,
                timezone=self._zone,
            )
            self._add(f"moment {moment.at} {days}", trigger, self._note_ring)

    def _add(self, name: str, trigger: object, note: Callable[[], None]) -> None:
        self._scheduler.add_job(note, trigger, id=name, name=name, replace_existing=True)

    def _before_pass(self) -> None:
        """Start afresh when somebody set the clock.

        A job's next run is a wall-clock instant: after the clock was set back, nothing would run
        until the old time is reached again, and the moments of the hour that comes twice would be
        left out. After a jump of days the beat would list every minute that it missed.
        """
        beat = self._scheduler.get_job("beat")
        if beat is None or beat.next_run_time is None:
            return
        until_beat = beat.next_run_time - self._clock.now().wall
        if -_DAY < until_beat <= BEAT + timedelta(seconds=1):
            return
        logging.getLogger(__name__).info("The clock was set; the next beat was %s off.", until_beat)
        self._schedule_beat()
        self._schedule_moments()
        self._beat_noted = self._ring_noted = True

    def _note_ring(self) -> None:
        self._ring_noted = True

    def _note_armed(self) -> None:
        self._armed = None
        self._rang_at = self._clock.now().wall
        self._ring_noted = True

    def _note_beat(self) -> None:
        self._beat_noted = True

    def _after_pass(self) -> None:
        rings, beats = self._ring_noted, self._beat_noted
        self._ring_noted = self._beat_noted = False
        if beats:
            self.beat.emit()
        if rings:
            self.rang.emit()


def moments_of_day(settings: Settings) -> frozenset[WallMoment]:
    """When the clock alone may change something: hours, fixed times, the turn of the day."""
    found: dict[time, set[int]] = {_DAY_TURN: set(_EVERY_DAY)}

    def add(weekday: int, since_midnight: timedelta) -> None:
        later, rest = divmod(since_midnight, _DAY)
        found.setdefault((datetime.min + rest).time(), set()).add((weekday + later) % 7)

    for weekday, ranges in enumerate(settings.hours.days):
        for stretch in ranges:
            add(weekday, stretch.start)
            add(weekday, stretch.end)
    for reminder in settings.reminders:
        if not reminder.enabled:
            continue
        for stretch in reminder.hours or ():
            for weekday in _EVERY_DAY:
                add(weekday, stretch.start)
                add(weekday, stretch.end)
        match reminder.trigger:
            case At(times):
                for at in times:
                    found.setdefault(at, set()).update(_EVERY_DAY)
            case BeforeEnd(lead):
                for weekday, ranges in enumerate(settings.hours.days):
                    if ranges:
                        add(weekday, ranges[-1].end - lead)
    return frozenset(WallMoment(at, frozenset(days)) for at, days in found.items())


class _OneTimerScheduler(QtScheduler):
    """QtScheduler with a timer that can be stopped.

    The stock one keeps what `QTimer.singleShot` returns, which is None: it can never cancel, so
    each change of a job starts one more endless chain of passes, and `shutdown` ends none of them.
    tests/qt/test_alarm.py tells when that is mended and the timer here can go.
    """

    def __init__(
        self, parent: QObject, before_pass: Callable[[], None], after_pass: Callable[[], None]
    ) -> None:
        # mypy's exception for untyped libraries does not reach through super().
        super().__init__(  # type: ignore[no-untyped-call]
            # Everything runs where the windows live; the default is a pool of threads.
            executors={"default": DebugExecutor()},
            jobstores={"default": MemoryJobStore()},
            # A late job still counts, once: the domain judges what it means by then.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
            # Without it, it asks tzlocal, which fails where two files disagree about the zone.
            timezone=UTC,
        )
        self._before_pass = before_pass
        self._after_pass = after_pass
        self._pass_timer = QTimer(parent)
        self._pass_timer.setSingleShot(True)
        # A coarse timer may come early by 5 %, and then a second pass has to wait for the rest.
        self._pass_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._pass_timer.timeout.connect(self._process_jobs)

    def wakeup(self) -> None:
        """Look at the jobs as soon as the event loop is free."""
        self._start_timer(0)

    @Slot()
    def _process_jobs(self) -> None:
        self._before_pass()
        super()._process_jobs()  # type: ignore[no-untyped-call]  # as above
        self._after_pass()

    def _start_timer(self, wait_seconds: float | None) -> None:
        # Never longer than a beat: the timer stands still while the computer sleeps, and knows
        # nothing of a clock that is set. Rounded up, or the pass comes before its job is due.
        if wait_seconds is None:
            self._pass_timer.stop()
        else:
            self._pass_timer.start(ceil(min(wait_seconds, BEAT.total_seconds()) * 1000))

    def _stop_timer(self) -> None:
        self._pass_timer.stop()
