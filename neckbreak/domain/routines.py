"""What to do with the body: exercises and routines, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

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


class Hands(StrEnum):
    """How many hands a routine keeps busy."""

    NONE = "none"
    ONE = "one"
    BOTH = "both"


class Position(StrEnum):
    """How the body is held while doing it."""

    SITTING = "sitting"
    STANDING = "standing"
    EITHER = "either"
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
    finished on the left, then done on the right.
    """

    text: str
    seconds: int
    repetitions: int = 1
    sides: int = 1
    picture: str | None = None
    alt: str = ""
    breath: Breath | None = None
    presses: bool = False

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
    """An exercise, or a ready routine made of several (`items`), with all that must be said of it."""

    id: str
    name: str
    family: Family
    steps: tuple[Step, ...]
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
    opt_in: bool = False  # never chosen by itself until the person switched it on

    @property
    def duration(self) -> timedelta:
        """The time of all steps, and of the pauses between the items of a ready routine."""
        steps = sum((step.total for step in self.steps), timedelta())
        return steps + PAUSE_BETWEEN_ITEMS * max(len(self.items) - 1, 0)


Catalogue = Mapping[str, Routine]
