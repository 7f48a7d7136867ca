"""What must never be offered to whom, and the rules that every exercise meets, ours or imported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from neckbreak.domain.health import Awaited, Health, LeftOutBy, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Catalogue, Caution, Routine, Step

WORDS_IN_A_STEP = 15
"""More cannot be taken in from arm's length while the hands are busy."""

POINTS_A_DAY = 3
"""How often one point may be pressed in a day."""

BETWEEN_PRESSES = timedelta(hours=1)
"""How long one point rests before it is pressed again."""


def hidden(routine: Routine, health: Health) -> tuple[LeftOutBy, ...]:
    """The ticks for which this routine is not offered, in the order of the gate; none: it may be.

    Advice that is awaited hides as much as symptoms do, and comes last. A ready routine is hidden
    when one of its exercises is; it is never shortened to the others.
    """
    ticks: tuple[Tick, ...] = ()
    if health.ticks:  # most people tick nothing, and this is asked of every routine
        ticks = tuple(tick for tick in Tick if tick in health.ticks and _hides(tick, routine))
    awaited = health.awaits_advice and _moves_or_presses(routine)
    return (*ticks, Awaited.ADVICE) if awaited else ticks


def hidden_because(routine: Routine, health: Health) -> tuple[Message, ...]:
    """Why this routine is not offered, a sentence for each reason; none: it is offered."""
    unanswered = (Message("health.because.unanswered"),) if needs_answers(routine, health) else ()
    told = tuple(
        Message("health.because.advice")
        if reason is Awaited.ADVICE
        else Message("health.because", {"tick": Message(f"health.tick.{reason}")})
        for reason in hidden(routine, health)
    )
    return (*unanswered, *told)


def asks_first(routine: Routine, health: Health) -> tuple[Tick, ...]:
    """The ticks for which it may be offered, but with the advice to ask a professional first."""
    return tuple(
        tick
        for tick in Tick
        if tick in health.ticks
        and (_ASKS[tick](routine) or tick in routine.ask_first_for)
        and not _hides(tick, routine)
    )


def needs_answers(routine: Routine, health: Health) -> bool:
    """Whether the health gate must be answered before it is offered: nobody presses unasked."""
    return routine.presses and not health.answered


def suits(routine: Routine, health: Health) -> bool:
    """Whether it may be offered to this person now."""
    return not needs_answers(routine, health) and not hidden(routine, health)


def suited(catalogue: Catalogue, health: Health) -> Catalogue:
    """The catalogue as it is done with these answers: where neck movement is hidden, an exercise
    that stays leaves out its step that moves the neck, such as the head turn while pressing a hand.

    The exercise gets shorter by that step.
    """
    if not _HIDE_NECK_MOVEMENT & health.ticks and not health.awaits_advice:
        return catalogue
    return {
        id_: routine if routine.moves_neck else _without_neck_steps(routine)
        for id_, routine in catalogue.items()
    }


def _without_neck_steps(routine: Routine) -> Routine:
    steps = tuple(step for step in routine.steps if not step.moves_neck)
    return routine if len(steps) == len(routine.steps) else replace(routine, steps=steps)


def most_a_day(exercise: Routine) -> int | None:
    """How often a day it is offered at most; None: as often as it comes."""
    limits = (exercise.most_a_day, POINTS_A_DAY if exercise.presses else 0)
    return min((limit for limit in limits if limit), default=None)


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken rule: the key that is wrong, and a sentence that says what to do.

    `step` counts from 1; 0 is a key of the routine itself.
    """

    key: str
    problem: Message
    step: int = 0


def breaches(routine: Routine) -> tuple[Breach, ...]:
    """Every structural rule that this exercise breaks, in the order of its keys."""
    return tuple(breach for rule in _RULES for breach in rule(routine))


def _moves_or_presses(routine: Routine) -> bool:
    return routine.moves_neck or routine.presses


def _moves_or_presses_neck(routine: Routine) -> bool:
    return routine.moves_neck or routine.presses_neck


def _carries(*cautions: Caution) -> Callable[[Routine], bool]:
    return lambda routine: any(caution in routine.cautions for caution in cautions)


def _presses(routine: Routine) -> bool:
    return routine.presses


def _never(_: Routine) -> bool:
    return False


def _hides(tick: Tick, routine: Routine) -> bool:
    return _HIDES[tick](routine) or tick in routine.hidden_for


_Judge = Callable[[Routine], bool]

# What holds the breath or strains says so itself, with `hidden_for`.
_HIDES: Mapping[Tick, _Judge] = MappingProxyType(
    {
        Tick.PREGNANT: _carries(Caution.PREGNANCY),
        Tick.BLEEDING: _presses,
        Tick.INJURY: _moves_or_presses,
        Tick.BONES: _moves_or_presses_neck,
        Tick.ARTHRITIS: _moves_or_presses_neck,
        Tick.SYMPTOMS: _moves_or_presses,
        Tick.BREATHING: _never,
    }
)
_HIDE_NECK_MOVEMENT = frozenset({Tick.INJURY, Tick.BONES, Tick.ARTHRITIS, Tick.SYMPTOMS})
_ASKS: Mapping[Tick, _Judge] = MappingProxyType(
    {
        Tick.PREGNANT: _carries(Caution.HEAT),
        Tick.BLEEDING: _never,
        Tick.INJURY: _never,
        Tick.BONES: _carries(Caution.PRESS),
        Tick.ARTHRITIS: _never,
        Tick.SYMPTOMS: _carries(Caution.STANDING),
        Tick.BREATHING: _carries(Caution.BREATH),
    }
)

# Traditionally left out in pregnancy, by code and by name; the last three are in nobody's catalogue
# here, but may come with a set of exercises from elsewhere.
_PREGNANCY_POINTS = frozenset({"LI4", "GB21", "TE15", "SP6", "BL60", "BL67"})
_PREGNANCY_NAMES = re.compile(
    r"\b(?:LI ?4|GB ?21|TE ?15|SP ?6|BL ?60|BL ?67|h[eé]g[uǔ]|ji[aā]nj[iǐ]ng)\b", re.IGNORECASE
)
_THROAT = re.compile(
    r"\b(?:throat|(?:front|sides?) of (?:the|your) neck|adam's apple|carotid|windpipe)\b", re.I
)
_FORBIDS = re.compile(r"\b(?:never|not|avoid|away from|keep off|leave out|without)\b", re.I)


def _pressing_has_cautions(routine: Routine) -> Iterator[Breach]:
    pressing = any(step.presses for step in routine.steps)
    if pressing and not routine.presses:
        yield _breach("presses", "pack.fault.presses_unsaid")
    if routine.presses and not pressing:
        yield _breach("presses", "pack.fault.presses_nowhere")
    if (pressing or routine.presses) and Caution.PRESS not in routine.cautions:
        yield _breach("cautions", "pack.fault.press_caution")
    if routine.presses_neck and not {Caution.NECK, Caution.THROAT} & set(routine.cautions):
        yield _breach("cautions", "pack.fault.neck_caution")


def _moving_the_neck_has_cautions(routine: Routine) -> Iterator[Breach]:
    if routine.moves_neck and Caution.NECK not in routine.cautions:
        yield _breach("cautions", "pack.fault.neck_caution")


def _points_left_out_in_pregnancy_say_so(routine: Routine) -> Iterator[Breach]:
    code = routine.point.code.replace(" ", "").upper() if routine.point else ""
    texts = (routine.id, routine.name, *(step.text for step in routine.steps))
    named = code in _PREGNANCY_POINTS or any(_PREGNANCY_NAMES.search(text) for text in texts)
    if named and routine.presses and Caution.PREGNANCY not in routine.cautions:
        yield _breach("cautions", "pack.fault.pregnancy_caution")


def _one_step_moves_the_neck_only_beside_pressing(routine: Routine) -> Iterator[Breach]:
    # Anything else that moves the neck is an exercise of the neck, and has to be hidden as a whole.
    for number, step in enumerate(routine.steps, start=1):
        if step.moves_neck and not (routine.moves_neck or routine.presses):
            yield Breach("moves_neck", Message("pack.fault.neck_step"), number)


def _the_throat_is_only_forbidden(routine: Routine) -> Iterator[Breach]:
    for number, step in enumerate(routine.steps, start=1):
        if _THROAT.search(step.text) and not _FORBIDS.search(step.text):
            yield Breach("text", Message("pack.fault.throat"), number)


def _steps_are_short(routine: Routine) -> Iterator[Breach]:
    for number, step in enumerate(routine.steps, start=1):
        if (words := _words(step)) > WORDS_IN_A_STEP:
            values = {"n": words, "most": WORDS_IN_A_STEP}
            yield Breach("text", Message("pack.fault.long_step", values), number)


_RULES = (
    _pressing_has_cautions,
    _moving_the_neck_has_cautions,
    _one_step_moves_the_neck_only_beside_pressing,
    _points_left_out_in_pregnancy_say_so,
    _the_throat_is_only_forbidden,
    _steps_are_short,
)


def _words(step: Step) -> int:
    """Signs that stand alone, such as a dash, are no words."""
    return sum(any(sign.isalnum() for sign in word) for word in step.text.split())


def _breach(key: str, id_: str) -> Breach:
    return Breach(key, Message(id_))
