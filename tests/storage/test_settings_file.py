"""The settings file: read with its faults, changed without losing a person's words."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time, timedelta
from pathlib import Path

import pytest

from neckbreak.domain.reminders import At, Every
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.domain.working_week import working_week
from neckbreak.storage.settings_file import NotSavedError, RefusedError, SettingsFile

MINUTE = timedelta(minutes=1)

BY_HAND = """\
# My settings, please leave my notes alone.
schema = 1
preset = "balanced"   # the doctor said so

[limits]
per_hour = 2   # two is plenty
future_key = "kept"

# Posture matters to me.
[reminder.posture]
every = "30m"   # on the half
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "neckbreak" / "settings.toml"


def written_by_hand(path: Path, text: str = BY_HAND) -> SettingsFile:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return SettingsFile(path)


def trigger(settings: Settings, id_: str) -> object:
    return next(each.trigger for each in settings.reminders if each.id == id_)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow: every write of a byte fails, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_a_file_the_defaults_are_in_force_and_nothing_is_written(path: Path) -> None:
    assert SettingsFile(path).read() == (defaults(), ())
    assert not path.parent.exists()


def test_a_change_keeps_every_comment_and_every_unknown_key(path: Path) -> None:
    file = written_by_hand(path)
    file.set("limits.per_hour", "3")
    file.set("reminder.posture.every", "45 min")
    file.set("limits.gap", "20m")
    text = path.read_text()
    for kept in (
        "# My settings, please leave my notes alone.",
        'preset = "balanced"   # the doctor said so',
        "per_hour = 3   # two is plenty",
        'future_key = "kept"',
        "# Posture matters to me.",
        'every = "45m"   # on the half',
    ):
        assert kept in text
    settings, faults = file.read()
    assert (settings.limits.per_hour, settings.limits.gap) == (3, 20 * MINUTE)
    assert trigger(settings, "posture") == Every(45 * MINUTE)
    assert [(fault.key, fault.line) for fault in faults] == [("limits.future_key", 7)]


def test_the_first_file_explains_every_setting_and_changes_none_but_the_wanted(path: Path) -> None:
    file = SettingsFile(path)
    file.set("limits.per_hour", "3")
    text = path.read_text()
    assert tomllib.loads(text)["limits"] == {"per_hour": 3}
    assert '# gap = "15m"' in text
    assert text.count("per_hour") == 1
    assert file.read()[0].limits.per_hour == 3


@pytest.mark.parametrize("country", ["DE", "IL"])
def test_uncommenting_any_line_of_the_first_file_changes_nothing(path: Path, country: str) -> None:
    week = working_week(country)
    SettingsFile(path, hours=week).set("limits.per_hour", "2")
    text = path.read_text()
    lines = re.findall(r"^# \w+ = .*$", text, re.MULTILINE)
    assert len(lines) > 80
    path.write_text(re.sub(r"^# (\w+ = .*)$", r"\1", text, flags=re.MULTILINE))
    assert SettingsFile(path).read() == (defaults(hours=week), ())


def test_a_reset_makes_the_line_a_comment_again(path: Path) -> None:
    file = SettingsFile(path)
    file.set("limits.gap", "30m")
    before = path.read_text()
    file.set("limits.per_hour", "3")
    file.reset("limits.per_hour")
    assert path.read_text() == before
    assert file.read()[0].limits.per_hour == 2


def test_a_section_and_everything_can_be_reset(path: Path) -> None:
    file = written_by_hand(path)
    file.set("reminder.posture.enabled", "no")
    file.reset("reminder.posture")
    assert trigger(file.read()[0], "posture") == Every(30 * MINUTE)
    assert file.read()[0].limits.per_hour == 2
    before = path.read_text()
    (notice,) = file.reset()
    assert file.read() == (defaults(), ())
    assert Path(str(notice.values["path"])).read_text() == before


def test_an_unknown_key_can_be_taken_out(path: Path) -> None:
    file = written_by_hand(path)
    file.reset("limits.future_key")
    assert file.read()[1] == ()
    with pytest.raises(RefusedError):
        file.reset("limits.future_key")


def test_a_new_trigger_replaces_the_old_one(path: Path) -> None:
    file = written_by_hand(path)
    file.set("reminder.posture.at", "10:00, 15:00")
    settings, _ = file.read()
    assert isinstance(trigger(settings, "posture"), At)
    assert "every" not in tomllib.loads(path.read_text())["reminder"]["posture"]
    file.set("reminder.posture.every", "20m")
    assert trigger(file.read()[0], "posture") == Every(20 * MINUTE)


def test_people_add_and_remove_a_reminder_of_their_own(path: Path) -> None:
    file = SettingsFile(path)
    with pytest.raises(RefusedError):
        file.set("reminder.water.every", "40m")
    file.set("reminder.water.name", "Water")
    file.set("reminder.water.every", "40m")
    assert trigger(file.read()[0], "water") == Every(40 * MINUTE)
    file.reset("reminder.water")
    assert file.read() == (defaults(), ())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("limits.per_hour", "30"),
        ("limits.per_hour", "two"),
        ("limits.gap", "15"),
        ("limits.nothing", "1"),
        ("reminder.posture.pool", ""),
        ("reminder.posture.enabled", "perhaps"),
        ("reminder.nobody.enabled", "true"),
        ("hours.monday", "8 to 18"),
        ("schema", "2"),
        ("limits", "3"),
    ],
)
def test_a_value_that_is_not_allowed_changes_nothing(path: Path, key: str, value: str) -> None:
    file = written_by_hand(path)
    with pytest.raises(RefusedError):
        file.set(key, value)
    assert path.read_text() == BY_HAND


def test_a_fault_elsewhere_in_the_file_does_not_hinder_a_change(path: Path) -> None:
    file = written_by_hand(path, BY_HAND + '[interrupt]\nsnoozes = "many"\n')
    file.set("limits.per_hour", "3")
    settings, faults = file.read()
    assert settings.limits.per_hour == 3
    assert [fault.key for fault in faults] == ["limits.future_key", "interrupt.snoozes"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema = 1\n[limits\nper_hour = 2\n", 2),
        ('schema = 1\nsnooze = [\n"5m"\n', 3),
        ("schema = 1\nschema = 1\n", 2),
    ],
)
def test_a_file_that_is_no_toml_leaves_the_last_good_in_force_and_tells_the_line(
    path: Path, text: str, line: int
) -> None:
    file = SettingsFile(path)
    file.set("limits.per_hour", "5")
    path.write_text(text)
    settings, faults = SettingsFile(path).read()
    assert settings.limits.per_hour == 5
    assert [fault.line for fault in faults] == [line]
    assert path.read_text() == text


@pytest.mark.parametrize("content", [b"\0" * 4096, b"schema = 1\n\xff\xfe", b"{json: true}"])
def test_a_change_keeps_an_unreadable_file_aside_and_starts_from_the_last_good(
    path: Path, content: bytes
) -> None:
    file = SettingsFile(path)
    file.set("limits.per_hour", "5")
    path.write_bytes(content)
    os.utime(path, (1_790_000_000, 1_790_000_000))
    (notice,) = file.set("limits.per_day", "7")
    aside = Path(str(notice.values["path"]))
    assert aside.read_bytes() == content
    assert re.fullmatch(r"settings\.2026-09-2\d-\d{6}\.toml", aside.name)
    settings, faults = SettingsFile(path).read()
    assert (settings.limits.per_hour, settings.limits.per_day, faults) == (5, 7, ())


def test_two_broken_files_of_the_same_second_are_both_kept(path: Path) -> None:
    file = SettingsFile(path)
    for content in ("[a", "[b"):
        file.set("limits.per_hour", "5")
        path.write_text(content)
        os.utime(path, (1_790_000_000, 1_790_000_000))
        file.set("limits.per_hour", "4")
    kept = sorted(each.read_text() for each in path.parent.glob("settings.2026*.toml"))
    assert kept == ["[a", "[b"]


def test_an_editor_that_marks_its_files_and_ends_lines_its_own_way_is_understood(
    path: Path,
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbfschema = 1\r\n[limits]\r\nper_hour = 3 # mine\r\n")
    file = SettingsFile(path)
    assert file.read()[0].limits.per_hour == 3
    file.set("limits.per_hour", "4")
    assert b"per_hour = 4 # mine\r\n" in path.read_bytes()


def test_on_a_full_disk_the_change_lasts_until_the_end_and_the_file_stands(path: Path) -> None:
    file = written_by_hand(path)
    with full_disk(), pytest.raises(NotSavedError):
        file.set("limits.per_hour", "4")
    assert path.read_text() == BY_HAND
    assert file.read()[0].limits.per_hour == 4
    assert SettingsFile(path).read()[0].limits.per_hour == 2
    # With space again, the next change saves both.
    file.set("limits.per_day", "9")
    limits = SettingsFile(path).read()[0].limits
    assert (limits.per_hour, limits.per_day) == (4, 9)


def test_what_could_not_be_saved_gives_way_to_what_the_person_writes_by_hand(path: Path) -> None:
    file = written_by_hand(path)
    with full_disk(), pytest.raises(NotSavedError):
        file.set("limits.per_hour", "4")
    path.write_text("limits = { per_hour = 6 }\n")
    assert file.read()[0].limits.per_hour == 6


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "neckbreak").write_text("a file where the folder should be")
    file = SettingsFile(tmp_path / "neckbreak" / "settings.toml")
    assert file.read()[0] == defaults()
    with pytest.raises(NotSavedError):
        file.set("limits.per_hour", "4")
    assert file.read()[0].limits.per_hour == 4


def test_a_settings_file_that_is_a_link_stays_one(path: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(BY_HAND)
    path.parent.mkdir()
    path.symlink_to(real)
    SettingsFile(path).set("limits.per_hour", "3")
    assert path.is_symlink()
    assert "per_hour = 3   # two is plenty" in real.read_text()


def test_the_permissions_of_the_file_stay(path: Path) -> None:
    file = written_by_hand(path)
    path.chmod(0o640)
    file.set("limits.per_hour", "3")
    assert path.stat().st_mode & 0o777 == 0o640


def test_two_writers_at_once_lose_nothing(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from neckbreak.storage.settings_file import SettingsFile;"
        "file = SettingsFile(Path(sys.argv[1]));"
        "[file.set(sys.argv[2], str(n)) for n in range(1, 13)]"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(path), key])
        for key in ("limits.per_hour", "limits.per_day")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    limits = SettingsFile(path).read()[0].limits
    assert (limits.per_hour, limits.per_day) == (12, 12)


@pytest.mark.slow
def test_a_writer_may_be_killed_at_any_moment(path: Path) -> None:
    written_by_hand(path, BY_HAND.replace('future_key = "kept"', "per_day = 1  # mine"))
    script = Path(__file__).with_name("killed_writers.py")
    done = subprocess.run(
        [sys.executable, str(script), str(path), "200"],
        capture_output=True,
        text=True,
        check=True,
        timeout=55,
        env={**os.environ, "PYTHONPATH": str(script.parents[2])},
    )
    # The settings, the last good copy, and at most the half-written next of each.
    assert re.fullmatch(r"200 kills, [1-9][0-9]{2,} changes, [1-4] files\n", done.stdout)


def test_several_settings_are_changed_in_one_writing(path: Path) -> None:
    file = written_by_hand(path)
    file.set_all({"limits.per_hour": "3", "reminder.posture.at": "10:00", "look.theme": "dark"})
    settings = file.read()[0]
    assert (settings.limits.per_hour, settings.look.theme) == (3, "dark")
    assert trigger(settings, "posture") == At((time(10),))
    assert "# My settings, please leave my notes alone." in path.read_text()


def test_one_of_several_that_is_refused_changes_none(path: Path) -> None:
    file = written_by_hand(path)
    for refused in ({"limits.per_hour": "99"}, {"reminder.nobody.every": "1h"}, {"no.key": "1"}):
        with pytest.raises(RefusedError):
            file.set_all({"look.theme": "dark", **refused})
    assert path.read_text() == BY_HAND
