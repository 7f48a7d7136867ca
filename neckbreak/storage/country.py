"""In which country the person works: as the locale says, else the time zone."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from neckbreak.storage.zone_country import country_of

_COUNTRY = re.compile(r"^[a-z]{2,3}(?:_[A-Z][a-z]{3})?_([A-Z]{2})(?:[.@]|$)")


def home_country(zone: str, environ: Mapping[str, str] = os.environ) -> str:
    """The country (`IL`) of the locale's times and dates; empty when nothing says it.

    Windows and macOS name no locale in the environment; there the zone decides.
    """
    locale = environ.get("LC_ALL") or environ.get("LC_TIME") or environ.get("LANG") or ""
    named = _COUNTRY.match(locale)
    return named[1] if named else country_of(zone)
