"""The state machine: something happened, so what do we know now, and what is to be done?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain import answers, happenings, pausing
from neckbreak.domain.effects import Arm, ShowPrompt, UpdateTray, WatchHands
from neckbreak.domain.events import (
    AlarmRang,
    CameBack,
    CardDone,
    Event,
    FellAsleep,
    HandsRested,
    HoldBegan,
    HoldEnded,
    Hurt,
    Launched,
    Liked,
    Locked,
    Paused,
    Quitting,
    Resumed,
    RoutineClosed,
    RoutineFinished,
    SettingsChanged,
    Skipped,
    Snoozed,
    StartRequested,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.instants import next_change
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import (
    counted,
    counting_end,
    held_by_sensors,
    holds,
    is_counting,
    is_off,
)
from neckbreak.domain.session import Session
from neckbreak.domain.settling import settle
from neckbreak.domain.status import Upcoming
from neckbreak.domain.turn import Outlook, Step, Turn, no_outlook


def advance(session: Session, event: Event, now: Moment, plan: Plan) -> Step:
    """What is known after `event`, and what is to be done.

    Pure: the same arguments give the same step. `now` may be any time after the last one; ringing
    early or late only moves things. With `SettingsChanged` the given plan is the old one.
    """
    if isinstance(event, Launched):
        session = replace(session, seen=now.steady)
    turn = _turn(session, event, now, plan, upcoming)
    turn.do(UpdateTray())
    turn.do(Arm(next_change(turn.session, now, turn.plan)))
    return Step(turn.session, tuple(turn.effects), turn.refused)


def _turn(
    session: Session, event: Event, now: Moment, plan: Plan, outlook: Outlook = no_outlook
) -> Turn:
    turn = Turn(counted(session, now), now, plan, outlook)
    before = holds(turn.session, plan)
    _take(turn, event)
    settle(turn, before, quits=isinstance(event, Quitting))
    counting = is_counting(turn.session, now, turn.plan)
    until = counting_end(now, turn.plan)
    if (counting, until) != (turn.session.counting, turn.session.counting_until):
        turn.change(counting=counting, counting_until=until)
    return turn


def _take(turn: Turn, event: Event) -> None:
    """Let the event itself change what is known."""
    match event:
        case AlarmRang():
            pass
        case Launched():
            happenings.launched(turn)
        case Quitting():
            happenings.quitting(turn)
        case WentIdle():
            happenings.went_idle(turn, event)
        case CameBack():
            happenings.came_back(turn)
        case FellAsleep():
            happenings.fell_asleep(turn, event)
        case WokeUp():
            happenings.woke_up(turn)
        case Locked():
            happenings.locked(turn)
        case Unlocked():
            happenings.unlocked(turn)
        case HoldBegan():
            happenings.hold_began(turn, event)
        case HoldEnded():
            happenings.hold_ended(turn, event)
        case HandsRested():
            turn.hands_rest = True
        case SettingsChanged():
            happenings.settings_changed(turn, event)
        case _:
            _answer(turn, event)


def _answer(turn: Turn, event: Event) -> None:
    match event:
        case StartRequested():
            answers.start(turn, event)
        case CardDone():
            answers.done_from_card(turn)
        case RoutineFinished():
            answers.finish(turn)
        case RoutineClosed():
            answers.close(turn, event)
        case Hurt():
            answers.hurt(turn, event)
        case Liked():
            answers.like(turn, event)
        case Snoozed():
            answers.snooze(turn, event)
        case Skipped():
            answers.skip(turn)
        case Paused():
            pausing.pause(turn, event)
        case Resumed():
            pausing.resume(turn)
        case _:
            raise AssertionError(f"no rule for {event!r}")


# The next offer is at most so far away; a week of days off lies between at the most.
_HORIZON = timedelta(days=21)
_MOST_STEPS = 400


def upcoming(session: Session, now: Moment, plan: Plan) -> Upcoming | None:
    """The next offer if the person stays and nothing else happens: the machine, run ahead.

    None while away, held or paused without a known end, or when nothing is switched on.
    """
    if is_off(now, plan):
        session = replace(session, absence=None, idle_since=None, asleep=False, locked=False)
        session = replace(session, holds=frozenset())
    if session.absence is not None or held_by_sensors(session, plan):
        return None
    if session.own_meeting and session.own_meeting_until is None and holds(session, plan):
        return None
    if session.pause is not None and session.pause.until == session.pause.until_wall:
        return None  # both are None: until somebody resumes
    # Hands that lie still after a meeting or a routine are not away yet, and stay.
    session = replace(session, playing=None, idle_since=None)
    end = now.steady + _HORIZON
    event: Event = AlarmRang()
    for _ in range(_MOST_STEPS):
        turn = _turn(session, event, now, plan)
        session = turn.session
        for effect in turn.effects:
            if isinstance(effect, ShowPrompt):
                offer = effect.offer
                return Upcoming(offer.reminder, now.wall, offer.routine, offer.why)
        if any(isinstance(each, WatchHands) and each.rest for each in turn.effects):
            event = HandsRested()
            continue
        event = AlarmRang()
        at = next_change(session, now, plan)
        if at is None or now.steady + (at - now.wall) > end:
            return None
        now = replace(now, wall=at, steady=now.steady + (at - now.wall))
    return None
