"""The state of this moment in one value, for the tray, the windows and the command line."""

from __future__ import annotations

from neckbreak.domain.calendar import day_of
from neckbreak.domain.machine import upcoming
from neckbreak.domain.modes import mode, reason, until
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.session import Session
from neckbreak.domain.status import Showing, Status


def status_of(session: Session, now: Moment, plan: Plan, step: int | None = None) -> Status:
    """What is going on; `step` is the number of the step on the screen, if a routine plays."""
    waiting = session.card or session.snoozed
    used = waiting.snoozes if waiting else session.put_off
    settings = plan.settings
    today = day_of(now.wall, settings.hours, settings.days_off, now.zone)
    return Status(
        mode=mode(session, now, plan),
        reason=reason(session, now, plan),
        until=until(session, now, plan),
        next=upcoming(session, now, plan),
        showing=_showing(session, step),
        snoozes_left=max(settings.interrupt.snoozes - used, 0),
        last_routine=session.last_routine,
        today=session.today if session.today_date == today else {},
    )


def _showing(session: Session, step: int | None) -> Showing | None:
    if session.playing is not None:
        return Showing(session.playing.reminder, session.playing.routine, step)
    if session.card is not None:
        return Showing(session.card.reminder, session.card.routine)
    return None
