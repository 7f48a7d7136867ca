"""The first start by keyboard, on a desktop where Return presses ticks as it does buttons."""

from __future__ import annotations

from tests.desktop.processes import wait_until
from tests.desktop.program import running
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader


def test_return_goes_on_and_ticks_nothing(desktop: Desktop) -> None:
    with running(desktop, **LISTENING), ScreenReader(desktop.bus) as reader:
        wait_until(lambda: desktop.keyboard_owner().startswith("Welcome"), "it is open")
        desktop.press("Return")
        wait_until(lambda: "2 of 4" in reader.names(), "the second page shows")
        desktop.press("Tab", "Return")  # at a preset
        wait_until(lambda: "3 of 4" in reader.names(), "the third page shows")
        assert (focused := reader.focused()) is not None
        assert focused.role == "check box"
        desktop.press("Return")  # at a health question
        wait_until(lambda: "4 of 4" in reader.names(), "the last page shows")
        desktop.press("Return")
        wait_until(lambda: not desktop.keyboard_owner().startswith("Welcome"), "it is closed")
        assert not (desktop.home / ".config/neckbreak/health.toml").exists()
