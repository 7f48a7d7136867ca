"""Looking for an exercise: which ones fit what is asked for, in which order, and what to ask less.

Chips are all "and"; only of several body areas one is enough.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from neckbreak.domain.routines import (
    Area,
    CallSafe,
    Catalogue,
    Discreet,
    Family,
    Grade,
    Position,
    Routine,
    Step,
)

ONE_MINUTE, THREE_MINUTES = timedelta(minutes=1), timedelta(minutes=3)


class Situation(StrEnum):
    """Where, how long and how, as far as one click can say it."""

    SEATED = "seated"
    STANDING = "standing"
    DISCREET = "discreet"
    CALL = "call"
    ONE_MINUTE = "one_minute"
    THREE_MINUTES = "three_minutes"
    PRESSING = "pressing"
    FAVOURITE = "favourite"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; nothing of a kind asks for nothing."""

    text: str = ""
    areas: frozenset[Area] = frozenset()
    situations: frozenset[Situation] = frozenset()
    family: Family | None = None
    grade: Grade | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked for: `text`, `areas`, `family`, `grade`, or one of the situations."""

    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All there is to look through; `names` and `said` are folded texts by id, see `folded`."""

    catalogue: Catalogue
    names: Mapping[str, str]
    said: Mapping[str, str]
    favourites: Collection[str] = ()

    def found(self, wanted: Wanted) -> list[Routine]:
        """What fits, the best names first; without a text in the order of families."""
        words = folded(wanted.text).split()
        fitting = [
            routine
            for routine in in_order(self.catalogue)
            if self._fits(routine, wanted) and all(word in self.said[routine.id] for word in words)
        ]
        if not words:
            return fitting
        return sorted(fitting, key=lambda routine: self._rank(routine, words))

    def to_drop(self, wanted: Wanted) -> tuple[Part, int] | None:
        """The one thing without which the most is found, and how much; None: nothing helps."""
        counts = [(part, len(self.found(without(wanted, part)))) for part in parts(wanted)]
        best = max(counts, key=lambda each: each[1], default=None)
        return best if best is not None and best[1] else None

    def _fits(self, routine: Routine, wanted: Wanted) -> bool:
        return (
            (not wanted.areas or not wanted.areas.isdisjoint(routine.areas))
            and all(self._in_situation(routine, each) for each in wanted.situations)
            and wanted.family in (None, routine.family)
            and wanted.grade in (None, routine.evidence.grade)
        )

    def _in_situation(self, routine: Routine, situation: Situation) -> bool:
        if situation is Situation.FAVOURITE:
            return routine.id in self.favourites
        return _SITUATIONS[situation](routine)

    def _rank(self, routine: Routine, words: Sequence[str]) -> int:
        """Lower is better: how the name begins, a word of it, all in the name, or elsewhere."""
        name = self.names[routine.id]
        if name.startswith(words[0]):
            return 0
        if any(word.startswith(words[0]) for word in name.split()):
            return 1
        return 2 if all(word in name for word in words) else 3


def folded(text: str) -> str:
    """The text as it is compared: without accents and tone marks, in small letters."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()


def in_order(catalogue: Catalogue) -> list[Routine]:
    """Exercises by family, what this is about first; then the ready routines."""
    return sorted(
        catalogue.values(), key=lambda routine: (bool(routine.items), _place(routine.family))
    )


def parts(wanted: Wanted) -> list[Part]:
    """Everything that is asked for, one by one."""
    found = [Part("text", wanted.text)] if wanted.text.strip() else []
    if wanted.areas:
        found.append(Part("areas"))
    found += [Part("situation", each) for each in Situation if each in wanted.situations]
    if wanted.family is not None:
        found.append(Part("family", wanted.family))
    if wanted.grade is not None:
        found.append(Part("grade", wanted.grade))
    return found


def without(wanted: Wanted, part: Part) -> Wanted:
    """The same, asking for one thing less."""
    match part.kind:
        case "text":
            return replace(wanted, text="")
        case "areas":
            return replace(wanted, areas=frozenset())
        case "family":
            return replace(wanted, family=None)
        case "grade":
            return replace(wanted, grade=None)
        case _:
            return replace(wanted, situations=wanted.situations - {Situation(part.value)})


def telling_step(routine: Routine) -> Step | None:
    """The step whose picture shows best what is done; None: none has a picture."""
    pictured = [step for step in routine.steps if step.picture is not None]
    pressing = [step for step in pictured if step.presses]
    return max(pressing or pictured, key=lambda step: step.total, default=None)


def _place(family: Family) -> int:
    return _ORDER.index(family)


_ORDER = (
    Family.MOBILITY,
    Family.POSTURE,
    Family.ACUPRESSURE,
    Family.MASSAGE,
    Family.CALM,
    Family.EYES,
    Family.MOVE,
    Family.STRENGTH,
    Family.COMFORT,
    Family.CHECKIN,
)
_SITUATIONS: Mapping[Situation, Callable[[Routine], bool]] = {
    Situation.SEATED: lambda each: each.position in (Position.SITTING, Position.EITHER),
    Situation.STANDING: lambda each: each.position in (Position.STANDING, Position.EITHER),
    Situation.DISCREET: lambda each: each.discreet is Discreet.YES,
    Situation.CALL: lambda each: each.call_safe is CallSafe.YES,
    Situation.ONE_MINUTE: lambda each: each.duration <= ONE_MINUTE,
    Situation.THREE_MINUTES: lambda each: each.duration <= THREE_MINUTES,
    Situation.PRESSING: lambda each: each.presses,
    Situation.READY: lambda each: bool(each.items),
}


def all_of(texts: Iterable[str]) -> str:
    """Several texts as one to search in."""
    return folded("\n".join(filter(None, texts)))
