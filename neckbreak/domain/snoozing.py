"""Why something can't be put off any more, in one sentence for every place where it is wished."""

from __future__ import annotations

from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.settings import Settings


def no_snooze(reminder: str | None, settings: Settings) -> Message:
    """Why this reminder is put off no more, and what can be done instead."""
    most = settings.interrupt.snoozes
    if not most:
        return Message("snooze.off")
    name = Message("snooze.next") if reminder is None else name_of(reminder, settings)
    return Message("snooze.limit", {"n": most, "reminder": name})
