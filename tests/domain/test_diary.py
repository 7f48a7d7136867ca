"""The comfort diary keeps what was marked for a year, and judges none of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from neckbreak.domain.diary import (
    Mark,
    Sign,
    awaits_advice,
    first_kept,
    kept,
    missing_for_a_line,
    panel_after,
)
from neckbreak.domain.red_flags import Tier

FRIDAY = date(2026, 3, 27)
MARK = Mark(FRIDAY, discomfort=3, stiffness=2, days=4)


def new(*signs: Sign, day: date = FRIDAY) -> Mark:
    return replace(MARK, day=day, new=frozenset(signs))


@pytest.mark.parametrize(
    "spoilt", [{"discomfort": 11}, {"discomfort": -1}, {"stiffness": 11}, {"days": 8}]
)
def test_a_number_out_of_its_range_is_no_mark(spoilt: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(spoilt))):
        replace(MARK, **spoilt)  # type: ignore[arg-type]  # the values of a table are plain ints


def test_a_day_has_one_mark_and_the_later_one_counts() -> None:
    second = replace(MARK, discomfort=7)
    assert kept((MARK, second), FRIDAY) == (second,)


def test_marks_stand_in_the_order_of_their_days() -> None:
    before = replace(MARK, day=date(2026, 3, 20))
    assert kept((MARK, before), FRIDAY) == (before, MARK)


def test_a_mark_is_forgotten_after_twelve_months() -> None:
    year_ago = replace(MARK, day=date(2025, 3, 27))
    older = replace(MARK, day=date(2025, 3, 26))
    assert kept((older, year_ago, MARK), FRIDAY) == (year_ago, MARK)


def test_on_a_leap_day_the_year_goes_back_to_the_end_of_february() -> None:
    assert first_kept(date(2028, 2, 29)) == date(2027, 2, 28)


@pytest.mark.parametrize(("marks", "missing"), [(0, 4), (1, 3), (3, 1), (4, 0), (52, 0)])
def test_four_marks_make_a_line(marks: int, missing: int) -> None:
    assert missing_for_a_line(marks) == missing


@pytest.mark.parametrize(
    ("sign", "tier", "rests"),
    [
        (Sign.INJURY, Tier.NOW, True),
        (Sign.HEADACHE, Tier.NOW, True),
        (Sign.DIZZINESS, Tier.TODAY, True),
        (Sign.NUMBNESS, Tier.TODAY, True),
        (Sign.WEAKNESS, Tier.TODAY, True),
        (Sign.SHARP, Tier.TODAY, True),
        (Sign.UNWELL, Tier.TODAY, True),
        (Sign.WAKES, Tier.SOON, False),
    ],
)
def test_a_tick_leads_to_its_panel(sign: Sign, tier: Tier, rests: bool) -> None:
    assert panel_after(new(sign), ()) == tier
    assert awaits_advice(new(sign)) == rests


def test_of_several_ticks_the_gravest_counts() -> None:
    assert panel_after(new(Sign.WAKES, Sign.SHARP, Sign.HEADACHE), ()) == Tier.NOW


@pytest.mark.parametrize("discomfort", [0, 10])
def test_numbers_alone_lead_to_nothing(discomfort: int) -> None:
    worst = replace(MARK, discomfort=discomfort, stiffness=discomfort, days=7, looks=False)
    assert panel_after(worst, (MARK,)) is None
    assert not awaits_advice(worst)


@pytest.mark.parametrize(("days", "tier"), [(1, None), (13, None), (14, Tier.SOON)])
def test_the_mildest_panel_comes_once_in_fourteen_days(days: int, tier: Tier | None) -> None:
    before = (new(Sign.WAKES, day=FRIDAY - timedelta(days=days)),)
    assert panel_after(new(Sign.WAKES), before) == tier


def test_the_others_come_each_time() -> None:
    before = (new(Sign.SHARP, day=FRIDAY - timedelta(days=1)),)
    assert panel_after(new(Sign.SHARP), before) == Tier.TODAY
