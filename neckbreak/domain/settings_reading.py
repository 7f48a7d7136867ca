"""Settings from a file's content: a broken value falls back alone, all faults come at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import cast

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.declarations import (
    DECLARATIONS,
    DEFAULT_IDS,
    DEFAULT_REMINDERS,
    DIARY_REMINDER,
    OWN_REMINDER,
    PRESETS,
    REMINDER_FIELDS,
    TRIGGERS,
)
from neckbreak.domain.durations import WEEKDAYS
from neckbreak.domain.kinds import Kind, NotAllowedError, shown
from neckbreak.domain.listed_kinds import Routines
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Family
from neckbreak.domain.setting_keys import (
    BY_KEY,
    REMINDER_ID,
    in_order,
    reminder_values,
    settings_from,
    split_reminder_key,
)
from neckbreak.domain.settings import Keep, Preset, Settings

SCHEMA = 1

_SECTIONS = {key.partition(".")[0] for key in BY_KEY if "." in key} | {"reminder"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one key, what is allowed there, and where it stands if that is known.

    `unknown` tells a key that nobody reads, or the id of a routine that is not there: it is kept,
    and changes nothing.
    """

    key: str
    value: str
    problem: Message
    allowed: Message
    unknown: bool = False
    line: int | None = None


class Origin(StrEnum):
    """Where a value in force comes from."""

    DEFAULT = "default"
    PRESET = "preset"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Reading:
    """The settings in force, what each key's value is and where it comes from, and all faults."""

    settings: Settings
    values: Mapping[str, object]
    origins: Mapping[str, Origin]
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class _Draft:
    """The values by key while layer after layer is laid on."""

    values: dict[str, object] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def lay(self, key: str, value: object, origin: Origin) -> None:
        id_, name = split_reminder_key(key)
        if name in TRIGGERS:  # a reminder has one trigger: the new one replaces the old
            for other in TRIGGERS:
                self.values.pop(f"reminder.{id_}.{other}", None)
                self.origins.pop(f"reminder.{id_}.{other}", None)
        self.values[key] = value
        self.origins[key] = origin

    def blame(self, key: str, raw: object, problem: str, allowed: Message) -> None:
        self.faults.append(_fault(key, raw, problem, allowed))

    def warn(self, key: str, raw: object, known: Collection[str]) -> None:
        fault = _fault(key, raw, "unknown_key", _nearest(key, known))
        self.faults.append(replace(fault, unknown=True))


def defaults(
    preset: Preset = Preset.BALANCED,
    hours: WeeklyHours | None = None,
    diary: Keep = Keep.OFF,
) -> Settings:
    """What is in force while nothing was changed; `hours` the locale's.

    With a `diary` the reminder that it brings along is on.
    """
    return settings_from(_start(preset, hours, diary).values)


def read(
    raw: Mapping[str, object],
    *,
    hours: WeeklyHours | None = None,
    routines: Collection[str] | None = None,
) -> Reading:
    """The settings of a file's content, value and origin of every key, and all that is wrong.

    `hours` are the working hours where the file names none (None: Monday to Friday, 8 to 18).
    `routines` are the ids that a pool may name; None lets every id pass.
    """
    preset, preset_fault = _preset(raw)
    draft = _start(preset, hours, _diary(raw))
    if "preset" in raw and preset_fault is None:
        draft.origins["preset"] = Origin.FILE
    if preset_fault is not None:
        draft.faults.append(preset_fault)
    _read_schema(raw, draft)
    for name, content in raw.items():
        if name in ("schema", "preset"):
            continue
        if name not in _SECTIONS:
            draft.warn(name, content, (*_SECTIONS, "preset", "schema"))
        elif not isinstance(content, Mapping):
            draft.blame(name, content, "section", _section_form(name))
        elif name == "reminder":
            _read_reminders(content, draft, routines)
        else:
            _read_section(name, content, draft, routines)
    return Reading(
        settings_from(draft.values),
        MappingProxyType(in_order(draft.values)),
        MappingProxyType(draft.origins),
        tuple(draft.faults),
    )


def nearest_key(key: str, reading: Reading) -> Message:
    """What somebody who wrote this unknown key may have meant."""
    return _nearest(key, reading.values)


def _start(preset: Preset, hours: WeeklyHours | None, diary: Keep) -> _Draft:
    """The defaults with a preset laid over them, and what the comfort diary brings along."""
    draft = _Draft()
    for declaration in DECLARATIONS:
        draft.lay(declaration.key, declaration.default, Origin.DEFAULT)
    if hours is not None:
        for name, ranges in zip(WEEKDAYS, hours.days, strict=True):
            draft.lay(f"hours.{name}", ranges, Origin.DEFAULT)
    for reminder in DEFAULT_REMINDERS:
        for key, value in reminder_values(reminder).items():
            draft.lay(key, value, Origin.DEFAULT)
    for key, value in (*PRESETS[preset].items(), *DIARY_REMINDER[diary].items()):
        draft.lay(key, value, Origin.PRESET)
    draft.values["preset"] = preset
    return draft


def _preset(raw: Mapping[str, object]) -> tuple[Preset, Fault | None]:
    kind = BY_KEY["preset"].kind
    if "preset" not in raw:
        return Preset.BALANCED, None
    try:
        # This kind reads nothing else, but mypy knows only that it is a kind; so below.
        return cast(Preset, kind.read(raw["preset"])), None
    except NotAllowedError as wrong:
        fault = Fault("preset", shown(raw["preset"]), wrong.problem, kind.allowed)
        return Preset.BALANCED, fault


def _diary(raw: Mapping[str, object]) -> Keep:
    """How the comfort diary is kept; what is wrong with it is told when its section is read."""
    section = raw.get("diary")
    try:
        found = section.get("keep", Keep.OFF) if isinstance(section, Mapping) else Keep.OFF
        return cast(Keep, BY_KEY["diary.keep"].kind.read(found))
    except NotAllowedError:
        return Keep.OFF


def _read_schema(raw: Mapping[str, object], draft: _Draft) -> None:
    schema = raw.get("schema", SCHEMA)
    if schema != SCHEMA or isinstance(schema, bool):
        newer = isinstance(schema, int) and schema > SCHEMA
        problem = "newer_schema" if newer else "schema"
        draft.blame("schema", schema, problem, Message("settings.allowed.schema", {"n": SCHEMA}))


def _read_section(
    section: str,
    content: Mapping[str, object],
    draft: _Draft,
    routines: Collection[str] | None,
) -> None:
    for name, raw in content.items():
        key = f"{section}.{name}"
        declaration = BY_KEY.get(key)
        if declaration is None:
            draft.warn(key, raw, BY_KEY)
            continue
        good = _read_value(key, declaration.kind, raw, draft)
        if good and isinstance(declaration.kind, Routines) and routines is not None:
            _note_absent(key, declaration.kind, draft, routines)


def _note_absent(key: str, kind: Kind, draft: _Draft, routines: Collection[str]) -> None:
    """Tell the ids that nothing here has; they stay, for their set may be installed again."""
    for id_ in cast(tuple[str, ...], draft.values[key]):
        if id_ not in routines:
            fault = _fault(key, id_, "no_such_routine", kind.allowed)
            draft.faults.append(replace(fault, unknown=True))


def _read_value(key: str, kind: Kind, raw: object, draft: _Draft) -> bool:
    try:
        draft.lay(key, kind.read(raw), Origin.FILE)
    except NotAllowedError as wrong:
        draft.faults.append(Fault(key, shown(raw), wrong.problem, kind.allowed))
        return False
    return True


def _read_reminders(
    content: Mapping[str, object], draft: _Draft, routines: Collection[str] | None
) -> None:
    for id_, fields in content.items():
        key = f"reminder.{id_}"
        if not isinstance(fields, Mapping):
            draft.blame(key, fields, "section", _section_form(key))
        elif not REMINDER_ID.fullmatch(id_):
            draft.blame(key, id_, "reminder_id", Message("settings.allowed.reminder_id"))
        elif id_ not in DEFAULT_IDS and "name" not in fields:
            # Most likely a slip in the id of one of ours; it must not become a reminder unasked.
            draft.blame(key, id_, "nameless_reminder", _nearest(key, _reminder_names()))
        else:
            _read_reminder(id_, fields, draft, routines)


def _read_reminder(
    id_: str, fields: Mapping[str, object], draft: _Draft, routines: Collection[str] | None
) -> None:
    key = f"reminder.{id_}"
    if id_ not in DEFAULT_IDS:
        for each, value in reminder_values(replace(OWN_REMINDER, id=id_, name=id_)).items():
            draft.lay(each, value, Origin.DEFAULT)
    triggered = False
    for name, raw in fields.items():
        field_key = f"{key}.{name}"
        kind = REMINDER_FIELDS.get(name)
        if kind is None:
            draft.warn(field_key, raw, [f"{key}.{each}" for each in REMINDER_FIELDS])
        elif name in TRIGGERS and triggered:
            draft.blame(field_key, raw, "two_triggers", Message("settings.allowed.one_trigger"))
        elif name == "pool" and (stranger := _stranger(raw, routines)) is not None:
            draft.blame(field_key, stranger, "no_such_routine", kind.allowed)
        else:
            good = _read_value(field_key, kind, raw, draft)
            triggered = triggered or (good and name in TRIGGERS)


def _stranger(raw: object, routines: Collection[str] | None) -> object:
    """The first member of a pool that is neither a family nor a routine that we have."""
    if routines is None or not isinstance(raw, list):
        return None
    families = set(Family)
    return next((id_ for id_ in raw if id_ not in families and id_ not in routines), None)


def _section_form(key: str) -> Message:
    return Message("settings.allowed.section", {"key": key})


def _reminder_names() -> list[str]:
    return [f"reminder.{reminder.id}" for reminder in DEFAULT_REMINDERS]


def _fault(key: str, raw: object, problem: str, allowed: Message) -> Fault:
    value = shown(raw)
    return Fault(key, value, Message(f"settings.fault.{problem}", {"value": value}), allowed)


def _nearest(key: str, known: Collection[str]) -> Message:
    # Needed for slips only, and dear to import.
    from difflib import get_close_matches

    close = get_close_matches(key, list(known), n=1, cutoff=0.75)
    if close:
        return Message("settings.allowed.nearest", {"key": close[0]})
    if key.startswith("reminder.") and key.count(".") == 1:
        return Message("settings.allowed.own_reminder")
    return Message("settings.allowed.known_key")
