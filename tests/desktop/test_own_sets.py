"""An exercise of one's own, made by keyboard alone; and a set that goes out and comes back."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from tests.desktop.processes import wait_until
from tests.desktop.program import NECKBREAK, RunningNeckbreak, running
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader
from tests.storage.packs.making import example

MINE, GIVEN = "my-exercises.towel-slide", "desk-shoulder.towel-slide"


def open_own_sets(neckbreak: RunningNeckbreak, reader: ScreenReader) -> None:
    desktop = neckbreak.desktop
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
    neckbreak.tray_item().choose("Library…")
    wait_until(lambda: desktop.keyboard_owner().startswith("Library"), "the library is open")
    reader.walk_to(desktop, "Make or import your own…")
    desktop.press("Return")
    wait_until(lambda: desktop.keyboard_owner().startswith("My exercises"), "it is open")


def routines(desktop: Desktop) -> list[str]:
    said = desktop.run(*NECKBREAK, "routines", "--json").stdout
    return [each["id"] for each in json.loads(said)]


def shown(desktop: Desktop) -> bool:
    """Whether the file shows; Return opens it, though the first may only end a list of names."""
    owner = desktop.keyboard_owner()
    if owner.startswith("Import a file"):
        desktop.press("Return")
        with suppress(TimeoutError):  # not yet; another one may not go to what comes next
            wait_until(lambda: desktop.keyboard_owner() != owner, "it is closed", seconds=2)
    return owner.startswith("Import a set")


def kept(desktop: Desktop, set_id: str) -> bool:
    return (desktop.home / f".local/share/neckbreak/packs/{set_id}.neckbreak").exists()


def test_an_exercise_is_made_by_keyboard_alone_and_outlives_the_program(desktop: Desktop) -> None:
    with (
        running(desktop, "--minimized", **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        open_own_sets(neckbreak, reader)
        reader.walk_to(desktop, "New exercise")
        desktop.press("Return")
        wait_until(lambda: getattr(reader.focused(), "name", "") == "Name", "the form is there")
        desktop.type("Towel slide")
        reader.walk_to(desktop, "What to do")
        desktop.type("Slide the towel up the wall.")
        desktop.press("ctrl+s")
        wait_until(lambda: kept(desktop, "my-exercises"), "it is kept")
    with running(desktop, "--minimized") as again:
        again.say("start", MINE)
        assert again.status()["showing"]["routine"] == MINE


def test_a_set_goes_out_as_a_file_and_comes_back_after_a_look_at_it(
    desktop: Desktop, tmp_path: Path
) -> None:
    given, passed_on = tmp_path / "given.neckbreak", tmp_path / "mine.neckbreak"
    given.write_bytes(example())
    with (
        running(desktop, "--minimized", **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        neckbreak.say("packs", "install", str(given))
        neckbreak.say("packs", "export", "desk-shoulder", str(passed_on))
        neckbreak.say("packs", "remove", "desk-shoulder")
        assert GIVEN not in routines(desktop)
        open_own_sets(neckbreak, reader)
        reader.walk_to(desktop, "Import a file…")
        desktop.press("Return")
        wait_until(lambda: desktop.keyboard_owner().startswith("Import a file"), "it is asked for")
        desktop.type(str(passed_on))
        wait_until(lambda: shown(desktop), "it is shown")
        assert "Slide the towel up the wall." in reader.names()
        assert not kept(desktop, "desk-shoulder")
        reader.walk_to(desktop, "Add this set")
        desktop.press("Return")
        wait_until(lambda: kept(desktop, "desk-shoulder"), "it is there again")
        assert GIVEN in routines(desktop)
