"""`neckbreak settings` at the command line: what cannot be kept is not called changed."""

from __future__ import annotations

import pytest

from neckbreak.cli import main
from neckbreak.storage.paths import places


@pytest.mark.parametrize("key", ["hours.monday", "reminder.posture.hours"])
def test_hours_that_turn_out_to_be_a_long_night_are_kept_and_said_to_be_long(
    capsys: pytest.CaptureFixture[str], key: str
) -> None:
    assert main(["settings", "set", key, "9-5"]) == 0
    told = capsys.readouterr()
    assert told.err == (
        "That is 20 hours, until 05:00 of the next day; for an afternoon write 09:00-17:00.\n"
    )
    assert told.out == ""
    assert main(["settings", "get", key]) == 0
    assert capsys.readouterr().out == "09:00-05:00\n"
    assert main(["settings", "set", key, "22-6"]) == 0
    assert capsys.readouterr().err == ""


def test_settings_that_cannot_be_written_are_said_to_be_unchanged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = places().settings_file.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    assert main(["settings", "set", "limits.per_hour", "3"]) == 1
    said = capsys.readouterr().err
    assert "so nothing was changed" in said
    assert "until you quit" not in said
