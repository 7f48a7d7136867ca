"""Wayland messages as bytes, both ways."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from neckbreak.system.wayland_wire import WaylandError, WireEvent, request, socket_path, taken
from tests.system.compositor import event


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
