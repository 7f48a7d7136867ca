"""What `doctor` says about meetings, and which ways there are; free of Qt."""

from __future__ import annotations

from collections.abc import Sequence

from neckbreak.domain.messages import Message
from neckbreak.domain.settings import Meetings
from neckbreak.system.capability import Capability

_NO_WAY_OUT = ("system", "refused")
SYSTEMS = ("linux", "win32", "darwin")


def wanted_ways(wanted: Meetings, platform: str) -> tuple[str, ...]:
    """Whom to ask about meetings, one way for each sign that is wanted.

    On Linux the sound server tells of the microphone, elsewhere the system of both.
    """
    microphone = "pulse" if platform == "linux" else "microphone"
    ways = {microphone: wanted.microphone, "camera": wanted.camera}
    return tuple(way for way, on in ways.items() if on)


def meeting_said(chosen: Sequence[str], why: str | None) -> Capability:
    """About meetings, noticed these ways; `why` not in more is the rest of its words' name."""
    name = ", ".join(chosen) or "none"
    if why is None:
        return Capability("meeting", name)
    how = "sense.meeting.by_hand" if why in _NO_WAY_OUT else f"sense.meeting.{why}.how"
    return Capability("meeting", name, Message(f"sense.meeting.{why}"), Message(how))
