"""Now, twice: what the computer's clock shows, and how much time really passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
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
