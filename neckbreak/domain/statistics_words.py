"""What a period is called and what its counts say, in messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from neckbreak.domain.messages import Message
from neckbreak.domain.periods import DAY, Period, Span, period
from neckbreak.domain.statistics import IN_ORDER, Part, Tally
from neckbreak.domain.stories import Outcome


def period_name(shown: Period, today: date) -> Message:
    """The period as its heading says it."""
    match shown.span:
        case Span.DAY if shown.first == today:
            return Message("statistics.day.today")
        case Span.DAY if shown.first == today - DAY:
            return Message("statistics.day.yesterday")
        case Span.DAY:
            return Message("statistics.day", {"day": shown.first})
        case Span.WEEK:
            return Message("statistics.week", {"first": shown.first, "last": shown.last})
        case Span.MONTH:
            month = Message(f"month.{shown.first.month}")
            return Message("statistics.month", {"month": month, "year": shown.first.year})
        case Span.YEAR:
            return Message("statistics.year", {"year": shown.first.year})


def names_in_year(year: int) -> list[Message]:
    """What periods of a year like this one can be called, the longest name among them.

    All days of a month are as long as another, and so are all weeks between the same months.
    """
    today = date(year, 12, 31)
    names = [period_name(period(Span.DAY, today - DAY * ago), today) for ago in (0, 1)]
    for month in range(1, 13):
        names.append(period_name(period(Span.MONTH, date(year, month, 28)), today))
        for day in range(20, 29):
            names.append(Message("statistics.day", {"day": date(year, month, day)}))
            week = Period(Span.WEEK, date(year, month, day), date(year, month, day) + 6 * DAY)
            names.append(period_name(week, today))
    return [*names, period_name(period(Span.YEAR, today), today)]


def part_name(part: Part, span: Span, today: date) -> Message:
    """What stands below a column: the weekday, the day of the month, or the month."""
    if span is Span.YEAR:
        return Message(f"month.short.{part.first.month}")
    if span is Span.MONTH:
        return Message("statistics.day_number", {"day": part.first.day})
    day = Message(f"weekday.short.{part.first.weekday()}")
    return Message("statistics.so_far", {"day": day}) if part.first == today else day


def part_said(part: Part) -> Message:
    """The whole column in a sentence: when, how many came up, and what they came to."""
    if part.first == part.last:
        name = Message("statistics.part.day", {"day": part.first})
    else:
        month = Message(f"month.{part.first.month}")
        name = Message("statistics.month", {"month": month, "year": part.first.year})
    return Message("statistics.part", {"part": name, "counts": counts_said(part.tally)})


def counts_said(tally: Tally) -> Message:
    """How many came up and what they came to; what did not happen is left out."""
    if not tally.came:
        return Message("statistics.came.none")
    said = [Message("statistics.came", {"n": tally.came})]
    said += [
        Message(
            _word("outcome", outcome, waiting=bool(tally.waiting)), {"n": tally.outcomes[outcome]}
        )
        for outcome in IN_ORDER
        if tally.outcomes.get(outcome)
    ]
    return _listed(said)


def outcome_name(outcome: Outcome, *, waiting: bool) -> str:
    """The word for an outcome; `waiting` tells that some of the snoozed can still come."""
    return _word("legend", outcome, waiting=waiting)


def _word(where: str, outcome: Outcome, *, waiting: bool) -> str:
    still = ".waiting" if waiting and outcome is Outcome.SNOOZED else ""
    return f"statistics.{where}.{outcome}{still}"


def _listed(messages: Sequence[Message]) -> Message:
    first, *rest = messages
    return Message("story.and", {"first": first, "rest": _listed(rest)}) if rest else first
