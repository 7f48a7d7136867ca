"""The working days of a country."""

from __future__ import annotations

import pytest

from neckbreak.domain.working_week import working_week


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("DE", [0, 1, 2, 3, 4]),
        ("", [0, 1, 2, 3, 4]),
        ("IL", [0, 1, 2, 3, 6]),
        ("eg", [0, 1, 2, 3, 6]),
        ("IR", [0, 1, 2, 3, 5, 6]),
        ("AF", [0, 1, 2, 5, 6]),
        ("IN", [0, 1, 2, 3, 4, 5]),
    ],
)
def test_working_days_are_those_of_the_country(country: str, days: list[int]) -> None:
    assert [day for day, ranges in enumerate(working_week(country).days) if ranges] == days
