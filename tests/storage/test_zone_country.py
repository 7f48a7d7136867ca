"""From a time zone to the emergency number that is suggested."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.domain.emergency import emergency_number
from neckbreak.storage.zone_country import country_of


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "zone.tab").write_text(
        "# code\tplace\tzone\nDE\t+5230+01322\tEurope/Berlin\tmost of Germany\n"
        "NZ\t-3652+17446\tPacific/Auckland\n"
    )
    (tmp_path / "zone1970.tab").write_text("# codes\nAE,OM,RE\t+2518+05518\tAsia/Dubai\n")
    return str(tmp_path)


@pytest.mark.parametrize(
    ("zone", "number"),
    [
        ("Europe/Berlin", "112"),
        ("Pacific/Auckland", "111"),
        ("Asia/Dubai", ""),  # a country that we have no number for
        ("Mars/Olympus", ""),
        ("UTC", ""),
    ],
)
def test_a_number_is_suggested_only_where_it_is_known(folder: str, zone: str, number: str) -> None:
    assert emergency_number(country_of(zone, ["/nowhere", folder])) == number


@pytest.mark.parametrize(
    ("country", "number"), [("GB", "999"), ("us", "911"), ("JP", "119"), ("BR", "192"), ("", "")]
)
def test_countries_have_their_own_numbers(country: str, number: str) -> None:
    assert emergency_number(country) == number
