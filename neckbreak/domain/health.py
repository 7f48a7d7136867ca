"""What a person ticked in the health gate; it only ever hides exercises."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tick(StrEnum):
    """One answer of the health gate."""

    PREGNANT = "pregnant"
    BLEEDING = "bleeding"
    INJURY = "injury"
    BONES = "bones"
    ARTHRITIS = "arthritis"
    SYMPTOMS = "symptoms"
    BREATHING = "breathing"


class Awaited(StrEnum):
    """What keeps exercises back until it has come."""

    ADVICE = "advice"


LeftOutBy = Tick | Awaited
"""What may hide an exercise: an answer, or something new that nobody has looked at yet."""


@dataclass(frozen=True, slots=True)
class Health:
    """The gate's answers: unanswered, or answered with these ticks (none of them is an answer).

    `awaits_advice`: the person ticked something new in the comfort diary, and has not said yet
    that they had advice about it.
    """

    answered: bool = False
    ticks: frozenset[Tick] = frozenset()
    awaits_advice: bool = False


UNANSWERED = Health()
NOTHING_TICKED = Health(answered=True)
