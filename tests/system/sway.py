"""A real Wayland compositor without a screen, and windows of another program on it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

NOBODY = 65534
CONFIGURATION = "xwayland disable\noutput HEADLESS-1 resolution 800x600\n"

# Another program, whose window does what it reads.
PROGRAM = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
QGuiApplication.setDesktopFileName(sys.argv[1])
app = QApplication(sys.argv)
window = QWidget()
window.show()
read = QSocketNotifier(0, QSocketNotifier.Type.Read)
read.activated.connect(lambda: getattr(window, sys.stdin.readline().strip())())
app.exec()
"""


class Sway:
    """Started in a folder through which everybody may pass, for it refuses to run as root."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        configuration = folder / "sway.conf"
        configuration.write_text(CONFIGURATION)
        as_user: list[str] = []
        if os.getuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            user = f"--reuid={NOBODY}", f"--regid={NOBODY}"
            as_user = ["setpriv", *user, "--clear-groups"]
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
        }
        self._log = (folder / "sway.log").open("wb")
        self.process = subprocess.Popen(
            [*as_user, "sway", "-c", str(configuration)],
            env=environ,
            stdout=self._log,
            stderr=self._log,
        )
        self.programs: list[subprocess.Popen[str]] = []
        deadline = time.monotonic() + 10
        while not (found := sorted(folder.glob("wayland-?"))) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert found, (folder / "sway.log").read_text()
        self.socket = found[0]

    def open(self, app: str) -> subprocess.Popen[str]:
        """Another program with a window, which reads what to do with it: `do`."""
        environ = {
            **os.environ,
            "WAYLAND_DISPLAY": str(self.socket),
            "XDG_RUNTIME_DIR": str(self._folder),
            "QT_QPA_PLATFORM": "wayland",
        }
        program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, app], env=environ, stdin=subprocess.PIPE, text=True
        )
        self.programs.append(program)
        return program

    @staticmethod
    def do(program: subprocess.Popen[str], what: str) -> None:
        """Its window does that, by the name of Qt's method."""
        assert program.stdin is not None
        program.stdin.write(f"{what}\n")
        program.stdin.flush()

    def stop(self) -> None:
        for program in self.programs:
            program.kill()
            program.wait()
            assert program.stdin is not None
            program.stdin.close()
        self.process.kill()
        self.process.wait()
        self._log.close()
