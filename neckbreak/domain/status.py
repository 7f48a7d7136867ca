"""The state of a moment as a value: all that tray, windows and command line say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact, Mode, Reason
from neckbreak.domain.settings import Meetings


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next offer, if nothing comes between, and why it is this routine."""

    reminder: str
    at: datetime
    routine: str | None = None
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """What is on the screen: a card (step None) or a routine, with its `name`."""

    reminder: str | None
    routine: str | None
    step: int | None = None
    why: Message | None = None
    name: Message | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What the program is doing, why, until when, and what comes next.

    While paused, held or away nobody knows when the next one comes; `then` is what would come first
    if that ended now.
    """

    mode: Mode = Mode.WAITING
    reason: Reason | None = None
    until: datetime | None = None
    next: Upcoming | None = None
    then: Upcoming | None = None
    showing: Showing | None = None
    snoozes_left: int = 0
    own_meeting: bool = False  # the meeting is one that the person told of
    signs: Meetings = Meetings()  # by which others are noticed
    last_routine: str | None = None
    today: Mapping[Fact, int] = field(default_factory=dict)

    @property
    def snooze_used_up(self) -> bool:
        """Whether what shows or is snoozed can't be put off any more."""
        return self.mode in (Mode.PROMPTING, Mode.SNOOZED) and self.snoozes_left <= 0

    @property
    def later_anyway(self) -> bool:
        """Whether a snooze puts nothing off, because the next one comes after it anyway."""
        if self.mode is not Mode.SNOOZED or self.until is None or self.next is None:
            return False
        return self.next.at > self.until

    @property
    def holding(self) -> str:
        """What holds, in the words for it: of a meeting that nobody told of, its sign."""
        if self.reason is None:
            return Reason.MEETING.value
        if self.reason is not Reason.MEETING or self.own_meeting:
            return self.reason.value
        signs = {"microphone": self.signs.microphone, "camera": self.signs.camera}
        return "_or_".join(sign for sign, on in signs.items() if on) or Reason.MEETING.value
