"""A steady clock that is turned by hand."""

from __future__ import annotations

from datetime import timedelta


class SteadyClock:
    """Stands still until time passes."""

    def __init__(self) -> None:
        self.now = timedelta(seconds=100)

    def __call__(self) -> timedelta:
        return self.now

    def pass_(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)
