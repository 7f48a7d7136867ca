"""A pause: everything rests until it is over, and what it took away comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain import cards
from neckbreak.domain.calendar import next_working_day
from neckbreak.domain.events import Paused
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact
from neckbreak.domain.session import Pause
from neckbreak.domain.turn import Turn

AFTER_PAUSE = timedelta(minutes=2)


def pause(turn: Turn, event: Paused) -> None:
    """Let everything rest: for a time, until an instant, until tomorrow, or until resumed."""
    until_steady, until_wall = None, event.until
    if event.length is not None:
        until_steady = turn.now.steady + event.length
    if event.until_tomorrow:
        settings, zone = turn.plan.settings, turn.now.zone
        day = next_working_day(turn.now.wall, settings.hours, settings.days_off, zone)
        if day is not None and day.date <= turn.date():  # before work begins
            day = next_working_day(day.start, settings.hours, settings.days_off, zone)
        until_wall = day.start if day else None
    if until_wall is not None and until_wall <= turn.now.wall:
        turn.refuse(Message("pause.past"))
        return
    cards.stop_waiting_for_hands(turn)
    cards.withdraw(turn, None, None)
    cards.owe_snoozed(turn, None)
    turn.change(pause=Pause(until_steady, until_wall), put_off_until=None, put_off=0)
    until = turn.now.wall_at(until_steady) if until_steady is not None else until_wall
    turn.record(Fact.PAUSE, until=until)


def resume(turn: Turn) -> None:
    """Go on after a pause; what it took away is due again in two minutes."""
    if turn.session.pause is None:
        turn.refuse(Message("resume.nothing"))
        return
    soon = turn.now.steady + AFTER_PAUSE
    turn.change(
        pause=None,
        owed={
            id_: owed if owed.not_before is not None else replace(owed, not_before=soon)
            for id_, owed in turn.session.owed.items()
        },
        fixed={
            key: each if each.ready_at is not None else replace(each, ready_at=soon)
            for key, each in turn.session.fixed.items()
        },
    )
    turn.record(Fact.RESUME)
