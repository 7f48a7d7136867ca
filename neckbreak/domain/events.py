"""What can happen to the state machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class AlarmRang:
    """The alarm rang, early, late or for nothing: look at the clock."""


@dataclass(frozen=True, slots=True)
class Launched:
    """The program started; the session may come from a file."""


@dataclass(frozen=True, slots=True)
class Quitting:
    """The program is about to end; a card that shows stays due for the next launch."""


@dataclass(frozen=True, slots=True)
class WentIdle:
    """No input for `for_` by now (at least the setting `idle_after`)."""

    for_: timedelta


@dataclass(frozen=True, slots=True)
class CameBack:
    """Input again after an idle time."""


@dataclass(frozen=True, slots=True)
class FellAsleep:
    """The computer goes to sleep, or is found to have slept for `ago`."""

    ago: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The computer woke."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The screen was locked."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The screen was unlocked."""


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


@dataclass(frozen=True, slots=True)
class HandsRested:
    """No input for the typing pause: a card that waited for it may show."""


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The person wants it later; no length is the first of the settings."""

    length: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person skips the card that shows, or the next offer."""


@dataclass(frozen=True, slots=True)
class StartRequested:
    """The person starts a reminder or routine by id; no name: the card's own, else the next."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class CardDone:
    """A card that needs no window was followed to its end and ticked off."""


@dataclass(frozen=True, slots=True)
class RoutineFinished:
    """The routine that plays came to its end."""


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


@dataclass(frozen=True, slots=True)
class Resumed:
    """The person ends the pause."""


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
