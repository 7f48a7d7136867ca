"""Signs that a doctor should know of: which there are, and who should look at them how soon.

Of content.md §4a and §4b: fixed words that follow the person's own tick, never a judgement of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from neckbreak.domain.messages import Message


class Tier(StrEnum):
    """How soon somebody should look; the gravest comes first."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"


# How many sentences the catalogue has for each tier: `red_flag.now.1` and so on.
_SIGNS: Mapping[Tier, int] = MappingProxyType({Tier.NOW: 6, Tier.TODAY: 7, Tier.SOON: 6})

SOON_AGAIN = timedelta(days=14)
"""The panel of the mildest tier comes no more often than this; the others each time."""


def signs(tier: Tier) -> tuple[Message, ...]:
    """What belongs to this tier, a line each."""
    return tuple(Message(f"red_flag.{tier}.{number}") for number in range(1, _SIGNS[tier] + 1))


def title(tier: Tier) -> Message:
    """How soon, in words."""
    return Message(f"red_flag.{tier}.title")


def advice(tier: Tier, number: str) -> Message:
    """What to do; `number` is the emergency number that was confirmed, empty for none."""
    if tier is Tier.NOW:
        known: Message | str = number or Message("red_flag.local_number")
        return Message("red_flag.now.advice", {"number": known})
    return Message(f"red_flag.{tier}.advice")
