"""What `doctor` says about meetings; free of Qt."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability


def meeting_said(chosen: str | None, why: str | None) -> Capability:
    """About meetings; without `chosen`, `why` is the rest of its words' name."""
    if chosen is not None:
        return Capability("meeting", chosen)
    how = "sense.meeting.by_hand" if why == "system" else f"sense.meeting.{why}.how"
    return Capability("meeting", "none", Message(f"sense.meeting.{why}"), Message(how))
