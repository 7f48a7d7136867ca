"""Meetings by the camera: a program of this person's has one running.

Chosen on Linux when the setting meetings.camera is on.
Try it by hand: open a page with a camera test in a browser, then `neckbreak status`
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Slot

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Doubt, Failed, Hold
from neckbreak.system.inotify import ATTRIB, CLOSE_NOWRITE, CLOSE_WRITE, CREATE, OPEN, Inotify
from neckbreak.system.meetings.cameras import (
    DEVICES,
    CameraUse,
    camera_use,
    cameras,
    may_be_watched,
)

# A program that opens a camera begins to film a little later, or leaves it at a look.
LOOKS_AFTER_MS = (2_000, 15_000)


class CameraMeetings(QObject):
    """Hears of cameras that are opened, closed and plugged in, and looks who films only then."""

    name = "camera"

    def __init__(
        self,
        hold: Hold,
        failed: Failed,
        devices: Path = DEVICES,
        looks_after_ms: tuple[int, ...] = LOOKS_AFTER_MS,
    ) -> None:
        super().__init__()
        self._hold = hold
        self._failed = failed
        self._devices = devices
        self._queue: Inotify | None = None
        self._readable: QSocketNotifier | None = None
        self._use = CameraUse.NONE
        self._doubt = Doubt()
        self._looks = [self._look_in(after) for after in looks_after_ms]

    @property
    def knows(self) -> bool:
        """Whether it hears of cameras."""
        return self._queue is not None

    def start(self) -> None:
        """Begin to listen, and look who films already."""
        if not may_be_watched(cameras(self._devices)):
            self._failed(Message("sense.meeting.camera_closed"))
            return
        try:
            self._queue = Inotify()
            self._queue.watch(self._devices, CREATE | ATTRIB)
        except OSError:
            self._give_up()
            return
        self._readable = QSocketNotifier(self._queue.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._hear)
        self._look_who_films()

    def stop(self) -> None:
        """Stop listening."""
        for look in self._looks:
            look.stop()
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._queue is not None:
            self._queue.close()
            self._queue = None
        self._use = CameraUse.NONE
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """Nobody tells when a program begins or ends to film with a camera that it holds open."""
        if self._queue is None or self._use is CameraUse.NONE:
            return
        if self._doubt.looks(self._use is CameraUse.RUNNING):
            self._look_who_films()

    def _look_in(self, after_ms: int) -> QTimer:
        look = QTimer(self, singleShot=True, interval=after_ms)
        look.setTimerType(Qt.TimerType.CoarseTimer)
        look.timeout.connect(self._look_who_films)
        return look

    @Slot()
    def _hear(self) -> None:
        if self._queue is None:
            return
        # Other files of the folder come and go too; what a camera itself tells has no name.
        if any(not told.name or told.name.startswith("video") for told in self._queue.read()):
            for look in self._looks:
                if not look.isActive():
                    look.start()

    @Slot()
    def _look_who_films(self) -> None:
        if self._queue is None:
            return
        nodes = cameras(self._devices)
        for node in nodes:
            try:
                self._queue.watch(node, OPEN | CLOSE_WRITE | CLOSE_NOWRITE)
            except (FileNotFoundError, PermissionError):
                continue  # unplugged meanwhile, or another's camera
            except OSError:
                self._give_up()
                return
        self._use = camera_use(nodes)
        self._hold.tell(self.name, self._use is CameraUse.RUNNING)

    def _give_up(self) -> None:
        self.stop()
        self._failed(Message("sense.meeting.unwatched"))
