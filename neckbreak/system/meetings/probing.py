"""Finds out whether meetings could be noticed; waits, and needs no Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from neckbreak.domain.settings import Meetings
from neckbreak.system.capability import Capability
from neckbreak.system.meetings.cameras import DEVICES, cameras, may_be_watched
from neckbreak.system.meetings.library import pulsectl_library, what_misses
from neckbreak.system.meetings.said import meeting_said, wanted_ways


def probe_meeting(
    wanted: Meetings,
    patience: timedelta,
    platform: str = sys.platform,
    server: str | None = None,
    devices: Path = DEVICES,
) -> Capability:
    """About meetings, as far as the settings want them noticed."""
    if platform != "linux":
        return meeting_said((), "system")
    probes: dict[str, Callable[[], str | None]] = {
        "pulse": lambda: _pulse(patience, server),
        "camera": lambda: None if may_be_watched(cameras(devices)) else "camera_closed",
    }
    found = {way: probes[way]() for way in wanted_ways(wanted)}
    if not found:
        return meeting_said((), "off")
    lacking = [why for why in found.values() if why is not None]
    chosen = [way for way, why in found.items() if why is None]
    return meeting_said(chosen, lacking[0] if lacking else None)


def _pulse(patience: timedelta, server: str | None) -> str | None:
    """Why the sound server can't be asked."""
    try:
        pulsectl = pulsectl_library()
    except (ImportError, OSError) as error:
        return what_misses(error)
    pulse = pulsectl.Pulse("neckbreak", server=server, connect=False)
    try:
        pulse.connect(timeout=patience.total_seconds())
    except pulsectl.PulseError:
        return "no_server"
    finally:
        pulse.close()
    return None
