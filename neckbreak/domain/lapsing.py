"""Fixed times that have come: they wait to be offered, and lapse when that takes too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.fixed_times import fixed_times
from neckbreak.domain.presence import holds
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.session import FixedTime
from neckbreak.domain.turn import Turn

LONGEST_WAIT = timedelta(minutes=60)


def pass_fixed_times(turn: Turn) -> None:
    """Fixed times that have come wait from now on; those that nobody could see count as held."""
    session, day, now = turn.session, turn.day(), turn.now
    if day is None or not session.day_open:
        return
    obstructed = session.absence is not None or session.pause is not None
    fixed = dict(session.fixed)
    for reminder in turn.plan.settings.reminders:
        for key, instant in fixed_times(reminder, day):
            if instant <= now.wall and key not in fixed and key not in session.fixed_done:
                fixed[key] = FixedTime(reminder.id, None)
    if not obstructed:
        for key, waiting in fixed.items():
            if waiting.ready_at is None:
                fixed[key] = replace(waiting, ready_at=now.steady)
    if fixed != session.fixed:
        turn.change(fixed=fixed)


def lapse(turn: Turn) -> None:
    """A fixed time that a limit keeps back waits for an hour at most."""
    view, now = turn.view(), turn.now
    if view is None or turn.session.quiet_until is not None:
        return
    free = not (
        turn.session.absence or turn.session.pause or holds(turn.session, turn.plan)
    ) and view.day.inside(now.wall)
    for key, waiting in list(turn.session.fixed.items()):
        reminder = turn.reminder(waiting.reminder)
        if reminder is None:
            continue
        blocked = free and waiting.ready_at is not None and view.free_at(reminder) > now.steady
        since = waiting.blocked_since
        if blocked and since is not None and now.steady - since >= LONGEST_WAIT:
            turn.drop_fixed(key)
            turn.change(held=turn.session.held - {reminder.id})
            turn.record(Fact.EXPIRE, reminder.id, reason=Reason.LIMIT)
        elif blocked and since is None:
            _set_blocked(turn, key, now.steady)
        elif not blocked and since is not None:
            _set_blocked(turn, key, None)


def _set_blocked(turn: Turn, key: str, since: timedelta | None) -> None:
    waiting = replace(turn.session.fixed[key], blocked_since=since)
    turn.change(fixed={**turn.session.fixed, key: waiting})
