"""The best way of sensing input is taken, and the next one when it fails, and nobody is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, HandsRested, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Failed, IdleTold, Presence, Source
from neckbreak.system.activity.choose import Activity, activity
from neckbreak.system.activity.ways import ways
from tests.fakes import HandClock

TWO_MINUTES = timedelta(minutes=2)


class HandSource:
    """A source turned by hand."""

    def __init__(self, name: str, presence: Presence, failed: Failed, works: bool) -> None:
        self.name = name
        self.presence = presence
        self.failed = failed
        self.works = works
        self.running = False
        self.idle: timedelta | None = timedelta()
        self.asked = 0
        self.watches_hands = False

    def start(self) -> None:
        self.running = True
        if not self.works:
            self.failed(Message(f"{self.name} does not work"))

    def stop(self) -> None:
        self.running = False

    def set_idle_after(self, idle_after: timedelta) -> None:
        self.idle_after = idle_after

    def idle_for(self, then: IdleTold) -> None:
        self.asked += 1
        then(self.idle)

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        self.rested = rested
        return self.watches_hands


class Desk:
    """An Activity over hand-turned sources."""

    def __init__(self, **works: bool) -> None:
        self.posted: list[Event] = []
        self.sources: dict[str, HandSource] = {}
        builders = {name: self.builder(name) for name in works}
        self.works = works
        self.now = timedelta()
        self.begun: list[str] = []
        self.activity = Activity(self.posted.append, TWO_MINUTES, builders, lambda: self.now)

    def builder(self, name: str) -> Callable[[Presence, Failed, timedelta], Source]:
        def build(presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
            self.sources[name] = HandSource(name, presence, failed, self.works[name])
            self.begun.append(name)
            return self.sources[name]

        return build

    def beats(self, number: int, qtbot: QtBot) -> None:
        """So many minutes pass."""
        for _ in range(number):
            qtbot.wait(2)
            self.now += timedelta(minutes=1)
            self.activity.look()
        qtbot.wait(2)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"DISPLAY": ":0"}, ("x11", "gnome")),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, ("x11", "gnome")),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "gnome")),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, ("wayland", "gnome")),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"},
            ("gnome", "wayland"),
        ),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "KDE"}, ("wayland", "gnome")),
        ({}, ()),
    ],
)
def test_x11_is_never_asked_under_wayland(
    environ: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert ways(environ, "linux") == expected


def test_other_systems_have_one_way_each() -> None:
    assert ways({}, "win32") == ("windows",)
    assert ways({"DISPLAY": ":0"}, "darwin") == ("macos",)


def test_building_starts_nothing() -> None:
    desk = Desk(best=True)
    assert desk.sources == {}


def test_the_best_way_that_works_is_taken(qtbot: QtBot) -> None:
    desk = Desk(best=True, other=True)
    desk.activity.start()
    assert desk.activity.name == "best"
    assert desk.activity.capability.available
    assert "other" not in desk.sources
    desk.activity.stop()
    assert not desk.sources["best"].running


def test_of_a_way_that_fails_the_doctor_says_why_and_the_next_is_taken(qtbot: QtBot) -> None:
    desk = Desk(best=False, other=True)
    desk.activity.start()
    qtbot.waitUntil(lambda: desk.activity.name == "other")
    assert not desk.sources["best"].running
    assert desk.activity.capability.why == Message("best does not work")
    assert desk.activity.capability.how is None


def test_three_failures_set_a_way_aside_for_an_hour_with_one_line(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(best=False, other=True)
    desk.activity.start()
    desk.beats(50, qtbot)
    assert desk.begun == ["best", "other"] * 3
    assert len(caplog.records) == 1
    desk.beats(20, qtbot)
    assert desk.begun == ["best", "other"] * 4
    desk.activity.woke()
    desk.beats(1, qtbot)
    assert desk.begun == ["best", "other"] * 5
    assert len(caplog.records) == 1


def test_a_way_that_works_again_is_taken_again(qtbot: QtBot) -> None:
    desk = Desk(best=True, other=True)
    desk.activity.start()
    desk.sources["best"].failed(Message("gone"))
    qtbot.waitUntil(lambda: desk.activity.name == "other")
    desk.beats(1, qtbot)
    assert desk.activity.name == "best"
    assert not desk.sources["other"].running
    desk.beats(2, qtbot)
    assert desk.activity.capability.why is None


def test_nobody_who_is_away_or_waits_for_resting_hands_is_lost_to_another_way(
    qtbot: QtBot,
) -> None:
    desk = Desk(best=False, other=True)
    desk.activity.start()
    qtbot.waitUntil(lambda: desk.activity.name == "other")
    desk.sources["other"].presence.went_idle(TWO_MINUTES)
    desk.works["best"] = True
    desk.activity.woke()
    assert desk.activity.name == "other"
    desk.sources["other"].presence.came_back()
    desk.activity.watch(timedelta(seconds=3))
    desk.activity.woke()
    assert desk.activity.name == "other"
    desk.activity.watch(timedelta())
    desk.activity.woke()
    assert desk.activity.name == "best"


def test_whoever_was_away_when_the_way_failed_is_back(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    desk.sources["best"].presence.went_idle(TWO_MINUTES)
    desk.sources["best"].failed(Message("gone"))
    qtbot.waitUntil(lambda: desk.activity.name == "none")
    assert desk.posted == [WentIdle(TWO_MINUTES), CameBack()]
    assert not desk.activity.capability.available


def test_going_and_coming_are_told_in_turns(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    presence = desk.sources["best"].presence
    presence.came_back()
    presence.went_idle(TWO_MINUTES)
    presence.went_idle(TWO_MINUTES * 2)
    presence.came_back()
    presence.came_back()
    assert desk.posted == [WentIdle(TWO_MINUTES), CameBack()]


def test_hands_that_rest_are_told_when_the_rest_is_over(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    source = desk.sources["best"]
    desk.activity.watch(timedelta(milliseconds=300))
    qtbot.wait(1000)
    assert desk.posted == []
    assert source.asked <= 5, "asked no oftener than a rest can be over"
    source.idle = timedelta(milliseconds=250)
    qtbot.waitUntil(lambda: source.asked >= 6)
    source.idle = timedelta(milliseconds=301)
    qtbot.waitUntil(lambda: desk.posted == [HandsRested()], timeout=500)
    asked = source.asked
    qtbot.wait(500)
    assert source.asked == asked, "nobody waits any more"


def test_hands_that_rest_already_are_told_at_once(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    desk.sources["best"].idle = timedelta(minutes=1)
    desk.activity.watch(timedelta(seconds=3))
    qtbot.waitUntil(lambda: desk.posted == [HandsRested()], timeout=500)


def test_nobody_waits_after_a_watch_of_zero(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    desk.activity.watch(timedelta(seconds=3))
    desk.activity.watch(timedelta())
    desk.sources["best"].idle = timedelta(minutes=1)
    qtbot.wait(100)
    assert desk.posted == []


def test_where_nobody_knows_the_hands_count_as_resting(qtbot: QtBot) -> None:
    desk = Desk()
    desk.activity.start()
    assert desk.activity.name == "none"
    desk.activity.watch(timedelta(seconds=3))
    qtbot.waitUntil(lambda: desk.posted == [HandsRested()], timeout=500)


def test_a_way_that_watches_the_hands_by_itself_is_not_asked(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    source = desk.sources["best"]
    source.watches_hands = True
    desk.activity.watch(timedelta(milliseconds=10))
    qtbot.wait(100)
    assert (source.asked, desk.posted) == (0, [])
    source.rested()
    assert desk.posted == [HandsRested()]


def test_a_new_threshold_reaches_the_way_in_use(qtbot: QtBot) -> None:
    desk = Desk(best=True)
    desk.activity.start()
    desk.activity.set_idle_after(timedelta(minutes=5))
    assert desk.sources["best"].idle_after == timedelta(minutes=5)


def test_a_session_without_a_screen_has_no_way(qtbot: QtBot) -> None:
    sense = activity(print, HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC)), TWO_MINUTES, None, {})
    sense.start()
    assert sense.name == "none"
    assert sense.capability.how is not None
    sense.stop()
