"""The working days of a country: not everybody's weekend is Saturday and Sunday."""

from __future__ import annotations

from neckbreak.domain.calendar import EIGHT_TO_SIX, WeeklyHours

# Weekends other than Saturday and Sunday, by country (Unicode CLDR, weekData), Monday is 0.
_THURSDAY_FRIDAY = frozenset({"AF"})
_FRIDAY = frozenset({"IR"})
_FRIDAY_SATURDAY = frozenset(
    {"BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"}
)
_SUNDAY = frozenset({"IN", "UG"})


def working_week(country: str) -> WeeklyHours:
    """8 to 18 on the working days of a country (`IL`); Monday to Friday where nothing is known."""
    weekend = _weekend(country.upper())
    return WeeklyHours(tuple(() if day in weekend else EIGHT_TO_SIX for day in range(7)))


def _weekend(country: str) -> frozenset[int]:
    if country in _FRIDAY_SATURDAY:
        return frozenset({4, 5})
    if country in _THURSDAY_FRIDAY:
        return frozenset({3, 4})
    if country in _FRIDAY:
        return frozenset({4})
    if country in _SUNDAY:
        return frozenset({6})
    return frozenset({5, 6})
