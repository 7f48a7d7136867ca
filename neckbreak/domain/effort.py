"""How much an exercise asks of a neck and shoulders that are sore, or only just well again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from neckbreak.domain.routines import Catalogue, Family, Routine, exercises
from neckbreak.domain.settings import Effort


def is_light(routine: Routine, catalogue: Catalogue) -> bool:
    """Whether it neither presses, nor moves the neck, nor stretches, nor trains strength.

    A stretch is what may be held only so often in a day. A ready routine is light when all of its
    exercises are.
    """
    parts = [catalogue[id_] for id_ in exercises(routine) if id_ in catalogue]
    return not any(
        part.presses
        or part.moves_neck
        or any(step.moves_neck for step in part.steps)
        or part.most_a_day
        or part.family is Family.STRENGTH
        for part in (routine, *parts)
    )


def within(found: Iterable[Routine], catalogue: Catalogue, effort: Effort) -> list[Routine]:
    """What may be offered of these. With light moves only, a ready routine that is not light gives
    the exercises of it that are; one that presses gives none, or its reminder would press no more.
    """
    if effort is not Effort.LIGHT_ONLY:
        return list(found)
    kept: dict[str, Routine] = {}
    for routine in found:
        if is_light(routine, catalogue):
            kept[routine.id] = routine
        elif not routine.presses:
            parts = [catalogue[id_] for id_ in routine.items if id_ in catalogue]
            kept |= {part.id: part for part in parts if is_light(part, catalogue)}
    return list(kept.values())


def first_of(ids: Sequence[str], catalogue: Catalogue, effort: Effort) -> list[str]:
    """Those of these ids from which to choose now: with gentle moves first the light ones, as long
    as there are any.
    """
    if effort is Effort.FULL:
        return list(ids)
    return [id_ for id_ in ids if is_light(catalogue[id_], catalogue)] or list(ids)
