"""What to do with the body: exercises and routines, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum
from typing import TypeVar

from neckbreak.domain.health import Tick

PAUSE_BETWEEN_ITEMS = timedelta(seconds=3)


class Family(StrEnum):
    """What a routine is about; the kind of a reminder's offer is one of these too."""

    POSTURE = "posture"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    CALM = "calm"
    EYES = "eyes"
    MOVE = "move"
    COMFORT = "comfort"
    MASSAGE = "massage"
    ACUPRESSURE = "acupressure"
    CHECKIN = "checkin"


class Area(StrEnum):
    """The part of the body that one works on."""

    NECK = "neck"
    SHOULDERS = "shoulders"
    UPPER_BACK = "upper_back"
    HANDS = "hands"
    JAW = "jaw"
    EYES = "eyes"
    WHOLE_BODY = "whole_body"


class Tool(StrEnum):
    """A thing without which it can't be done."""

    BALL = "ball"
    BAND = "band"


class Hands(StrEnum):
    """How many hands a routine keeps busy."""

    NONE = "none"
    ONE = "one"
    BOTH = "both"


class Position(StrEnum):
    """How the body is held while doing it."""

    SITTING = "sitting"
    STANDING = "standing"
    EITHER = "either"  # sitting or standing
    LYING = "lying"
    WALKING = "walking"


class Discreet(StrEnum):
    """Whether others in the room would notice."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class CallSafe(StrEnum):
    """Whether it can be done during a video call."""

    YES = "yes"
    CAMERA_OFF = "camera_off"
    NO = "no"


class Grade(StrEnum):
    """How well studies support it (shared words of the evidence badge)."""

    BETTER = "better"
    SOME = "some"
    GUIDANCE = "guidance"
    TRADITION = "tradition"


class Caution(StrEnum):
    """Groups of people or places of the body for whom it is not, or who should ask first."""

    NECK = "neck"
    PRESS = "press"
    PREGNANCY = "pregnancy"
    THROAT = "throat"
    BREATH = "breath"
    STANDING = "standing"
    HEAT = "heat"
    COLD = "cold"


class StopSign(StrEnum):
    """Groups of signs on which to stop at once."""

    GENERAL = "general"
    NECK = "neck"
    PRESS = "press"
    BREATH = "breath"
    EYE = "eye"


class Breath(StrEnum):
    """How a step breathes, if it does."""

    IN = "in"
    OUT = "out"
    SLOW = "slow"  # four seconds in and six out, over and over


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: what to do, for how long, how often, on how many sides.

    `seconds` is for one repetition on one side. Consecutive steps with the same number of
    repetitions (above one) are one cycle that repeats as a whole; with two sides the whole run is
    finished on the left, then done on the right. A step that `moves_neck` in an exercise that else
    does not is left out alone where neck movement is hidden (see `safety.suited`).

    A step may say where in its picture's motion it begins and where it leads, in hundredths: 0 is
    the first pose and 100 the last; from 100 to 100 the picture is held.
    """

    text: str
    seconds: int
    repetitions: int = 1
    sides: int = 1
    picture: str | None = None
    alt: str = ""
    breath: Breath | None = None
    presses: bool = False
    moves_neck: bool = False
    goes_from: int = 0
    goes_to: int | None = None

    @property
    def total(self) -> timedelta:
        """The time of all repetitions on all sides."""
        return timedelta(seconds=self.seconds * self.repetitions * self.sides)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure anybody is, and the tags of the sources that say so."""

    grade: Grade
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """An acupressure point: WHO code, names, and where it is, in plain words and by landmarks."""

    code: str
    pinyin: str
    hanzi: str
    english: str
    where: str
    landmarks: str = ""


@dataclass(frozen=True, slots=True)
class Routine:
    """An exercise, or a ready routine of several (`items`), with all that must be said of it."""

    id: str
    name: str
    family: Family
    steps: tuple[Step, ...]
    areas: tuple[Area, ...] = ()
    tools: tuple[Tool, ...] = ()
    hands: Hands = Hands.NONE
    position: Position = Position.EITHER
    discreet: Discreet = Discreet.YES
    call_safe: CallSafe = CallSafe.YES
    feel: str = ""
    avoid: str = ""
    stop: tuple[StopSign, ...] = ()
    cautions: tuple[Caution, ...] = ()
    caution_note: str = ""
    evidence: Evidence = Evidence(Grade.GUIDANCE)
    point: Point | None = None
    items: tuple[str, ...] = ()
    moves_neck: bool = False
    presses: bool = False
    presses_neck: bool = False  # never without `presses`
    opt_in: bool = False  # never chosen by itself until the person switched it on
    hidden_for: tuple[Tick, ...] = ()  # beyond what moving, pressing and cautions hide anyway
    ask_first_for: tuple[Tick, ...] = ()
    most_a_day: int = 0  # how often it is offered in a day; 0: no limit of its own
    pack: str = ""  # the set that it came with, which nobody here has checked; empty: one of ours

    @property
    def illustrated(self) -> bool:
        """Whether each of its steps has a picture."""
        return all(step.picture is not None for step in self.steps)

    @property
    def duration(self) -> timedelta:
        """The time of all steps, and of the pauses between the items of a ready routine."""
        steps = sum((step.total for step in self.steps), timedelta())
        return steps + PAUSE_BETWEEN_ITEMS * max(len(self.items) - 1, 0)


Catalogue = Mapping[str, Routine]


def joined(
    id_: str, name: str, items: Sequence[Routine], *, feel: str = "", opt_in: bool = False
) -> Routine:
    """A ready routine: these exercises one after the other, with all that must be said of each.

    Its family is that of the longest item (the first of equals); of hands, place and people around
    the most demanding item decides, and of the evidence the weakest.
    """
    longest = max(items, key=lambda item: item.duration)
    return Routine(
        id=id_,
        name=name,
        family=longest.family,
        steps=tuple(step for item in items for step in item.steps),
        areas=tuple(_once(area for item in items for area in item.areas)),
        tools=tuple(_once(tool for item in items for tool in item.tools)),
        hands=_last(Hands, (item.hands for item in items)),
        position=_position(items),
        discreet=_last(Discreet, (item.discreet for item in items)),
        call_safe=_last(CallSafe, (item.call_safe for item in items)),
        feel=feel or longest.feel,
        avoid=" ".join(_once(item.avoid for item in items)),
        stop=tuple(_once(sign for item in items for sign in item.stop)),
        cautions=tuple(_once(caution for item in items for caution in item.cautions)),
        caution_note=" ".join(_once(item.caution_note for item in items)),
        evidence=Evidence(
            _last(Grade, (item.evidence.grade for item in items)),
            tuple(_once(source for item in items for source in item.evidence.sources)),
        ),
        items=tuple(item.id for item in items),
        moves_neck=any(item.moves_neck for item in items),
        presses=any(item.presses for item in items),
        presses_neck=any(item.presses_neck for item in items),
        opt_in=opt_in,
        hidden_for=tuple(_once(tick for item in items for tick in item.hidden_for)),
        ask_first_for=tuple(_once(tick for item in items for tick in item.ask_first_for)),
    )


def exercises(routine: Routine) -> tuple[str, ...]:
    """The exercises that it consists of: its items, or itself."""
    return routine.items or (routine.id,)


_E = TypeVar("_E", bound=Enum)
_T = TypeVar("_T")


def _last(members: type[_E], found: Iterable[_E]) -> _E:
    """The member found that is declared last: closed lists here go from easy to demanding."""
    order = list(members)
    return max(found, key=order.index)


def _position(items: Sequence[Routine]) -> Position:
    """The position that serves all items: sitting, unless one needs to stand, lie or walk."""
    needed = {item.position for item in items} - {Position.EITHER}
    return _last(Position, needed) if needed else Position.EITHER


def _once(found: Iterable[_T]) -> Iterable[_T]:
    """Each once, in order, nothing empty."""
    return dict.fromkeys(value for value in found if value)
