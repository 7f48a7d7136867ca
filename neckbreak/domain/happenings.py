"""What happens to the computer and around it: idle, sleep, lock, holds, launch, new settings."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain import cards
from neckbreak.domain.answers import stop_playing
from neckbreak.domain.effects import StopPlaying
from neckbreak.domain.events import FellAsleep, HoldBegan, HoldEnded, SettingsChanged, WentIdle
from neckbreak.domain.fixed_times import fixed_times
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import absence_now, holds, in_call, is_present, joined, taken_back
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import Every
from neckbreak.domain.session import Absence, Session, Steady
from neckbreak.domain.turn import Turn, counters

QUIET = timedelta(minutes=2)


# --- presence


def went_idle(turn: Turn, event: WentIdle) -> None:
    """Nobody touched anything for a while."""
    turn.change(idle_since=turn.now.steady - event.for_)


def came_back(turn: Turn) -> None:
    """Input again."""
    turn.change(idle_since=None)


def fell_asleep(turn: Turn, event: FellAsleep) -> None:
    """The computer sleeps, or is found to have slept."""
    since = turn.now.steady - event.ago
    turn.change(
        asleep=True,
        absence=joined(turn.session.absence, Absence(since, Reason.ASLEEP)),
    )
    _take_back(turn, since)
    _leave(turn, Reason.ASLEEP)


def woke_up(turn: Turn) -> None:
    """The computer is awake again; leave a moment to arrive."""
    turn.change(asleep=False, quiet_until=turn.now.steady + QUIET)


def locked(turn: Turn) -> None:
    """The screen is locked."""
    turn.change(locked=True)
    _leave(turn, Reason.LOCKED)


def unlocked(turn: Turn) -> None:
    """The screen is open again; leave a moment to arrive."""
    turn.change(locked=False, quiet_until=turn.now.steady + QUIET)


def _leave(turn: Turn, reason: Reason) -> None:
    """Nothing stays on a screen that nobody sees, the page after a routine included."""
    if turn.session.playing is None:
        turn.do(StopPlaying(reason))
    stop_playing(turn, reason)
    cards.withdraw(turn, reason, turn.now.steady)


def note_absence(turn: Turn) -> None:
    """See an absence begin or go on, and take back the time that it shows to have been none."""
    found = absence_now(turn.session, turn.now, turn.plan)
    if found is not None:
        absence = joined(turn.session.absence, found)
        turn.change(absence=absence)
        _take_back(turn, absence.since)


def _take_back(turn: Turn, since: Steady) -> None:
    before = turn.session
    turn.session = taken_back(before, since)
    if turn.session is not before:
        turn.let_go()


# --- holds


def hold_began(turn: Turn, event: HoldBegan) -> None:
    """A meeting, a full-screen window or do-not-disturb began; `act_on_holds` does what follows."""
    if event.by_user:
        until = event.until
        steady = None if until is None else turn.now.steady + (until - turn.now.wall)
        turn.change(own_meeting=True, own_meeting_until=steady)
    else:
        turn.change(holds=turn.session.holds | {event.reason})


def hold_ended(turn: Turn, event: HoldEnded) -> None:
    """That hold is over; by the person's word also the one that a sensor saw, which may be wrong.

    The sensor is believed again from its next beginning on: it tells each beginning once.
    """
    was_present = is_present(turn.session, turn.plan)
    turn.change(holds=turn.session.holds - {event.reason})
    if event.by_user:
        turn.change(own_meeting=False, own_meeting_until=None)
    _note_presence(turn, was_present)


def own_meeting_ended(turn: Turn) -> None:
    """The time for which the person was in a meeting is over; a sensor may still see one."""
    was_present = is_present(turn.session, turn.plan)
    turn.change(own_meeting=False, own_meeting_until=None)
    _note_presence(turn, was_present)


def _note_presence(turn: Turn, was_present: bool) -> None:
    if was_present:
        turn.change(presence_until=turn.now.steady)


def act_on_holds(turn: Turn, before: tuple[Reason, ...]) -> None:
    """Act on holds that began or ended since `before`."""
    after = holds(turn.session, turn.plan)
    playing = turn.session.playing
    if Reason.MEETING in after and Reason.MEETING not in before and playing and playing.offered:
        stop_playing(turn, Reason.MEETING)
    if after and not before:
        cards.stop_waiting_for_hands(turn)
        cards.withdraw(turn, after[0], turn.now.steady)
    elif before and not after:
        turn.change(quiet_until=turn.now.steady + QUIET)
        release(turn)
    if in_call(turn.session) and not after:
        _suit_card_to_call(turn)


def _suit_card_to_call(turn: Turn) -> None:
    """In a call that holds nothing back only what may be seen is offered; the rest stays due."""
    card = turn.session.card
    reminder = turn.reminder(card.reminder) if card else None
    if card is None or reminder is None:
        return
    if turn.choice(reminder, card.routine) is None:
        cards.withdraw(turn, None, turn.now.steady)
    else:
        cards.renew(turn)


def release(turn: Turn) -> None:
    """What was held is free again, unless somebody is away still."""
    if turn.session.absence is None or turn.session.absence.reason is Reason.IDLE:
        for id_ in sorted(turn.session.held):
            turn.record(Fact.RELEASE, id_)
        turn.change(held=frozenset())


# --- life of the program


def launched(turn: Turn) -> None:
    """Begin, or go on where the saved session ended; what the sensors said is out of date."""
    turn.change(
        seen=turn.now.steady,
        wall=turn.now.wall,
        counts={**counters(turn.plan), **turn.session.counts},
        counted=(),
        idle_since=None,
        presence_until=None,
        asleep=False,
        locked=False,
        absence=None,
        holds=frozenset(),
        typing_since=None,
        typing_told=False,
    )
    _forget_unknown(turn)


def quitting(turn: Turn) -> None:
    """The card that shows stays due for the next launch; a routine that plays ends."""
    stop_playing(turn, Reason.CLOSED)
    cards.stop_waiting_for_hands(turn)
    cards.withdraw(turn, None, turn.now.steady)


def settings_changed(turn: Turn, event: SettingsChanged) -> None:
    """Judge by the new plan from now on, but let no changed interval come at once."""
    old, turn.plan = turn.plan, event.plan
    turn.change(
        counts={id_: turn.session.counts.get(id_, timedelta()) for id_ in counters(event.plan)}
    )
    _forget_unknown(turn)
    turn.change(floors=_floors(turn.session, turn, old))  # last: what is held is due before them
    _let_past_times_be(turn, old)
    cards.renew(turn)


def _floors(session: Session, turn: Turn, old: Plan) -> dict[str, timedelta]:
    """Not before two minutes from now, for each interval that the change made shorter."""
    before = {each.id: each.trigger for each in old.settings.reminders if each.enabled}
    floors = dict(session.floors)
    for reminder in turn.plan.settings.reminders:
        trigger = reminder.trigger
        if isinstance(trigger, Every) and before.get(reminder.id) != trigger:
            floors[reminder.id] = turn.now.steady + QUIET
    return floors


def _forget_unknown(turn: Turn) -> None:
    """A reminder that was switched off or removed is due no more, and its card goes."""
    session, day = turn.session, turn.day()
    reminders = [each for each in turn.plan.settings.reminders if each.enabled]
    known = {reminder.id for reminder in reminders}
    if day is not None and day.date == session.day:
        times = {key for each in reminders for key, _instant in fixed_times(each, day)}
    else:
        times = set(session.fixed)
    if session.card is not None and session.card.reminder not in known:
        cards.take_down(turn)
    if session.snoozed is not None and session.snoozed.reminder not in known:
        turn.change(snoozed=None)
    turn.change(
        owed={id_: owed for id_, owed in session.owed.items() if id_ in known},
        held=session.held & known,
        fixed={
            key: each
            for key, each in session.fixed.items()
            if key in times and each.reminder in known
        },
    )
    turn.let_go()


def _let_past_times_be(turn: Turn, old: Plan) -> None:
    """A fixed time that was set only after it had passed does not come today."""
    day = turn.day()
    if day is None:
        return
    before = {key for each in old.settings.reminders for key, _instant in fixed_times(each, day)}
    for reminder in turn.plan.settings.reminders:
        for key, instant in fixed_times(reminder, day):
            if key not in before and instant <= turn.now.wall:
                turn.change(fixed_done=turn.session.fixed_done | {key})
