"""The comfort diary on disk: for its owner alone, a year long, and never lost by accident."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from neckbreak.domain.diary import Area, Mark, Sign
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.storage.diary_file import DiaryFile
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords

WORDS = CatalogueWords(resources() / "translations")
FRIDAY = date(2026, 3, 27)
MARK = Mark(FRIDAY, discomfort=3, stiffness=2, days=4)
FULL = Mark(
    date(2026, 3, 20),
    10,
    0,
    None,
    looks=False,
    new=frozenset({Sign.SHARP, Sign.DIZZINESS}),
    areas=frozenset({Area.JAW, Area.NECK_LEFT}),
)
# As a person finds it; kept by hand, not by what writes it.
WRITTEN = """\
schema = 1

[[mark]]
day = 2026-03-20
discomfort = 10
stiffness = 0
looks = false
new = ["dizziness", "sharp"]
areas = ["neck_left", "jaw"]

[[mark]]
day = 2026-03-27
discomfort = 3
stiffness = 2
days = 4
looks = true
new = []
areas = []
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "neckbreak" / "diary.toml"


@pytest.fixture
def told() -> list[Message]:
    return []


@pytest.fixture
def file(path: Path, told: list[Message]) -> DiaryFile:
    return DiaryFile(path, words=WORDS, tell=told.append)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_there_is_no_file_before_the_first_mark(file: DiaryFile, path: Path) -> None:
    assert file.read(FRIDAY) == ()
    assert not path.parent.exists()


def test_marks_are_kept_as_they_were_given(file: DiaryFile, path: Path) -> None:
    file.keep(FULL)
    assert file.keep(MARK) == (FULL, MARK)
    assert DiaryFile(path, words=WORDS).read(FRIDAY) == (FULL, MARK)
    assert path.read_text("utf-8").partition("\n")[2] == WRITTEN


def test_only_the_owner_may_read_it(file: DiaryFile, path: Path) -> None:
    put(path, WRITTEN)
    path.chmod(0o644)
    file.keep(MARK)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_second_answer_of_a_day_takes_the_place_of_the_first(file: DiaryFile) -> None:
    file.keep(MARK)
    second = Mark(FRIDAY, 7, 7, 7)
    assert file.keep(second) == (second,)


def test_what_is_older_than_a_year_leaves_the_file_too(file: DiaryFile, path: Path) -> None:
    put(path, WRITTEN)
    assert file.read(date(2027, 3, 22)) == (MARK,)
    assert "2026-03-20" not in path.read_text("utf-8")


@pytest.mark.parametrize("content", ["\0", "schema = 1\n[[mark", "mark = 3"])
def test_a_broken_file_is_kept_aside_and_said(
    file: DiaryFile, path: Path, told: list[Message], content: str
) -> None:
    put(path, content)
    assert file.read(FRIDAY) == ()
    (aside,) = path.parent.iterdir()
    assert aside.name.startswith("diary.20")
    assert aside.read_text("utf-8") == content
    assert aside.stat().st_mode & 0o777 == 0o600
    assert [message.id for message in told] == ["diary.kept_aside"]
    assert str(aside) in WORDS.say(told[0])


@pytest.mark.parametrize(
    "spoilt",
    [
        "discomfort = 11",
        'discomfort = "three"',
        "discomfort = 3.5",
        'new = ["plague"]\ndiscomfort = 3',
        "new = [[]]\ndiscomfort = 3",
        "days = 8\ndiscomfort = 3",
    ],
)
def test_of_a_file_with_one_broken_mark_the_others_stay(
    file: DiaryFile, path: Path, told: list[Message], spoilt: str
) -> None:
    broken = f"[[mark]]\nday = 2026-03-21\nstiffness = 1\nlooks = true\n{spoilt}\n"
    put(path, WRITTEN + broken)
    assert file.read(FRIDAY) == (FULL, MARK)
    assert len(told) == 1
    (aside,) = path.parent.glob("diary.2*")
    assert spoilt in aside.read_text("utf-8")
    assert file.read(FRIDAY) == (FULL, MARK)
    assert len(told) == 1


def test_a_time_of_day_is_no_day(file: DiaryFile, path: Path) -> None:
    put(path, WRITTEN.replace("2026-03-20", "2026-03-20T10:00:00"))
    assert file.read(FRIDAY) == (MARK,)


def test_a_newer_file_is_left_alone(file: DiaryFile, path: Path) -> None:
    newer = WRITTEN.replace("schema = 1", "schema = 2")
    put(path, newer)
    with pytest.raises(NeckbreakError, match="newer"):
        file.read(FRIDAY)
    with pytest.raises(NeckbreakError, match="newer"):
        file.keep(MARK)
    assert path.read_text("utf-8") == newer


def test_delete_leaves_nothing_behind_and_nothing_else_goes(file: DiaryFile, path: Path) -> None:
    put(path, "no toml")
    file.read(FRIDAY)
    file.keep(MARK)
    for other in ("history.sqlite3", "diary.notes.toml", "diary.toml.bak"):
        (path.parent / other).touch()
    (path.parent / ".diary.toml.new").touch()
    file.delete()
    left = sorted(each.name for each in path.parent.iterdir())
    assert left == ["diary.notes.toml", "diary.toml.bak", "history.sqlite3"]
    assert file.read(FRIDAY) == ()


def test_delete_without_a_file_is_no_fault(file: DiaryFile, told: list[Message]) -> None:
    file.delete()
    assert told == []
    assert file.read(FRIDAY) == ()


def test_a_diary_that_cannot_be_written_says_so_and_keeps_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where a folder belongs")
    file = DiaryFile(tmp_path / "folder" / "diary.toml", words=WORDS)
    with pytest.raises(NeckbreakError) as told:
        file.keep(MARK)
    assert "diary.toml" in told.value.message


def test_a_mark_that_cannot_be_written_is_there_until_the_end_and_is_written_later(
    file: DiaryFile, path: Path
) -> None:
    path.parent.write_text("a file where a folder belongs")
    with pytest.raises(NeckbreakError, match="until you quit"):
        file.keep(FULL)
    path.parent.unlink()
    assert file.read(FRIDAY) == (FULL,)
    assert file.keep(MARK) == (FULL, MARK)
    assert DiaryFile(path, words=WORDS).read(FRIDAY) == (FULL, MARK)


def test_the_table_for_other_programs(file: DiaryFile, tmp_path: Path) -> None:
    target = tmp_path / "marks.csv"
    file.export(target, (FULL, MARK))
    assert target.read_text("utf-8") == (
        "day,discomfort,stiffness,days_of_7,both_shoulders,new,areas\n"
        "2026-03-20,10,0,,not fully,dizziness sharp,neck_left jaw\n"
        "2026-03-27,3,2,4,yes,,\n"
    )
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_table_that_cannot_be_written_says_so(file: DiaryFile, tmp_path: Path) -> None:
    with pytest.raises(NeckbreakError, match=r"marks\.csv"):
        file.export(tmp_path / "nowhere" / "marks.csv", (MARK,))


def test_the_log_tells_of_the_fault_alone(
    file: DiaryFile, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(path, WRITTEN.replace("stiffness = 0", "stiffness = 77"))
    file.read(FRIDAY)
    assert caplog.messages == ["the comfort diary could not be understood and was kept aside"]
