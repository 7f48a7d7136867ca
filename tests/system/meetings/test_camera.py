"""A camera that a program has running is a meeting; one that it only holds or looks at is none.

Plain files stand for cameras: who opens and maps them is told by the same parts of the kernel.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.domain.settings import Meetings
from neckbreak.system.focus.base import Hold
from neckbreak.system.meetings import camera as camera_module
from neckbreak.system.meetings.camera import CameraMeetings
from neckbreak.system.meetings.cameras import CameraUse, camera_use, cameras
from neckbreak.system.meetings.probing import probe_meeting
from tests.system.conftest import nothing_left_behind

BEGAN, ENDED = HoldBegan(Reason.MEETING), HoldEnded(Reason.MEETING)
CAMERA, PATIENCE = Meetings(camera=True), timedelta(seconds=1)

# Opens the camera at the first line that it reads, films at the second, and so on.
CALL = """
import mmap, os, sys
steps = {"open": lambda: globals().update(file=os.open(sys.argv[1], os.O_RDWR)),
         "film": lambda: globals().update(film=mmap.mmap(file, 4096)),
         "rest": lambda: film.close(), "close": lambda: os.close(file)}
for line in sys.stdin:
    steps[line.strip()]()
    print("done", flush=True)
"""


class Call:
    """A program of this person's that does with a camera what it is told."""

    def __init__(self, camera: Path) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-c", CALL, str(camera)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def does(self, *steps: str) -> None:
        """Do this, and come back when it is done."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        for step in steps:
            print(step, file=self._program.stdin, flush=True)
            assert self._program.stdout.readline() == "done\n"

    def ends(self) -> None:
        """End, with all that it holds."""
        self._program.communicate()


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """A folder with one camera, and something that is none."""
    folder = tmp_path / "dev"
    folder.mkdir()
    plug_in(folder, "video0")
    (folder / "tty0").touch()
    return folder


@pytest.fixture
def call(devices: Path) -> Iterator[Call]:
    program = Call(devices / "video0")
    yield program
    program.ends()


def plug_in(devices: Path, name: str) -> None:
    (devices / name).write_bytes(bytes(4096))


def listening(
    devices: Path, posted: list[Event], looks_after_ms: tuple[int, ...] = (60, 1500)
) -> CameraMeetings:
    def refuse(why: Message) -> None:
        pytest.fail(why.id)

    return CameraMeetings(Hold(Reason.MEETING, posted.append), refuse, devices, looks_after_ms)


def test_who_films_is_told_from_who_only_holds_a_camera(devices: Path, call: Call) -> None:
    nodes = cameras(devices)
    assert [node.name for node in nodes] == ["video0"]
    assert camera_use(nodes) is CameraUse.NONE
    call.does("open")
    assert camera_use(nodes) is CameraUse.OPEN
    call.does("film")
    assert camera_use(nodes) is CameraUse.RUNNING
    call.does("rest")
    assert camera_use(nodes) is CameraUse.OPEN
    call.does("close")
    assert camera_use(nodes) is CameraUse.NONE


def test_a_program_that_films_is_a_meeting(devices: Path, call: Call, qtbot: QtBot) -> None:
    posted: list[Event] = []
    with nothing_left_behind(qtbot):
        sense = listening(devices, posted)
        sense.start()
        assert sense.knows
        call.does("open", "film")
        qtbot.waitUntil(lambda: posted == [BEGAN])
        call.does("rest", "close")
        qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
        sense.stop()
        sense.deleteLater()


def test_looking_whether_the_camera_is_there_is_no_meeting(
    devices: Path, call: Call, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    sense = listening(devices, posted, (500,))
    sense.start()
    call.does("open", "film", "rest", "close")
    qtbot.wait(700)
    call.does("open")  # and to hold it is none either
    qtbot.wait(700)
    assert posted == []
    sense.stop()


def test_one_that_films_before_we_look_is_noticed_at_once(
    devices: Path, call: Call, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    call.does("open", "film")
    sense = listening(devices, posted)
    sense.start()
    assert posted == [BEGAN]
    sense.stop()
    assert posted == [BEGAN, ENDED]


def test_one_that_takes_its_time_is_noticed_at_the_second_look(
    devices: Path, call: Call, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    sense = listening(devices, posted)
    sense.start()
    call.does("open")
    qtbot.wait(200)
    call.does("film")
    qtbot.waitUntil(lambda: posted == [BEGAN])
    sense.stop()


def test_a_camera_that_is_held_open_is_looked_at_again_at_the_beat(
    devices: Path, call: Call, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    call.does("open")
    sense = listening(devices, posted, ())
    sense.start()
    call.does("film")
    for _ in range(5):
        sense.look()
    assert posted == [BEGAN]
    call.does("rest")
    sense.look()
    assert posted == [BEGAN, ENDED]
    sense.stop()


def test_a_camera_that_is_plugged_in_later_counts(devices: Path, qtbot: QtBot) -> None:
    posted: list[Event] = []
    sense = listening(devices, posted)
    sense.start()
    plug_in(devices, "video2")
    call = Call(devices / "video2")
    qtbot.wait(600)  # nobody is told of files that were open before they were watched
    call.does("open", "film")
    qtbot.waitUntil(lambda: posted == [BEGAN])
    call.ends()
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
    sense.stop()


def test_other_devices_wake_nobody(
    devices: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    sense = listening(devices, [])
    sense.start()
    monkeypatch.setattr(camera_module, "camera_use", looks.append)
    (devices / "tty1").touch()
    qtbot.wait(600)
    assert looks == []
    sense.stop()


def test_without_a_camera_nobody_is_asked(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look() -> int:
        pytest.fail("it looked through this person's programs")

    monkeypatch.setattr("os.getuid", look)
    sense = listening(tmp_path, [])
    sense.start()
    assert sense.knows
    sense.look()
    sense.stop()


def test_cameras_that_nobody_may_read_are_said_so(
    devices: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    refused: list[Message] = []
    sense = CameraMeetings(Hold(Reason.MEETING, lambda _: None), refused.append, devices)
    sense.start()
    assert refused == [Message("sense.meeting.camera_closed")]
    assert not sense.knows
    said = probe_meeting(CAMERA, PATIENCE, "linux", devices=devices)
    assert (said.available, said.why) == (False, Message("sense.meeting.camera_closed"))


def test_a_system_that_tells_nothing_more_is_said_so(
    devices: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_many() -> None:
        raise OSError("Too many open files")

    monkeypatch.setattr(camera_module, "Inotify", too_many)
    refused: list[Message] = []
    sense = CameraMeetings(Hold(Reason.MEETING, lambda _: None), refused.append, devices)
    sense.start()
    assert refused == [Message("sense.meeting.unwatched")]
