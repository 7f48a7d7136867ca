"""In which country the person works."""

from __future__ import annotations

import pytest

from neckbreak.storage.country import home_country


@pytest.mark.parametrize(
    ("environ", "country"),
    [
        ({"LANG": "he_IL.UTF-8"}, "IL"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_IL"}, "IL"),
        ({"LC_ALL": "sr_Latn_RS@latin", "LANG": "en_US"}, "RS"),
    ],
)
def test_the_locale_says_the_country(environ: dict[str, str], country: str) -> None:
    assert home_country("Nowhere/Known", environ) == country


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX", "", "de"])
def test_a_locale_without_a_country_leaves_it_to_the_zone(locale: str) -> None:
    assert home_country("Nowhere/Known", {"LANG": locale}) == ""
