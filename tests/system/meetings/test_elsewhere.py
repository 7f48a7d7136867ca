"""Windows and macOS tell of the microphone and the camera when they are asked; recorded answers."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from struct import pack
from types import ModuleType

import pytest

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.domain.settings import Meetings as Wanted
from neckbreak.system.meetings import consent_store, running_devices
from neckbreak.system.meetings.choose import Meetings
from neckbreak.system.meetings.consent_store import LONGEST, Use, in_use, noted, still_lasts
from neckbreak.system.meetings.probing import probe_meeting
from neckbreak.system.meetings.running_devices import any_runs
from tests.fakes import HandClock

BEGAN, ENDED = HoldBegan(Reason.MEETING), HoldEnded(Reason.MEETING)
BOTH = Wanted(microphone=True, camera=True)
# 2026-03-23 07:00 UTC, as Windows counts: 100 ns since 1601.
SEVEN = 134_187_228_000_000_000
AN_HOUR = 36_000_000_000
STORE = r"SOFTWARE\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"


def at(hour: int) -> datetime:
    return datetime(2026, 3, 23, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("use", "lasts"),
    [
        (Use(SEVEN, 0), True),
        (Use(SEVEN, SEVEN + AN_HOUR), False),
        (Use(0, 0), False),
        (Use(SEVEN + 2 * AN_HOUR, 0), False),  # the clock was wrong when it began
    ],
)
def test_a_use_without_an_end_still_lasts(use: Use, lasts: bool) -> None:
    assert still_lasts(use, at(8)) is lasts


def test_an_end_that_was_never_noted_is_not_waited_for() -> None:
    assert still_lasts(Use(SEVEN, 0), at(7) + LONGEST)
    assert not still_lasts(Use(SEVEN, 0), at(7) + LONGEST + timedelta(seconds=1))


class Key:
    """A key of the registry that is open."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __enter__(self) -> Key:
        return self

    def __exit__(self, *_: object) -> None: ...


def registry(keys: Mapping[str, Mapping[str, int]]) -> ModuleType:
    """The module winreg over these keys, by their paths below this person's root."""

    def below(key: Key) -> list[str]:
        return [path for path in keys if path.rpartition("\\")[0] == key.path]

    def open_key(parent: Key | str, path: str) -> Key:
        whole = f"{parent.path}\\{path}" if isinstance(parent, Key) else path
        if parent == "the system" or whole not in keys:
            raise FileNotFoundError(whole)
        return Key(whole)

    def value(key: Key, name: str) -> tuple[int, int]:
        try:
            return keys[key.path][name], 11
        except KeyError:
            raise FileNotFoundError(name) from None

    made = ModuleType("winreg")
    made.__dict__.update(
        HKEY_CURRENT_USER="this person",
        HKEY_LOCAL_MACHINE="the system",
        OpenKey=open_key,
        QueryInfoKey=lambda key: (len(below(key)), 0, 0),
        EnumKey=lambda key, number: below(key)[number].rpartition("\\")[2],
        QueryValueEx=value,
    )
    return made


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    times = {"LastUsedTimeStart": SEVEN, "LastUsedTimeStop": SEVEN + 1}
    going_on = {"LastUsedTimeStart": SEVEN, "LastUsedTimeStop": 0}
    microphone, camera = f"{STORE}\\microphone", f"{STORE}\\webcam"
    keys: dict[str, dict[str, int]] = {
        microphone: {},
        f"{microphone}\\Microsoft.WindowsSoundRecorder": times,
        f"{microphone}\\NonPackaged": {},
        f"{microphone}\\NonPackaged\\C:#call.exe": going_on,
        camera: {},
        f"{camera}\\Microsoft.WindowsCamera": times,
    }
    monkeypatch.setitem(sys.modules, "winreg", registry(keys))
    monkeypatch.setattr(sys, "platform", "win32")


def test_what_windows_noted_is_read_of_both_kinds_of_programs(windows: None) -> None:
    assert noted("microphone") == [Use(SEVEN, SEVEN + 1), Use(SEVEN, 0)]
    assert in_use("microphone", at(8)) is True
    assert in_use("camera", at(8)) is False


def test_without_any_note_it_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "winreg", registry({}))
    monkeypatch.setattr(sys, "platform", "win32")
    assert in_use("microphone", at(8)) is None
    said = probe_meeting(Wanted(microphone=True), timedelta(seconds=1), "win32")
    assert (said.available, said.why) == (False, Message("sense.meeting.refused"))


def test_on_windows_a_meeting_is_noticed_at_the_beat(
    windows: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    posted: list[Event] = []
    clock = HandClock(at(8))
    sense = Meetings(posted.append, clock, BOTH, "win32")
    sense.start()
    assert posted == [BEGAN]
    assert sense.capability.chosen == "microphone, camera"
    monkeypatch.setattr(consent_store, "noted", lambda _: [Use(SEVEN, SEVEN + AN_HOUR)])
    sense.look()
    assert posted == [BEGAN, ENDED]
    sense.stop()


class Devices:
    """What a framework of macOS says: the devices, which of them run, which record."""

    def __init__(self, runs: Mapping[int, bool], record: frozenset[int]) -> None:
        self._runs = runs
        self._record = record

    def read(self, object_: int, selector: bytes, scope: bytes) -> bytes:
        match selector:
            case b"dev#":
                return pack(f"={len(self._runs)}I", *self._runs)
            case b"gone":
                return pack("=I", self._runs[object_])
            case _:
                return pack("=I", 7) if object_ in self._record else b""


@pytest.mark.parametrize(
    ("runs", "inputs", "found"),
    [
        ({40: False, 41: True}, True, True),
        ({40: True, 41: False}, True, False),  # music plays
        ({40: True, 41: False}, False, True),  # cameras have no streams of sound
        ({}, False, False),
    ],
)
def test_on_macos_a_device_that_runs_and_records_counts(
    runs: dict[int, bool], inputs: bool, found: bool
) -> None:
    assert any_runs(Devices(runs, frozenset({41})), inputs=inputs) is found


def test_without_the_frameworks_it_is_unknown() -> None:
    assert running_devices.in_use("microphone") is None
    posted: list[Event] = []
    sense = Meetings(posted.append, HandClock(at(8)), BOTH, "darwin")
    sense.start()
    assert posted == []
    assert sense.capability.why == Message("sense.meeting.refused")
    assert probe_meeting(BOTH, timedelta(seconds=1), "darwin").why == sense.capability.why
    sense.stop()
