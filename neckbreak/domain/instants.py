"""When anything can change by itself: the earliest instant that the alarm must not miss."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from neckbreak.domain.calendar import day_turn_after, next_working_day
from neckbreak.domain.fixed_times import fixed_times, own_ranges
from neckbreak.domain.lapsing import LONGEST_WAIT
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import current_day, idle_from, is_counting, played_through
from neckbreak.domain.reminders import Every
from neckbreak.domain.schedule import HOUR, View
from neckbreak.domain.session import Session, Steady
from neckbreak.domain.settling import LEFT_OPEN


def next_change(session: Session, now: Moment, plan: Plan) -> datetime | None:
    """The earliest instant after `now` at which an offer, an end or a lapse may be due.

    It names too many instants rather than too few: looking at the clock once more is harmless.
    """
    steady = (at for at in _steady(session, now, plan) if at > now.steady)
    wall = (at for at in _wall(session, now, plan) if at > now.wall)
    found = [now.wall_at(at) for at in steady]
    return min([*found, *wall], default=None)


def _wall(session: Session, now: Moment, plan: Plan) -> Iterator[datetime]:
    """The instants that the wall clock decides."""
    if session.pause is not None and session.pause.until_wall is not None:
        yield session.pause.until_wall
    settings, day = plan.settings, current_day(now, plan)
    following = next_working_day(now.wall, settings.hours, settings.days_off, now.zone)
    if following is not None:
        yield following.start
    if day is None:
        yield day_turn_after(now.wall, now.zone)
        return
    for start, end in day.ranges:
        yield start
        yield end
    for reminder in settings.reminders:
        if reminder.enabled:
            for _key, instant in fixed_times(reminder, day):
                yield instant
            for start, end in own_ranges(reminder, day):
                yield start
                yield end


def _steady(session: Session, now: Moment, plan: Plan) -> Iterator[Steady]:
    """The instants that real time decides, as readings of the steady clock."""
    interrupt, limits = plan.settings.interrupt, plan.settings.limits
    if session.card is not None:
        yield session.card.expires_at
    if session.snoozed is not None:
        yield session.snoozed.returns_at
    if session.pause is not None and session.pause.until is not None:
        yield session.pause.until
    for at in (session.own_meeting_until, session.quiet_until, session.put_off_until):
        if at is not None:
            yield at
    through = played_through(session, plan)
    if through is not None:
        yield through + LEFT_OPEN
    idle = idle_from(session, plan)
    if idle is not None:
        yield idle + interrupt.idle_after
    if session.typing_since is not None:
        yield session.typing_since + interrupt.typing_pause
        yield session.typing_since + interrupt.typing_wait
    for owed in session.owed.values():
        if owed.not_before is not None:
            yield owed.not_before
    for waiting in session.fixed.values():
        if waiting.ready_at is not None:
            yield waiting.ready_at
        if waiting.blocked_since is not None:
            yield waiting.blocked_since + LONGEST_WAIT
    if session.last_card is not None:
        yield session.last_card + limits.gap
    if len(session.offers) >= limits.per_hour:
        yield session.offers[-limits.per_hour].at + HOUR
    guided = [offer.at for offer in session.offers if offer.guided]
    if guided:
        yield guided[-1] + limits.guided_gap
    yield from session.floors.values()
    if is_counting(session, now, plan):
        yield from _by_counting(session, now, plan)


def _by_counting(session: Session, now: Moment, plan: Plan) -> Iterator[Steady]:
    """When counters fill, as long as the person stays."""
    if session.day_active < plan.settings.limits.first_minutes:
        yield now.steady + plan.settings.limits.first_minutes - session.day_active
    day = current_day(now, plan)
    if day is None:
        return
    view = View(session, now, plan, day)
    for reminder in view.reminders():
        if isinstance(reminder.trigger, Every):
            left = view.falls_due_in(reminder)
            if left > timedelta():
                yield now.steady + left
