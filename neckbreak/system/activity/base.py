"""What every way of sensing input offers, and what they share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from neckbreak.domain.events import CameBack, Event, HandsRested, WentIdle
from neckbreak.domain.messages import Message

Post = Callable[[Event], None]
Failed = Callable[[Message], None]
IdleTold = Callable[[timedelta | None], None]

# No way of asking is finer than that, and none needs to be.
_SOONEST = timedelta(milliseconds=50)


class Source(Protocol):
    """One way of sensing input.

    It is built with the presence that it reports to, and with `failed`, which it calls with the
    reason, once, when it can't go on.
    """

    name: str

    def start(self) -> None:
        """Begin to watch."""
        ...

    def stop(self) -> None:
        """Stop watching and let go of everything."""
        ...

    def set_idle_after(self, idle_after: timedelta) -> None:
        """From how long on no input counts as idle."""
        ...

    def idle_for(self, then: IdleTold) -> None:
        """Tell how long there was no input, at once or a little later; None: nobody knows."""
        ...

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Call `rested` once the hands lay still for `rest`; zero: don't.

        False where a source can't do that by itself: then its idle time is asked for.
        """
        ...


class Presence:
    """Posts WentIdle and CameBack in turns, whatever the source repeats."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self.idle = False

    def went_idle(self, idle: timedelta) -> None:
        """No input for that long."""
        if not self.idle:
            self.idle = True
            self._post(WentIdle(idle))

    def came_back(self) -> None:
        """Input again."""
        if self.idle:
            self.idle = False
            self._post(CameBack())


class HandsWatch(QObject):
    """Posts HandsRested once the hands lay still for as long as a card waits for it.

    Asks for the idle time only while somebody waits, and then not before the rest can be over.
    Where nobody knows the idle time the hands count as resting.
    """

    def __init__(
        self, idle_for: Callable[[IdleTold], None], post: Post, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._idle_for = idle_for
        self._post = post
        self._rest = timedelta()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def watch(self, rest: timedelta) -> None:
        """Wait for a rest of this length from now on; zero: for none."""
        self._rest = rest
        if rest:
            self._timer.start(0)
        else:
            self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        self._idle_for(self._judge)

    def _judge(self, idle: timedelta | None) -> None:
        if not self._rest:
            return
        if idle is None or idle >= self._rest:
            self._rest = timedelta()
            self._timer.stop()
            self._post(HandsRested())
            return
        left = max(self._rest - idle, _SOONEST)
        self._timer.start(left // timedelta(milliseconds=1) + 1)
