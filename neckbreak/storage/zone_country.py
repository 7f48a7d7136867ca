"""In which country a time zone lies, by the table that comes with the zones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from zoneinfo import TZPATH

_TABLES = ("zone.tab", "zone1970.tab")


def country_of(zone: str, folders: Iterable[str] = TZPATH) -> str:
    """The country (`DE`) of a zone (`Europe/Berlin`); empty when nobody knows it.

    The old table names one country a zone, the newer one several, with the largest first. Windows
    has neither.
    """
    for folder in folders:
        for name in _TABLES:
            country = _looked_up(Path(folder) / name, zone)
            if country:
                return country
    return ""


def _looked_up(table: Path, zone: str) -> str:
    try:
        lines = table.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    for line in lines:
        parts = line.split("\t")
        if not line.startswith("#") and len(parts) > 2 and parts[2] == zone:
            return parts[0].partition(",")[0]
    return ""
