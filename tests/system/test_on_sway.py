"""On a real Wayland compositor, which tells of windows and of idle time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded, WentIdle
from neckbreak.domain.reasons import Reason
from neckbreak.system.activity.choose import activity
from neckbreak.system.doctor import examine
from neckbreak.system.focus.choose import Focus
from tests.fakes import HandClock
from tests.system.sway import Sway

pytestmark = pytest.mark.desktop

CLOCK = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
SECOND = timedelta(seconds=1)
BEGAN, ENDED = HoldBegan(Reason.FULL_SCREEN), HoldEnded(Reason.FULL_SCREEN)


@pytest.fixture(scope="module")
def sway() -> Iterator[Sway]:
    # Not in pytest's own folder, through which only we may pass.
    with tempfile.TemporaryDirectory() as folder:
        sway = Sway(Path(folder))
        yield sway
        sway.stop()


@pytest.fixture
def environ(sway: Sway) -> dict[str, str]:
    return {"WAYLAND_DISPLAY": str(sway.socket), "XDG_CURRENT_DESKTOP": "sway"}


def test_a_window_of_another_program_that_fills_the_screen_holds(
    sway: Sway, environ: dict[str, str], qtbot: QtBot
) -> None:
    posted: list[Event] = []
    focus = Focus(posted.append, CLOCK, None, environ, "linux")
    focus.start()
    film = sway.open("film")
    sway.do(film, "showFullScreen")
    qtbot.waitUntil(lambda: posted == [BEGAN], timeout=10_000)
    assert focus.capabilities[1].chosen == "wayland"
    sway.do(film, "showNormal")
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
    sway.do(film, "showFullScreen")
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED, BEGAN])
    film.kill()
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED, BEGAN, ENDED])
    focus.stop()


def test_idle_time_is_told_in_the_words_that_it_knows_newer_or_older(
    environ: dict[str, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", environ["WAYLAND_DISPLAY"])
    posted: list[Event] = []
    sense = activity(posted.append, CLOCK, SECOND, None, environ)
    sense.start()
    qtbot.waitUntil(lambda: posted == [WentIdle(SECOND)])
    assert sense.name == "wayland"
    sense.stop()
    (idle,) = [each for each in examine(environ, "linux") if each.capability == "idle"]
    assert idle.chosen == "wayland"


def test_the_doctor_finds_that_it_tells_of_full_screen_windows(environ: dict[str, str]) -> None:
    (screen,) = [each for each in examine(environ, "linux") if each.capability == "full_screen"]
    assert (screen.chosen, screen.why, screen.how) == ("wayland", None, None)
