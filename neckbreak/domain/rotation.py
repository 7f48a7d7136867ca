"""Which routine comes next: everything suitable in turn, what is liked a little more often."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from types import MappingProxyType

from neckbreak.domain.effort import first_of, within
from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message
from neckbreak.domain.past import Past, past_of
from neckbreak.domain.pools import expanded
from neckbreak.domain.recent import Recent
from neckbreak.domain.routines import (
    CallSafe,
    Catalogue,
    Discreet,
    Family,
    Position,
    Routine,
    exercises,
)
from neckbreak.domain.safety import hidden, needs_answers
from neckbreak.domain.settings import Effort, Library, Place

FIRST_OF_DAY: Mapping[str, str] = MappingProxyType({"shoulders": "ready.neck-reset"})
"""Reminders whose first offer of a working day is always the same."""

ANYWHERE = Place()
NOTHING_MARKED = Library()

OTHER_PART = 2
"""How much likelier something is that is not for the part of the body just worked on."""

LONG_AGO = 14
"""Days after which nobody remembers what was done."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The routine, and a sentence that says why this one.

    Without a routine the card asks something (see `pools.asked`).
    """

    routine: str | None
    why: Message


def choose(
    pool: Sequence[str],
    catalogue: Catalogue,
    health: Health,
    done: Recent,
    *,
    reminder: str,
    day: date,
    at: datetime,
    seed: int = 1,
    place: Place = ANYWHERE,
    marked: Library = NOTHING_MARKED,
    in_call: bool = False,
    by_hand: bool = False,
    effort: Effort = Effort.FULL,
) -> Choice | None:
    """What `reminder` offers at `at`, on the working day `day`; None: nothing of its pool suits.

    The same arguments give the same answer, and between two offers the answer does not wander
    with the hour: only a point's hour of rest looks at `at`, and acupressure at which half of the
    day it is, so `at` is told in the person's zone. During a call (`in_call`) only what the camera
    may see is offered. With less than the full `effort` gentle moves come first in each round, or
    light ones only. What the person starts `by_hand` is not refused for having been done often:
    `past.word_of_warning` has a word about that.
    """
    if Family.CHECKIN in pool:
        return Choice(None, Message("rotation.checkin"))
    found = within(expanded(pool, catalogue), catalogue, effort)
    open_now = [routine for routine in found if not needs_answers(routine, health)]
    if found and not open_now:
        return Choice(None, Message("rotation.answers_first"))
    past = past_of(done, reminder, day)
    barred = past.hurting(catalogue).keys() | set(marked.hidden)
    if not by_hand:
        barred |= past.resting(catalogue, day, at).keys()
    no_points = not by_hand and past.pressed_this_half(catalogue, at)
    suitable = [
        routine.id
        for routine in open_now
        if not hidden(routine, health)
        and routine.id not in barred
        and barred.isdisjoint(exercises(routine))
        and not (no_points and routine.family is Family.ACUPRESSURE)
        and not any(misfits(routine, place, in_call=in_call))
    ]
    if not suitable:
        return None
    turn = _Turn(past, catalogue, day, place, marked, in_call)
    first = FIRST_OF_DAY.get(reminder)
    if not past.today and first in first_of(suitable, catalogue, effort):
        return turn.choice(first, "rotation.first_of_day")
    if len(suitable) == 1:
        return turn.choice(suitable[0], "rotation.only")
    liking = turn.liking(suitable)
    candidates = first_of(past.left_in_this_round(suitable, liking), catalogue, effort)
    dice = Random(f"{seed}:{day.isoformat()}:{reminder}:{past.today}")
    return turn.choice(_drawn(candidates, turn.weights(candidates, liking), dice.random()))


def misfits(routine: Routine, place: Place, *, in_call: bool = False) -> Iterator[Message]:
    """Why it can't be done where the person is; nothing: it can.

    What is for the evening at home does not mind the colleagues.
    """
    if in_call and routine.call_safe is not CallSafe.YES:
        yield Message("rotation.not.call")
    at_home = routine.family is Family.COMFORT
    if place.open_plan and routine.discreet is not Discreet.YES and not at_home:
        yield Message("rotation.not.open_plan")
    for tool in routine.tools:
        if tool not in place.tools:
            yield Message(f"rotation.not.{tool}")


def since(routine: str, recent: Recent, day: date) -> Message:
    """When it was done last, as far as anybody remembers: "not since Tuesday"."""
    return _since(past_of(recent, "", day), routine, day)


def _since(past: Past, routine: str, day: date) -> Message:
    last = past.done.get(routine)
    days = LONG_AGO if last is None else (day - last.day).days
    if last is None or days >= LONG_AGO:
        return Message("rotation.since.long")
    if days <= 0:
        return Message("rotation.since.today")
    if days == 1:
        return Message("rotation.since.yesterday")
    if days < 7:
        return Message(f"rotation.since.weekday.{last.day.weekday()}")
    return Message("rotation.since.days", {"n": days})


@dataclass(frozen=True, slots=True)
class _Turn:
    """One choice among what suits: how likely each is, and why it was this one."""

    past: Past
    catalogue: Catalogue
    day: date
    place: Place
    marked: Library
    in_call: bool

    def liking(self, suitable: list[str]) -> dict[str, int]:
        """How much more (above zero) or less often each is wanted; a favourite counts once more."""
        return {
            id_: self.past.liking.get(id_, 0) + (id_ in self.marked.favourites) for id_ in suitable
        }

    def weights(self, candidates: list[str], liking: Mapping[str, int]) -> list[float]:
        """The longer ago, the likelier; each "more" makes it four times as likely.

        Each "less" makes it a quarter, and then waiting does not help. What is for another part of
        the body than the last one comes a little more often.
        """
        waited = self.past.waited(candidates)
        last = self.past.worked_on(self.catalogue, self.day)
        return [
            4.0 ** liking[id_]
            * (1 if liking[id_] < 0 else (1 + waited.index(id_)) ** 2)
            * (1 if last.intersection(self.catalogue[id_].areas) else OTHER_PART)
            for id_ in candidates
        ]

    def choice(self, id_: str, reason: str | None = None) -> Choice:
        """This one, with the sentence why."""
        said = Message(reason) if reason else self._reason(id_)
        return Choice(id_, Message("rotation.why", {"reason": said, "fit": self._fit(id_)}))

    def _reason(self, id_: str) -> Message:
        if id_ in self.marked.favourites:
            return Message("rotation.favourite")
        if self.past.liking.get(id_, 0) > 0:
            return Message("rotation.liked")
        if self.past.done_on(id_, self.day):
            return Message("rotation.turn")
        said = _since(self.past, id_, self.day)
        # To somebody new, everything is "not in the last two weeks".
        return Message("rotation.change") if said.id == "rotation.since.long" else said

    def _fit(self, id_: str) -> Message:
        """Where and among whom it can be done."""
        routine = self.catalogue[id_]
        position = Message(f"card.position.{Position(routine.position)}")
        if self.in_call:
            return Message("rotation.fit.call", {"position": position})
        if routine.discreet is Discreet.YES:
            return Message("rotation.fit.discreet", {"position": position})
        return position


def _drawn(candidates: list[str], weights: list[float], fraction: float) -> str:
    """The candidate at this fraction of the weights laid end to end."""
    left = fraction * sum(weights)
    for id_, weight in zip(candidates, weights, strict=True):
        if left < weight:
            return id_
        left -= weight
    return candidates[-1]
