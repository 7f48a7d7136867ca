"""What says all by being there: events, effects and kinds of settings without values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bare:
    """A value without fields, equal to any other of its class; a subclass gives `__slots__ = ()`.

    To make each a dataclass would take the better part of a millisecond, and there are twenty.
    """

    __slots__ = ()
