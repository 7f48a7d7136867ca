"""The comfort diary on a real desktop is answered by keyboard alone."""

from __future__ import annotations

from tests.desktop.processes import wait_until
from tests.desktop.program import ALL_HOURS, running, write_settings
from tests.desktop.rig import Desktop

WEEKLY = '[diary]\nkeep = "weekly"\n'


def test_a_mark_is_typed_and_kept(desktop: Desktop) -> None:
    write_settings(desktop, ALL_HOURS + WEEKLY)
    file = desktop.home / ".local/share/neckbreak/diary.toml"
    with running(desktop, "--minimized") as neckbreak:
        neckbreak.say("start", "checkin")
        wait_until(lambda: desktop.keyboard_owner().startswith("Comfort diary"), "it is asked")
        desktop.press("3", "Return", "1", "0", "Return", "2", "Return", "y", "Return", "Return")
        wait_until(file.exists, "the mark is kept")
        kept = file.read_text("utf-8")
        for line in ("discomfort = 3", "stiffness = 10", "days = 2", "looks = true", "new = []"):
            assert line in kept
        assert file.stat().st_mode & 0o777 == 0o600
        desktop.press("Escape")
        wait_until(lambda: not desktop.windows(), "Escape closes it")
        told = [(entry["fact"], entry["reminder"]) for entry in neckbreak.history()]
        # On a Friday its own card came before.
        assert told[-1] == ("start", "checkin")
