"""How an exercise stands for this person: left out, resting, hidden, off, and where it comes.

Also what to change in the settings so that it stands otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neckbreak.domain.health import LeftOutBy, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.past import HurtLately, hurt_lately
from neckbreak.domain.plan import Plan
from neckbreak.domain.pools import expanded
from neckbreak.domain.recent import Recent
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.rotation import misfits
from neckbreak.domain.routines import Catalogue, Family, Routine, exercises
from neckbreak.domain.safety import asks_first, hidden, needs_answers
from neckbreak.domain.settings import Library, Settings

Change = tuple[str, str]
"""A key of the settings and the text that it takes."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`left_out` by these ticks of the health gate, or while its questions are `unanswered`.

    `hidden` by the person; `off` until it is switched on; `comes_with` these reminders, by id;
    `misfits` say why it does not fit where the person sits. It `rests` after it hurt.
    """

    left_out: tuple[LeftOutBy, ...] = ()
    unanswered: bool = False
    ask_first: tuple[Tick, ...] = ()
    favourite: bool = False
    hidden: bool = False
    off: bool = False
    comes_with: tuple[str, ...] = ()
    misfits: tuple[Message, ...] = ()
    rests: HurtLately | None = None

    @property
    def barred(self) -> bool:
        """Whether the health gate stands before it."""
        return bool(self.left_out) or self.unanswered


def standing(routine: Routine, plan: Plan, recent: Recent = (), day: date = date.min) -> Standing:
    """How it stands by this plan, on this working day after what was done lately."""
    settings, marked = plan.settings, plan.settings.library
    return Standing(
        left_out=hidden(routine, plan.health),
        unanswered=needs_answers(routine, plan.health),
        ask_first=asks_first(routine, plan.health),
        favourite=routine.id in marked.favourites,
        hidden=routine.id in marked.hidden,
        off=routine.opt_in and not is_on(routine, settings.reminders),
        comes_with=tuple(
            reminder.id for reminder in settings.reminders if _plays(reminder, routine, plan)
        ),
        misfits=tuple(misfits(routine, settings.place)),
        rests=hurt_lately(routine, plan.catalogue, recent, day),
    )


def is_on(routine: Routine, reminders: Iterable[Reminder]) -> bool:
    """Whether a reminder that is on names it, so that it comes by itself."""
    return any(reminder.enabled and routine.id in reminder.pool for reminder in reminders)


def switched(routine: Routine, on: bool, settings: Settings, catalogue: Catalogue) -> list[Change]:
    """What switches an exercise on, or off, that never comes by itself; nothing: no way to.

    It goes into the reminder of its family. One that is off has nothing but such exercises to
    offer, and then offers only what was switched on.
    """
    if not on:
        return [
            change
            for reminder in settings.reminders
            if routine.id in reminder.pool
            for change in taken_from(routine.id, reminder)
        ]
    home = home_of(routine, settings.reminders, catalogue)
    if home is None:
        return []
    changes: list[Change] = []
    if not home.enabled and _only_extras(home, catalogue):
        if home.pool != (routine.id,):
            changes.append(_pool(home, (routine.id,)))
    elif routine.id not in home.pool:
        changes.append(_pool(home, (*home.pool, routine.id)))
    if not home.enabled:
        changes.append((f"reminder.{home.id}.enabled", "true"))
    return changes


def home_of(
    routine: Routine, reminders: Iterable[Reminder], catalogue: Catalogue
) -> Reminder | None:
    """The reminder that plays things of this family."""
    return next(
        (
            reminder
            for reminder in reminders
            if any(each.family is routine.family for each in expanded(reminder.pool, catalogue))
        ),
        None,
    )


def taken_from(id_: str, reminder: Reminder) -> list[Change]:
    """What takes a routine out of a reminder; one that has nothing else is switched off."""
    left = tuple(each for each in reminder.pool if each != id_)
    if left:
        return [_pool(reminder, left)]
    return [(f"reminder.{reminder.id}.enabled", "false")] if reminder.enabled else []


def put_into(id_: str, reminder: Reminder) -> list[Change]:
    """What adds a routine to a reminder."""
    return [] if id_ in reminder.pool else [_pool(reminder, (*reminder.pool, id_))]


def comes_by_family(routine: Routine, reminder: Reminder, catalogue: Catalogue) -> bool:
    """Whether the reminder plays it without naming it, with all of its family."""
    return routine.id not in reminder.pool and routine in expanded(reminder.pool, catalogue)


def favoured(id_: str, on: bool, marked: Library) -> Change:
    """What makes it a favourite, or no favourite any more."""
    return "library.favourites", _listed(id_, on, marked.favourites)


def hid(id_: str, on: bool, marked: Library) -> Change:
    """What hides it, or shows it again."""
    return "library.hidden", _listed(id_, on, marked.hidden)


def takes_routines(reminder: Reminder) -> bool:
    """Whether a routine can be added to it; the weekly check-in has none."""
    return Family.CHECKIN not in reminder.pool


def _plays(reminder: Reminder, routine: Routine, plan: Plan) -> bool:
    """Whether it comes with this reminder, by itself or within a ready routine."""
    if not reminder.enabled:
        return False
    found = expanded(reminder.pool, plan.catalogue)
    return any(each.id == routine.id or routine.id in exercises(each) for each in found)


def _only_extras(reminder: Reminder, catalogue: Catalogue) -> bool:
    return all(each.opt_in for each in expanded(reminder.pool, catalogue))


def _pool(reminder: Reminder, pool: Sequence[str]) -> Change:
    return f"reminder.{reminder.id}.pool", ", ".join(pool)


def _listed(id_: str, on: bool, ids: Sequence[str]) -> str:
    kept = [each for each in ids if each != id_]
    return ", ".join([*kept, id_] if on else kept)
