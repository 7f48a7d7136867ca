"""Now, twice: what the computer's clock shows, and how much time really passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the clocks.

    `wall` is what the computer's clock shows, in UTC; anybody may set it. `steady` grows by real
    time alone, sleep included, from an origin that means nothing; it counts active time, so that
    a clock set by hand, summer time or another zone cannot corrupt a counter. `zone` is the
    computer's zone.
    """

    wall: datetime
    steady: timedelta
    zone: ZoneInfo

    @property
    def local(self) -> datetime:
        """The wall clock in the computer's zone."""
        return self.wall.astimezone(self.zone)

    def wall_at(self, steady: timedelta) -> datetime:
        """What the clock will show when `steady` is reached, if nobody sets it."""
        return self.wall + (steady - self.steady)

    def utc(self, local: datetime) -> datetime:
        """The instant of a naive local wall time in this zone.

        A time that a change of clocks skips becomes the end of the skipped stretch; one that comes
        twice means the first (design, "Time: the rules").
        """
        first = local.replace(tzinfo=self.zone, fold=0)
        instant = first.astimezone(UTC)
        if instant.astimezone(self.zone).replace(tzinfo=None) == local:
            return instant
        # In a gap the offset before the change overshoots by the gap's length; the change itself
        # is where the two offsets meet.
        before = local.replace(tzinfo=self.zone, fold=0).utcoffset()
        after = local.replace(tzinfo=self.zone, fold=1).utcoffset()
        assert before is not None and after is not None
        low = (local - max(before, after)).replace(tzinfo=UTC)
        high = (local - min(before, after)).replace(tzinfo=UTC)
        while high - low > timedelta(seconds=1):
            middle = low + (high - low) / 2
            if middle.astimezone(self.zone).utcoffset() == before:
                low = middle
            else:
                high = middle
        return high.replace(microsecond=0)
