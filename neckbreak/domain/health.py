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


@dataclass(frozen=True, slots=True)
class Health:
    """The gate's answers: unanswered, or answered with these ticks (none of them is an answer)."""

    answered: bool = False
    ticks: frozenset[Tick] = frozenset()


UNANSWERED = Health()
NOTHING_TICKED = Health(answered=True)
