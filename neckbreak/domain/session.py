"""What is known now: the facts of the working day, frozen. Every mode is derived from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.recent import Recent

# Instants in a session are readings of the steady clock (see `Moment`) unless they say "wall".
Steady = timedelta


@dataclass(frozen=True, slots=True)
class Card:
    """The card on the screen, and why it offers this.

    `counted` is false for those that the limits do not count.
    """

    reminder: str
    routine: str | None
    expires_at: Steady
    snoozes: int = 0
    counted: bool = True
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class SnoozedOffer:
    """A card that was put off and comes back."""

    reminder: str
    routine: str | None
    returns_at: Steady
    snoozes: int
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Owed:
    """A card that was taken away before it was answered; its reminder stays due."""

    routine: str | None
    snoozes: int
    not_before: Steady | None = None  # None: not before the pause ends


@dataclass(frozen=True, slots=True)
class Playing:
    """The routine in the window; `offered` tells the schedule's from the person's own."""

    routine: str
    reminder: str | None
    offered: bool
    started_at: Steady


@dataclass(frozen=True, slots=True)
class Pause:
    """Everything rests, until a reading of the steady clock, a wall time, or for good."""

    until: Steady | None = None
    until_wall: datetime | None = None


@dataclass(frozen=True, slots=True)
class FixedTime:
    """A fixed time that has come and was not offered yet.

    `ready_at` is None while something stands against it that makes it count as held;
    `blocked_since` is when a limit first kept it back.
    """

    reminder: str
    ready_at: Steady | None
    blocked_since: Steady | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """One offer that the limits count."""

    at: Steady
    guided: bool


@dataclass(frozen=True, slots=True)
class Absence:
    """Nobody is there: since when, and the strongest reason so far."""

    since: Steady
    reason: Reason


@dataclass(frozen=True, slots=True)
class Session:
    """All facts that the state machine carries from one moment to the next."""

    # The clocks, as they were read last.
    seen: Steady = timedelta()
    wall: datetime | None = None
    counting: bool = False  # whether the time from then on counts as active,
    counting_until: Steady | None = None  # and until when at most: the end of the range

    # The working day that has begun, and what was counted in it.
    day: date | None = None
    day_open: bool = False
    day_active: timedelta = timedelta()
    counts: Mapping[str, timedelta] = field(default_factory=dict)
    counted: tuple[tuple[Steady, Steady], ...] = ()
    floors: Mapping[str, Steady] = field(default_factory=dict)

    # Who is there.
    idle_since: Steady | None = None
    presence_until: Steady | None = None
    asleep: bool = False
    locked: bool = False
    absence: Absence | None = None

    # What stands against offers.
    holds: frozenset[Reason] = frozenset()
    own_meeting: bool = False
    own_meeting_until: Steady | None = None
    pause: Pause | None = None
    quiet_until: Steady | None = None
    typing_since: Steady | None = None
    typing_told: bool = False

    # What is on the screen or waits for it.
    card: Card | None = None
    snoozed: SnoozedOffer | None = None
    put_off_until: Steady | None = None
    put_off: int = 0
    playing: Playing | None = None
    held: frozenset[str] = frozenset()
    owed: Mapping[str, Owed] = field(default_factory=dict)
    fixed: Mapping[str, FixedTime] = field(default_factory=dict)
    fixed_done: frozenset[str] = frozenset()

    # What was offered today, for the limits and for backing off.
    offers: tuple[Offered, ...] = ()  # those that a limit may still look at
    offers_today: int = 0
    last_card: Steady | None = None
    misses: int = 0
    backing_off: bool = False

    # What was done.
    recent: Recent = ()
    last_routine: str | None = None
    today: Mapping[Fact, int] = field(default_factory=dict)
    today_date: date | None = None
