"""What can happen to the state machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from neckbreak.domain.bare import Bare
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason


class AlarmRang(Bare):
    """The alarm rang, early, late or for nothing: look at the clock."""

    __slots__ = ()


class Launched(Bare):
    """The program started; the session may come from a file."""

    __slots__ = ()


class Quitting(Bare):
    """The program is about to end; a card that shows stays due for the next launch."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WentIdle:
    """No input for `for_` by now (at least the setting `idle_after`)."""

    for_: timedelta


class CameBack(Bare):
    """Input again after an idle time."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class FellAsleep:
    """The computer goes to sleep, or is found to have slept for `ago`."""

    ago: timedelta = timedelta()


class WokeUp(Bare):
    """The computer woke."""

    __slots__ = ()


class Locked(Bare):
    """The screen was locked."""

    __slots__ = ()


class Unlocked(Bare):
    """The screen was unlocked."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HoldBegan:
    """A meeting, a full-screen window or do-not-disturb began.

    `by_user` is the meeting from the tray or the command line, which ends at `until` by itself, or
    with `HoldEnded(by_user=True)`; it is kept apart from the one that a sensor sees.
    """

    reason: Reason
    until: datetime | None = None
    by_user: bool = False


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """That hold is over; `by_user`: there is no meeting, whoever told of one."""

    reason: Reason
    by_user: bool = False


class HandsRested(Bare):
    """No input for the typing pause: a card that waited for it may show."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The person wants it later; no length is the first of the settings."""

    length: timedelta | None = None


class Skipped(Bare):
    """The person skips the card that shows, or the next offer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StartRequested:
    """The person starts a reminder or routine by id; no name: the card's own, else the next."""

    name: str | None = None


class CardDone(Bare):
    """A card that needs no window was followed to its end and ticked off."""

    __slots__ = ()


class RoutineFinished(Bare):
    """The routine that plays came to its end."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class RoutineClosed:
    """The person closed the routine window early; `played` is how far it came."""

    played: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Hurt:
    """The person pressed "This hurt"; `exercise` is the item that was on."""

    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class Liked:
    """More (`more` true) or less of this routine, please."""

    routine: str
    more: bool


@dataclass(frozen=True, slots=True)
class Paused:
    """The person pauses: for a time, until an instant, until tomorrow, or until they resume."""

    length: timedelta | None = None
    until: datetime | None = None
    until_tomorrow: bool = False


class Resumed(Bare):
    """The person ends the pause."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Settings, catalogue or health answers changed; `plan` is what holds from now on."""

    plan: Plan


Event = (
    AlarmRang
    | Launched
    | Quitting
    | WentIdle
    | CameBack
    | FellAsleep
    | WokeUp
    | Locked
    | Unlocked
    | HoldBegan
    | HoldEnded
    | HandsRested
    | Snoozed
    | Skipped
    | StartRequested
    | CardDone
    | RoutineFinished
    | RoutineClosed
    | Hurt
    | Liked
    | Paused
    | Resumed
    | SettingsChanged
)
