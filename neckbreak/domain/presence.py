"""Who is there and what holds: active time, absences and what they take back, holds, hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.calendar import WorkingDay, working_day_at
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import HOLDS, Reason
from neckbreak.domain.session import Absence, Session, Steady

# How far back an absence can take counted time away again: longer than any setting of idle_after.
KEPT_STRETCH = timedelta(hours=1)


def current_day(now: Moment, plan: Plan) -> WorkingDay | None:
    """The working day that is on, the pauses between its ranges included."""
    settings = plan.settings
    return working_day_at(now.wall, settings.hours, settings.days_off, now.zone)


def is_off(now: Moment, plan: Plan) -> bool:
    """Whether it is outside working hours or a day off."""
    day = current_day(now, plan)
    return day is None or not day.inside(now.wall)


def holds(session: Session, plan: Plan) -> tuple[Reason, ...]:
    """The holds in force, in the order in which they are named."""
    there = session.holds | ({Reason.MEETING} if session.own_meeting else set())
    return tuple(
        reason for reason in HOLDS if reason in there and reason in plan.settings.interrupt.hold_for
    )


def held_by_sensors(session: Session, plan: Plan) -> bool:
    """Whether a hold is in force of which nobody knows the end."""
    return not session.holds.isdisjoint(plan.settings.interrupt.hold_for)


def is_present(session: Session, plan: Plan) -> bool:
    """Whether still hands mean presence: in a meeting, a full-screen window, a routine."""
    return (
        session.playing is not None
        or in_call(session)
        or (Reason.FULL_SCREEN in session.holds and plan.settings.interrupt.full_screen_counts)
    )


def played_through(session: Session, plan: Plan) -> Steady | None:
    """When the routine that plays reaches its end, if nobody pauses it; None while none plays."""
    playing = session.playing
    if playing is None:
        return None
    routine = plan.catalogue.get(playing.routine)
    return playing.started_at + (routine.duration if routine else timedelta())


def in_call(session: Session) -> bool:
    """Whether a meeting is on, by a sensor or by the person's own word."""
    return session.own_meeting or Reason.MEETING in session.holds


def idle_from(session: Session, plan: Plan) -> Steady | None:
    """Since when nobody touched anything, presence without input left out; None while active."""
    if session.idle_since is None or is_present(session, plan):
        return None
    return max(session.idle_since, session.presence_until or session.idle_since)


def absence_now(session: Session, now: Moment, plan: Plan) -> Absence | None:
    """The absence that is on at this moment, told from the facts alone."""
    idle = idle_from(session, plan)
    if idle is not None and now.steady - idle < plan.settings.interrupt.idle_after:
        idle = None
    if session.asleep or session.locked:
        since = now.steady if idle is None else idle
        return Absence(since, Reason.ASLEEP if session.asleep else Reason.LOCKED)
    return None if idle is None else Absence(idle, Reason.IDLE)


_STRENGTH = (Reason.IDLE, Reason.LOCKED, Reason.ASLEEP)


def joined(before: Absence | None, found: Absence) -> Absence:
    """One absence of two that follow each other: the earlier start, the stronger reason."""
    if before is None:
        return found
    return Absence(
        min(before.since, found.since), max(before.reason, found.reason, key=_STRENGTH.index)
    )


def is_counting(session: Session, now: Moment, plan: Plan) -> bool:
    """Whether time counts as active now, until an absence shows that it was none."""
    return session.pause is None and session.absence is None and not is_off(now, plan)


def counting_end(now: Moment, plan: Plan) -> Steady | None:
    """When the time that counts ends with the range of working hours; None outside them."""
    day = current_day(now, plan)
    end = None if day is None else day.range_end(now.wall)
    return None if end is None else now.steady + (end - now.wall)


def counted(session: Session, now: Moment) -> Session:
    """The session after the time since it was last looked at, which counted or not."""
    end = now.steady
    if session.counting_until is not None:
        end = min(end, session.counting_until)  # the alarm for the end of hours may be late
    passed = end - session.seen
    if session.counting and passed > timedelta():
        stretches = session.counted
        if stretches and stretches[-1][1] == session.seen:
            stretches = (*stretches[:-1], (stretches[-1][0], end))
        else:
            stretches = (*stretches, (session.seen, end))
        return replace(
            session,
            seen=now.steady,
            wall=now.wall,
            counts={id_: count + passed for id_, count in session.counts.items()},
            day_active=session.day_active + passed,
            counted=tuple(each for each in stretches if each[1] > now.steady - KEPT_STRETCH),
        )
    return replace(session, seen=now.steady, wall=now.wall)


def taken_back(session: Session, since: Steady) -> Session:
    """The session without the time that was counted after `since`: nobody was there."""
    surplus = sum(
        (end - max(start, since) for start, end in session.counted if end > since), timedelta()
    )
    if not surplus:
        return session
    return replace(
        session,
        counts={id_: max(count - surplus, timedelta()) for id_, count in session.counts.items()},
        day_active=max(session.day_active - surplus, timedelta()),
        counted=tuple((start, min(end, since)) for start, end in session.counted if start < since),
    )
