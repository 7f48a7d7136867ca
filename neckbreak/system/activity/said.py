"""What `doctor` says about the time without input; free of Qt."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability

_NO_LIBRARY = "sense.idle.x11.no_library"


def idle_said(chosen: str | None, why: Message | None) -> Capability:
    """About the way that is `chosen`; `why` a better one is not."""
    if chosen is None:
        why = why or Message("sense.idle.no_screen")
    if why is not None and why.id == _NO_LIBRARY:
        how: Message | None = Message(f"{_NO_LIBRARY}.how")
    else:
        how = Message("sense.idle.how") if chosen is None else None
    return Capability("idle", chosen or "none", why, how)
