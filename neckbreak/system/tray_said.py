"""What `doctor` says about the tray; free of Qt."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability


def tray_said(kind: str | None) -> Capability:
    """About a tray of this kind: `status notifier`, `xembed`, a system's name; None where none."""
    if kind is None:
        return Capability("tray", "none", Message("sense.tray.absent"), Message("sense.tray.how"))
    if kind == "xembed":
        why, how = Message("sense.tray.no_watcher"), Message("sense.tray.no_watcher.how")
        return Capability("tray", kind, why, how)
    return Capability("tray", kind)
