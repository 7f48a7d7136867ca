"""What every way of sensing sleep and lock shares: each change is told once."""

from __future__ import annotations

from collections.abc import Callable, Set
from datetime import timedelta
from typing import Protocol

from neckbreak.domain.events import Event, FellAsleep, Locked, Unlocked, WokeUp
from neckbreak.domain.messages import Message

# Who may say so, but for the screen savers.
_OF_THE_SESSION = frozenset({"hint", "request", "switched"})

Post = Callable[[Event], None]
Failed = Callable[[Message], None]


class Source(Protocol):
    """One way of sensing sleep and lock; it calls `failed`, once, when it can't go on."""

    name: str

    def start(self) -> None:
        """Begin to watch."""
        ...

    def stop(self) -> None:
        """Stop watching and let go of everything."""
        ...


class Power:
    """What is known of sleep and lock, folded: several tell of the same, and some tell it twice.

    The screen is locked while anybody says so: the session (`hint`), a screen saver, somebody who
    asked the session to lock (`request`), or because another person's session took its place
    (`switched`). A request may be all that there is, and then nobody ever takes it back:
    `input_seen()` does, when a person is at work without any lock being shown.
    """

    def __init__(self, post: Post, unheard: Callable[[], timedelta] = timedelta) -> None:
        """`unheard` tells how long the computer slept since it was asked the last time."""
        self._post = post
        self._unheard = unheard
        self._asleep = False
        self._locked_by: set[str] = set()

    @property
    def locked(self) -> bool:
        """Whether the screen is locked, as far as anybody knows."""
        return bool(self._locked_by)

    def sleep(self) -> None:
        """The computer is about to sleep, or did so while the word was on its way."""
        if not self._asleep:
            self._asleep = True
            self._post(FellAsleep(self._unheard()))

    def wake(self) -> None:
        """The computer woke."""
        if self._asleep:
            self._asleep = False
            self._unheard()  # that sleep was heard of
            self._post(WokeUp())

    def look(self) -> None:
        """Find out whether the computer slept and nobody told."""
        length = self._unheard()
        if length and not self._asleep:
            self._post(FellAsleep(length))
            self._post(WokeUp())

    def lock(self, by: str) -> None:
        """Somebody says that the screen is locked."""
        before = self.locked
        self._locked_by.add(by)
        if not before:
            self._post(Locked())

    def unlock(self, by: str) -> None:
        """That one says it no longer; then what was only asked for is over, too."""
        if by in self._locked_by:
            self._release({by, "request"})

    def input_seen(self) -> None:
        """Somebody works at the computer: a lock that was only asked for never came."""
        if self._locked_by == {"request"}:
            self._release({"request"})

    def forget(self) -> None:
        """Whoever told of sleep and of the session can't any more; screen savers still can."""
        self.wake()
        self._release(_OF_THE_SESSION)

    def _release(self, who: Set[str]) -> None:
        before = self.locked
        self._locked_by -= who
        if before and not self.locked:
            self._post(Unlocked())
