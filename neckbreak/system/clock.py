"""Reads the computer's clocks and finds out in which zone it is; nobody else reads them."""

from __future__ import annotations

import logging
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from struct import pack
from zoneinfo import ZoneInfo

from neckbreak.domain.moment import Moment

LOCALTIME = Path("/etc/localtime")


class SystemClock:
    """The real clock, behind `ports.Clock`.

    The zone is looked up once: `refresh()` after waking, or once an hour, notices that somebody
    travelled.
    """

    def __init__(self, localtime: Path = LOCALTIME) -> None:
        self._localtime = localtime
        self._zone = local_zone(localtime)

    def now(self) -> Moment:
        """The wall clock, the steady clock and the zone, read together."""
        return Moment(wall=datetime.now(UTC), steady=_steady(), zone=self._zone)

    def refresh(self) -> bool:
        """Look the zone up again; whether it is another one than before."""
        before, self._zone = self._zone, local_zone(self._localtime)
        return str(before) != str(self._zone)


def local_zone(localtime: Path = LOCALTIME) -> ZoneInfo:
    """The zone of this computer: what TZ says, else the system's setting, else UTC.

    Not by tzlocal: it costs 60 ms, keeps its answer for life, and refuses to answer where
    /etc/timezone and /etc/localtime disagree.
    """
    if name := os.environ.get("TZ", "").lstrip(":"):
        zone = _zone_of_file(Path(name)) if name.startswith("/") else _zone_named(name)
        if zone := zone or _zone_of_rule(name):
            return zone
    if sys.platform == "win32":
        return _windows_zone() or ZoneInfo("UTC")
    return _zone_of_file(localtime) or ZoneInfo("UTC")


# The clock that goes on while the computer sleeps: BOOTTIME on Linux, where MONOTONIC stands still;
# MONOTONIC on macOS, where what Python calls monotonic stands still; on Windows that one goes on.
_STEADY = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def _steady() -> timedelta:
    nanoseconds = time.monotonic_ns() if _STEADY is None else time.clock_gettime_ns(_STEADY)
    return timedelta(microseconds=nanoseconds // 1000)


def _zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, not a name at all, a folder
        return None


def _zone_of_file(path: Path) -> ZoneInfo | None:
    """By the name that the link leads to under `zoneinfo/`, else by the rules in the file."""
    try:
        target = path.resolve(strict=True)
        _, found, name = target.as_posix().partition("/zoneinfo/")
        # Both hold every zone once more, with and without leap seconds.
        name = name.removeprefix("posix/").removeprefix("right/")
        if found and (zone := _zone_named(name)):
            return zone
        with target.open("rb") as file:
            return ZoneInfo.from_file(file, key="local")
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).info("No zone in %s: %s", path, error)
        return None


def _zone_of_rule(rule: str) -> ZoneInfo | None:
    """A zone from a rule such as CET-1CEST,M3.5.0,M10.5.0/3, which TZ may hold instead of a name.

    zoneinfo reads such rules only at the end of a zone file (RFC 9636): this is the shortest one.
    """
    counts = pack(">6l", 0, 0, 0, 0, 1, 4)
    block = b"TZif2" + bytes(15) + counts + pack(">lBB", 0, 0, 0) + b"UTC\0"
    try:
        return ZoneInfo.from_file(BytesIO(block + block + b"\n" + rule.encode() + b"\n"), key=rule)
    except ValueError:
        return None


def _windows_zone() -> ZoneInfo | None:
    """By tzlocal, which brings the table from Windows' names to the ones of the zone database.

    Untried: nobody ran it on Windows yet.
    """
    from tzlocal import get_localzone_name

    return _zone_named(get_localzone_name())
