"""The real program for a minute with short intervals, in a home of its own."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from neckbreak.app import Program
from neckbreak.domain.events import AlarmRang, StartRequested
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.qt.application import application
from neckbreak.qt.crash import CrashGuard
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.log import start_log
from neckbreak.storage.paths import Places

LASTS_MS = 60_000
LOOKS_AGAIN_MS = 5_000
FIRST_CARD = timedelta(seconds=2)
REMINDER = "shoulders"

SETTINGS = """\
[hours]
monday = "00:00-24:00"
tuesday = "00:00-24:00"
wednesday = "00:00-24:00"
thursday = "00:00-24:00"
friday = "00:00-24:00"
saturday = "00:00-24:00"
sunday = "00:00-24:00"
[limits]
per_hour = 12
per_day = 100
gap = "0s"
guided_gap = "0s"
first_minutes = "0s"
[interrupt]
typing_pause = "0s"
[reminder.posture]
every = "1m"
[reminder.shoulders]
every = "2m"
[reminder.acupressure]
enabled = false
[reminder.long]
enabled = false
[reminder.evening]
enabled = false
"""


def run_demo(screens: Path | None) -> list[Path]:
    """Play; with a folder, save a picture of the tray, the card and each step, then end.

    Returns the pictures that were saved.
    """
    with tempfile.TemporaryDirectory(prefix="neckbreak-demo-") as home:
        places = _places(Path(home))
        start_log(places.log_file)
        places.settings_file.parent.mkdir(parents=True)
        places.settings_file.write_text(SETTINGS, "utf-8")
        HealthFile(places.health_file).write(NOTHING_TICKED)
        qt = application(sys.argv[:1])
        program = Program(places)
        guard = CrashGuard(
            places.log_file.with_name("crash.log"), program.words.say, program.telling.tell_text
        )
        guard.start()
        qt.aboutToQuit.connect(program.stop)
        qt.aboutToQuit.connect(guard.stop)
        program.start(minimized=True)
        _hurry(program)
        if screens is None:
            ending = QTimer(program)
            ending.timeout.connect(_End(program, ending).look)
            ending.start(LASTS_MS)
            qt.exec()
            return []
        camera = Camera(program, screens)
        camera.start()
        qt.exec()
        return camera.saved


def _places(home: Path) -> Places:
    return Places(*(home / name for name in ("config", "data", "state", "cache", "run", "log")))


def _hurry(program: Program) -> None:
    """Pretend that the first reminder had counted nearly all of its time already."""
    hub = program.coordinator
    counted = timedelta(minutes=2) - FIRST_CARD
    hub.session = replace(hub.session, counts={**hub.session.counts, REMINDER: counted})
    hub.handle(AlarmRang())


class _End(QObject):
    """Ends the demo after its minute, but not in the middle of a routine."""

    def __init__(self, program: Program, timer: QTimer) -> None:
        super().__init__(program)
        self._program = program
        self._timer = timer

    def look(self) -> None:
        if self._program.prompting.step is None:
            self._program.quit()
        else:
            self._timer.setInterval(LOOKS_AGAIN_MS)


class Camera(QObject):
    """Takes a picture of each thing in turn; `saved` are the files."""

    WAIT_FOR_CARD_MS = 4_500
    SETTLED_MS = 1_200

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__(program)
        self._program = program
        self._folder = folder
        self.saved: list[Path] = []
        self._step: int | None = None

    def start(self) -> None:
        """Wait for the card, and go on from there."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._after(self.WAIT_FOR_CARD_MS, self._take_card)

    def _take_card(self) -> None:
        card = self._program.prompting.card
        if card is None:  # a slow computer: look again
            self._after(self.SETTLED_MS, self._take_card)
            return
        self._save("card", card)
        self._program.tray.menu.popup(card.pos())
        self._after(self.SETTLED_MS, self._take_tray)

    def _take_tray(self) -> None:
        tray = self._program.tray
        self._save("tray-menu", tray.menu)
        path = self._folder / "tray.png"
        tray.icon.icon().pixmap(64, 64).save(str(path))
        self.saved.append(path)
        tray.menu.close()
        self._program.coordinator.handle(StartRequested())
        self._after(self.SETTLED_MS, self._take_step)

    def _take_step(self) -> None:
        """Take each step once; a turn of the same step that was taken already is jumped over."""
        window, step = self._program.prompting.window, self._program.prompting.step
        if window is None or step is None:
            if window is not None:
                self._save("end", window)
            self._program.quit()
            return
        if not self._save(f"step-{step}", window) and step != self._step:
            window.go_next()
        self._step = step
        self._after(self.SETTLED_MS, self._take_step)

    def _save(self, name: str, widget: QWidget) -> bool:
        """Save its picture, unless there is one of that name."""
        path = self._folder / f"{name}.png"
        if path in self.saved:
            return False
        widget.grab().save(str(path))
        self.saved.append(path)
        return True

    def _after(self, wait_ms: int, do: Callable[[], None]) -> None:
        QTimer.singleShot(wait_ms, self, do)
