"""The ways in which a setting of another tool becomes one of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from neckbreak.domain.durations import format_duration
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import HOLDS, Reason
from neckbreak.storage.imports.fates import (
    Fate,
    Here,
    OddValueError,
    Rule,
    Taken,
    Theirs,
    checked,
    why,
)

MILLISECOND, SECOND, MINUTE = (
    timedelta(milliseconds=1),
    timedelta(seconds=1),
    timedelta(minutes=1),
)
LONGEST = timedelta(days=36500)  # far beyond our limits, and still to be written and read


def number(value: object) -> float:
    """A number that can be reckoned with; raises OddValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise OddValueError("number")
    if not abs(value) <= 10**15:  # so that neither infinity passes nor what is no number
        raise OddValueError("number")
    return value


def count(value: object) -> int:
    """A whole number of zero or more; raises OddValueError."""
    found = number(value)
    if found < 0 or found != int(found):
        raise OddValueError("number")
    return int(found)


def length(value: object, unit: timedelta) -> timedelta:
    """A length of time that is counted in this unit; raises OddValueError.

    Half seconds are refused: our settings have none, and rounding would change a value unsaid.
    """
    found = number(value)
    if found < 0 or found > LONGEST / unit:
        raise OddValueError("length")
    long = found * unit
    if long % SECOND:
        raise OddValueError("whole_seconds")
    return long


def times(one: timedelta, number: int) -> timedelta:
    """So many of this length, or one that is refused all the same: a timedelta has an end."""
    return one * number if number <= LONGEST / max(one, SECOND) else LONGEST


def flag(value: object) -> bool:
    """Yes or no; raises OddValueError."""
    if not isinstance(value, bool):
        raise OddValueError("flag")
    return value


def as_length(key: str, unit: timedelta, remark: Message | None = None) -> Rule:
    """A length of time becomes the one of this key."""

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        return Taken(key, format_duration(length(theirs[name], unit)), remark)

    return rule


def as_flag(key: str, remark: Message | None = None) -> Rule:
    """Yes or no becomes that of this key."""

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        return Taken(key, "true" if flag(theirs[name]) else "false", remark)

    return rule


def as_word(key: str) -> Rule:
    """A word becomes the same word of this key."""

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        value = theirs[name]
        if not isinstance(value, str):
            raise OddValueError("word")
        return Taken(key, value)

    return rule


def as_hold(reason: Reason) -> Rule:
    """Yes or no becomes a word in the list of what reminders wait for."""

    def rule(theirs: Theirs, name: str, here: Here) -> Fate:
        return hold(here, reason, on=flag(theirs[name]))

    return rule


def hold(here: Here, reason: Reason, *, on: bool) -> Fate:
    """The list of what reminders wait for, with or without this one."""
    now = here.settings.interrupt.hold_for
    wanted = now | {reason} if on else now - {reason}
    return Taken("interrupt.hold_for", ", ".join(each for each in HOLDS if each in wanted))


def unless_off(switch: str, rule: Rule) -> Rule:
    """The same, but where another setting of theirs switches it off it is not taken."""

    def ruled(theirs: Theirs, name: str, here: Here) -> Fate:
        return why("off", key=switch) if theirs.get(switch) is False else rule(theirs, name, here)

    return ruled


@dataclass(frozen=True, slots=True)
class Postponing:
    """How one kind of break is put off there: its switches, the time, and how often in a row."""

    time: str
    limit: str = ""
    switches: tuple[str, ...] = ()

    def off_by(self, theirs: Theirs) -> str | None:
        """The switch that is off; None when it can be put off."""
        return next((each for each in self.switches if theirs.get(each) is False), None)


def as_snooze(kinds: Sequence[Postponing], unit: timedelta) -> Rule:
    """The times of all kinds of breaks together become the lengths of a snooze."""

    def one(theirs: Theirs, kind: Postponing) -> Fate:
        if (off := kind.off_by(theirs)) is not None:
            return why("off", key=off)
        found = Taken("interrupt.snooze", format_duration(length(theirs.get(kind.time), unit)))
        return checked(found)

    def good(theirs: Theirs, kind: Postponing) -> bool:
        try:
            return isinstance(one(theirs, kind), Taken)
        except OddValueError:
            return False

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        mine = one(theirs, next(kind for kind in kinds if kind.time == name))
        if isinstance(mine, Message):
            return mine
        lengths = {length(theirs[kind.time], unit) for kind in kinds if good(theirs, kind)}
        return Taken(mine.key, ", ".join(format_duration(each) for each in sorted(lengths)))

    return rule


def as_snoozes(kinds: Sequence[Postponing]) -> Rule:
    """The largest of their limits becomes how often in a row; ours is one for all reminders."""

    def usable(theirs: Theirs, kind: Postponing) -> int:
        try:
            return -1 if kind.off_by(theirs) else count(theirs.get(kind.limit))
        except OddValueError:
            return -1

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        mine = next(kind for kind in kinds if kind.limit == name)
        if (off := mine.off_by(theirs)) is not None:
            return why("off", key=off)
        limit = count(theirs[name])
        largest = max(kinds, key=lambda kind: usable(theirs, kind))
        if usable(theirs, largest) > limit:
            return why("one_number", key=largest.limit)
        return Taken("interrupt.snoozes", str(limit))

    return rule


def as_may_snooze(kinds: Sequence[Postponing]) -> Rule:
    """That nothing may be put off becomes no snooze at all; that it may has its own number here."""

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        if flag(theirs[name]):
            return why("how_often")
        if all(kind.off_by(theirs) for kind in kinds):
            return Taken("interrupt.snoozes", "0")
        return why("one_switch")

    return rule
