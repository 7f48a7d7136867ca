"""Changing a set: what an exercise begins with, what follows from a tick, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from neckbreak.domain.messages import Message
from neckbreak.domain.own_sets import OwnSet, Ready, with_stop_signs
from neckbreak.domain.routines import (
    CallSafe,
    Caution,
    Discreet,
    Evidence,
    Family,
    Grade,
    Hands,
    Position,
    Routine,
    Step,
)
from neckbreak.domain.safety import Breach, breaches

MINE = "my-exercises"
"""The set that a first exercise of one's own goes into."""
MOST_STEPS = 40
LONGEST_NAME = 60
LONGEST_TEXT = 160
NEW_STEP = Step(text="", seconds=10)

# These follow from what the exercise does, and are never chosen.
_FOLLOWING = frozenset({Caution.PRESS, Caution.NECK})
CHOSEN_CAUTIONS = tuple(caution for caution in Caution if caution not in _FOLLOWING)


def new_exercise(own: OwnSet, name: str) -> Routine:
    """A first draft: one empty step, sitting, nothing promised about calls and colleagues."""
    return Routine(
        id=free_id(name, own.names),
        name=name,
        family=Family.MOBILITY,
        steps=(NEW_STEP,),
        hands=Hands.NONE,
        position=Position.SITTING,
        discreet=Discreet.NO,
        call_safe=CallSafe.NO,
        evidence=Evidence(Grade.TRADITION),
    )


def copied(exercise: Routine, own: OwnSet, name: str) -> Routine:
    """A copy for this set, of one of its own exercises or of one of ours."""
    made = replace(
        exercise,
        id=free_id(name, own.names),
        name=name,
        evidence=Evidence(Grade.TRADITION),
        opt_in=False,
        pack="",
    )
    return completed(made)


def completed(exercise: Routine) -> Routine:
    """The exercise with what follows from its ticks: cautions, signs to stop at, pressing steps."""
    presses, neck = exercise.presses, exercise.moves_neck
    presses_neck = presses and exercise.presses_neck
    cautions = [caution for caution in exercise.cautions if caution not in _FOLLOWING]
    cautions += [Caution.PRESS] if presses else []
    cautions += [Caution.NECK] if neck or presses_neck else []
    somewhere = any(step.presses for step in exercise.steps)
    steps = tuple(
        replace(
            step,
            presses=presses and (step.presses or not somewhere),
            moves_neck=step.moves_neck and presses and not neck,
        )
        for step in exercise.steps
    )
    ordered = tuple(caution for caution in Caution if caution in cautions)
    bare = replace(exercise, steps=steps, cautions=ordered, presses_neck=presses_neck, stop=())
    return with_stop_signs(bare)


def wrong_with(exercise: Routine) -> tuple[Breach, ...]:
    """What keeps an exercise from being saved, in the order of its fields."""
    found: list[Breach] = []
    if not exercise.name.strip():
        found.append(Breach("name", Message("own.fault.name")))
    for number, step in enumerate(exercise.steps, start=1):
        if not step.text.strip():
            found.append(Breach("text", Message("own.fault.step"), number))
    return (*found, *breaches(exercise))


def wrong_with_ready(ready: Ready) -> tuple[Breach, ...]:
    """What keeps a routine of several from being saved."""
    found: list[Breach] = []
    if not ready.name.strip():
        found.append(Breach("name", Message("own.fault.name")))
    if not ready.items:
        found.append(Breach("items", Message("own.fault.items")))
    return tuple(found)


def with_exercise(own: OwnSet, exercise: Routine) -> OwnSet:
    """The set with this exercise in the place of the one of its id, or at the end."""
    known = any(each.id == exercise.id for each in own.exercises)
    kept = tuple(exercise if each.id == exercise.id else each for each in own.exercises)
    return replace(own, exercises=kept if known else (*kept, exercise))


def with_ready(own: OwnSet, ready: Ready) -> OwnSet:
    """The same for a routine of several."""
    known = any(each.id == ready.id for each in own.ready)
    kept = tuple(ready if each.id == ready.id else each for each in own.ready)
    return replace(own, ready=kept if known else (*kept, ready))


def without(own: OwnSet, id_: str) -> OwnSet:
    """The set without this exercise or routine, also where it was an item; empty routines go."""
    ready = tuple(
        replace(each, items=tuple(item for item in each.items if item != id_))
        for each in own.ready
        if each.id != id_
    )
    left = replace(
        own,
        exercises=tuple(each for each in own.exercises if each.id != id_),
        ready=tuple(each for each in ready if each.items),
    )
    return replace(left, advice=tuple(each for each in own.advice if each.routine in left.names))


def free_id(name: str, taken: Iterable[str]) -> str:
    """An id that sounds like the name and is not taken; letters alone are kept."""
    base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:34].strip("-")
    if not base or not base[0].isalpha():
        base = f"exercise-{base}".strip("-")
    # Hyphens part a name into six pieces at most.
    base = "-".join(base.split("-")[:5])
    used, number, found = set(taken), 1, base
    while found in used:
        number += 1
        found = f"{base}-{number}"
    return found


def free_set_id(name: str, taken: Iterable[str]) -> str:
    """An id for a new set that sounds like its name and is not taken."""
    used, number = set(taken), 1
    base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:34].strip("-")
    base = base if len(base) > 2 else f"set-{base}".strip("-")
    found = base
    while found in used:
        number += 1
        found = f"{base}-{number}"
    return found
