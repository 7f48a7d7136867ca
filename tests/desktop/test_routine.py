"""A routine on a real desktop plays to its end."""

from __future__ import annotations

from tests.desktop.processes import wait_until
from tests.desktop.program import RunningNeckbreak


def test_a_routine_plays_to_its_end_and_is_remembered(neckbreak: RunningNeckbreak) -> None:
    desktop = neckbreak.desktop
    neckbreak.say("start", "posture.shoulders")
    assert neckbreak.status()["mode"] == "in_routine"
    assert neckbreak.status()["showing"]["step"] == 1
    wait_until(lambda: desktop.windows(), "the routine window is open")
    assert desktop.windows()[0].title.startswith("Shoulders-away-from-ears check")
    wait_until(lambda: neckbreak.status()["mode"] == "waiting", "it has ended", seconds=30)
    told = [
        (entry["fact"], entry["routine"], round(entry["seconds"])) for entry in neckbreak.history()
    ]
    assert told == [("start", "posture.shoulders", 0), ("finish", "posture.shoulders", 13)]


def test_escape_ends_a_routine_and_the_seconds_until_then_count(
    neckbreak: RunningNeckbreak,
) -> None:
    desktop = neckbreak.desktop
    neckbreak.say("start", "posture.shoulders")
    wait_until(lambda: desktop.windows(), "the routine window is open")
    assert desktop.keyboard_owner() != desktop.windows()[0].title
    neckbreak.say("show")
    wait_until(lambda: "Shoulders" in desktop.keyboard_owner(), "it has the keyboard")
    desktop.press("Escape")
    wait_until(lambda: not desktop.windows(), "it has closed")
    _, end = neckbreak.history()
    assert (end["fact"], end["reason"]) == ("stop", "closed")
    assert end["seconds"] < 13
