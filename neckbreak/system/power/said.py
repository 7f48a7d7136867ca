"""What `doctor` says about sleep and locks; free of Qt."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability

_NAMES = {"win32": "windows", "darwin": "macos"}


def power_said(
    system: str | None, saver: str | None, why: Message | None, platform: str
) -> tuple[Capability, Capability]:
    """About sleep and about locks.

    `system` is who tells of both, `why` nobody does; `saver` a screen saver that tells of locks.
    """
    if system is not None:
        return Capability("sleep", system), Capability("lock", system)
    name = _NAMES.get(platform, "linux")
    sleep = Capability("sleep", "gap", why, Message(f"sense.sleep.{name}.how"))
    how = Message(f"sense.lock.{name}.how")
    if saver is not None:
        return sleep, Capability("lock", saver, why, how)
    nobody = Message("sense.lock.absent") if name == "linux" else why
    return sleep, Capability("lock", "none", nobody, how)
