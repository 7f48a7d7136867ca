"""The plan of the day that the windows show, made once and not at every change of state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from neckbreak.domain.plan import Plan
    from neckbreak.domain.planning import PlannedOffer


class PlannedDay:
    """Keeps the day that was planned last: the same plan makes the same day."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._day: tuple[date, ZoneInfo] | None = None
        self._offers: list[PlannedOffer] = []

    def offers(self, plan: Plan, day: date, zone: ZoneInfo) -> list[PlannedOffer]:
        """What would come on this day."""
        from neckbreak.domain.planning import planned

        if plan is not self._plan or self._day != (day, zone):
            self._offers = planned(plan, day, zone)
            self._plan, self._day = plan, (day, zone)
        return self._offers
