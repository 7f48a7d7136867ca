"""What the person of a scenario does in the program: scripted wishes, and the answer to a card."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from neckbreak.domain.events import (
    CardDone,
    Event,
    Hurt,
    Paused,
    Resumed,
    RoutineFinished,
    Skipped,
    Snoozed,
    StartRequested,
)
from neckbreak.domain.moment import Moment
from neckbreak.domain.scenario import Answer, Happening, Scripted
from neckbreak.domain.session import Card, Session


def wish_of(event: Scripted, session: Session, now: Moment) -> Event | None:
    """What the machine hears of a scripted wish; None: there is nothing that it could be about."""
    card, playing = session.card, session.playing
    match event.what:
        case Happening.SNOOZE:
            return Snoozed(event.length)
        case Happening.START:
            return StartRequested(event.name)
        case Happening.PAUSE:
            return Paused(event.length, _pause_end(event.until, now), event.until == "tomorrow")
        case Happening.RESUME:
            return Resumed()
        case Happening.FINISH if playing is not None:
            return RoutineFinished()
        case Happening.FINISH if card is not None:
            return CardDone()
        case Happening.SKIP if card is not None:
            return Skipped()
        case Happening.HURT if playing is not None:
            return Hurt()
        case _:
            return None


def reaction_to(card: Card, answer: Answer) -> Event | None:
    """How a card is answered that shows for long enough; None: not at all."""
    match answer:
        case Answer.FINISH:
            return StartRequested()
        case Answer.SNOOZE:
            return Snoozed()
        case Answer.SKIP:
            return Skipped()
        case Answer.SNOOZE_THEN_FINISH:
            return StartRequested() if card.snoozes else Snoozed()
        case Answer.IGNORE:
            return None


def _pause_end(until: str | None, now: Moment) -> datetime | None:
    if until is None or until == "tomorrow":
        return None
    hour, minute = map(int, until.split(":"))
    end = now.local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if end <= now.local:
        end += timedelta(days=1)
    return end.astimezone(UTC)
