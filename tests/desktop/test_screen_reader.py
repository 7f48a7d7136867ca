"""Every window can be heard: each is a window with a title, and nothing in it is nameless."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.program import UNDISTURBED, RunningNeckbreak, running, write_settings
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, Heard, ScreenReader

CARD = (sys.executable, "-P", str(Path(__file__).with_name("card_program.py")))


@pytest.fixture
def neckbreak(desktop: Desktop) -> Iterator[RunningNeckbreak]:
    """neckbreak in the tray, listened to."""
    write_settings(desktop, UNDISTURBED)
    with running(desktop, "--minimized", **LISTENING) as neckbreak:
        wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
        yield neckbreak


def hear(reader: ScreenReader, title: str) -> list[Heard]:
    """All of the window of this title, once it has the keyboard."""
    found: list[Heard] = []

    def is_there() -> bool:
        found[:] = [each for each in reader.in_window(title) if each.in_active_window]
        return len(found) > 5 and found[0].role == "frame"

    wait_until(is_there, f"{title} is heard")
    return found


def nameless(heard: list[Heard]) -> list[str]:
    """What needs a name and has none, each with the name of what comes before."""
    return [
        f"{each.role} after {before.name!r}" for before, each in pairwise(heard) if each.nameless
    ]


@pytest.mark.parametrize(
    "windows",
    [
        {"Today…": "Your breaks", "Library…": "Library"},
        {"Settings…": "Settings", "About…": "About neckbreak"},
        {"When to see a doctor…": "When to see", "What to leave out…": "What to leave out"},
    ],
)
def test_all_of_a_window_has_a_name(neckbreak: RunningNeckbreak, windows: dict[str, str]) -> None:
    with ScreenReader(neckbreak.desktop.bus) as reader:
        for entry, title in windows.items():
            neckbreak.tray_item().choose(entry)
            assert nameless(hear(reader, title)) == []
            neckbreak.desktop.press("Escape")


def test_all_of_the_control_window_and_a_routine_has_a_name(neckbreak: RunningNeckbreak) -> None:
    with ScreenReader(neckbreak.desktop.bus) as reader:
        neckbreak.say("show")
        assert nameless(hear(reader, "neckbreak")) == []
        neckbreak.desktop.press("Escape")
        neckbreak.say("start", "posture.chin")
        neckbreak.say("show")
        heard = hear(reader, "Chin-poke check")
        assert nameless(heard) == []
        pictures = [each.name for each in heard if each.role == "graphic"]
        assert any("fingertip" in sentence for sentence in pictures)


def test_a_card_is_a_notification_that_leaves_the_keyboard_where_it_is(desktop: Desktop) -> None:
    desktop.start("card", *CARD, **LISTENING)
    with ScreenReader(desktop.bus) as reader:
        wait_until(lambda: reader.in_window("Longer break"), "the card is heard")
        heard = reader.in_window("Longer break")
        assert heard[0].role == "notification"
        assert not heard[0].in_active_window
        assert nameless(heard) == []
        assert {"Start", "Skip"} <= {each.name for each in heard if each.role == "push button"}
