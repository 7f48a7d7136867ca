"""The comfort diary: what a person marks about neck and shoulders, and nothing that judges it.

The questions are those of content.md §4c. There is no trend, no verdict and no credit: a panel
follows only a tick of the person's own, and it is the same for every mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from neckbreak.domain.red_flags import SOON_AGAIN, Tier

MOST = 10
"""0 is none, this is the worst that can be imagined."""

DAYS = 7
"""A weekly mark looks back on so many days."""

LINE_FROM = 4
"""So many marks make a line; fewer are dots."""


class Sign(StrEnum):
    """Something new since the last mark."""

    DIZZINESS = "dizziness"
    NUMBNESS = "numbness"
    WEAKNESS = "weakness"
    SHARP = "sharp"
    INJURY = "injury"
    HEADACHE = "headache"
    UNWELL = "unwell"
    WAKES = "wakes"


class Area(StrEnum):
    """Where it is felt."""

    NECK_LEFT = "neck_left"
    NECK_RIGHT = "neck_right"
    SHOULDER_LEFT = "shoulder_left"
    SHOULDER_RIGHT = "shoulder_right"
    BLADES = "blades"
    JAW = "jaw"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer to the questions; one a day.

    `discomfort` and `stiffness` are 0 to 10. `days` are those with discomfort in the last seven; it
    is None in a mark about a single day. `looks` tells whether looking over both shoulders is
    comfortable. Raises ValueError for a number out of its range.
    """

    day: date
    discomfort: int
    stiffness: int
    days: int | None = None
    looks: bool = True
    new: frozenset[Sign] = frozenset()
    areas: frozenset[Area] = frozenset()

    def __post_init__(self) -> None:
        for name, value, most in (
            ("discomfort", self.discomfort, MOST),
            ("stiffness", self.stiffness, MOST),
            ("days", self.days or 0, DAYS),
        ):
            if not 0 <= value <= most:
                raise ValueError(f"{name} must be 0 to {most}, and is {value}")


Marks = tuple[Mark, ...]
"""In the order of their days, one a day."""


def kept(marks: Iterable[Mark], today: date) -> Marks:
    """What is left of these after twelve months; of two marks of one day the later one counts."""
    first = first_kept(today)
    by_day = {mark.day: mark for mark in marks if mark.day >= first}
    return tuple(by_day[day] for day in sorted(by_day))


def first_kept(today: date) -> date:
    """The oldest day that is not forgotten yet: the same one a year before."""
    if (today.month, today.day) == (2, 29):
        return date(today.year - 1, 2, 28)
    return today.replace(year=today.year - 1)


def missing_for_a_line(marks: int) -> int:
    """How many more than these it takes until their dots are joined; 0: they are."""
    return max(LINE_FROM - marks, 0)


# What each tick leads to; what is not here is nothing but a mark.
_TIERS: Mapping[Sign, Tier] = MappingProxyType(
    {
        Sign.INJURY: Tier.NOW,
        Sign.HEADACHE: Tier.NOW,
        Sign.DIZZINESS: Tier.TODAY,
        Sign.NUMBNESS: Tier.TODAY,
        Sign.WEAKNESS: Tier.TODAY,
        Sign.SHARP: Tier.TODAY,
        Sign.UNWELL: Tier.TODAY,
        Sign.WAKES: Tier.SOON,
    }
)


def panel_after(mark: Mark, before: Sequence[Mark]) -> Tier | None:
    """The panel that follows the ticks of this mark; None: there was nothing new.

    `before` are the marks that were there already. The mildest panel comes at most once in
    fourteen days, the others each time.
    """
    tiers = {_TIERS[sign] for sign in mark.new}
    for tier in Tier:
        if tier not in tiers:
            continue
        if tier is Tier.SOON and _was_soon_lately(mark.day, before):
            return None
        return tier
    return None


def awaits_advice(mark: Mark) -> bool:
    """Whether neck movements and pressing rest from now on, until the person had advice."""
    return any(_TIERS[sign] is not Tier.SOON for sign in mark.new)


def _was_soon_lately(day: date, before: Sequence[Mark]) -> bool:
    return any(Sign.WAKES in mark.new for mark in before if day - SOON_AGAIN < mark.day < day)
