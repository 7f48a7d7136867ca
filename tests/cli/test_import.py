"""`neckbreak import …`: from another tool's file to our settings, with the promised exit codes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from neckbreak.cli import main
from neckbreak.domain.setting_keys import kind_of
from neckbreak.storage.paths import places
from tests.storage.imports.telling import FILES, SAMPLES

STRETCHLY = SAMPLES / "stretchly.json"
LINE = re.compile(r"\S+ = .+ -> (?:not taken: .+|([\w.]+) = ([^#]*))")


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")


@pytest.mark.parametrize(("name", "tool"), FILES.items())
def test_what_the_lines_promise_is_in_force_afterwards(
    name: str, tool: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", tool, str(SAMPLES / name), "--dry-run"]) == 0
    rehearsed = capsys.readouterr()
    assert not places().settings_file.exists()
    assert "nothing was changed" in rehearsed.err
    assert main(["import", tool, str(SAMPLES / name)]) == 0
    told = capsys.readouterr()
    assert told.out == rehearsed.out
    assert str(places().settings_file) in told.err
    assert main(["settings", "check"]) == 0
    capsys.readouterr()
    matches = [LINE.fullmatch(line) for line in told.out.splitlines()]
    promised = [(match[1], match[2]) for match in matches if match is not None and match[1]]
    assert None not in matches
    assert promised
    for key, value in promised:
        assert kind_of(key) is not None
        assert main(["settings", "get", key]) == 0
        assert capsys.readouterr().out.strip() == value.strip('"')


def test_a_persons_comments_and_other_settings_stay(capsys: pytest.CaptureFixture[str]) -> None:
    file = places().settings_file
    file.parent.mkdir(parents=True)
    file.write_text(
        '# mine\n[limits]\nper_hour = 3  # three\n[reminder.long]\nat = ["11:00"]  # before lunch\n'
    )
    assert main(["import", "stretchly", str(STRETCHLY)]) == 0
    text = file.read_text()
    assert "# mine" in text
    assert "per_hour = 3  # three" in text
    assert 'every = "1h20m"' in text
    assert "11:00" not in text  # a reminder has one trigger


def test_why_a_setting_became_this_one_stands_beside_the_lines_and_not_in_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["import", "stretchly", str(STRETCHLY), "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "microbreakInterval = 1200000 -> reminder.posture.every = 20m\n" in told.out
    assert "reminder.posture.every: its mini breaks are short" in told.err


def test_a_pace_that_our_limits_slow_down_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", "stretchly", str(STRETCHLY), "--dry-run"])
    assert "At most 2 reminders come in an hour, 15 min apart" in capsys.readouterr().err
    main(["import", "breaktimer", str(SAMPLES / "breaktimer-2020.json"), "--dry-run"])
    assert "Exercises with guidance come at least 50 min apart" in capsys.readouterr().err


def test_a_reminder_that_is_off_is_not_said_to_be_slowed_down(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["import", "workrave", str(SAMPLES / "workrave-dconf.ini"), "--dry-run"])
    assert "At most" not in capsys.readouterr().err


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one line that says why an import is refused, which changed nothing."""
    assert main(["import", *words]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert not places().settings_file.exists()
    [line] = told.err.splitlines()
    return line


def test_a_file_of_another_tool_is_refused_with_the_right_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert refused(capsys, "safeeyes", str(STRETCHLY)) == (
        f"{STRETCHLY} holds settings of Stretchly, not of Safe Eyes. "
        f"Write: neckbreak import stretchly {STRETCHLY}"
    )


def test_what_is_no_file_of_settings_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    assert "There is no file" in refused(capsys, "workrave", str(path))
    assert "There is no file" in refused(capsys, "workrave", str(tmp_path))
    path.write_text("Dear diary")
    assert "gsettings list-recursively" in refused(capsys, "workrave", str(path))
    for tool, place in (
        ("stretchly", "~/.config/Stretchly/config.json"),
        ("safeeyes", "~/.config/safeeyes/safeeyes.json"),
        ("breaktimer", "~/.config/BreakTimer/config.json"),
    ):
        assert place in refused(capsys, tool, str(path))
    path.write_bytes("{}".encode("utf-16"))
    assert "no text in UTF-8" in refused(capsys, "stretchly", str(path))
    path.write_text(f'{{"microbreak": true, "x": "{"x" * 10**6}"}}')
    assert "larger than" in refused(capsys, "stretchly", str(path))
    path.chmod(0)
    if not os.access(path, os.R_OK):  # who is root reads everything
        assert "can't be read" in refused(capsys, "stretchly", str(path))


def test_a_file_without_anything_to_take_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "config.json"
    path.write_text('{"microbreakInterval": 1000, "volume": 1}')
    assert main(["import", "stretchly", str(path)]) == 1
    told = capsys.readouterr()
    assert "1s is too short, allowed is 1 min to 12 h" in told.out
    assert "nothing was changed" in told.err
    assert not places().settings_file.exists()


def test_an_unknown_tool_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "eyeleo", str(STRETCHLY)]) == 2
    assert "stretchly" in capsys.readouterr().err


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--help"]) == 0
    assert "Example: neckbreak import stretchly config.json --dry-run" in capsys.readouterr().out


def test_settings_that_cannot_be_written_are_not_said_to_be_taken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    places().settings_file.mkdir(parents=True)  # a folder stands where the file belongs
    assert main(["import", "stretchly", str(STRETCHLY)]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_odd_letters_go_through_any_terminal(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "config.json"
    path.write_text('{"microbreak": true, "\\ud800 \\u001b[31m": "休息\\udfff\\n-> x = y"}')
    told = subprocess.run(
        [sys.executable, "-m", "neckbreak", "import", "stretchly", str(path), "--dry-run"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert told.returncode == 0
    assert len(told.stdout.splitlines()) == 2
    assert b"Traceback" not in told.stderr
