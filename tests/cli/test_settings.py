"""`neckbreak settings` at the command line: what cannot be kept is not called changed."""

from __future__ import annotations

import pytest

from neckbreak.cli import main
from neckbreak.storage.paths import places


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
