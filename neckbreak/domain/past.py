"""What matters of the past for the choice of the next: shown, done, liked, hurt, done enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from neckbreak.domain.messages import Message, Value
from neckbreak.domain.pools import Same
from neckbreak.domain.recent import Done, Recent, Trace
from neckbreak.domain.routines import Area, Catalogue, Family, Routine, exercises
from neckbreak.domain.safety import BETWEEN_PRESSES, most_a_day

REST_AFTER_HURT = timedelta(days=1)
"""What hurt is left out on the day itself and on so many days after it."""

NEVER = datetime.min.replace(tzinfo=UTC)
_NOON = time(12)


@dataclass(slots=True)
class Past:
    """The traces for one choice, gathered in one pass."""

    shown: list[str]  # by this reminder or by hand, oldest first
    seen: dict[str, Done]  # offered or started last, by whichever reminder
    done: dict[str, Done]  # started last
    liking: dict[str, int]
    hurt: dict[str, Done]  # today or yesterday
    started: list[Done]  # today or yesterday
    today: int  # offers of this reminder

    def hurting(self, catalogue: Catalogue) -> dict[str, Done]:
        """The exercises that hurt today or yesterday."""
        return {part: done for id_, done in self.hurt.items() for part in parts(id_, catalogue)}

    def resting(self, catalogue: Catalogue, day: date, at: datetime) -> dict[str, Message]:
        """The exercises that were done enough for now, and why.

        A point rests for an hour, and is pressed three times a day; a held stretch has its own
        number of times.
        """
        resting: dict[str, Message] = {}
        times: dict[str, int] = {}
        for entry in self.started:
            for part in parts(entry.routine, catalogue):
                exercise = catalogue.get(part)
                most = most_a_day(exercise) if exercise else None
                if exercise is None or most is None:
                    continue
                times[part] = times.get(part, 0) + (entry.day == day)
                if times[part] >= most:
                    values: Mapping[str, Value] = {"name": exercise.name, "n": times[part]}
                    resting[part] = Message("start.enough.today", values)
                elif exercise.presses and at - entry.at < BETWEEN_PRESSES:
                    resting[part] = Message("start.enough.hour", {"name": exercise.name})
        return resting

    def pressed_this_half(self, catalogue: Catalogue, at: datetime) -> bool:
        """Whether acupressure was done in this half of the day; the halves part at noon."""
        half = _half(at)
        return any(
            catalogue[entry.routine].family is Family.ACUPRESSURE
            and _half(entry.at.astimezone(at.tzinfo)) == half
            for entry in self.started
            if entry.routine in catalogue
        )

    def left_in_this_round(self, suitable: list[str], liking: Mapping[str, int]) -> list[str]:
        """What may come now, so that nothing repeats before the rest was shown.

        A round is over when everything suitable was shown, except what the person wants less of:
        that may come once a round but need not. What they want more of may come twice.
        """
        needed = {id_ for id_ in suitable if liking.get(id_, 0) >= 0} or set(suitable)
        times: dict[str, int] = {}
        last = None
        for id_ in self.shown:
            # A card that is started leaves two traces in a row, but is one turn.
            if id_ == last or id_ not in suitable:
                continue
            last = id_
            times[id_] = times.get(id_, 0) + 1
            if len(times) >= len(needed) and needed <= times.keys():
                times.clear()
        left = [
            id_
            for id_ in suitable
            if id_ != last and times.get(id_, 0) < (2 if liking.get(id_, 0) > 0 else 1)
        ]
        return left or [id_ for id_ in suitable if id_ != last]

    def waited(self, candidates: list[str]) -> list[str]:
        """These, what was done latest first; among what was never done, what was seen latest."""

        def key(id_: str) -> tuple[datetime, datetime]:
            done, seen = self.done.get(id_), self.seen.get(id_)
            return done.at if done else NEVER, seen.at if seen else NEVER

        return sorted(candidates, key=key, reverse=True)

    def done_on(self, routine: str, day: date) -> bool:
        """Whether it was started on this day."""
        return routine in self.done and self.done[routine].day == day

    def worked_on(self, catalogue: Catalogue, day: date) -> frozenset[Area]:
        """The parts of the body that the last routine of this day was for."""
        last = self.started[-1] if self.started else None
        if last is None or last.day != day or last.routine not in catalogue:
            return frozenset()
        return frozenset(catalogue[last.routine].areas)


@dataclass(frozen=True, slots=True)
class HurtLately:
    """The exercise of a routine that hurt, by name, and when; so the routine rests until it may."""

    name: str
    when: Literal["today", "yesterday"]


def past_of(recent: Recent, reminder: str, day: date) -> Past:
    """What matters for a choice of this reminder on this working day."""
    return _past(Same(recent), reminder, day)


def word_of_warning(
    routine: Routine, catalogue: Catalogue, recent: Recent, *, day: date, at: datetime
) -> Message | None:
    """A word for who starts by hand what hurt lately, or was done often enough for now."""
    hurt = hurt_lately(routine, catalogue, recent, day)
    if hurt is not None:
        return Message(f"start.hurt.{hurt.when}", {"name": hurt.name})
    resting = past_of(recent, "", day).resting(catalogue, day, at)
    for part in exercises(routine):
        if part in resting:
            return resting[part]
    return None


def hurt_lately(
    routine: Routine, catalogue: Catalogue, recent: Recent, day: date
) -> HurtLately | None:
    """The first exercise of a routine that hurt on this working day or the one before."""
    if not recent:
        return None
    hurting = past_of(recent, "", day).hurting(catalogue)
    for part in exercises(routine):
        if part in hurting:
            name = catalogue[part].name if part in catalogue else routine.name
            return HurtLately(name, "today" if hurting[part].day == day else "yesterday")
    return None


def parts(id_: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The exercises of a routine; what is in no catalogue any more stands for itself."""
    return exercises(catalogue[id_]) if id_ in catalogue else (id_,)


# The same past is asked about again and again, until something is offered or done.
@lru_cache(maxsize=16)
def _past(traces: Same[Recent], reminder: str, day: date) -> Past:
    past = Past([], {}, {}, {}, {}, [], 0)
    yesterday = day - timedelta(days=1)
    offered, started, hurt = Trace.OFFERED, Trace.STARTED, Trace.HURT
    for entry in traces.thing:
        trace = entry.trace
        if trace is offered:
            past.seen[entry.routine] = entry
            if entry.reminder == reminder:
                past.shown.append(entry.routine)
                past.today += entry.day == day
        elif trace is started:
            past.seen[entry.routine] = past.done[entry.routine] = entry
            past.shown.append(entry.routine)
            if entry.day >= yesterday:
                past.started.append(entry)
        elif trace is hurt:
            if day - entry.day <= REST_AFTER_HURT:
                past.hurt[entry.routine] = entry
        else:
            step = 1 if trace is Trace.MORE else -1
            past.liking[entry.routine] = past.liking.get(entry.routine, 0) + step
    return past


def _half(at: datetime) -> tuple[date, bool]:
    return at.date(), at.time() < _NOON
