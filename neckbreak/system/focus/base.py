"""What every way of sensing a hold offers, and how what several tell becomes one hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason

_BEATS_WITHOUT_LOOK = 5

Post = Callable[[Event], None]
Failed = Callable[[Message], None]


class Source(Protocol):
    """One way of sensing a hold.

    It is built with the hold that it reports to, and with `failed`, which it calls with the
    reason, once, when it can't go on.
    """

    name: str

    @property
    def knows(self) -> bool:
        """Whether it can tell at this moment; else the state is unknown, which holds nothing."""
        ...

    def start(self) -> None:
        """Begin to watch."""
        ...

    def stop(self) -> None:
        """Stop watching, take back what was told, and let go of everything."""
        ...

    def look(self) -> None:
        """Look again, once a minute at most: what no signal told."""
        ...


class Hold:
    """One hold, in force while anybody says so; posts HoldBegan and HoldEnded in turns."""

    def __init__(self, reason: Reason, post: Post) -> None:
        self._reason = reason
        self._post = post
        self._told_by: set[str] = set()

    def tell(self, by: str, on: bool) -> None:
        """Somebody says whether it is on."""
        before = bool(self._told_by)
        if on:
            self._told_by.add(by)
        else:
            self._told_by.discard(by)
        after = bool(self._told_by)
        if after and not before:
            self._post(HoldBegan(self._reason))
        elif before and not after:
            self._post(HoldEnded(self._reason))


class Doubt:
    """When to look again at what a signal should have told, in case one was missed.

    A hold that nobody takes back is worse than one that begins late, and each look wakes the
    computer once more: so at each beat while it holds, and else at every fifth.
    """

    def __init__(self) -> None:
        self._beats = 0

    def looks(self, holding: bool) -> bool:
        """Whether to look at this beat."""
        self._beats = 0 if holding else (self._beats + 1) % _BEATS_WITHOUT_LOOK
        return self._beats == 0
