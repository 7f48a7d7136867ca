"""Hours over midnight that are long say so: an afternoon may have been meant."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from neckbreak.domain.kinds import Count, Hours
from neckbreak.domain.long_nights import word_about
from neckbreak.domain.messages import Message

HOURS = Hours()


def said(text: str) -> Message | None:
    return word_about(HOURS, HOURS.read(text))


@pytest.mark.parametrize(
    ("text", "hours", "until", "meant"),
    [
        ("9-5", 20, time(5), "09:00-17:00"),
        ("8-12, 13-5:30", 16.5, time(5, 30), "13:00-17:30"),
        ("9-0:30", 15.5, time(0, 30), "09:00-12:30"),
        ("22-11", 13, time(11), "22:00-23:00"),
    ],
)
def test_a_long_night_says_how_long_it_is_and_how_an_afternoon_is_written(
    text: str, hours: float, until: time, meant: str
) -> None:
    assert said(text) == Message(
        "settings.hours.long.afternoon",
        {"length": timedelta(hours=hours), "until": until, "meant": meant},
    )


def test_an_end_in_the_afternoon_of_the_next_day_says_only_how_long_that_is() -> None:
    assert said("18-17") == Message(
        "settings.hours.long", {"length": timedelta(hours=23), "until": time(17)}
    )


@pytest.mark.parametrize("text", ["22-6", "18-6", "0-24", "6-24", "9-0", "9-17", "22-2, 3-6", ""])
def test_a_night_of_twelve_hours_and_every_day_go_without_a_word(text: str) -> None:
    assert said(text) is None


def test_other_settings_go_without_a_word() -> None:
    assert word_about(Hours(none=None), None) is None
    assert word_about(Count(1, 9), 5) is None
