"""The settings as one value a key, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any, cast

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.declarations import DECLARATIONS, REMINDER_FIELDS, TRIGGERS, Declaration
from neckbreak.domain.durations import WEEKDAYS
from neckbreak.domain.kinds import Kind
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder, Trigger
from neckbreak.domain.settings import Preset, Settings

BY_KEY: Mapping[str, Declaration] = MappingProxyType({each.key: each for each in DECLARATIONS})
REMINDER_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def values_of(settings: Settings) -> Mapping[str, object]:
    """The value of every key of these settings, in the order of the declarations."""
    values: dict[str, object] = {"preset": settings.preset}
    for name, ranges in zip(WEEKDAYS, settings.hours.days, strict=True):
        values[f"hours.{name}"] = ranges
    values["hours.days_off"] = settings.days_off
    for declaration in DECLARATIONS:
        section, _, name = declaration.key.partition(".")
        if section not in ("preset", "hours"):
            values[declaration.key] = getattr(getattr(settings, section), name)
    for reminder in settings.reminders:
        values |= reminder_values(reminder)
    return values


def kind_of(key: str) -> Kind | None:
    """The kind of a key's value, also for reminders of one's own; None: nobody reads this key."""
    if (declaration := BY_KEY.get(key)) is not None:
        return declaration.kind
    id_, name = split_reminder_key(key)
    return REMINDER_FIELDS.get(name) if REMINDER_ID.fullmatch(id_) else None


def help_of(key: str) -> str:
    """The message id of the sentence that explains a key."""
    _, name = split_reminder_key(key)
    return f"settings.help.reminder.{name}" if name else f"settings.help.{key}"


def split_reminder_key(key: str) -> tuple[str, str]:
    """The reminder and field of `reminder.ID.FIELD`; two empty texts for any other key."""
    section, _, rest = key.partition(".")
    id_, dot, name = rest.rpartition(".")
    return (id_, name) if section == "reminder" and dot else ("", "")


def reminder_values(reminder: Reminder) -> dict[str, object]:
    """The value of every key of one reminder."""
    trigger = _trigger_values(reminder.trigger)
    return {
        f"reminder.{reminder.id}.{name}": trigger[name]
        if name in TRIGGERS
        else getattr(reminder, name)
        for name in REMINDER_FIELDS
        if name not in TRIGGERS or name in trigger
    }


def in_order(values: Mapping[str, object]) -> dict[str, object]:
    """The values in the order of the declarations, each reminder's fields in theirs."""
    ordered = {key: values[key] for key in BY_KEY}
    for id_ in _ids(values):
        for name in REMINDER_FIELDS:
            key = f"reminder.{id_}.{name}"
            if key in values:
                ordered[key] = values[key]
    return ordered


def _ids(values: Mapping[str, object]) -> Iterator[str]:
    return iter(dict.fromkeys(id_ for id_, _ in map(split_reminder_key, values) if id_))


# The casts below name what a key's kind has read: its type is known there, but not to mypy.


def settings_from(values: Mapping[str, object]) -> Settings:
    """The settings of these values, one for every key."""
    sections: dict[str, dict[str, object]] = {}
    for key in BY_KEY:
        section, _, name = key.partition(".")
        if section not in ("preset", "hours"):
            sections.setdefault(section, {})[name] = values[key]
    settings = Settings()
    # Any, as each section has a class of its own.
    made: dict[str, Any] = {
        section: replace(getattr(settings, section), **fields)
        for section, fields in sections.items()
    }
    return Settings(
        preset=cast(Preset, values["preset"]),
        hours=WeeklyHours(
            tuple(cast(tuple[Range, ...], values[f"hours.{name}"]) for name in WEEKDAYS)
        ),
        days_off=cast(frozenset[date], values["hours.days_off"]),
        reminders=tuple(_reminder(id_, values) for id_ in _ids(values)),
        **made,
    )


def _reminder(id_: str, values: Mapping[str, object]) -> Reminder:
    fields = {name: values.get(f"reminder.{id_}.{name}") for name in REMINDER_FIELDS}
    return Reminder(
        id=id_,
        name=cast(str, fields["name"]),
        trigger=_trigger(fields),
        pool=cast(tuple[str, ...], fields["pool"]),
        weight=cast(int, fields["weight"]),
        expires=cast(timedelta, fields["expires"]),
        guided=fields["guided"] is True,
        enabled=fields["enabled"] is True,
        days=cast(frozenset[int] | None, fields["days"]),
        hours=cast(tuple[Range, ...] | None, fields["hours"]),
        until=cast(date | None, fields["until"]),
    )


def _trigger_values(trigger: Trigger) -> dict[str, object]:
    match trigger:
        case Every(interval):
            return {"every": interval}
        case At(times):
            return {"at": times}
        case BeforeEnd(lead):
            return {"before_end": lead}


def _trigger(fields: Mapping[str, object]) -> Trigger:
    if fields["every"] is not None:
        return Every(cast(timedelta, fields["every"]))
    if fields["at"] is not None:
        return At(cast(tuple[time, ...], fields["at"]))
    return BeforeEnd(cast(timedelta, fields["before_end"]))
