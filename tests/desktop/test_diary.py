"""The comfort diary on a real desktop is answered by keyboard alone."""

from __future__ import annotations

from tests.desktop.processes import wait_until
from tests.desktop.program import ALL_HOURS, running, write_settings
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader

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


def saved(desktop: Desktop) -> bool:
    """Whether there is a table; what asks where to put it is agreed with, once it listens."""
    if any(desktop.home.glob("comfort-diary-*.csv")):
        return True
    if desktop.keyboard_owner() not in ("", "Comfort diary — neckbreak"):
        desktop.press("Return")
    return False


def test_the_week_is_a_line_of_the_table_that_is_saved_by_keyboard(desktop: Desktop) -> None:
    write_settings(desktop, ALL_HOURS + WEEKLY)
    with (
        running(desktop, "--minimized", **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        neckbreak.say("start", "checkin")
        wait_until(lambda: desktop.keyboard_owner().startswith("Comfort diary"), "it is asked")
        desktop.press("3", "Return", "1", "0", "Return", "2", "Return", "y", "Return", "Return")
        wait_until(lambda: "All marks, the newest first" in reader.names(), "the mark is kept")
        reader.walk_to(desktop, "Save as a table (CSV)")
        desktop.press("Return")
        wait_until(lambda: saved(desktop), "it is saved")
        (table,) = desktop.home.glob("comfort-diary-*.csv")
        assert table.read_text("utf-8").splitlines()[-1].endswith(",3,10,2,yes,,")
