"""The card: put up, renewed, snoozed and taken away; what an offer covers and counts for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.effects import ClosePrompt, Offer, ShowPrompt, WatchHands
from neckbreak.domain.pools import asked
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.recent import Trace
from neckbreak.domain.reminders import UNCOUNTED, Reminder
from neckbreak.domain.rotation import Choice
from neckbreak.domain.session import Card, Offered, Owed
from neckbreak.domain.turn import Turn

# No limit looks further back than the longest guided gap that can be set.
KEPT_OFFERS = timedelta(hours=8)


def offer(turn: Turn, reminder: Reminder, choice: Choice) -> None:
    """Show a card by the schedule, cover what it stands for, and count it for the limits."""
    view, session = turn.view(), turn.session
    owed = session.owed.get(reminder.id)
    # A card that comes again after a hold started its counter when it was first shown.
    comes_again = (
        owed is not None and view is not None and (view.falls_due_in(reminder) > timedelta())
    )
    count = session.counts.get(reminder.id, timedelta())
    turn.cover(reminder)
    turn.restart(reminder.id)
    if comes_again:
        turn.change(counts={**turn.session.counts, reminder.id: count})
    counted = reminder.id not in UNCOUNTED
    if counted:
        now = turn.now.steady
        kept = [each for each in turn.session.offers if now - each.at < KEPT_OFFERS]
        turn.change(
            offers=(*kept, Offered(now, reminder.guided)),
            offers_today=turn.session.offers_today + 1,
        )
    if choice.routine is not None:
        turn.remember(choice.routine, Trace.OFFERED, reminder.id)
    show(turn, reminder, choice, owed.snoozes if owed else 0, counted=counted)


def show(turn: Turn, reminder: Reminder, choice: Choice, snoozes: int, *, counted: bool) -> None:
    """Put the card on the screen."""
    now = turn.now.steady
    expires_at = now + reminder.expires
    why = choice.why
    card = Card(reminder.id, choice.routine, expires_at, snoozes, counted, why)
    stop_waiting_for_hands(turn)
    turn.change(card=card, snoozed=None, last_card=now, put_off_until=None, put_off=0)
    turn.record(Fact.PROMPT, reminder.id, choice.routine)
    _put_up(turn, card, reminder, choice)


def _put_up(turn: Turn, card: Card, reminder: Reminder, choice: Choice) -> None:
    turn.do(
        ShowPrompt(
            Offer(
                reminder.id,
                choice.routine,
                turn.now.wall_at(card.expires_at),
                reminder.guided,
                max(turn.plan.settings.interrupt.snoozes - card.snoozes, 0),
                choice.why,
                asked(choice.routine, reminder.pool),
            )
        )
    )


def renew(turn: Turn) -> None:
    """Let the card offer something else if what it offers does not suit any more."""
    card = turn.session.card
    reminder = turn.reminder(card.reminder) if card else None
    if card is None or reminder is None:
        return
    choice = turn.choice(reminder, card.routine)
    if choice is None:
        take_down(turn)
    elif choice.routine != card.routine:
        take_down(turn)
        renewed = replace(card, routine=choice.routine, why=choice.why)
        turn.change(card=renewed)
        _put_up(turn, renewed, reminder, choice)


def renew_snoozed(turn: Turn) -> None:
    """The same for a snoozed card, which goes when nothing suits."""
    snoozed = turn.session.snoozed
    reminder = turn.reminder(snoozed.reminder) if snoozed else None
    if snoozed is None:
        return
    choice = turn.choice(reminder, snoozed.routine) if reminder else None
    turn.change(snoozed=replace(snoozed, routine=choice.routine) if choice else None)


def take_down(turn: Turn) -> Card | None:
    """Take the card from the screen, if one is there."""
    card = turn.session.card
    if card is not None:
        turn.change(card=None)
        turn.do(ClosePrompt())
    return card


def withdraw(turn: Turn, reason: Reason | None, not_before: timedelta | None) -> None:
    """Take the card away unanswered: its reminder stays due, from `not_before` on."""
    card = take_down(turn)
    if card is None:
        return
    owed = Owed(card.routine, card.snoozes, not_before)
    turn.change(owed={**turn.session.owed, card.reminder: owed})
    if reason is not None:
        turn.change(held=turn.session.held | {card.reminder})
        turn.record(Fact.HOLD, card.reminder, card.routine, reason=reason)


def stop_waiting_for_hands(turn: Turn) -> None:
    """The card that waited for a pause in typing does not wait any more."""
    if turn.session.typing_since is not None:
        turn.change(typing_since=None, typing_told=False)
        turn.do(WatchHands(timedelta()))


def owe_snoozed(turn: Turn, not_before: timedelta | None) -> None:
    """Make a snoozed card due like any other, from `not_before` on."""
    snoozed = turn.session.snoozed
    if snoozed is not None:
        owed = Owed(snoozed.routine, snoozed.snoozes, not_before)
        turn.change(snoozed=None, owed={**turn.session.owed, snoozed.reminder: owed})
