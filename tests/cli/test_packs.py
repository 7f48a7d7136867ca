"""`neckbreak packs …`: from a file to the catalogue and back, with the promised exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from neckbreak.cli import main
from neckbreak.cli.person import forget_catalogue
from neckbreak.storage.paths import places
from tests.storage.packs.making import EXAMPLE, example

ID = "desk-shoulder.towel-slide"


@pytest.fixture(autouse=True)
def nobodys_catalogue(own_home: Path) -> None:
    forget_catalogue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shoulder.neckbreak"
    path.write_bytes(example())
    return path


def catalogue(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    capsys.readouterr()
    assert main(["routines", "--json"]) == 0
    return {entry["id"]: entry for entry in json.loads(capsys.readouterr().out)}


def test_a_sound_file_is_said_to_be_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "check", str(file)]) == 0
    assert capsys.readouterr().out == f"{file} is sound: Shoulder set, one exercise.\n"
    assert not places().packs.exists()


def test_faults_are_told_one_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.neckbreak"
    path.write_bytes(example(EXAMPLE.replace("seconds = 4", "seconds = nan")))
    assert main(["packs", "check", str(path)]) == 1
    assert capsys.readouterr().out == (
        "pack.toml:21: routine 1 step 1: seconds: must be a whole number from 1 to 3600\n"
    )


def test_a_file_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("check", "install"):
        assert main(["packs", word, "nowhere.neckbreak"]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_installed_set_is_in_the_catalogue_until_it_is_removed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ID not in catalogue(capsys)
    assert main(["packs", "install", str(file)]) == 0
    assert "Not checked by neckbreak." in capsys.readouterr().out
    entry = catalogue(capsys)[ID]
    assert entry["pack"] == "desk-shoulder"
    assert entry["seconds"] == 64
    assert main(["packs", "list"]) == 0
    assert capsys.readouterr().out == "desk-shoulder             Shoulder set, one exercise\n"
    assert main(["packs", "remove", "desk-shoulder"]) == 0
    assert ID not in catalogue(capsys)
    assert main(["packs", "remove", "desk-shoulder"]) == 2


def test_a_list_for_scripts(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    main(["packs", "install", str(file)])
    capsys.readouterr()
    main(["packs", "list", "--json"])
    assert json.loads(capsys.readouterr().out) == [
        {
            "id": "desk-shoulder",
            "name": "Shoulder set",
            "language": "en",
            "notes": "",
            "routines": [ID],
            "reminders": [{"routine": "towel-slide", "every": 10800, "until": "2026-12-12"}],
        }
    ]


def test_a_set_is_passed_on(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["packs", "install", str(file)])
    target = tmp_path / "out.neckbreak"
    assert main(["packs", "export", "desk-shoulder", str(target)]) == 0
    assert main(["packs", "check", str(target)]) == 0
    assert main(["packs", "export", "desk-shoulder", str(target)]) == 2  # not over another file
    assert main(["packs", "export", "nobody", str(tmp_path / "b.neckbreak")]) == 2


def test_a_reminder_may_name_it_and_forgets_it_when_it_is_gone(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["packs", "install", str(file)])
    assert main(["settings", "set", "reminder.posture.pool", f"posture, {ID}"]) == 0
    assert main(["settings", "set", "reminder.slide.name", "Slide"]) == 0
    assert main(["settings", "set", "reminder.slide.pool", ID]) == 0
    assert main(["settings", "check"]) == 0
    capsys.readouterr()
    forget_catalogue()  # each command is a process of its own
    assert main(["packs", "remove", "desk-shoulder"]) == 0
    assert "reminder.slide" in capsys.readouterr().out
    assert main(["settings", "check"]) == 0
    capsys.readouterr()
    assert main(["settings", "get", "reminder.posture.pool"]) == 0
    assert capsys.readouterr().out == "posture\n"


def test_a_day_is_planned_with_it(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["packs", "install", str(file)])
    own = tmp_path / "own.toml"
    own.write_text(
        'preset = "manual"\n[reminder.slide]\nname = "Slide"\nevery = "2h"\n'
        f'pool = ["{ID}"]\nuntil = 2026-03-31\n',
        "utf-8",
    )

    def planned(*words: str) -> list[dict[str, object]]:
        capsys.readouterr()
        common = ["plan", "--settings", str(own), "--zone", "Europe/Berlin", "--json"]
        assert main([*common, *words]) == 0
        found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
        return found

    offers = planned("--date", "2026-03-30")
    assert {offer["routine"] for offer in offers} == {ID}
    assert {offer["seconds"] for offer in offers} == {64}
    assert planned("--date", "2026-03-31") != []
    assert planned("--date", "2026-04-01") == []


def test_its_picture_is_rendered(file: Path, tmp_path: Path) -> None:
    main(["packs", "install", str(file)])
    out = tmp_path / "step.png"
    words = ("render", ID, "--size", "60x60", "--out", str(out))
    command = (sys.executable, "-m", "neckbreak", *words)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    image = QImage(str(out))
    assert (image.width(), image.height()) == (60, 60)
    assert image.pixelColor(30, 30).name() == "#c03030"


@pytest.mark.parametrize(("command", "word"), [("packs", "export"), ("settings", "reset")])
def test_without_a_word_it_names_the_words_there_are(
    command: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command])
    assert ended.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert "say what to do, one of:" in last
    assert word in last
