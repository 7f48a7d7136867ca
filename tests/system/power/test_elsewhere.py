"""What Windows and macOS tell of sleep and locks, by values as they write them down."""

from __future__ import annotations

import ctypes
import struct

import pytest

from neckbreak.domain.events import Event, FellAsleep, Locked, Unlocked, WokeUp
from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability
from neckbreak.system.clock import SystemClock
from neckbreak.system.doctor import examine
from neckbreak.system.power import macos_names, windows_messages
from neckbreak.system.power.base import Power
from neckbreak.system.power.choose import PowerSense

POWER, SESSION, MOUSE = 0x0218, 0x02B1, 0x0200


def told(*messages: tuple[int, int]) -> list[Event]:
    """What is posted after these messages (kind, detail), laid out as MSG on 64 bits."""
    posted: list[Event] = []
    power = Power(posted.append)
    for kind, detail in messages:
        data = struct.pack("<QI4xQqIii", 0x50A2E, kind, detail, 0, 81_234_567, 640, 400)
        lies = ctypes.create_string_buffer(data, 64)
        windows_messages.hear(power, ctypes.addressof(lies))
    return posted


def test_windows_tells_waking_twice_when_somebody_woke_it() -> None:
    assert told((POWER, 4), (POWER, 18), (POWER, 7)) == [FellAsleep(), WokeUp()]


def test_windows_tells_of_a_lock() -> None:
    assert told((SESSION, 7), (SESSION, 8)) == [Locked(), Unlocked()]


@pytest.mark.parametrize(("gone", "here_again"), [(2, 1), (4, 3)])
def test_another_user_of_windows_is_a_lock_until_it_is_open_again(
    gone: int, here_again: int
) -> None:
    assert told((SESSION, gone), (SESSION, here_again)) == [Locked(), Unlocked()]
    assert told((SESSION, 7), (SESSION, gone), (SESSION, here_again)) == [Locked()]


@pytest.mark.parametrize("message", [(POWER, 10), (SESSION, 5), (MOUSE, 7), (MOUSE, 4)])
def test_other_messages_of_windows_mean_nothing(message: tuple[int, int]) -> None:
    assert told(message) == []


def test_macos_tells_of_sleep_and_of_locks_apart() -> None:
    posted: list[Event] = []
    power = Power(posted.append)
    for name in (
        "com.apple.screenIsLocked",
        "NSWorkspaceWillSleepNotification",
        "NSWorkspaceDidWakeNotification",
        "com.apple.screenIsUnlocked",
        "NSWorkspaceSessionDidResignActiveNotification",
        "NSWorkspaceSessionDidBecomeActiveNotification",
        "NSWorkspaceDidMountNotification",
    ):
        macos_names.hear(power, name)
    assert posted == [Locked(), FellAsleep(), WokeUp(), Unlocked(), Locked(), Unlocked()]


@pytest.mark.parametrize(
    ("platform", "why"),
    [("win32", "sense.sleep.windows.refused"), ("darwin", "sense.sleep.macos.no_library")],
)
def test_where_it_can_not_be_heard_sleep_is_found_afterwards_and_the_doctor_says_how(
    qapp: object, platform: str, why: str
) -> None:
    sense = PowerSense(lambda event: None, SystemClock(), None, None, platform)
    sense.start()
    sleep, lock = sense.capabilities
    assert (sleep.chosen, sleep.why) == ("gap", Message(why))
    assert sleep.how is not None
    assert (lock.available, lock.why) == (False, Message(why))
    assert lock.how is not None
    sense.stop()


def test_the_doctor_names_what_would_be_asked_there() -> None:
    there = {each.capability: each for each in examine({}, "win32")}
    assert there["sleep"] == Capability("sleep", "windows")
    there = {each.capability: each for each in examine({}, "darwin")}
    assert there["lock"].why == Message("sense.sleep.macos.no_library")
