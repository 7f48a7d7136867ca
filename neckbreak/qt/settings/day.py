"""A day as settings would make it: what comes when, ready to be painted and read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import groupby

from neckbreak.domain.calendar import Range
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.settings import Settings
from neckbreak.ports import Words
from neckbreak.qt.day_marks import Mark, mark_of


@dataclass(frozen=True, slots=True)
class Coming:
    """One mark: how far into the day, its words, and whether it is more than a nudge."""

    at: timedelta
    time: str
    name: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Day:
    """A day's marks within its working hours, and the sentences that go with it.

    `grouped` says the same in fewer lines, for a day too full to name everything: nudges in a row
    share one, without a time, in their middle.
    """

    comings: tuple[Coming, ...]
    hours: tuple[Range, ...]
    summary: str
    spoken: str
    grouped: tuple[Coming, ...] = ()


def shown_day(offers: Sequence[PlannedOffer], settings: Settings, words: Words) -> Day:
    """The day of these offers; without any, the summary says why nothing comes."""
    if not offers:
        hours = next((ranges for ranges in settings.hours.days if ranges), ())
        why = words.say(_why_nothing(settings))
        return Day((), hours, why, why)
    midnight = offers[0].at.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    hours = settings.hours.days[midnight.weekday()]
    comings = tuple(
        Coming(
            at=offer.at.replace(tzinfo=None) - midnight,
            time=words.say(Message("settings.day.time", {"at": _clock(offer)})),
            name=words.say(name_of(offer.reminder, settings)),
            mark=mark_of(offer.kind, offer.reminder),
        )
        for offer in offers
    )
    length = timedelta(seconds=sum(offer.seconds or 0 for offer in offers))
    minutes = timedelta(minutes=round(length.total_seconds() / 60))
    summary = words.say(Message("settings.day.summary", {"n": len(offers), "length": minutes}))
    list_ = "; ".join(f"{coming.time} {coming.name}" for coming in comings)
    grouped = tuple(_grouped(comings, words))
    return Day(comings, hours, summary, f"{summary}: {list_}", grouped)


def _grouped(comings: Sequence[Coming], words: Words) -> Iterator[Coming]:
    for small, run in groupby(comings, lambda coming: coming.mark is Mark.NUDGE):
        several = list(run)
        if not small or len(several) == 1:
            yield from several
            continue
        names = ", ".join(dict.fromkeys(coming.name for coming in several))
        name = words.say(Message("settings.day.run", {"n": len(several), "names": names}))
        middle = (several[0].at + several[-1].at) / 2
        yield Coming(middle, "", name, Mark.NUDGE)


def _clock(offer: PlannedOffer) -> time:
    return offer.at.time().replace(second=0, microsecond=0)


def _why_nothing(settings: Settings) -> Message:
    if not any(reminder.enabled for reminder in settings.reminders):
        return Message("settings.day.all_off")
    if not any(settings.hours.days):
        return Message("settings.day.no_hours")
    return Message("settings.day.nothing")
