"""The virtual desktop behaves as a real one, so that what is seen on it can be believed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.desktop.bus import TrayItem
from tests.desktop.files import PANEL_HEIGHT
from tests.desktop.processes import Program, wait_until
from tests.desktop.rig import HEIGHT, WIDTH, Desktop, Window

FLOOR = Path(__file__).parents[1] / "benchmarks" / "floor.py"


def start_tray_program(desktop: Desktop) -> tuple[Program, TrayItem]:
    """A small program that is known to be right, once its icon is in the tray."""
    program = desktop.start("floor", sys.executable, FLOOR)
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "the icon is registered")
    return program, desktop.bus.tray_items()[0]


def test_the_panel_draws_the_icon_of_a_tray_program(desktop: Desktop) -> None:
    bare = desktop.tray_pixels()
    _, item = start_tray_program(desktop)
    wait_until(lambda: desktop.tray_pixels() != bare, "the panel draws the icon")
    assert item.has_picture
    assert item.tooltip == "The floor"


def test_the_icon_comes_back_with_a_new_panel(desktop: Desktop) -> None:
    program, _ = start_tray_program(desktop)
    desktop.kill_panel()
    assert desktop.bus.tray_items() == []
    desktop.start_panel()
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "the icon is registered again")
    assert program.poll() is None


def test_the_menu_is_read_and_used_over_the_bus(desktop: Desktop) -> None:
    program, item = start_tray_program(desktop)
    labels = [entry.label for entry in item.menu().walk() if entry.label]
    assert labels == ["Start", "Pause for 1 hour", "Settings…", "Quit"]
    item.choose("Quit")
    assert program.wait(5) == 0


def test_a_click_with_the_mouse_reaches_the_icon(desktop: Desktop) -> None:
    bare = desktop.tray_pixels()
    start_tray_program(desktop)
    wait_until(lambda: desktop.tray_pixels() != bare, "the panel draws the icon")
    desktop.click_tray()
    wait_until(lambda: "activated: Trigger" in desktop.log("floor"), "the click arrives")


def test_an_entry_is_chosen_from_the_open_menu_with_the_keyboard(desktop: Desktop) -> None:
    bare = desktop.tray_pixels()
    start_tray_program(desktop)
    wait_until(lambda: desktop.tray_pixels() != bare, "the panel draws the icon")
    above_panel = (WIDTH - 300, HEIGHT - 240, 300, 240 - PANEL_HEIGHT)
    empty = desktop.pixels(*above_panel)
    desktop.click_tray(button=3)
    wait_until(lambda: desktop.pixels(*above_panel) != empty, "the menu is open")
    desktop.press("Down", "Down", "Return")
    wait_until(lambda: "chosen: Pause for 1 hour" in desktop.log("floor"), "the choice arrives")


def test_a_screenshot_shows_the_whole_screen(desktop: Desktop, tmp_path: Path) -> None:
    file = desktop.screenshot(tmp_path / "screen.png")
    size = subprocess.run(
        ["identify", "-format", "%wx%h", file], capture_output=True, text=True, check=True
    )
    assert size.stdout == f"{WIDTH}x{HEIGHT}"


OPEN_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
window = QWidget(windowTitle="A window")
window.setGeometry(300, 200, 400, 250)
window.show()
app.exec()
"""


def test_an_open_window_is_found_where_it_is(desktop: Desktop) -> None:
    assert desktop.windows() == []
    desktop.start("window", sys.executable, "-c", OPEN_WINDOW)
    wait_until(lambda: desktop.windows(), "the window is open")
    assert desktop.windows() == [Window("A window", 300, 200, 400, 250)]
    wait_until(lambda: desktop.keyboard_owner() == "A window", "it has the keyboard")


WATCH_SCREENS = """
from PySide6.QtGui import QGuiApplication

app = QGuiApplication([])
say_screens = lambda: print("screens:", len(app.screens()), flush=True)
app.screenAdded.connect(say_screens)
app.screenRemoved.connect(say_screens)
say_screens()
app.exec()
"""


def test_a_monitor_can_come_and_go(desktop: Desktop) -> None:
    desktop.start("watcher", sys.executable, "-c", WATCH_SCREENS)
    wait_until(lambda: "screens: 1" in desktop.log("watcher"), "it sees one screen")
    desktop.plug_in_second_monitor()
    wait_until(lambda: "screens: 2" in desktop.log("watcher"), "it sees two screens")
    desktop.unplug_second_monitor()
    wait_until(lambda: desktop.log("watcher").endswith("screens: 1\n"), "it sees one again")


def test_nothing_is_left_running_behind(tmp_path: Path) -> None:
    with Desktop(tmp_path) as desktop:
        start_tray_program(desktop)
        assert desktop.leftovers()
    assert desktop.leftovers() == []


def test_the_clock_of_a_desktop_can_run_faster(tmp_path: Path) -> None:
    with Desktop(tmp_path, panel=False, faketime="@2026-11-23 09:00:00 x60") as desktop:
        say_time = "print(time.strftime('%H:%M'))"
        script = f"import time; {say_time}; time.sleep(120); {say_time}"
        result = desktop.run(sys.executable, "-c", script)
    assert result.stdout.split() == ["09:00", "09:02"]
