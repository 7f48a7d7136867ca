"""What the person asks for, from whichever window, menu or word it comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import (
    CardDone,
    Event,
    HoldBegan,
    HoldEnded,
    Paused,
    Resumed,
    Skipped,
    Snoozed,
    StartRequested,
)
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import Reason
from neckbreak.ports import Teller

if TYPE_CHECKING:
    from neckbreak.qt.control_window import ControlWindow
    from neckbreak.qt.tray import Tray


class Wishes(QObject):
    """Turns wishes into events; why one was refused is told. Lengths are seconds, 0 open-ended."""

    def __init__(self, coordinator: Coordinator, teller: Teller, now: Callable[[], Moment]) -> None:
        super().__init__()
        self._coordinator = coordinator
        self._teller = teller
        self._now = now

    def start(self, name: str = "") -> None:
        """Begin a reminder or routine; no name: what the card offers, else the next."""
        self._wish(StartRequested(name or None))

    def snooze(self, seconds: int = 0) -> None:
        """Put the card off, or the next offer; 0 is the first length of the settings."""
        self._wish(Snoozed(timedelta(seconds=seconds) if seconds else None))

    def skip(self) -> None:
        """Leave out the card, or the next offer."""
        self._wish(Skipped())

    def finish_card(self) -> None:
        """The card was followed as it stands."""
        self._wish(CardDone())

    def pause(self, seconds: int = 0) -> None:
        """Rest for so long; 0 until resumed."""
        self._wish(Paused(timedelta(seconds=seconds) if seconds else None))

    def pause_until_tomorrow(self) -> None:
        """Rest until the next working day."""
        self._wish(Paused(until_tomorrow=True))

    def resume(self) -> None:
        """Go on after a pause."""
        self._wish(Resumed())

    def meeting(self, seconds: int = 0) -> None:
        """In a meeting for so long; 0 until said otherwise."""
        self._wish(meeting_began(timedelta(seconds=seconds), self._now().wall))

    def meeting_over(self) -> None:
        """The meeting is over."""
        self._wish(HoldEnded(Reason.MEETING, by_user=True))

    def listen(self, source: Tray | ControlWindow) -> None:
        """Take the wishes of the tray or the window behind it: both offer the same."""
        source.start_requested.connect(self.start)
        source.snooze_requested.connect(self.snooze)
        source.skip_requested.connect(self.skip)
        source.pause_requested.connect(self.pause)
        source.pause_until_tomorrow_requested.connect(self.pause_until_tomorrow)
        source.resume_requested.connect(self.resume)
        source.meeting_requested.connect(self.meeting)
        source.meeting_over_requested.connect(self.meeting_over)

    def _wish(self, event: Event) -> None:
        refused: Message | None = self._coordinator.handle(event)
        if refused is not None:
            self._teller.tell(refused)


def meeting_began(length: timedelta, now: datetime) -> HoldBegan:
    """The person's own word for a meeting; no length: until they say that it is over."""
    return HoldBegan(Reason.MEETING, now + length if length else None, by_user=True)
