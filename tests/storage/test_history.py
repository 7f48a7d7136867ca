"""The history only grows, outlives kills and broken files, and says when it can't be kept."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from neckbreak.domain.effects import Entry
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.storage.history import HistoryFile
from neckbreak.storage.history_table import UPGRADES, Upgrade
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords

Files = Callable[..., HistoryFile]

BERLIN_SUMMER = timezone(timedelta(hours=2))
NOON = datetime(2026, 6, 15, 12, 0, 5, tzinfo=BERLIN_SUMMER)
DAY = timedelta(days=1)


def fact(at: datetime = NOON, what: Fact = Fact.PROMPT, routine: str | None = "roll") -> Entry:
    return Entry(at, what, "shoulders", routine)


FULL = Entry(
    at=NOON,
    fact=Fact.SNOOZE,
    reminder="shoulders",
    routine="ready.neck-reset",
    seconds=114,
    reason=Reason.BY_USER,
    until=NOON + timedelta(minutes=10),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "history.sqlite3"


@pytest.fixture
def files() -> Iterator[Files]:
    """Opens histories, and closes them after the test."""
    opened: list[HistoryFile] = []

    def open_one(path: Path, **options: Any) -> HistoryFile:
        opened.append(HistoryFile(path, **options))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


@pytest.fixture
def history(path: Path, files: Files) -> HistoryFile:
    return files(path, say=CatalogueWords(resources() / "translations").say)


def test_what_was_recorded_comes_back_with_its_offset(history: HistoryFile) -> None:
    history.record(FULL)
    history.record(fact())
    assert history.between() == (FULL, fact())
    assert history.between()[0].at.utcoffset() == timedelta(hours=2)


def test_an_empty_history_needs_no_file(history: HistoryFile, path: Path) -> None:
    assert history.between() == ()
    assert not path.exists()


def test_days_are_local_and_both_ends_belong_to_the_span(history: HistoryFile) -> None:
    # 23:30 in Berlin is still the 15th there, though the 15th is over elsewhere.
    late = datetime(2026, 6, 15, 23, 30, tzinfo=BERLIN_SUMMER)
    for at in (late - DAY, late, late + DAY, late + 2 * DAY):
        history.record(fact(at))
    assert [entry.at for entry in history.between(date(2026, 6, 15), date(2026, 6, 16))] == [
        late,
        late + DAY,
    ]
    assert len(history.between(first=date(2026, 6, 16))) == 2
    assert len(history.between(last=date(2026, 6, 14))) == 1


def test_facts_stay_in_the_order_in_which_they_happened_though_the_clock_was_set_back(
    history: HistoryFile,
) -> None:
    history.record(fact(NOON))
    history.record(fact(NOON - timedelta(hours=1), Fact.START))
    assert [entry.fact for entry in history.between()] == [Fact.PROMPT, Fact.START]


def test_a_file_that_somebody_takes_away_is_begun_anew(history: HistoryFile, path: Path) -> None:
    history.record(fact())
    for file in path.parent.iterdir():
        file.unlink()
    history.record(fact(what=Fact.FINISH))
    assert [entry.fact for entry in history.between()] == [Fact.FINISH]


def test_two_processes_may_write_and_read_at_once(
    history: HistoryFile, path: Path, files: Files
) -> None:
    history.record(fact())
    other = files(path)
    other.record(fact(what=Fact.FINISH))
    assert len(history.between()) == len(other.between()) == 2


def test_nobody_else_may_read_the_file(history: HistoryFile, path: Path) -> None:
    history.record(fact())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_leaves_one_file_behind(history: HistoryFile, path: Path) -> None:
    history.record(fact())
    history.close()
    assert [file.name for file in path.parent.iterdir()] == ["history.sqlite3"]


@pytest.mark.parametrize(
    "content", [b"no database at all\n" * 100, b"SQLite format 3\0" + b"x" * 5000]
)
@pytest.mark.parametrize("writing", [True, False])
def test_a_file_that_is_no_database_is_kept_aside_and_told(
    path: Path, content: bytes, writing: bool, files: Files
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    os.utime(path, (0, datetime(2026, 5, 4, 12, 0, tzinfo=UTC).timestamp()))
    told: list[Message] = []
    history = files(path, tell=told.append)
    if writing:
        history.record(fact())
    assert history.between() == ((fact(),) if writing else ())
    (aside,) = path.parent.glob("history.2026-05-04-*.sqlite3")
    assert aside.read_bytes() == content
    assert [(message.id, message.values["path"]) for message in told] == [
        ("history.kept_aside", str(aside))
    ]


def test_torn_pages_are_kept_aside_too(path: Path, files: Files) -> None:
    told: list[Message] = []
    history = files(path, tell=told.append)
    for _ in range(50):
        history.record(fact())
    history.close()
    content = bytearray(path.read_bytes())
    content[100:120] = b"\xff" * 20  # the head of the table of contents
    path.write_bytes(content)
    history.record(fact(what=Fact.FINISH))
    assert [entry.fact for entry in history.between()] == [Fact.FINISH]
    assert len(told) == 1


def test_a_folder_in_the_place_of_the_file_is_said_in_words(
    history: HistoryFile, path: Path
) -> None:
    path.mkdir(parents=True)
    with pytest.raises(NeckbreakError, match=re.escape(str(path))) as said:
        history.record(fact())
    assert said.value.title == "The history could not be written"


READ_ONLY = """
import os, sqlite3, sys
from pathlib import Path
from neckbreak.domain.errors import NeckbreakError
from neckbreak.storage.history import HistoryFile

path = Path(sys.argv[1])
os.chmod(path, 0o444)
os.chmod(path.parent, 0o555)
if os.geteuid() == 0:
    os.setuid(65534)  # permissions do not bind the administrator
history = HistoryFile(path)
entries = history.between()
print(len(entries))
try:
    history.record(entries[0])
except NeckbreakError as error:
    print(error.title)
"""


def test_a_read_only_folder_can_still_be_read(files: Files) -> None:
    # Not in the folders that pytest makes: those are for their owner alone.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        history = files(path)
        history.record(fact())
        history.close()
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(path)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        path.parent.chmod(0o755)
    assert (done.stdout, done.stderr) == ("1\nhistory.not_written.title\n", "")


def test_a_full_disk_is_said_and_the_old_facts_stay(history: HistoryFile, path: Path) -> None:
    import resource

    history.record(fact())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Python ignores the signal that goes with it, so that sqlite sees a write that fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limits[1]))
    try:
        with pytest.raises(NeckbreakError, match="check the disk"):
            history.record(fact(routine="x" * 20_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    history.record(fact(what=Fact.FINISH))
    found = history.between()
    assert (found[0], found[-1].fact) == (fact(), Fact.FINISH)


MORE: tuple[Upgrade, ...] = (*UPGRADES, ("ALTER TABLE fact ADD COLUMN mood TEXT",))


def test_an_upgrade_keeps_the_facts_and_a_copy_of_the_old_file(
    history: HistoryFile, path: Path, files: Files
) -> None:
    history.record(fact())
    newer = files(path, upgrades=MORE)
    newer.record(fact(what=Fact.FINISH))
    assert [entry.fact for entry in newer.between()] == [Fact.PROMPT, Fact.FINISH]
    old = files(path.with_name("history.version-1.sqlite3"))
    assert old.between() == (fact(),)


def test_an_upgrade_that_fails_changes_nothing(
    history: HistoryFile, path: Path, files: Files
) -> None:
    history.record(fact())
    broken = files(path, upgrades=(*MORE, ("NOT A STATEMENT",)))
    with pytest.raises(NeckbreakError):
        broken.record(fact())
    assert history.between() == (fact(),)
    history.record(fact(what=Fact.FINISH))


def test_the_file_of_a_newer_neckbreak_is_left_alone(
    history: HistoryFile, path: Path, files: Files
) -> None:
    files(path, upgrades=MORE).record(fact())
    for use in (lambda: history.record(fact()), history.between):
        with pytest.raises(NeckbreakError, match="newer neckbreak"):
            use()
    assert len(files(path, upgrades=MORE).between()) == 1


@pytest.mark.parametrize("version", range(1, len(UPGRADES) + 1))
def test_every_version_that_ever_was_can_be_opened(path: Path, version: int, files: Files) -> None:
    files(path, upgrades=UPGRADES[:version]).record(fact())
    files(path).record(fact(what=Fact.FINISH))
    assert len(files(path).between()) == 2


def test_a_fact_that_this_version_does_not_know_is_passed_over(
    history: HistoryFile, path: Path
) -> None:
    history.record(fact())
    database = sqlite3.connect(path)
    with database:
        database.execute("UPDATE fact SET fact = 'levitate'")
    database.close()
    history.record(fact(what=Fact.FINISH))
    assert [entry.fact for entry in history.between()] == [Fact.FINISH]


def test_a_writer_may_be_killed_at_any_moment(path: Path) -> None:
    script = Path(__file__).with_name("killed_history_writers.py")
    path.parent.mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, str(script), str(path), "200"],
        capture_output=True,
        text=True,
        check=True,
        timeout=55,
        env={**os.environ, "PYTHONPATH": str(script.parents[2])},
    )
    assert re.fullmatch(r"200 kills, [1-9][0-9]{2,} facts, ok\n", done.stdout)


def test_at_rest_no_sqlite_is_in_memory() -> None:
    code = "import sys, neckbreak.storage.history; print('sqlite3' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "False\n"
