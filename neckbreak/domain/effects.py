"""What the state machine wants done; the hub does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from neckbreak.domain.bare import Bare
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact, Reason


class Asks(StrEnum):
    """What a card asks that has nothing to play."""

    HEALTH = "health"  # the gate's questions, before anything can be chosen
    DIARY = "diary"  # those of the comfort diary


@dataclass(frozen=True, slots=True)
class Offer:
    """One card: which reminder, what it would play (None: what it `asks` instead), until when.

    `snoozes_left` is how often it may still be put off.
    """

    reminder: str
    routine: str | None
    expires_at: datetime
    guided: bool
    snoozes_left: int
    why: Message | None = None
    asks: Asks | None = None


@dataclass(frozen=True, slots=True)
class ShowPrompt:
    """Show this card."""

    offer: Offer


class ClosePrompt(Bare):
    """Take the card away, if it shows."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Play:
    """Open the routine window; `offered` tells an offer from the person's own start."""

    routine: str
    reminder: str | None
    offered: bool


@dataclass(frozen=True, slots=True)
class StopPlaying:
    """Close the routine window; after `hurt` it shows its own panel instead."""

    reason: Reason


class Entry(NamedTuple):
    """One fact of the history.

    `at` is what the computer's clock showed, with its offset; `seconds` is the length of what was
    done, 0 where nothing was; `until` is set for a snooze and a pause. A tuple, since a year of
    ten thousand facts is made in a third of the time that frozen dataclasses take.
    """

    at: datetime
    fact: Fact
    reminder: str | None = None
    routine: str | None = None
    seconds: int = 0
    reason: Reason | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Write this fact to the history."""

    entry: Entry


class UpdateTray(Bare):
    """The state changed: show it in the tray and wherever else it stands."""

    __slots__ = ()


class AskHealth(Bare):
    """Ask the questions of the health gate: what was started can't be chosen before."""

    __slots__ = ()


class AskDiary(Bare):
    """Ask the questions of the comfort diary."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Arm:
    """Ring at this instant; None: nothing can change by itself."""

    at: datetime | None


@dataclass(frozen=True, slots=True)
class WatchHands:
    """Say `HandsRested` as soon as there was no input for `rest` (zero: stop watching)."""

    rest: timedelta


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell the person one sentence, quietly."""

    message: Message


Effect = (
    ShowPrompt
    | ClosePrompt
    | Play
    | StopPlaying
    | Record
    | UpdateTray
    | AskHealth
    | AskDiary
    | Arm
    | WatchHands
    | Tell
)
