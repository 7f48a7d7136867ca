"""The card on a real desktop: it shows, and never takes the keyboard from the work."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.rig import HEIGHT, WIDTH, Desktop, Window

TITLE = "Longer break"
CARD = (sys.executable, "-P", str(Path(__file__).with_name("card_program.py")))
WORK = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication(sys.argv)
line = QLineEdit()
line.setWindowTitle("work")
line.textChanged.connect(lambda text: print(text, flush=True))
line.show()
sys.exit(application.exec())
"""


@pytest.fixture
def work(desktop: Desktop) -> Desktop:
    """A desktop on which somebody types."""
    desktop.start("work", sys.executable, "-c", WORK)
    wait_until(lambda: desktop.keyboard_owner() == "work", "somebody can type")
    return desktop


def card(desktop: Desktop) -> Window | None:
    return next((each for each in desktop.windows() if each.title == TITLE), None)


def show_card(desktop: Desktop, *how: str) -> Window:
    desktop.start("card", *CARD, *how)
    wait_until(lambda: card(desktop) is not None, "the card shows")
    shown = card(desktop)
    assert shown is not None
    return shown


def test_typing_goes_on_while_a_card_shows(work: Desktop) -> None:
    work.type("before ")
    show_card(work)
    work.type("and after")
    wait_until(lambda: "before and after" in work.log("work"), "all of it was typed")
    assert work.keyboard_owner() == "work"


def test_it_is_in_no_list_of_windows(work: Desktop) -> None:
    show_card(work)
    states = work.run("xprop", "-name", TITLE, "_NET_WM_STATE").stdout
    assert "_NET_WM_STATE_SKIP_TASKBAR" in states
    assert "_NET_WM_STATE_SKIP_PAGER" in states
    assert "_NET_WM_STATE_ABOVE" in states


def test_it_stands_in_the_corner_above_the_panel(work: Desktop) -> None:
    shown = show_card(work)
    assert shown.x + shown.width <= WIDTH
    assert shown.x > WIDTH / 2
    assert HEIGHT / 2 < shown.y < HEIGHT - shown.height


def test_a_click_answers_without_taking_the_keyboard(work: Desktop) -> None:
    shown = show_card(work)
    # Skip is the last of the answers; the first second takes no clicks.
    for _ in range(30):
        work.click(shown.x + shown.width - 60, shown.y + shown.height - 40)
        if "skip" in work.log("card"):
            break
    assert "skip" in work.log("card")
    assert work.keyboard_owner() == "work"


def test_it_comes_to_the_keyboard_when_asked_and_escape_skips(work: Desktop) -> None:
    show_card(work, "keyboard")
    wait_until(lambda: work.keyboard_owner() == TITLE, "the card has the keyboard")
    work.press("Escape")
    wait_until(lambda: "skip" in work.log("card"), "it was skipped")


def test_when_its_monitor_is_unplugged_it_moves_to_the_other(work: Desktop) -> None:
    work.plug_in_second_monitor()
    work.move_pointer(WIDTH - 200, 300)
    shown = show_card(work)
    assert shown.x >= WIDTH / 2
    work.unplug_second_monitor()
    wait_until(lambda: (now := card(work)) is not None and now.x < WIDTH / 2, "it has moved")
