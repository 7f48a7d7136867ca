"""The library from the tray: searched and started by keyboard alone."""

from __future__ import annotations

from tests.desktop.processes import wait_until
from tests.desktop.program import RunningNeckbreak


def test_what_is_found_by_keyboard_starts_and_goes_on_by_keyboard(
    neckbreak: RunningNeckbreak,
) -> None:
    desktop = neckbreak.desktop
    neckbreak.tray_item().choose("Library…")
    wait_until(lambda: desktop.keyboard_owner().startswith("Library"), "it is open")
    desktop.press("ctrl+f")
    desktop.type("chin poke")
    # To what was found, to its Start, and start.
    desktop.press("Return", "Return", "Return")
    wait_until(lambda: desktop.keyboard_owner().startswith("Chin-poke check"), "it plays")
    desktop.press("Escape")
    wait_until(lambda: neckbreak.status()["mode"] == "waiting", "Esc ends it")
    assert [(each["fact"], each["routine"]) for each in neckbreak.history()] == [
        ("start", "posture.chin"),
        ("stop", "posture.chin"),
    ]
    assert [each.title.partition(" ")[0] for each in desktop.windows()] == ["Library"]
