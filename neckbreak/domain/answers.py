"""What the person wants: start, snooze, skip, stop. One function a wish."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain import cards
from neckbreak.domain.effects import AskDiary, AskHealth, Asks, Play, StopPlaying, Tell
from neckbreak.domain.events import Hurt, Liked, RoutineClosed, Snoozed, StartRequested
from neckbreak.domain.messages import Message
from neckbreak.domain.past import word_of_warning
from neckbreak.domain.pools import asked, belongs
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.recent import Trace
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.safety import hidden, needs_answers
from neckbreak.domain.session import Card, Playing, SnoozedOffer, Steady
from neckbreak.domain.snoozing import no_snooze
from neckbreak.domain.turn import Turn

SHORTEST_SNOOZE = timedelta(minutes=1)
LONGEST_SNOOZE = timedelta(hours=2)


# --- start


def start(turn: Turn, wish: StartRequested) -> None:
    """Begin a routine: the card's own, the snoozed one's, the next, or the one that is named."""
    session = turn.session
    waiting = session.card or session.snoozed
    if waiting is not None and wish.name in (None, waiting.reminder):
        _start_offered(turn, waiting)
        return
    name = wish.name
    if name is None:
        upcoming = turn.upcoming()
        name = upcoming.reminder if upcoming else None
    if name is None:
        turn.refuse(Message("start.nothing"))
        return
    _start_by_hand(turn, name)


def _start_offered(turn: Turn, waiting: Card | SnoozedOffer) -> None:
    if turn.session.card is None:
        cards.renew_snoozed(turn)
        if turn.session.snoozed is None:
            turn.refuse(Message("start.nothing"))
            return
        waiting = turn.session.snoozed
    reminder = turn.reminder(waiting.reminder)
    if waiting.routine is None:
        _ask(turn, reminder)
        return
    _stop_playing(turn, Reason.CLOSED)
    if cards.take_down(turn) is None and reminder is not None:
        # It does not come back any more, so this stands for its return.
        turn.cover(reminder)
        turn.change(last_card=turn.now.steady)
    turn.change(snoozed=None)
    _play(turn, waiting.routine, waiting.reminder, offered=True)


def _ask(turn: Turn, reminder: Reminder | None) -> None:
    """What has no routine waits for the health gate's answers, or asks for the comfort diary.

    The diary's questions are all that its reminder has, so with them it is started, and nobody
    notes whether they were answered.
    """
    if reminder is None or asked(None, reminder.pool) is Asks.HEALTH:
        turn.do(AskHealth())
        return
    session = turn.session
    waiting = session.card or session.snoozed
    if waiting is not None and waiting.reminder == reminder.id:
        cards.take_down(turn)
        turn.change(snoozed=None)
    turn.cover(reminder)
    turn.restart(reminder.id)
    turn.change(last_card=turn.now.steady, misses=0, backing_off=False)
    turn.record(Fact.START, reminder.id)
    turn.do(AskDiary())


def _start_by_hand(turn: Turn, name: str) -> None:
    reminder = turn.reminder(name)
    if reminder is not None:
        choice = turn.choice_by_hand(reminder)
        if choice is None:
            turn.refuse(Message("start.nothing_suits", {"name": reminder.name}))
            return
        if choice.routine is None:
            _ask(turn, reminder)
            return
        routine = choice.routine
    elif name in turn.plan.catalogue:
        routine = name
        if needs_answers(turn.plan.catalogue[routine], turn.plan.health):
            turn.do(AskHealth())
            return
        ticks = hidden(turn.plan.catalogue[routine], turn.plan.health)
        if ticks:
            turn.refuse(Message("start.left_out", {"name": turn.plan.catalogue[routine].name}))
            return
        reminder = _reminder_of(turn, routine)
    else:
        turn.refuse(Message("start.unknown", {"name": name}))
        return
    _stop_playing(turn, Reason.CLOSED)
    # A card of something heavier gives way, but what it offered stays due.
    cards.withdraw(turn, None, turn.now.steady)
    if reminder is not None:
        turn.cover(reminder)
        turn.restart(reminder.id)
        if turn.session.snoozed is not None and turn.session.snoozed.reminder == reminder.id:
            turn.change(snoozed=None)
    turn.change(last_card=turn.now.steady)
    _warn(turn, routine)
    _play(turn, routine, reminder.id if reminder else None, offered=False)


def _warn(turn: Turn, routine: str) -> None:
    """What hurt or was done enough is not refused to who starts it, but a word is said."""
    catalogue, recent = turn.plan.catalogue, turn.session.recent
    chosen, day = catalogue[routine], turn.date()
    word = word_of_warning(chosen, catalogue, recent, day=day, at=turn.now.local)
    if word is not None:
        turn.do(Tell(word))


def _reminder_of(turn: Turn, routine: str) -> Reminder | None:
    """The reminder that a routine started by its own name belongs to: the first that plays it."""
    return next(
        (
            reminder
            for reminder in turn.plan.settings.reminders
            if reminder.enabled and belongs(turn.plan.catalogue[routine], reminder.pool)
        ),
        None,
    )


def _play(turn: Turn, routine: str, reminder: str | None, *, offered: bool) -> None:
    cards.stop_waiting_for_hands(turn)
    turn.change(
        playing=Playing(routine, reminder, offered, turn.now.steady),
        last_routine=routine,
        misses=0,
        backing_off=False,
    )
    turn.remember(routine, Trace.STARTED, reminder)
    turn.record(Fact.START, reminder, routine)
    turn.do(Play(routine, reminder, offered))


# --- the end of a routine


def finish(turn: Turn) -> None:
    """The routine came to its end."""
    playing = turn.session.playing
    if playing is None:
        return
    routine = turn.plan.catalogue.get(playing.routine)
    turn.change(playing=None, presence_until=turn.now.steady)
    turn.record(
        Fact.FINISH,
        playing.reminder,
        playing.routine,
        lasted=routine.duration if routine else turn.now.steady - playing.started_at,
    )


def done_from_card(turn: Turn) -> None:
    """A card that needs no window was followed and ticked off."""
    card = cards.take_down(turn)
    if card is None:
        return
    routine = turn.plan.catalogue.get(card.routine or "")
    turn.change(misses=0, backing_off=False, last_routine=card.routine)
    if card.routine is not None:
        turn.remember(card.routine, Trace.STARTED, card.reminder)
    turn.record(
        Fact.FINISH,
        card.reminder,
        card.routine,
        lasted=routine.duration if routine else timedelta(),
    )


def close(turn: Turn, event: RoutineClosed) -> None:
    """The person left the routine window early."""
    _stop_playing(turn, Reason.CLOSED, event.played)


def stop_playing(turn: Turn, reason: Reason) -> None:
    """Something ended the routine from outside."""
    if turn.session.playing is not None:
        turn.do(StopPlaying(reason))
        _stop_playing(turn, reason)


def stop_left_open(turn: Turn, since: Steady) -> None:
    """The routine window was left open since then: nobody knows what of it was done, if anything.

    It does not tell either that somebody was there all the time.
    """
    present = max(turn.session.presence_until or since, since)
    turn.do(StopPlaying(Reason.CLOSED))
    _stop_playing(turn, Reason.CLOSED, timedelta())
    turn.change(presence_until=present)


def _stop_playing(turn: Turn, reason: Reason, played: timedelta | None = None) -> None:
    playing = turn.session.playing
    if playing is None:
        return
    lasted = turn.now.steady - playing.started_at if played is None else played
    turn.change(playing=None, presence_until=turn.now.steady)
    turn.record(Fact.STOP, playing.reminder, playing.routine, reason=reason, lasted=lasted)


def hurt(turn: Turn, event: Hurt) -> None:
    """It hurt: stop, and leave that exercise out for today."""
    playing = turn.session.playing
    if playing is None and event.exercise is not None:  # said on the page after the end
        turn.remember(event.exercise, Trace.HURT)
        turn.record(Fact.HURT, None, event.exercise)
        return
    if playing is None:
        turn.refuse(Message("hurt.nothing"))
        return
    turn.remember(event.exercise or playing.routine, Trace.HURT, playing.reminder)
    turn.record(Fact.HURT, playing.reminder, playing.routine)
    turn.do(StopPlaying(Reason.HURT))
    _stop_playing(turn, Reason.HURT)


def like(turn: Turn, event: Liked) -> None:
    """More or less of a routine from now on."""
    turn.remember(event.routine, Trace.MORE if event.more else Trace.LESS)


# --- snooze and skip


def snooze(turn: Turn, event: Snoozed) -> None:
    """Put the card off, or the next offer; the limit of snoozes in a row may refuse it."""
    settings = turn.plan.settings.interrupt
    length = event.length if event.length is not None else settings.snooze[0]
    if not SHORTEST_SNOOZE <= length <= LONGEST_SNOOZE:
        turn.refuse(Message("snooze.range"))
        return
    session, until = turn.session, turn.now.steady + length
    waiting = session.card or session.snoozed
    used = waiting.snoozes if waiting else session.put_off
    if used >= settings.snoozes:
        put_off = waiting or turn.upcoming()
        turn.refuse(no_snooze(put_off.reminder if put_off else None, turn.plan.settings))
        return
    if waiting is not None:
        cards.take_down(turn)
        turn.change(
            snoozed=SnoozedOffer(
                waiting.reminder, waiting.routine, until, used + 1, waiting.counted
            )
        )
        turn.record(Fact.SNOOZE, waiting.reminder, waiting.routine, until=turn.now.wall_at(until))
        return
    upcoming = turn.upcoming()
    cards.stop_waiting_for_hands(turn)
    turn.change(put_off_until=until, put_off=used + 1)
    turn.record(Fact.SNOOZE, upcoming.reminder if upcoming else None, until=turn.now.wall_at(until))


def skip(turn: Turn) -> None:
    """Leave out the card, the snoozed one, or the next offer of today."""
    session = turn.session
    waiting = session.card or session.snoozed
    if waiting is not None:
        cards.take_down(turn)
        if waiting.counted:
            turn.missed()
        turn.change(snoozed=None)
        turn.record(Fact.SKIP, waiting.reminder, waiting.routine, reason=Reason.BY_USER)
        return
    upcoming = turn.upcoming()
    day = turn.day()
    reminder = turn.reminder(upcoming.reminder) if upcoming else None
    if upcoming is None or reminder is None or day is None or upcoming.at >= day.end:
        turn.refuse(Message("skip.nothing"))
        return
    cards.stop_waiting_for_hands(turn)
    owed = reminder.id in turn.session.owed
    turn.restart(reminder.id)
    if not isinstance(reminder.trigger, Every):
        _skip_fixed(turn, reminder, only_waiting=owed)
    turn.record(Fact.SKIP, reminder.id, upcoming.routine, reason=Reason.BY_USER)


def _skip_fixed(turn: Turn, reminder: Reminder, *, only_waiting: bool) -> None:
    view = turn.view()
    if view is not None:
        coming = sorted(view.coming_fixed(reminder), key=lambda each: each[1])
        waiting = [key for key, wait in coming if wait <= timedelta()]
        next_ = [] if only_waiting else [key for key, _wait in coming[:1]]
        turn.drop_fixed(*(waiting or next_))
