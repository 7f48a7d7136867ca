"""Periods by their names, and a column of marks as one sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from neckbreak.domain.messages import Message
from neckbreak.domain.periods import Span, period
from neckbreak.domain.statistics import Part, Tally
from neckbreak.domain.statistics_words import counts_said, part_name, part_said, period_name
from neckbreak.domain.stories import Outcome
from neckbreak.storage.words import CatalogueWords

WORDS = CatalogueWords(Path(__file__).parents[2] / "resources" / "translations")
WEDNESDAY = date(2026, 11, 18)
TALLY = Tally(
    came=13,
    outcomes={
        Outcome.UNANSWERED: 2,
        Outcome.DONE: 6,
        Outcome.BEGUN: 1,
        Outcome.SNOOZED: 2,
        Outcome.SKIPPED: 1,
        Outcome.HELD: 1,
    },
)


def said(message: Message) -> str:
    return WORDS.say(message)


@pytest.mark.parametrize(
    ("span", "day", "name"),
    [
        (Span.DAY, WEDNESDAY, "Today"),
        (Span.DAY, date(2026, 11, 17), "Yesterday"),
        (Span.DAY, date(2026, 11, 16), "Monday 16 November"),
        (Span.WEEK, WEDNESDAY, "16 November to 22 November"),
        (Span.MONTH, WEDNESDAY, "November 2026"),
        (Span.YEAR, WEDNESDAY, "2026"),
    ],
)
def test_a_period_is_called_as_people_call_it(span: Span, day: date, name: str) -> None:
    assert said(period_name(period(span, day), WEDNESDAY)) == name


def test_a_day_is_read_with_its_date_and_what_became_of_each() -> None:
    assert said(part_said(Part(WEDNESDAY, WEDNESDAY, TALLY))) == (
        "Wednesday 18 November: 13 came up, 6 done, 1 ended early, 2 snoozed, then gone,"
        " 1 skipped, 1 held back, 2 not answered"
    )


def test_while_a_snoozed_one_can_still_come_none_is_said_to_be_gone() -> None:
    tally = Tally(came=2, outcomes={Outcome.SNOOZED: 2}, waiting=1)
    assert said(counts_said(tally)) == "2 came up, 2 snoozed"


def test_a_month_is_read_with_its_year() -> None:
    november = Part(date(2026, 11, 1), date(2026, 11, 30), Tally(came=1, outcomes={}))
    assert said(part_said(november)) == "November 2026: 1 came up"


def test_a_day_on_which_nothing_came_up_says_so() -> None:
    assert said(counts_said(Tally())) == "nothing came up"


@pytest.mark.parametrize(
    ("part", "span", "name"),
    [
        (Part(WEDNESDAY, WEDNESDAY, TALLY), Span.WEEK, "Wed, so far"),
        (Part(date(2026, 11, 16), date(2026, 11, 16), TALLY), Span.WEEK, "Mon"),
        (Part(WEDNESDAY, WEDNESDAY, TALLY), Span.MONTH, "18"),
        (Part(date(2026, 11, 1), date(2026, 11, 30), TALLY), Span.YEAR, "Nov"),
    ],
)
def test_a_column_has_a_short_name(part: Part, span: Span, name: str) -> None:
    assert said(part_name(part, span, WEDNESDAY)) == name


def test_every_weekday_and_month_has_a_short_name() -> None:
    names = [said(Message(f"weekday.short.{number}")) for number in range(7)]
    names += [said(Message(f"month.short.{number}")) for number in range(1, 13)]
    assert not any("short" in name for name in names)
