"""Which number people call in an emergency, to be suggested and confirmed by the person."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_EUROPE = (
    "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FO FR GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT"
    " NL NO PL PT RO RS SE SI SK SM UA VA XK"
)
_OTHERS = {
    "112": "TR IN",
    "999": "GB",
    "911": "US CA",
    "119": "JP KR",
    "120": "CN",
    "192": "BR",
    "000": "AU",
    "111": "NZ",
}
_NUMBERS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(_EUROPE.split(), "112")
    | {country: number for number, countries in _OTHERS.items() for country in countries.split()}
)


def emergency_number(country: str) -> str:
    """The number for an ambulance in a country (`DE`); empty where we don't know it for sure."""
    return _NUMBERS.get(country.upper(), "")
