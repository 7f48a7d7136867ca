"""A Wayland compositor tells of both changes, in the new words and in the old ones."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Presence
from neckbreak.system.activity.wayland import WaylandActivity
from neckbreak.system.activity.ways import NEW_NOTIFIER, OLD_NOTIFIER
from tests.system.compositor import COMMON, Compositor, Offers, event, text
from tests.system.conftest import nothing_left_behind

TWO_MINUTES = timedelta(minutes=2)


class Sense:
    """The sensor, what it posted and why it failed."""

    def __init__(self, path: Path) -> None:
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        presence = Presence(self.posted.append)
        self.sensor = WaylandActivity(presence, self.failures.append, TWO_MINUTES, path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wayland-7"


Compose = Callable[..., Compositor]


@pytest.fixture
def compose(path: Path) -> Iterator[Compose]:
    made: list[Compositor] = []

    def composed(*offers: tuple[str, int]) -> Compositor:
        made.append(Compositor(path, COMMON + offers))
        return made[-1]

    yield composed
    for compositor in made:
        compositor.stop()


@pytest.fixture
def sense(path: Path) -> Iterator[Sense]:
    sense = Sense(path)
    yield sense
    sense.sensor.stop()


def begun(sense: Sense, compositor: Compositor, qtbot: QtBot) -> None:
    sense.sensor.start()
    qtbot.waitUntil(lambda: bool(compositor.asked))


@pytest.mark.parametrize(
    ("offers", "bound", "how"),
    [
        (((NEW_NOTIFIER, 1),), (NEW_NOTIFIER, 1), 1),
        (((NEW_NOTIFIER, 2),), (NEW_NOTIFIER, 2), 2),
        (((NEW_NOTIFIER, 9),), (NEW_NOTIFIER, 2), 2),
        (((OLD_NOTIFIER, 1),), (OLD_NOTIFIER, 1), 0),
        (((OLD_NOTIFIER, 1), (NEW_NOTIFIER, 1)), (NEW_NOTIFIER, 1), 1),
    ],
)
def test_it_asks_in_the_best_words_that_the_compositor_knows(
    sense: Sense,
    compose: Compose,
    qtbot: QtBot,
    offers: Offers,
    bound: tuple[str, int],
    how: int,
) -> None:
    compositor = compose(*offers)
    begun(sense, compositor, qtbot)
    assert bound in compositor.bound.values()
    assert list(compositor.asked.values()) == [(how, 120_000)]


@pytest.mark.parametrize("offer", [(NEW_NOTIFIER, 2), (OLD_NOTIFIER, 1)])
def test_going_and_coming_are_told_again_and_again(
    sense: Sense, compose: Compose, qtbot: QtBot, offer: tuple[str, int]
) -> None:
    compositor = compose(offer)
    begun(sense, compositor, qtbot)
    for opcode in (0, 1, 0, 1):
        compositor.tell(opcode)
    qtbot.waitUntil(lambda: sense.posted == [WentIdle(TWO_MINUTES), CameBack()] * 2)


def test_hands_that_rest_are_told_by_the_compositor_once(
    sense: Sense, compose: Compose, qtbot: QtBot
) -> None:
    compositor = compose((NEW_NOTIFIER, 2))
    begun(sense, compositor, qtbot)
    rested: list[bool] = []
    assert sense.sensor.watch_hands(timedelta(seconds=3), lambda: rested.append(True))
    qtbot.waitUntil(lambda: (2, 3000) in compositor.asked.values())
    compositor.tell(0, 3000)
    qtbot.waitUntil(lambda: rested == [True])
    qtbot.waitUntil(lambda: list(compositor.asked.values()) == [(2, 120_000)])


def test_hands_nobody_waits_for_any_more_are_not_watched(
    sense: Sense, compose: Compose, qtbot: QtBot
) -> None:
    compositor = compose((NEW_NOTIFIER, 2))
    begun(sense, compositor, qtbot)
    sense.sensor.watch_hands(timedelta(seconds=3), lambda: None)
    qtbot.waitUntil(lambda: len(compositor.asked) == 2)
    sense.sensor.watch_hands(timedelta(), lambda: None)
    qtbot.waitUntil(lambda: list(compositor.asked.values()) == [(2, 120_000)])


def test_a_new_threshold_replaces_the_old_one_and_nobody_stays_away(
    sense: Sense, compose: Compose, qtbot: QtBot
) -> None:
    compositor = compose((NEW_NOTIFIER, 2))
    begun(sense, compositor, qtbot)
    compositor.tell(0)
    qtbot.waitUntil(lambda: bool(sense.posted))
    sense.sensor.set_idle_after(timedelta(minutes=5))
    qtbot.waitUntil(lambda: list(compositor.asked.values()) == [(2, 300_000)])
    assert sense.posted == [WentIdle(TWO_MINUTES), CameBack()]


def test_a_compositor_without_idle_times_is_a_failure(
    sense: Sense, compose: Compose, qtbot: QtBot
) -> None:
    compose()
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.idle.wayland.no_notifier")])


def test_no_compositor_is_a_failure(sense: Sense, qtbot: QtBot) -> None:
    sense.sensor.start()
    assert sense.failures == [Message("sense.idle.wayland.no_server")]
    assert not sense.sensor.watch_hands(TWO_MINUTES, lambda: None)


def test_a_compositor_that_crashes_is_one_failure_and_nobody_waits_for_ever(
    sense: Sense, compose: Compose, qtbot: QtBot
) -> None:
    compositor = compose((NEW_NOTIFIER, 2))
    begun(sense, compositor, qtbot)
    rested: list[bool] = []
    sense.sensor.watch_hands(timedelta(seconds=3), lambda: rested.append(True))
    compositor.stop()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.idle.wayland.gone")])
    assert rested == [True]


@pytest.mark.parametrize(
    "nonsense",
    [event(1, 0, struct.pack("=II", 4, 1) + text("invalid method")), b"\0" * 8, b"\1" * 64],
)
def test_a_compositor_that_objects_or_talks_nonsense_is_a_failure(
    sense: Sense, compose: Compose, qtbot: QtBot, nonsense: bytes
) -> None:
    compositor = compose((NEW_NOTIFIER, 2))
    begun(sense, compositor, qtbot)
    assert compositor.client is not None
    compositor.client.sendall(nonsense)
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.idle.wayland.gone")])


def test_a_stop_leaves_nothing(path: Path, qtbot: QtBot) -> None:
    with nothing_left_behind(qtbot):
        compositor = Compositor(path, (*COMMON, (NEW_NOTIFIER, 1)))
        sense = Sense(path)
        begun(sense, compositor, qtbot)
        sense.sensor.stop()
        compositor.stop()
