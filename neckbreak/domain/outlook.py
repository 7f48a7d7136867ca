"""What the control window shows as the main thing of this moment, in messages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from neckbreak.domain.effects import Asks
from neckbreak.domain.menu import name_of, when
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.pools import asked, expanded
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.resting import resting
from neckbreak.domain.routines import Routine
from neckbreak.domain.safety import needs_answers
from neckbreak.domain.snoozing import no_snooze
from neckbreak.domain.status import Status, Upcoming

MINUTE = timedelta(minutes=1)


class Action(Enum):
    """What a button of the window does; the first one is the main one."""

    START = "start"
    START_ANY = "start_any"
    GO = "go"
    SNOOZE = "snooze"
    SKIP = "skip"
    RESUME = "resume"
    MEETING_OVER = "meeting_over"
    NO_MEETING = "no_meeting"


@dataclass(frozen=True, slots=True)
class Outlook:
    """`routine` is what would be done, with its picture; `why` tells why it was chosen.

    `waits` shows it paler.
    `over` stands small above the title, `line` below it where no routine tells about itself.
    """

    over: Message | None
    title: Message | None
    routine: Routine | None
    line: Message | None
    actions: tuple[Action, ...]
    waits: bool = False
    why: Message | None = None


def outlook(status: Status, plan: Plan, now: Moment) -> Outlook:
    """The main thing of this moment, and what can be done about it."""
    snooze = () if status.snooze_used_up else (Action.SNOOZE,)
    match status.mode:
        case Mode.IN_ROUTINE:
            return _about(status, plan, Message("control.playing"), (Action.GO,))
        case Mode.PROMPTING:
            answers = (Action.START, *snooze, Action.SKIP)
            return _about(status, plan, Message("control.now"), answers)
        case Mode.PAUSED:
            return _paused(status, plan)
        case Mode.OFF:
            return _off(status, now)
        case _ if _coming(status) is None:
            title = Message("state.waiting.nothing")
            return Outlook(None, title, None, Message("control.start_any"), (Action.START_ANY,))
        case Mode.HELD:
            over = Message(f"control.held.{status.holding}")
            actions = (Action.START, *_meeting_over(status), Action.SKIP)
            return _about(status, plan, over, actions, waits=True)
        case Mode.SNOOZED:
            coming = _coming(status)
            assert coming is not None
            at = status.until or coming.at
            over = Message("state.snoozed.until", {"when": when(at, now)})
            return _about(status, plan, over, (Action.START, *snooze, Action.SKIP))
        case Mode.AWAY:
            over = Message(f"state.away.{status.reason or Reason.IDLE}")
            return _about(status, plan, over, (Action.START, Action.SKIP), waits=True)
        case _:
            actions = (Action.START, Action.SNOOZE, Action.SKIP)
            return _about(status, plan, _next_in(status, now), actions)


def _paused(status: Status, plan: Plan) -> Outlook:
    """What comes after the pause; until when it lasts stands above, where the state is told."""
    if _coming(status) is None:
        change = Message("control.paused.change")
        return Outlook(None, Message("control.paused"), None, change, (Action.RESUME,))
    after = _about(status, plan, Message("control.paused.then"), (Action.RESUME,), waits=True)
    return replace(after, why=Message("control.paused.meanwhile"))


def _coming(status: Status) -> Upcoming | None:
    return status.next or status.then


def then(status: Status, plan: Plan, now: Moment) -> Message | None:
    """What comes after the routine that was just done; None when nothing does by itself."""
    coming = status.next
    if coming is None:
        return None
    name = name_of(coming.reminder, plan.settings)
    return Message("routine.end.next", {"name": name, "when": when(coming.at, now)})


def done_today(count: int) -> Message:
    """How many breaks were done today; nothing that counts against anybody."""
    return Message("control.done", {"n": count}) if count else Message("control.done.none")


def why(status: Status, plan: Plan, now: Moment) -> Message:
    """One line about why things are as they are."""
    limits = plan.settings.limits
    if status.snooze_used_up:
        thing = status.showing or _coming(status)
        return no_snooze(None if thing is None else thing.reminder, plan.settings)
    if status.later_anyway and status.next is not None:
        return Message("control.why.later_anyway", {"when": when(status.next.at, now)})
    match (status.mode, status.reason):
        case (Mode.WAITING, Reason.LIMIT):
            values = {"hour": limits.per_hour, "day": limits.per_day}
            return Message("control.why.limit", values)
        case (Mode.WAITING, _) if status.next is None:
            return Message("control.why.nothing")
        case (Mode.WAITING, Reason.GAP) if status.next is not None:
            at = when(status.next.at, now)
            return Message("control.why.gap", {"when": at, "length": limits.gap})
        case (Mode.WAITING, Reason.FIRST_MINUTES):
            return Message("control.why.first_minutes", {"length": limits.first_minutes})
        case (Mode.HELD, Reason()):
            return Message(f"control.why.{status.holding}")
        case (Mode.WAITING | Mode.OFF, Reason() as reason):
            return Message(f"control.why.{reason}")
        case (Mode.PAUSED | Mode.SNOOZED | Mode.AWAY, _):
            return Message(f"control.why.{status.mode}")
        case _:
            # The first of those that never come: Today names them all.
            return next(iter(resting(plan)), Message("control.why.straight_through"))


def _about(
    status: Status,
    plan: Plan,
    over: Message,
    actions: tuple[Action, ...],
    *,
    waits: bool = False,
) -> Outlook:
    """About what shows, or else about what comes next."""
    thing = status.showing or _coming(status)
    assert thing is not None
    reminder = name_of(thing.reminder, plan.settings)
    routine = None if thing.routine is None else plan.catalogue.get(thing.routine)
    line = _asks(thing.reminder, plan) if routine is None else None
    title = reminder if routine is None else None
    return Outlook(over, title, routine, line, actions, waits, thing.why if routine else None)


def _asks(id_: str | None, plan: Plan) -> Message | None:
    """What a reminder asks that has nothing to play."""
    reminder = next((each for each in plan.settings.reminders if each.id == id_), None)
    if reminder is None:
        return None
    if asked(None, reminder.pool) is Asks.DIARY:
        return Message("card.diary.why")
    found = expanded(reminder.pool, plan.catalogue)
    waits = found and all(needs_answers(routine, plan.health) for routine in found)
    return Message("card.gate.why") if waits else None


def _off(status: Status, now: Moment) -> Outlook:
    day_off = status.reason is Reason.DAY_OFF
    title = Message("control.day_off" if day_off else "control.off")
    line = Message("control.start_any")
    if status.until is not None:
        line = Message("control.off.until", {"when": when(status.until, now)})
    return Outlook(None, title, None, line, (Action.START_ANY,))


def _next_in(status: Status, now: Moment) -> Message:
    assert status.next is not None
    minutes = round((status.next.at - now.wall) / MINUTE)
    if minutes < 1:
        return Message("control.next.any_moment")
    if minutes > 90:
        return Message("control.next.at", {"when": when(status.next.at, now)})
    return Message("control.next.in", {"n": minutes})


def _meeting_over(status: Status) -> tuple[Action, ...]:
    """The word that ends a meeting: one's own, or one that a sensor saw wrongly."""
    if status.reason is not Reason.MEETING:
        return ()
    return (Action.MEETING_OVER if status.own_meeting else Action.NO_MEETING,)
