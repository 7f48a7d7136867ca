"""The one mode that follows from the facts, and why."""

from __future__ import annotations

from datetime import datetime

from neckbreak.domain.calendar import day_of, next_working_day, working_day
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import current_day, held_by_sensors, holds, is_off
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.schedule import View
from neckbreak.domain.session import Session


def mode(session: Session, now: Moment, plan: Plan) -> Mode:
    """The first mode that applies."""
    if session.playing is not None:
        return Mode.IN_ROUTINE
    if session.pause is not None:
        return Mode.PAUSED
    if is_off(now, plan):
        return Mode.OFF
    if holds(session, plan):
        return Mode.HELD
    if session.absence is not None:
        return Mode.AWAY
    if session.card is not None:
        return Mode.PROMPTING
    if session.snoozed is not None or session.put_off_until is not None:
        return Mode.SNOOZED
    return Mode.WAITING


def reason(session: Session, now: Moment, plan: Plan) -> Reason | None:
    """Why this mode, or why nothing comes while waiting."""
    match mode(session, now, plan):
        case Mode.PAUSED:
            return Reason.BY_USER
        case Mode.OFF:
            return _off_reason(now, plan)
        case Mode.HELD:
            return holds(session, plan)[0]
        case Mode.AWAY:
            return session.absence.reason if session.absence else None
        case Mode.WAITING:
            return _waiting_reason(session, now, plan)
        case _:
            return None


def _off_reason(now: Moment, plan: Plan) -> Reason:
    settings = plan.settings
    today = day_of(now.wall, settings.hours, settings.days_off, now.zone)
    is_day_off = working_day(today, settings.hours, settings.days_off, now.zone) is None
    return Reason.DAY_OFF if is_day_off else Reason.OUTSIDE_HOURS


def _waiting_reason(session: Session, now: Moment, plan: Plan) -> Reason | None:
    if session.quiet_until is not None:
        return Reason.AFTER_WAKE
    if session.day_active < plan.settings.limits.first_minutes:
        return Reason.FIRST_MINUTES
    if session.typing_since is not None:
        return Reason.TYPING
    day = current_day(now, plan)
    if day is not None:
        view = View(session, now, plan, day)
        for due in view.due():
            blocked = view.blocked_by(due.reminder)
            if blocked is not None:
                return blocked
    return Reason.BACKOFF if session.backing_off else None


def until(session: Session, now: Moment, plan: Plan) -> datetime | None:
    """Until when the mode lasts, as far as it is known; a wall time."""
    match mode(session, now, plan):
        case Mode.PAUSED:
            pause = session.pause
            if pause is None or pause.until is None:
                return pause.until_wall if pause else None
            return now.wall_at(pause.until)
        case Mode.OFF:
            return _back_at(now, plan)
        case Mode.HELD if session.own_meeting_until is not None:
            by_sensors = held_by_sensors(session, plan)
            return None if by_sensors else now.wall_at(session.own_meeting_until)
        case Mode.PROMPTING if session.card is not None:
            return now.wall_at(session.card.expires_at)
        case Mode.SNOOZED:
            back = session.snoozed.returns_at if session.snoozed else session.put_off_until
            return None if back is None else now.wall_at(back)
        case Mode.WAITING if session.quiet_until is not None:
            return now.wall_at(session.quiet_until)
        case _:
            return None


def _back_at(now: Moment, plan: Plan) -> datetime | None:
    """When working time begins again."""
    day = current_day(now, plan)
    if day is not None:
        return min(start for start, _ in day.ranges if start > now.wall)
    settings = plan.settings
    following = next_working_day(now.wall, settings.hours, settings.days_off, now.zone)
    return following.start if following else None
