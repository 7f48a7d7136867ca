"""A meeting is a program that records a microphone; nobody looks before the person wants it."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pulsectl import Pulse
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.domain.settings import Meetings as Wanted
from neckbreak.system.meetings.choose import Meetings
from neckbreak.system.meetings.probing import probe_meeting
from neckbreak.system.meetings.recording import is_speech
from tests.fakes import HandClock
from tests.system.conftest import nothing_left_behind
from tests.system.meetings.sound import PipeWire, PulseAudio, SoundServer

BEGAN, ENDED = HoldBegan(Reason.MEETING), HoldEnded(Reason.MEETING)
SECOND = timedelta(seconds=1)
MICROPHONE = Wanted(microphone=True)


@dataclass
class Heard:
    source: int = 1
    corked: int = 0
    resample_method: str | None = "speex-float-1"
    proplist: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("stream", "speech"),
    [
        (Heard(), True),
        (Heard(resample_method=None), True),
        (Heard(source=7), False),
        (Heard(corked=1), False),
        (Heard(resample_method="peaks"), False),
        (Heard(proplist={"resample.peaks": "true"}), False),
        (Heard(proplist={"stream.capture.sink": "true"}), False),
    ],
)
def test_neither_monitors_nor_meters_nor_paused_streams_are_speech(
    stream: Heard, speech: bool
) -> None:
    assert is_speech(stream, {7}) is speech


NO_PIPEWIRE = shutil.which("wireplumber") is None or shutil.which("pipewire-pulse") is None
WHY = "on some systems PipeWire's pulse server and PulseAudio shut each other out"


@pytest.fixture(
    params=[PulseAudio, pytest.param(PipeWire, marks=pytest.mark.skipif(NO_PIPEWIRE, reason=WHY))]
)
def server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SoundServer]:
    # Not in pytest's own folder, through which only we may pass.
    with tempfile.TemporaryDirectory() as folder:
        server: SoundServer = request.param(Path(folder))
        monkeypatch.setenv("PULSE_SERVER", server.address)
        yield server
        server.stop()


def meetings(
    posted: list[Event], *, wanted: Wanted = MICROPHONE, platform: str = "linux"
) -> Meetings:
    clock = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
    return Meetings(posted.append, clock, wanted, platform)


@pytest.mark.desktop
def test_a_program_that_records_is_a_meeting(server: SoundServer, qtbot: QtBot) -> None:
    posted: list[Event] = []
    sense = meetings(posted)
    with nothing_left_behind(qtbot):
        sense.start()
        qtbot.waitUntil(lambda: sense.capability.available)
        server.record("--device=speaker.monitor")
        qtbot.wait(300)
        assert posted == []
        server.record("--device=microphone")
        qtbot.waitUntil(lambda: posted == [BEGAN])
        server.record("--device=microphone")
        qtbot.wait(300)
        server.hang_up()
        qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
        sense.stop()


@pytest.mark.desktop
def test_one_that_is_on_already_is_noticed_and_released_when_nobody_looks_any_more(
    server: SoundServer, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    server.record("--device=microphone")
    sense = meetings(posted, wanted=Wanted())
    sense.start()
    qtbot.wait(300)
    assert posted == []
    assert sense.capability.why == Message("sense.meeting.off")
    sense.set_wanted(MICROPHONE)
    qtbot.waitUntil(lambda: posted == [BEGAN])
    sense.set_wanted(Wanted())
    assert posted == [BEGAN, ENDED]
    sense.stop()


@pytest.mark.desktop
def test_what_the_server_did_not_tell_is_found_at_the_beat(
    server: SoundServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hear_nothing(self: Pulse, *kinds: str) -> None: ...

    monkeypatch.setattr(Pulse, "event_mask_set", hear_nothing)
    posted: list[Event] = []
    sense = meetings(posted)
    sense.start()
    qtbot.waitUntil(lambda: sense.capability.available)
    server.record("--device=microphone")
    qtbot.wait(500)
    assert posted == []
    for _ in range(5):
        sense.look()
    qtbot.waitUntil(lambda: posted == [BEGAN])
    server.hang_up()
    qtbot.wait(300)
    sense.look()
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
    sense.stop()


@pytest.mark.desktop
def test_a_sound_server_that_crashes_ends_the_meeting_and_is_found_again(
    server: SoundServer, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    server.record("--device=microphone")
    sense = meetings(posted)
    sense.start()
    qtbot.waitUntil(lambda: posted == [BEGAN])
    server.stop()
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
    qtbot.waitUntil(lambda: not sense.capability.available)
    assert sense.capability.why == Message("sense.meeting.no_server")
    server.start()
    qtbot.wait(10)
    sense.look()
    qtbot.waitUntil(lambda: sense.capability.available)
    sense.stop()


def test_without_a_sound_server_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    sense = meetings([])
    sense.start()
    qtbot.wait(100)
    assert sense.capability.why == Message("sense.meeting.no_server")
    assert probe_meeting(MICROPHONE, SECOND, "linux").why == Message("sense.meeting.no_server")
    sense.stop()


@pytest.mark.desktop
def test_the_doctor_finds_the_sound_server(server: SoundServer) -> None:
    assert probe_meeting(MICROPHONE, SECOND, "linux").chosen == "pulse"
    assert probe_meeting(Wanted(), SECOND, "linux").why == Message("sense.meeting.off")
    assert not probe_meeting(MICROPHONE, SECOND, "darwin").available


def test_without_the_library_the_doctor_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setitem(sys.modules, "pulsectl", None)
    assert probe_meeting(MICROPHONE, SECOND, "linux").how == Message("sense.meeting.no_library.how")
    sense = meetings([])
    sense.start()
    qtbot.wait(10)
    assert sense.capability.why == Message("sense.meeting.no_library")
    sense.stop()


def test_without_libpulse_the_doctor_does_not_send_for_the_python_package(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unloadable(name: str, *_: object) -> None:
        raise OSError(f"{name}: cannot open shared object file: No such file or directory")

    monkeypatch.delitem(sys.modules, "pulsectl")
    monkeypatch.delitem(sys.modules, "pulsectl._pulsectl")
    monkeypatch.setattr(ctypes, "CDLL", unloadable)
    assert probe_meeting(MICROPHONE, SECOND, "linux").how == Message(
        "sense.meeting.no_libpulse.how"
    )
    sense = meetings([])
    sense.start()
    qtbot.wait(10)
    assert sense.capability.why == Message("sense.meeting.no_libpulse")
    sense.stop()


def test_loading_the_library_starts_no_program() -> None:
    script = (
        "import resource; from datetime import timedelta;"
        "from neckbreak.domain.settings import Meetings;"
        "from neckbreak.system.meetings.probing import probe_meeting;"
        "probe_meeting(Meetings(microphone=True), timedelta(seconds=1), 'linux', 'unix:/none');"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0"


def test_nothing_is_loaded_before_it_is_wanted() -> None:
    script = (
        "import sys; from datetime import timedelta;"
        "from neckbreak.domain.settings import Meetings;"
        "from neckbreak.system.meetings.probing import probe_meeting;"
        "probe_meeting(Meetings(), timedelta(seconds=1));"
        "print(sorted({'PySide6', 'pulsectl'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_either_sign_works_without_the_other_and_the_doctor_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    both = Wanted(microphone=True, camera=True)
    sense = meetings([], wanted=both)
    sense.start()
    no_server = Message("sense.meeting.no_server")
    qtbot.waitUntil(lambda: sense.capability.why == no_server)
    assert sense.capability.chosen == "camera"
    probed = probe_meeting(both, SECOND, "linux", devices=tmp_path)
    assert (probed.chosen, probed.why) == ("camera", no_server)
    sense.set_wanted(Wanted(camera=True))
    assert (sense.capability.chosen, sense.capability.why) == ("camera", None)
    sense.stop()
