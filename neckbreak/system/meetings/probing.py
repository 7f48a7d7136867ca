"""Finds out whether meetings could be noticed; waits, and needs no Qt."""

from __future__ import annotations

import sys
from datetime import timedelta

from neckbreak.system.capability import Capability
from neckbreak.system.meetings.library import pulsectl_library, what_misses
from neckbreak.system.meetings.said import meeting_said


def probe_meeting(
    wanted: bool, patience: timedelta, platform: str = sys.platform, server: str | None = None
) -> Capability:
    """About meetings; `wanted` is the setting."""
    if platform != "linux":
        return meeting_said(None, "system")
    if not wanted:
        return meeting_said(None, "off")
    try:
        pulsectl = pulsectl_library()
    except (ImportError, OSError) as error:
        return meeting_said(None, what_misses(error))
    pulse = pulsectl.Pulse("neckbreak", server=server, connect=False)
    try:
        pulse.connect(timeout=patience.total_seconds())
    except pulsectl.PulseError:
        return meeting_said(None, "no_server")
    finally:
        pulse.close()
    return meeting_said("pulse", None)
