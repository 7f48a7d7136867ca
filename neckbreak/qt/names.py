"""What exercises and routines are called in the person's language."""

from __future__ import annotations

from neckbreak.domain.routines import Routine
from neckbreak.ports import Words


def routine_name(routine: Routine, words: Words) -> str:
    """The translation of its name, else the name that it brings along."""
    return words.text(f"{routine.id}.name", routine.name)
