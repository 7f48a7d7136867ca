"""What this desktop offers of one thing: what was chosen, and why nothing better."""

from __future__ import annotations

from dataclasses import dataclass

from neckbreak.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Capability:
    """One line of `neckbreak doctor`; `how` says how to get a better way, where there is one."""

    capability: str
    chosen: str = "none"
    why: Message | None = None
    how: Message | None = None

    @property
    def available(self) -> bool:
        """Whether there is any way at all."""
        return self.chosen != "none"
