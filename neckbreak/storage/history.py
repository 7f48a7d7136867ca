"""Keeps what happened: one row a fact, only ever added, in an sqlite database."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.domain.effects import Entry
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Say, unworded
from neckbreak.domain.telling import told
from neckbreak.storage.history_table import UPGRADES, Row, Upgrade, entries_of, row_of
from neckbreak.storage.kept_aside import move_aside

if TYPE_CHECKING:
    from sqlite3 import Connection

_log = logging.getLogger(__name__)

BUSY_SECONDS = 2.0
"""How long a write waits for another process of ours before it gives up."""


class HistoryFile:
    """The database: opened with the first fact, and for each look at it.

    A file that is no database is kept aside under a dated name, and `tell` hears of it.
    """

    def __init__(
        self,
        path: Path,
        *,
        say: Say = unworded,
        tell: Callable[[Message], None] | None = None,
        upgrades: Sequence[Upgrade] = UPGRADES,
    ) -> None:
        self.path = path
        self._say = say
        self._tell = tell
        self._upgrades = upgrades
        # Kept open: closing after each fact would wait for the disk five times as long.
        self._writer: Connection | None = None
        self._written: tuple[int, int] | None = None

    def record(self, entry: Entry) -> None:
        """Add a fact; when this returns it survives a loss of power.

        Raises NeckbreakError when it can't be written: read-only, disk full, made by a newer
        neckbreak.
        """
        # Imported here: at rest nothing of it is in memory until the first fact.
        import sqlite3

        row = row_of(entry)
        try:
            try:
                self._insert(row)
            except sqlite3.DatabaseError as error:
                if not _is_broken(error):
                    raise
                self.close()
                self._set_aside(error)
                self._insert(row)
        except (OSError, sqlite3.Error) as error:
            self.close()
            raise self._failure("history.not_written", error) from error

    def close(self) -> None:
        """Let go of the file; the next fact opens it again."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def between(self, first: date | None = None, last: date | None = None) -> Sequence[Entry]:
        """The facts of these local days, both included, in the order in which they happened.

        None is unbounded. Raises NeckbreakError when the file can't be read.
        """
        days = (first.isoformat() if first else "", last.isoformat() if last else "9999")
        with self._for_reading() as database:
            if database is None:
                return ()
            rows = database.execute(
                "SELECT at, fact, reminder, routine, seconds, reason, until FROM fact"
                " WHERE day BETWEEN ? AND ? ORDER BY id",
                days,
            )
            return entries_of(rows)

    def first_day(self) -> date | None:
        """The local day of the earliest fact; None when there is none.

        Raises NeckbreakError when the file can't be read.
        """
        with self._for_reading() as database:
            if database is None:
                return None
            (day,) = database.execute("SELECT MIN(day) FROM fact").fetchone()
            return date.fromisoformat(day) if day else None

    def _insert(self, row: Row) -> None:
        if self._writer is None or self._written != _identity(self.path):
            # Not open yet, or somebody took the file away meanwhile.
            self.close()
            self._writer = self._opened()
            self._written = _identity(self.path)
        with self._writer as database:
            database.execute(
                "INSERT INTO fact (at, fact, reminder, routine, seconds, reason, until, day)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, row[0][: len("2026-12-24")]),
            )

    def _opened(self) -> Connection:
        """A connection for writing; the tables are made or upgraded if they have to be."""
        import sqlite3

        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self.path.exists():
            self.path.touch(mode=0o600)
        database = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            self._upgrade(database)
        except BaseException:
            database.close()
            raise
        return database

    def _upgrade(self, database: Connection) -> None:
        """Bring the tables to the newest form, all steps or none; a copy of the old is kept."""
        version = _version(database)
        newest = len(self._upgrades)
        if version > newest:
            raise self._too_new()
        if version == newest:
            return
        if version:
            copy = self.path.with_name(f"{self.path.stem}.version-{version}{self.path.suffix}")
            copy.unlink(missing_ok=True)
            database.execute("VACUUM INTO ?", (str(copy),))
        database.execute("BEGIN IMMEDIATE")
        with database:
            # Another process may have been quicker while this one waited.
            for step in self._upgrades[_version(database) :]:
                for statement in step:
                    database.execute(statement)
            database.execute(f"PRAGMA user_version = {newest}")

    @contextmanager
    def _for_reading(self) -> Iterator[Connection | None]:
        """The database as it is, unchanged; None when there is none, or none that can be read."""
        import sqlite3

        if not self.path.exists():
            yield None
            return
        try:
            database = self._readable()
        except sqlite3.Error as error:
            if not _is_broken(error):
                raise self._failure("history.not_read", error) from error
            try:
                self._set_aside(error)
            except OSError as refused:
                raise self._failure("history.not_read", refused) from error
            yield None
            return
        with closing(database):
            if _version(database) > len(self._upgrades):
                raise self._too_new()
            try:
                yield database if _version(database) else None
            except sqlite3.Error as error:
                raise self._failure("history.not_read", error) from error

    def _readable(self) -> Connection:
        """A connection that cannot write; a folder that allows nothing is no obstacle."""
        import sqlite3

        try:
            return self._connected("mode=ro")
        except sqlite3.OperationalError:
            # Without the right to make its side files, sqlite reads only what calls itself fixed;
            # but then it would pass over facts that still wait in a side file.
            log = self.path.with_name(f"{self.path.name}-wal")
            if log.exists() and log.stat().st_size:
                raise
            return self._connected("mode=ro&immutable=1")

    def _connected(self, manner: str) -> Connection:
        import sqlite3

        database = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{manner}", timeout=BUSY_SECONDS, uri=True
        )
        try:
            database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        except BaseException:
            database.close()
            raise
        return database

    def _set_aside(self, error: Exception) -> None:
        aside = move_aside(self.path)
        for side in ("-wal", "-shm"):
            self.path.with_name(self.path.name + side).unlink(missing_ok=True)
        _log.warning("the history is no database (%s) and was kept as %s", error, aside)
        if self._tell:
            self._tell(Message("history.kept_aside", {"path": str(aside)}))

    def _failure(self, id_: str, error: Exception) -> NeckbreakError:
        return told(self._say, id_, path=str(self.path), why=str(error))

    def _too_new(self) -> NeckbreakError:
        return told(self._say, "history.too_new", path=str(self.path))


def _version(database: Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def _is_broken(error: Exception) -> bool:
    """Whether the file is no database, or one with torn pages."""
    import sqlite3

    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands there; None: none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
