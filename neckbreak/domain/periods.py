"""A day, a week, a month or a year of the calendar, to look back at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Span(StrEnum):
    """How much is looked at."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """From its first day to its last, both included."""

    span: Span
    first: date
    last: date

    def has(self, day: date) -> bool:
        """Whether this day lies in it."""
        return self.first <= day <= self.last

    def parts(self) -> list[tuple[date, date]]:
        """The days that it is shown in, as (first, last); of a year the months."""
        if self.span is not Span.YEAR:
            days = (self.last - self.first).days + 1
            return [(day, day) for day in (self.first + DAY * number for number in range(days))]
        months = []
        first = self.first
        while first <= self.last:
            following = _month_after(first)
            months.append((first, following - DAY))
            first = following
        return months


def period(span: Span, day: date, week_starts: int = 0) -> Period:
    """The one that holds `day`; `week_starts` is the first weekday, Monday is 0."""
    match span:
        case Span.DAY:
            return Period(span, day, day)
        case Span.WEEK:
            first = day - DAY * ((day.weekday() - week_starts) % 7)
            return Period(span, first, first + 6 * DAY)
        case Span.MONTH:
            first = day.replace(day=1)
            return Period(span, first, _month_after(first) - DAY)
        case Span.YEAR:
            return Period(span, date(day.year, 1, 1), date(day.year, 12, 31))


def before(shown: Period, week_starts: int = 0) -> Period:
    """The period of the same span that ends the day before."""
    return period(shown.span, shown.first - DAY, week_starts)


def after(shown: Period, week_starts: int = 0) -> Period:
    """The period of the same span that begins the day after."""
    return period(shown.span, shown.last + DAY, week_starts)


def _month_after(first: date) -> date:
    return (first + 31 * DAY).replace(day=1)
