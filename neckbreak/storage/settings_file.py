"""The settings file: read with all its faults, changed without losing a person's words."""

from __future__ import annotations

import errno
import logging
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.declarations import TRIGGERS
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.kinds import NotAllowedError, shown
from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import kind_of, split_reminder_key
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import Fault, Reading, nearest_key, read
from neckbreak.storage.atomic import only_writer, replace_file
from neckbreak.storage.kept_aside import copy_aside
from neckbreak.storage.settings_faults import fault_message, unreadable, with_lines
from neckbreak.storage.settings_text import Raw, first_text, holds, with_value, without_value

if TYPE_CHECKING:
    from neckbreak.ports import Words

log = logging.getLogger(__name__)


class RefusedError(NeckbreakError):
    """A change that is not allowed; nothing was changed."""


class NotSavedError(NeckbreakError):
    """A change that is in force but could not be written: it lasts until the program ends."""


class SettingsFile:
    """One person's settings on disk.

    `words` says faults and writes the help into the first file; `hours` are the working hours
    where the file names none; `routines` are the ids that a pool may name (None: any). `goes_on`:
    whether the program does, with what could not be written.
    """

    def __init__(
        self,
        path: Path,
        *,
        words: Words | None = None,
        hours: WeeklyHours | None = None,
        routines: Collection[str] | None = None,
        goes_on: bool = True,
    ) -> None:
        self.path = path
        self.last_good = path.with_name(f"{path.stem}.last-good{path.suffix}")
        self._words = words
        self._hours = hours
        self._routines = routines
        self._goes_on = goes_on
        # What could not be written, and what was on disk then; in force until the disk changes.
        self._unsaved: tuple[bytes | None, str] | None = None

    def use_routines(self, routines: Collection[str]) -> None:
        """From now on these are the ids that a pool may name."""
        self._routines = routines

    def read(self) -> tuple[Settings, tuple[Fault, ...]]:
        """The settings in force and every fault, with its line."""
        reading = self.reading()
        return reading.settings, reading.faults

    def reading(self) -> Reading:
        """The same as `read`, with the value and origin of every key.

        A file that is no TOML at all leaves the last good one in force. Never raises: a program
        that must start can't refuse a file.
        """
        try:
            text = self._text_in_force()
            raw = tomllib.loads(text)
        except (OSError, ValueError) as error:
            return self._last_good_reading(unreadable(error, self.path))
        reading = self._read(raw)
        if text and self._unsaved is None and not reading.faults:
            self._remember(text)
        return with_lines(reading, text)

    def set(self, key: str, text: str) -> tuple[Message, ...]:
        """Change one setting to what a person typed; returns what else the person should know.

        Raises RefusedError (nothing changed) or NotSavedError (in force, not on disk).
        """
        return self.set_all({key: text})

    def set_all(self, texts: Mapping[str, str]) -> tuple[Message, ...]:
        """Change several settings in one writing, as `set` does; one refused, none is changed."""
        raws = {key: self._raw_of(key, text) for key, text in texts.items()}

        def change(before: str) -> str:
            for key, raw in raws.items():
                id_, name = split_reminder_key(key)
                rivals = [f"reminder.{id_}.{other}" for other in TRIGGERS if other != name]
                before = with_value(before, key, raw, rivals if name in TRIGGERS else ())
            return before

        return self._change(change, raws)

    def reset(self, key: str | None = None) -> tuple[Message, ...]:
        """Give one key, one section or everything its default back.

        The whole old file is kept aside. Raises RefusedError or NotSavedError as `set` does.
        """
        if key is None:
            return self._reset_all()
        present = self._raw_now()
        known = self.reading()
        keys = [each for each in known.values if each == key or each.startswith(f"{key}.")]
        if not keys and not holds(present, key):
            raise self._no_such_key(key)

        def change(before: str) -> str:
            # What is no default of ours, a reminder of the person's own or an unknown key, goes.
            if not any(each in self._default_raws() for each in keys):
                return without_value(before, key, None)
            for each in keys:
                if holds(present, each):
                    before = without_value(before, each, self._default_raws().get(each))
            return before

        return self._change(change, (key,))

    # --- reading

    def _content(self) -> bytes | None:
        """What is on disk; None when there is no file yet."""
        try:
            return self.path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _text_in_force(self) -> str:
        try:
            return self._text(self._content())
        except OSError:
            if self._unsaved is None:
                raise
            return self._unsaved[1]

    def _text(self, content: bytes | None) -> str:
        if self._unsaved is not None:
            seen, text = self._unsaved
            if seen == content:
                return text
            self._unsaved = None
        # Some editors put a mark in front that TOML does not know.
        return "" if content is None else content.decode("utf-8-sig")

    def _raw_now(self) -> Mapping[str, object]:
        try:
            return tomllib.loads(self._text_in_force())
        except (OSError, ValueError):
            return {}

    def _read(self, raw: Mapping[str, object]) -> Reading:
        return read(raw, hours=self._hours, routines=self._routines)

    def _last_good_reading(self, fault: Fault) -> Reading:
        try:
            raw = tomllib.loads(self.last_good.read_text("utf-8"))
        except (OSError, ValueError):
            raw = {}
        log.warning("%s line %s is no settings file", self.path, fault.line)
        return replace(self._read(raw), faults=(fault,))

    def _remember(self, text: str) -> None:
        """Keep a copy of a file without faults, for the day when it is broken."""
        content = text.encode()
        try:
            if not self.last_good.is_file() or self.last_good.read_bytes() != content:
                replace_file(self.last_good, content)
        except OSError as error:
            log.info("no last good copy of the settings: %s", error)

    # --- changing

    def _raw_of(self, key: str, text: str) -> Raw:
        kind = kind_of(key)
        if kind is None:
            raise self._no_such_key(key)
        try:
            return kind.raw(kind.read(kind.typed(text)))
        except NotAllowedError as wrong:
            raise self._refused(Fault(key, shown(text), wrong.problem, kind.allowed)) from wrong

    def _change(self, change: Callable[[str], str], keys: Collection[str]) -> tuple[Message, ...]:
        text: str | None = None
        content: bytes | None = None
        aside: Path | None = None
        try:
            with only_writer(self.path):
                content = self._content()
                before, sound = self._text_to_change(content)
                text = change(before)
                self._verify(before, text, keys)
                aside = None if sound else copy_aside(self.path)
                replace_file(self.path, text.encode())
        except OSError as error:
            if text is None:
                text = change(self._last_good_text())
            self._unsaved = (content, text)
            raise self._not_saved(error) from error
        return self._saved(text, aside)

    def _text_to_change(self, content: bytes | None) -> tuple[str, bool]:
        """The file's text and true; the last good one's and false when the file is unreadable."""
        try:
            text = self._text(content)
            tomllib.loads(text)
        except ValueError:
            return self._last_good_text(), False
        if content is None and self._unsaved is None:
            text = first_text(self._words, self._hours)
        return text, True

    def _saved(self, text: str, aside: Path | None) -> tuple[Message, ...]:
        self._unsaved = None
        self._remember(text)
        if aside is None:
            return ()
        return (Message("settings.notice.kept_aside", {"path": str(aside)}),)

    def _last_good_text(self) -> str:
        try:
            text = self.last_good.read_text("utf-8")
            tomllib.loads(text)
        except (OSError, ValueError):
            return first_text(self._words, self._hours)
        return text

    def _verify(self, before: str, after: str, keys: Collection[str]) -> None:
        """Refuse a change that would bring a fault which was not there."""
        old = {(fault.key, fault.problem.id) for fault in self._read(tomllib.loads(before)).faults}
        for fault in self._read(tomllib.loads(after)).faults:
            concerns = (key.startswith(fault.key) or fault.key.startswith(key) for key in keys)
            if any(concerns) and (fault.key, fault.problem.id) not in old:
                raise self._refused(fault)

    def _reset_all(self) -> tuple[Message, ...]:
        text = first_text(self._words, self._hours)
        content: bytes | None = None
        aside: Path | None = None
        try:
            with only_writer(self.path):
                content = self._content()
                aside = None if content is None else copy_aside(self.path)
                replace_file(self.path, text.encode())
        except OSError as error:
            self._unsaved = (content, text)
            raise self._not_saved(error) from error
        return self._saved(text, aside)

    def _default_raws(self) -> Mapping[str, str | int | bool | list[str]]:
        raws = {}
        for key, value in read({}, hours=self._hours).values.items():
            kind = kind_of(key)
            assert kind is not None
            raws[key] = kind.raw(value)
        return raws

    # --- saying no

    def _say(self, message: Message) -> str:
        return message.id if self._words is None else self._words.say(message)

    def _refused(self, fault: Fault) -> RefusedError:
        return RefusedError(
            self._say(Message("settings.refused.title")), self._say(fault_message(fault))
        )

    def _no_such_key(self, key: str) -> RefusedError:
        problem = Message("settings.fault.unknown_key")
        return self._refused(Fault(key, "", problem, nearest_key(key, self.reading())))

    def _not_saved(self, error: OSError) -> NotSavedError:
        log.warning("%s could not be written: %s", self.path, error)
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        name = "settings.not_saved." if self._goes_on else "settings.not_changed."
        name += "full" if full else "refused"
        return NotSavedError(
            self._say(Message("settings.not_saved.title")),
            self._say(Message(name, {"path": str(self.path), "why": error.strerror or ""})),
        )
