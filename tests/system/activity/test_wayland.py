"""A Wayland compositor tells of both changes, in the new words and in the old ones."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Presence
from neckbreak.system.activity.wayland import WaylandActivity
from neckbreak.system.activity.wayland_wire import (
    NEW_NOTIFIER,
    OLD_NOTIFIER,
    SEAT,
    WaylandError,
    WireEvent,
    request,
    socket_path,
    taken,
)
from tests.system.conftest import nothing_left_behind

TWO_MINUTES = timedelta(minutes=2)
Offers = tuple[tuple[str, int], ...]
COMMON = (("wl_compositor", 5), ("wl_shm", 1), (SEAT, 8))


def event(sender: int, opcode: int, body: bytes = b"") -> bytes:
    return struct.pack("=II", sender, (8 + len(body)) << 16 | opcode) + body


def text(words: str) -> bytes:
    data = words.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)


class Compositor(threading.Thread):
    """Takes one client, announces what it was told to, and notes what it is asked.

    `bound` is what was bound under which id; `asked` are the idle notifications that live, by id:
    (which request of the manager, milliseconds).
    """

    def __init__(self, path: Path, offers: Offers) -> None:
        super().__init__(daemon=True)
        self.offers = offers
        self.bound: dict[int, tuple[str, int]] = {}
        self.asked: dict[int, tuple[int, int]] = {}
        self.client: socket.socket | None = None
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(str(path))
        self.listening.listen()
        self.start()

    def run(self) -> None:
        arrived = bytearray()
        with suppress(OSError):
            self.client, _ = self.listening.accept()
            while more := self.client.recv(4096):
                arrived += more
                for asked in taken(arrived):
                    self.take(asked)

    def take(self, asked: WireEvent) -> None:
        assert self.client is not None
        numbers = struct.unpack(f"={len(asked.body) // 4}I", asked.body)
        interface = self.bound.get(asked.sender, ("", 0))[0]
        if (asked.sender, asked.opcode) == (1, 1):
            for name, (offered, version) in enumerate(self.offers, 10):
                body = struct.pack("=I", name) + text(offered) + struct.pack("=I", version)
                self.client.sendall(event(numbers[0], 0, body))
        elif (asked.sender, asked.opcode) == (1, 0):
            self.client.sendall(event(numbers[0], 0, struct.pack("=I", 1)))
        elif asked.sender == 2:
            assert asked.announced()[1] == self.offers[numbers[0] - 10][0]
            self.bound[numbers[-1]] = (asked.announced()[1], numbers[-2])
        elif interface == NEW_NOTIFIER:
            number, milliseconds, seat = numbers
            assert self.bound[seat][0] == SEAT
            self.asked[number] = (asked.opcode, milliseconds)
        elif interface == OLD_NOTIFIER:
            number, seat, milliseconds = numbers
            assert self.bound[seat][0] == SEAT
            self.asked[number] = (asked.opcode, milliseconds)
        elif asked.sender in self.asked:
            assert asked.opcode == 0, "only to destroy it"
            del self.asked[asked.sender]

    def tell(self, opcode: int, milliseconds: int = 120_000) -> None:
        """Idle (0) or back (1), to whoever asked for this threshold."""
        assert self.client is not None
        (number,) = [number for number, asked in self.asked.items() if asked[1] == milliseconds]
        self.client.sendall(event(number, opcode))

    def stop(self) -> None:
        for end in (self.client, self.listening):
            if end is not None:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self.join(2)


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


def test_the_place_of_the_compositor_is_found_like_its_clients_do() -> None:
    runtime = {"XDG_RUNTIME_DIR": "/run/user/7"}
    assert socket_path(runtime) == Path("/run/user/7/wayland-0")
    assert socket_path({**runtime, "WAYLAND_DISPLAY": "wayland-2"}) == Path("/run/user/7/wayland-2")
    assert socket_path({**runtime, "WAYLAND_DISPLAY": "/tmp/w"}) == Path("/tmp/w")


def test_words_are_padded_to_whole_numbers() -> None:
    assert request(2, 0, 17, "wl_seat", 1, 4) == (
        struct.pack("=II", 2, 32 << 16)
        + struct.pack("=I", 17)
        + struct.pack("=I", 8)
        + b"wl_seat\0"
        + struct.pack("=II", 1, 4)
    )


def test_events_may_come_in_pieces() -> None:
    whole = event(7, 0) + event(8, 1, struct.pack("=I", 5))
    arrived = bytearray()
    heard = []
    for number in range(len(whole)):
        arrived += whole[number : number + 1]
        heard += list(taken(arrived))
    assert heard == [WireEvent(7, 0, b""), WireEvent(8, 1, struct.pack("=I", 5))]
    with pytest.raises(WaylandError):
        list(taken(bytearray(8)))
