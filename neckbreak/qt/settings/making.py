"""Makes the field of any setting from its declaration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from neckbreak.domain.durations import SHORT_WEEKDAYS, parse_days
from neckbreak.domain.kinds import Count, Day, Days, Flag, Hours, Kind, Length, OneOf
from neckbreak.domain.listed_kinds import Dates, Lengths, Pool, Routines, Several, Times
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.setting_keys import kind_of, split_reminder_key
from neckbreak.domain.settings import Preset
from neckbreak.ports import Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.settings.editors import (
    ChipsEditor,
    ChoiceEditor,
    Editor,
    LineEditor,
    SwitchEditor,
)
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.stepping import CountWay, LengthWay, StepEditor, TimesWay
from neckbreak.qt.theme import Themes


@dataclass(frozen=True, slots=True)
class Maker:
    """What every field needs; `catalogue` is what a pool may name."""

    themes: Themes
    words: Words
    catalogue: Catalogue

    def field(self, key: str, *, described: bool = True) -> Field:
        """The field of this key."""
        kind = kind_of(key)
        assert kind is not None, key
        label = self.label(key)
        editor = self._editor(key, kind, label)
        return Field(self.themes, self.words, key, kind, editor, label, described=described)

    def label(self, key: str) -> str:
        """The words of this key."""
        _, name = split_reminder_key(key)
        if name:
            return self.words.say(f"settings.label.reminder.{name}")
        if key.startswith("hours.") and key != "hours.days_off":
            return self.words.say(f"weekday.{_weekday(key)}")
        return self.words.say(f"settings.label.{key}")

    def pool_in_words(self, pool: Iterable[str]) -> str:
        """What a reminder plays: the first two by name, and how many more."""
        names = [self._pool_name(id_) for id_ in pool if self._is_known(id_)]
        if not names:
            return self.words.say("settings.pool.none")
        first = ", ".join(names[:2])
        if len(names) <= 2:
            return first
        return self.words.say(Message("settings.pool.more", {"first": first, "n": len(names) - 2}))

    def stepper(self, key: str, name: str) -> StepEditor:
        """The editor of a reminder's trigger, with its words around the value."""
        kind = kind_of(key)
        assert isinstance(kind, (Length, Times))
        way = LengthWay(kind) if isinstance(kind, Length) else TimesWay()
        trigger = key.rpartition(".")[2]
        pattern = Message(f"settings.trigger.{trigger}", {"value": "\n"})
        before, _, after = self.words.say(pattern).partition("\n")
        return StepEditor(self.themes, name, way, (before, after))

    def _editor(self, key: str, kind: Kind, name: str) -> Editor:
        match kind:
            case Flag():
                return SwitchEditor(self.themes, name)
            case Count():
                return StepEditor(self.themes, name, CountWay(kind))
            case Length():
                return StepEditor(self.themes, name, LengthWay(kind))
            case OneOf():
                choices = [(word, self._word(key, word)) for word in kind.words]
                return ChoiceEditor(self.themes, name, choices, hidden=[Preset.CUSTOM])
            case Several():
                choices = [(word, self._word(key, word)) for word in kind.words]
                return ChipsEditor(self.themes, name, choices, _parts)
            case Days():
                days = [
                    (day, self.words.say(f"settings.weekday.{number}"))
                    for number, day in enumerate(SHORT_WEEKDAYS)
                ]
                return ChipsEditor(self.themes, name, days, _days)
            case Pool():
                return self._pool_editor(name)
            case Routines():
                every = [(id_, self._pool_name(id_)) for id_ in self.catalogue]
                add = (self.words.say("settings.library.add"), every)
                return ChipsEditor(self.themes, name, [], _parts, more=add)
            case Hours():
                return LineEditor(self.themes, name, self.words.say("settings.example.hours"))
            case Lengths():
                return LineEditor(self.themes, name, "5m, 10m, 20m")
            case Times():
                return LineEditor(self.themes, name, "10:00, 14:30")
            case Dates():
                return LineEditor(self.themes, name, "2026-12-24, 2026-12-31")
            case Day():
                return LineEditor(self.themes, name, "2026-12-24")
            case _:
                return LineEditor(self.themes, name)

    def _pool_editor(self, name: str) -> ChipsEditor:
        """Families and ready routines; single exercises on demand."""
        filled = {routine.family for routine in self.catalogue.values()} | {Family.CHECKIN}
        ready = [id_ for id_, routine in self.catalogue.items() if routine.items]
        single = [id_ for id_, routine in self.catalogue.items() if not routine.items]
        first = [*(family for family in Family if family in filled), *ready]
        return ChipsEditor(
            self.themes,
            name,
            [(id_, self._pool_name(id_)) for id_ in first],
            _parts,
            more=(
                self.words.say("settings.pool.single"),
                [(id_, self._pool_name(id_)) for id_ in single],
            ),
        )

    def _is_known(self, id_: str) -> bool:
        return id_ in set(Family) or id_ in self.catalogue

    def _pool_name(self, id_: str) -> str:
        if id_ in set(Family):
            return self.words.say(f"settings.family.{id_}")
        routine = self.catalogue.get(id_)
        return id_ if routine is None else routine_name(routine, self.words)

    def _word(self, key: str, word: str) -> str:
        return self.words.say(f"settings.word.{key}.{word}")


def _parts(text: str) -> Iterable[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _days(text: str) -> Iterable[str]:
    return [SHORT_WEEKDAYS[day] for day in sorted(parse_days(text))] if text else []


def _weekday(key: str) -> int:
    return SHORT_WEEKDAYS.index(key.partition(".")[2][:3])
