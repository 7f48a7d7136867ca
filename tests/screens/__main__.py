"""Takes a picture of every window, light and dark, at one and two dots a pixel.

    python -m tests.screens FOLDER

Nothing is pretended but the clock and the day behind it: the windows are the program's own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest

from neckbreak.qt.application import application
from tests.screens.scenes import scenes

THEMES = ("light", "dark")
SCALES = (1, 2)


def main() -> int:
    """Take all pictures; each theme and scale in a process of its own, as Qt wants it."""
    match sys.argv[1:]:
        case [folder]:
            for theme in THEMES:
                for scale in SCALES:
                    command = (sys.executable, "-m", "tests.screens", folder, theme, str(scale))
                    subprocess.run(command, env=_environment(scale), check=True)
            return 0
        case [folder, theme, scale]:
            _take(Path(folder), theme, "@2x" if scale == "2" else "")
            return 0
        case _:
            sys.stderr.write(__doc__ or "")
            return 2


def _environment(scale: int) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
        "LANGUAGE": "en",
        "LC_TIME": "en_GB.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
    }


def _take(folder: Path, theme: str, suffix: str) -> None:
    qt = application(["neckbreak"])
    # The font of many desktops; without it whatever there is.
    font = QFont("Inter" if "Inter" in QFontDatabase.families() else qt.font().family())
    font.setPixelSize(14)
    qt.setFont(font)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name, window in scenes(Path(home), theme):
            window.show()
            # A card takes no clicks in its first second, and shows that.
            QTest.qWait(1200 if name.startswith("card") else 50)
            window.grab().save(str(folder / f"{name}-{theme}{suffix}.png"))


if __name__ == "__main__":
    sys.exit(main())
