"""What `doctor` says about notifications; free of Qt."""

from __future__ import annotations

from collections.abc import Set

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability


def notifications_said(abilities: Set[str] | None, why: Message | None) -> Capability:
    """About the service that says it can do that; None where there is none, and `why`."""
    how = Message("sense.notifications.how")
    if abilities is None:
        return Capability("notifications", "none", why, how)
    if "actions" not in abilities:
        return Capability("notifications", "freedesktop", Message("sense.notifications.mute"), how)
    return Capability("notifications", "freedesktop")
