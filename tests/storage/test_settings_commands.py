"""What `neckbreak settings …` answers."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import settings_from
from neckbreak.domain.settings_reading import defaults, read
from neckbreak.storage import settings_commands as commands
from neckbreak.storage.settings_file import SettingsFile
from tests.domain.test_settings import TWENTY_FAULTS


class PlainWords:
    """Says the id and the values of a sentence."""

    language = "en"

    def say(self, message: Message | str) -> str:
        if isinstance(message, str):
            return message
        if message.id == "settings.fault.line":
            values = [
                self.say(value) if isinstance(value, Message) else str(value)
                for value in message.values.values()
            ]
            return f"{values[0]}: {values[1]}, {values[2]}"
        return message.id.rpartition(".")[2]

    def text(self, id_: str, fallback: str) -> str:
        return fallback


WORDS = PlainWords()


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml", words=WORDS)


def test_check_prints_every_fault_with_file_line_and_key(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(TWENTY_FAULTS)
    answer = commands.check(path, WORDS, named=True)
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert len(lines) == 21
    assert lines[0] == f"{path}:2: schema: newer_schema, schema"
    assert f"{path}:11: limits.per_hour: too_small, count" in lines
    assert f"{path}:26: reminder.postur: nameless_reminder, nearest" in lines
    numbers = [int(line.removeprefix(f"{path}:").partition(":")[0]) for line in lines]
    assert numbers == sorted(numbers)
    assert path.read_text() == TWENTY_FAULTS
    assert list(tmp_path.iterdir()) == [path]


def test_check_says_that_a_sound_file_is_sound(file: SettingsFile) -> None:
    assert commands.check(file.path, WORDS).code == 0
    commands.set_(file, WORDS, "limits.per_hour", "3")
    assert commands.check(file.path, WORDS) == commands.Answer(out="sound")


def test_check_of_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert commands.check(tmp_path / "none.toml", WORDS, named=True).code == 2


def test_show_prints_every_key_as_toml_that_means_the_same(file: SettingsFile) -> None:
    commands.set_(file, WORDS, "preset", "frequent")
    commands.set_(file, WORDS, "reminder.water.name", 'Water "and" tea')
    shown = commands.show(file, WORDS, origin=True)
    raw = tomllib.loads(shown.out)
    again = read(raw)
    assert again.faults == ()
    assert again.settings == file.read()[0]
    assert settings_from(again.values) == file.read()[0]
    lines = shown.out.splitlines()
    assert "limits.per_hour = 3  # preset" in lines
    assert 'preset = "frequent"  # file' in lines
    assert 'limits.gap = "15m"  # default' in lines
    assert "#" not in commands.show(file, WORDS).out


def test_what_get_prints_set_takes(file: SettingsFile) -> None:
    for key in ("limits.gap", "interrupt.snooze", "hours.monday", "reminder.posture.enabled"):
        told = commands.get(file, WORDS, key)
        assert told.code == 0
        assert commands.set_(file, WORDS, key, told.out).code == 0
    assert file.read()[0] == defaults()
    assert commands.get(file, WORDS, "interrupt.snooze").out == "5m, 10m, 20m"


@pytest.mark.parametrize("key", ["limits.gapp", "reminder.nobody.every", "limits", "", "a.b.c.d"])
def test_an_unknown_key_is_wrong_usage(file: SettingsFile, key: str) -> None:
    assert commands.get(file, WORDS, key).code == 2
    assert commands.set_(file, WORDS, key, "1").code == 2
    assert not file.path.exists()


def test_a_value_that_is_not_allowed_is_wrong_usage(file: SettingsFile) -> None:
    answer = commands.set_(file, WORDS, "limits.per_hour", "99")
    assert answer == commands.Answer(2, err="limits.per_hour: too_large, count")


def test_a_change_of_a_broken_file_says_where_the_old_one_is(file: SettingsFile) -> None:
    file.path.write_text("[[[")
    answer = commands.set_(file, WORDS, "limits.per_hour", "3")
    assert (answer.code, answer.err) == (0, "kept_aside")
    assert commands.get(file, WORDS, "limits.per_hour").out == "3"


def test_reset_gives_the_default_back(file: SettingsFile) -> None:
    commands.set_(file, WORDS, "limits.per_hour", "3")
    assert commands.reset(file, WORDS, "limits.per_hour").code == 0
    assert file.read()[0] == defaults()
    assert commands.reset(file, WORDS, "limits.nothing").code == 2
