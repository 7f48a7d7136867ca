"""A clock that a test turns by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from neckbreak.domain.moment import Moment

BERLIN = ZoneInfo("Europe/Berlin")


class HandClock:
    """A clock that a test turns by hand; it starts on a Wednesday at 11:12 in Berlin."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 18, 10, 12, tzinfo=UTC)

    def __call__(self) -> Moment:
        return Moment(self.wall, timedelta(hours=5), BERLIN)

    def turn(self, by: timedelta) -> None:
        """Let so much time pass."""
        self.wall += by
