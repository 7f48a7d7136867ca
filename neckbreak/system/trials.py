"""How often something that fails is begun again before it is left alone for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

FAILURES = 3
ALONE_FOR = timedelta(hours=1)


class Trials:
    """Counts the failures of one thing: it may be begun again at each beat, and after three hourly.

    One that goes on from one beat to the next has recovered. `now` is a clock that nobody sets.
    """

    def __init__(self, now: Callable[[], timedelta]) -> None:
        self._now = now
        self._failures = 0
        self._aside_since: timedelta | None = None

    def failed(self) -> bool:
        """It failed; whether it is set aside by that, which is worth one line in the log."""
        self._failures += 1
        if self._failures >= FAILURES:
            self._aside_since = self._now()
        return self._failures == FAILURES

    def went_on(self) -> None:
        """It works."""
        self._failures = 0
        self._aside_since = None

    def may_begin(self) -> bool:
        """Whether it is time to begin again."""
        return self._aside_since is None or self._now() - self._aside_since >= ALONE_FOR
