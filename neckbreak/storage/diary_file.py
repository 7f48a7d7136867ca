"""The comfort diary, in a file that its owner alone can read; never in logs, history or exports."""

from __future__ import annotations

import csv
import io
import logging
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from neckbreak.domain.diary import Area, Mark, Marks, Sign, kept
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.domain.telling import told
from neckbreak.ports import Words
from neckbreak.storage.atomic import only_writer, replace_file
from neckbreak.storage.kept_aside import move_aside

log = logging.getLogger(__name__)

SCHEMA = 1
COLUMNS = ("day", "discomfort", "stiffness", "days_of_7", "both_shoulders", "new", "areas")
_OWNER_ONLY = 0o600
# What `move_aside` calls a file that was kept.
_ASIDE = re.compile(r"\.\d{4}-\d\d-\d\d-\d{6}(-\d+)?")
_Word = TypeVar("_Word", bound=StrEnum)


class DiaryFile:
    """`diary.toml`, mode 0600, with one table a mark.

    What cannot be understood is kept aside under a dated name, the marks that can be stay, and
    `tell` hears of it. A file of a newer neckbreak is left as it is.
    """

    def __init__(
        self, path: Path, *, words: Words, tell: Callable[[Message], None] | None = None
    ) -> None:
        self.path = path
        self._words = words
        self._tell = tell
        # What could not be written: there until the program ends.
        self._unsaved: Marks = ()

    def read(self, today: date) -> Marks:
        """The marks of the last twelve months; older ones are taken out of the file, too.

        Raises NeckbreakError when the file is there but cannot be read, or is newer than we are.
        """
        try:
            content = self.path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return kept(self._unsaved, today)
        except OSError as error:
            raise self._fault("diary.not_read", why=str(error)) from error
        found, sound = self._marks(content)
        marks = kept((*found, *self._unsaved), today)
        if not sound:
            self._set_aside()
        if len(kept(found, today)) < len(found) or (marks and not sound):
            self._write(marks)
        return marks

    def keep(self, mark: Mark) -> Marks:
        """Add a mark, in place of one of the same day; returns all.

        Raises as `read`, and when it cannot be written: then it is there until the program ends.
        """
        self._unsaved = (*self._unsaved, mark)
        marks = self.read(mark.day)
        self._write(marks)
        return marks

    def delete(self) -> None:
        """Forget all marks, those that were kept aside included; raises NeckbreakError."""
        self._unsaved = ()
        try:
            for path in self._files():
                path.unlink(missing_ok=True)
        except OSError as error:
            raise self._fault("diary.not_deleted", why=str(error)) from error

    def export(self, path: Path, marks: Iterable[Mark]) -> None:
        """Write them as a table to a file of the person's choice; raises NeckbreakError."""
        try:
            replace_file(path, diary_csv(marks).encode(), _OWNER_ONLY)
        except OSError as error:
            raise self._fault("diary.not_exported", path=str(path), why=str(error)) from error

    def _files(self) -> Iterator[Path]:
        """The diary, what was kept aside, and what an interrupted writing may have left."""
        yield self.path
        yield self.path.with_name(f".{self.path.name}.new")
        for each in self.path.parent.glob(f"{self.path.stem}.*{self.path.suffix}"):
            if _ASIDE.fullmatch(each.stem.removeprefix(self.path.stem)):
                yield each

    def _marks(self, content: bytes) -> tuple[list[Mark], bool]:
        """The marks that can be understood, and whether that is all there is."""
        try:
            raw = tomllib.loads(content.decode())
        except ValueError:
            return [], False
        schema = raw.get("schema")
        if isinstance(schema, int) and schema > SCHEMA:
            raise self._fault("diary.too_new")
        tables = raw.get("mark", [])
        if not isinstance(tables, list):
            return [], False
        found = [mark for table in tables if (mark := _mark(table)) is not None]
        return found, len(found) == len(tables)

    def _set_aside(self) -> None:
        try:
            aside = move_aside(self.path)
            aside.chmod(_OWNER_ONLY)
        except OSError as error:
            raise self._fault("diary.not_read", why=str(error)) from error
        log.warning("the comfort diary could not be understood and was kept aside")
        if self._tell is not None:
            self._tell(Message("diary.kept_aside", {"path": str(aside)}))

    def _write(self, marks: Marks) -> None:
        lines = [f"# {self._words.say('diary.file')}", f"schema = {SCHEMA}", ""]
        for mark in marks:
            lines += _lines(mark)
        try:
            with only_writer(self.path):
                replace_file(self.path, "\n".join(lines).encode(), _OWNER_ONLY)
        except OSError as error:
            raise self._fault("diary.not_written", why=str(error)) from error
        self._unsaved = ()

    def _fault(self, id_: str, **values: str) -> NeckbreakError:
        return told(self._words.say, id_, **{"path": str(self.path), **values})


def diary_csv(marks: Iterable[Mark]) -> str:
    """A table with a heading, the oldest mark first, lines ended by a newline."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for mark in marks:
        table.writerow(
            (
                mark.day.isoformat(),
                mark.discomfort,
                mark.stiffness,
                "" if mark.days is None else mark.days,
                "yes" if mark.looks else "not fully",
                " ".join(sign for sign in Sign if sign in mark.new),
                " ".join(area for area in Area if area in mark.areas),
            )
        )
    return text.getvalue()


def _lines(mark: Mark) -> list[str]:
    return [
        "[[mark]]",
        f"day = {mark.day.isoformat()}",
        f"discomfort = {mark.discomfort}",
        f"stiffness = {mark.stiffness}",
        *([] if mark.days is None else [f"days = {mark.days}"]),
        f"looks = {'true' if mark.looks else 'false'}",
        f"new = {_listed(sign for sign in Sign if sign in mark.new)}",
        f"areas = {_listed(area for area in Area if area in mark.areas)}",
        "",
    ]


def _listed(words: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def _mark(table: object) -> Mark | None:
    """The mark of this table; None when anything of it is not what we wrote."""
    match table:
        case {
            "day": date() as day,
            "discomfort": int() as discomfort,
            "stiffness": int() as stiffness,
            "looks": bool(looks),
            **rest,
        } if not isinstance(day, datetime):
            days = rest.get("days")
            new = _words_of(rest.get("new", []), Sign)
            areas = _words_of(rest.get("areas", []), Area)
            if new is None or areas is None or not (days is None or isinstance(days, int)):
                return None
            try:
                return Mark(day, discomfort, stiffness, days, looks, new, areas)
            except ValueError:
                return None
    return None


def _words_of(raw: object, words: type[_Word]) -> frozenset[_Word] | None:
    if not isinstance(raw, list):
        return None
    try:
        return frozenset(words(each) for each in raw)
    except ValueError:
        return None
