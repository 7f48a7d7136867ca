"""Finds out whether meetings could be noticed; waits, and needs no Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from neckbreak.domain.settings import Meetings
from neckbreak.system.capability import Capability
from neckbreak.system.meetings import consent_store, running_devices
from neckbreak.system.meetings.cameras import DEVICES, cameras, may_be_watched
from neckbreak.system.meetings.library import pulsectl_library, what_misses
from neckbreak.system.meetings.said import SYSTEMS, meeting_said, wanted_ways


def probe_meeting(
    wanted: Meetings,
    patience: timedelta,
    platform: str = sys.platform,
    server: str | None = None,
    devices: Path = DEVICES,
) -> Capability:
    """About meetings, as far as the settings want them noticed."""
    if platform not in SYSTEMS:
        return meeting_said((), "system")
    probes: dict[str, Callable[[], str | None]] = {
        "pulse": lambda: _pulse(patience, server),
        "camera": lambda: None if may_be_watched(cameras(devices)) else "camera_closed",
    }
    if platform != "linux":
        probes = {sign: partial(_told, sign, platform) for sign in ("microphone", "camera")}
    found = {way: probes[way]() for way in wanted_ways(wanted, platform)}
    if not found:
        return meeting_said((), "off")
    lacking = [why for why in found.values() if why is not None]
    chosen = [way for way, why in found.items() if why is None]
    return meeting_said(chosen, lacking[0] if lacking else None)


def _told(sign: str, platform: str) -> str | None:
    """Why the system does not say whether this is in use."""
    known = consent_store.noted(sign) if platform == "win32" else running_devices.in_use(sign)
    return "refused" if known is None else None


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
