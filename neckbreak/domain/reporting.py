"""Works out the state of this moment, for the tray, the windows and the command line."""

from __future__ import annotations

from dataclasses import replace

from neckbreak.domain.calendar import day_of
from neckbreak.domain.machine import upcoming
from neckbreak.domain.menu import routine_name
from neckbreak.domain.modes import mode, reason, until
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode
from neckbreak.domain.session import Session
from neckbreak.domain.status import Showing, Status, Upcoming

# Nobody knows how long these last.
_STOPPED = (Mode.PAUSED, Mode.HELD, Mode.AWAY)


def status_of(session: Session, now: Moment, plan: Plan, step: int | None = None) -> Status:
    """What is going on; `step` is the number of the step on the screen, if a routine plays."""
    waiting = session.card or session.snoozed
    used = waiting.snoozes if waiting else session.put_off
    settings = plan.settings
    today = day_of(now.wall, settings.hours, settings.days_off, now.zone)
    doing = mode(session, now, plan)
    return Status(
        mode=doing,
        reason=reason(session, now, plan),
        until=until(session, now, plan),
        next=upcoming(session, now, plan),
        then=_then(session, now, plan) if doing in _STOPPED else None,
        showing=_showing(session, plan, step),
        snoozes_left=max(settings.interrupt.snoozes - used, 0),
        own_meeting=session.own_meeting,
        signs=settings.meetings,
        last_routine=session.last_routine,
        today=session.today if session.today_date == today else {},
    )


def _then(session: Session, now: Moment, plan: Plan) -> Upcoming | None:
    """What comes first once nothing holds it back and somebody is there."""
    free = replace(
        session,
        pause=None,
        holds=frozenset(),
        own_meeting=False,
        own_meeting_until=None,
        absence=None,
        idle_since=None,
        asleep=False,
        locked=False,
    )
    return upcoming(free, now, plan)


def _showing(session: Session, plan: Plan, step: int | None) -> Showing | None:
    if (playing := session.playing) is not None:
        routine = plan.catalogue.get(playing.routine)
        name = None if routine is None else routine_name(routine)
        return Showing(playing.reminder, playing.routine, step, name=name)
    if session.card is not None:
        return Showing(session.card.reminder, session.card.routine, why=session.card.why)
    return None
