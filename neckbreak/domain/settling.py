"""What follows by itself after an event: expiry, the day's turn, a return, a wait, offers."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain import answers, cards, happenings, pausing
from neckbreak.domain.crediting import credit
from neckbreak.domain.effects import WatchHands
from neckbreak.domain.lapsing import lapse, pass_fixed_times
from neckbreak.domain.messages import Message
from neckbreak.domain.presence import absence_now, holds, played_through
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.rotation import Choice
from neckbreak.domain.session import SnoozedOffer
from neckbreak.domain.turn import Turn, counters

LEFT_OPEN = timedelta(minutes=30)  # longer than it takes: so long may a routine be paused


def settle(turn: Turn, holds_before: tuple[Reason, ...], *, quits: bool = False) -> None:
    """Let everything happen whose time has come, in the order that the design gives.

    Who quits is offered nothing any more.
    """
    _expire(turn)
    _end_routine(turn)
    _end_day(turn)
    _end_meeting_and_pause(turn)
    happenings.act_on_holds(turn, holds_before)
    happenings.note_absence(turn)
    _return(turn)
    _begin_day(turn)
    pass_fixed_times(turn)
    _end_waits(turn)
    _hold_what_is_due(turn)
    lapse(turn)
    if not quits:
        _offer(turn)


# --- expiry and the day's end


def _expire(turn: Turn) -> None:
    card = turn.session.card
    if card is None or card.expires_at > turn.now.steady:
        return
    cards.take_down(turn)
    if card.counted:
        turn.missed()
    turn.record(Fact.EXPIRE, card.reminder, card.routine, reason=Reason.UNANSWERED)


def _end_routine(turn: Turn) -> None:
    """A window that was left open must not keep everything quiet, and the next day too."""
    through = played_through(turn.session, turn.plan)
    if through is not None and turn.now.steady - through >= LEFT_OPEN:
        answers.stop_left_open(turn, through)


def _end_day(turn: Turn) -> None:
    session, day = turn.session, turn.day()
    if not session.day_open or (day is not None and day.date == session.day):
        return
    waiting = [session.card, session.snoozed, *session.fixed.values()]
    over = {each.reminder for each in waiting if each is not None}
    over |= session.held | set(session.owed)
    cards.take_down(turn)
    cards.stop_waiting_for_hands(turn)
    if session.own_meeting and session.own_meeting_until is None:
        # Forgotten, it would keep the next day quiet too.
        happenings.own_meeting_ended(turn)
    for id_ in sorted(over):
        turn.record(Fact.EXPIRE, id_, reason=Reason.DAY_OVER)
    turn.change(
        day_open=False,
        snoozed=None,
        held=frozenset(),
        owed={},
        fixed={},
        fixed_done=turn.session.fixed_done | set(session.fixed),
        misses=0,
        backing_off=False,
        put_off_until=None,
        put_off=0,
    )


def _end_meeting_and_pause(turn: Turn) -> None:
    session, now = turn.session, turn.now
    if session.own_meeting_until is not None and session.own_meeting_until <= now.steady:
        happenings.own_meeting_ended(turn)
    pause = session.pause
    if pause is None:
        return
    over = pause.until is not None and pause.until <= now.steady
    if over or (pause.until_wall is not None and pause.until_wall <= now.wall):
        pausing.resume(turn)


# --- the return, and the day's beginning


def _return(turn: Turn) -> None:
    """Somebody is back: credit the absence, and free what it took from the screen."""
    absence = turn.session.absence
    if absence is None or absence_now(turn.session, turn.now, turn.plan) is not None:
        return
    turn.change(absence=None)
    if turn.session.day_open:
        credit(turn, absence)
    if not holds(turn.session, turn.plan):
        happenings.release(turn)


def _begin_day(turn: Turn) -> None:
    """The first active moment of a working day: everything starts afresh."""
    session, day = turn.session, turn.day()
    if session.absence is not None or session.day_open or day is None or not _in_hours(turn):
        return
    if day.date == session.day:  # longer hours, or another zone: the same day goes on
        turn.change(day_open=True)
        return
    turn.change(
        day=day.date,
        day_open=True,
        day_active=timedelta(),
        counts=counters(turn.plan),
        floors={},
        owed={},
        held=frozenset(),
        fixed={},
        fixed_done=frozenset(),
        offers_today=0,
        misses=0,
        backing_off=False,
    )


# --- holds and offers


def _end_waits(turn: Turn) -> None:
    """Let quiet minutes and put-off offers run out."""
    session, now = turn.session, turn.now.steady
    if session.quiet_until is not None and session.quiet_until <= now:
        turn.change(quiet_until=None)
    if session.put_off_until is not None and session.put_off_until <= now:
        turn.change(put_off_until=None)
        view = turn.view()
        if view is not None and not any(view.due()):
            turn.change(put_off=0)  # nothing fell due meanwhile, so nothing was put off
    if session.snoozed is not None and session.snoozed.returns_at <= now:
        cards.renew_snoozed(turn)


def _hold_what_is_due(turn: Turn) -> None:
    """While a hold stands, whatever falls due becomes held, each said once."""
    view, reasons = turn.view(), holds(turn.session, turn.plan)
    if not reasons or view is None or not _in_hours(turn):
        return
    if not turn.session.day_open or turn.session.pause is not None:
        return
    snoozed = turn.session.snoozed
    if snoozed is not None and snoozed.returns_at <= turn.now.steady:
        cards.owe_snoozed(turn, turn.now.steady)
        view = turn.view() or view
    for due in sorted(view.due(), key=lambda each: each.reminder.id):
        if due.reminder.id not in turn.session.held:
            turn.change(held=turn.session.held | {due.reminder.id})
            turn.record(Fact.HOLD, due.reminder.id, reason=reasons[0])


def _offer(turn: Turn) -> None:
    """Show what may be shown now, as soon as the hands rest."""
    chosen = _candidate(turn)
    if chosen is None:
        cards.stop_waiting_for_hands(turn)
        return
    reminder, choice, returning = chosen
    if not _hands_allow(turn, reminder):
        return
    if returning is None:
        cards.offer(turn, reminder, choice)
    else:
        turn.cover(reminder)
        turn.change(held=turn.session.held - {reminder.id})
        cards.show(turn, reminder, choice, returning.snoozes, counted=returning.counted)


def _candidate(turn: Turn) -> tuple[Reminder, Choice, SnoozedOffer | None] | None:
    """The card that may show now: the snoozed one that returns, or the schedule's."""
    session, view = turn.session, turn.view()
    if (
        view is None
        or not _in_hours(turn)
        or not session.day_open
        or session.absence is not None
        or session.pause is not None
        or session.card is not None
        or session.playing is not None
        or session.quiet_until is not None
        or holds(session, turn.plan)
    ):
        return None
    snoozed = session.snoozed
    if snoozed is not None:
        reminder = turn.reminder(snoozed.reminder)
        if reminder is None or snoozed.returns_at > turn.now.steady:
            return None
        return reminder, Choice(snoozed.routine, Message("rotation.returns")), snoozed
    if session.put_off_until is not None:
        return None
    due = view.next_offer()
    choice = view.choice(due.reminder) if due else None
    return (due.reminder, choice, None) if due and choice else None


def _hands_allow(turn: Turn, reminder: Reminder) -> bool:
    """Whether the hands rest, or were waited for long enough."""
    session, now = turn.session, turn.now.steady
    settings = turn.plan.settings.interrupt
    if turn.hands_rest or not settings.typing_pause or not settings.typing_wait:
        return True
    since = session.typing_since
    if since is None:
        turn.change(typing_since=now)
        turn.do(WatchHands(settings.typing_pause))
        return False
    if now - since >= settings.typing_wait:
        return True
    if now - since >= settings.typing_pause and not session.typing_told:
        turn.change(typing_told=True)
        turn.record(Fact.HOLD, reminder.id, reason=Reason.TYPING)
    return False


def _in_hours(turn: Turn) -> bool:
    day = turn.day()
    return day is not None and day.inside(turn.now.wall)
