"""Takes a picture of every window, light and dark, at one and two dots a pixel.

    python -m tests.screens FOLDER [--only routine settings-when] [--font 200] [--rtl] [--contrast]
                                   [--language qps] [--screen 1366x768] [--theme light]
                                   [--dots 1]

Nothing is pretended but the clock and the day behind it: the windows are the program's own.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neckbreak.qt import theme as themes
from neckbreak.qt.application import application
from tests.screens.scenes import scenes

THEMES = ("light", "dark")
DOTS = (1, 2)
NORMAL_FONT_PX = 14


def main() -> int:
    """Take all pictures; each theme and number of dots in a process of its own, as Qt wants it."""
    wanted = _arguments()
    if wanted.here:
        _take(wanted)
        return 0
    for theme in [wanted.theme] if wanted.theme else THEMES:
        for dots in [wanted.dots] if wanted.dots else DOTS:
            choice = ["--theme", theme, "--dots", str(dots), "--here"]
            command = [sys.executable, "-m", "tests.screens", *sys.argv[1:], *choice]
            with tempfile.TemporaryDirectory() as folder:
                environment = _environment(dots, wanted.language, _platform(wanted, Path(folder)))
                subprocess.run(command, env=environment, check=True)
    return 0


def _arguments() -> Namespace:
    parser = ArgumentParser("python -m tests.screens", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=[""], help="how the names of scenes begin")
    parser.add_argument("--font", type=int, default=100, help="the system's font size in per cent")
    parser.add_argument("--rtl", action="store_true", help="read from right to left")
    parser.add_argument("--contrast", action="store_true", help="high contrast")
    parser.add_argument("--language", default="en", help="qps is English at twice its length")
    parser.add_argument("--screen", default="1920x1080", help="how large the screen is")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--dots", type=int, choices=DOTS, help="dots a pixel")
    parser.add_argument("--here", action="store_true", help=SUPPRESS)  # in this process
    return parser.parse_args()


def _platform(wanted: Namespace, folder: Path) -> str:
    """Qt's offscreen platform, with a screen of the wanted size."""
    width, height = map(int, wanted.screen.split("x"))
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return f"offscreen:configfile={file}"


def _environment(dots: int, language: str, platform: str) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "QT_SCALE_FACTOR": str(dots),
        "LANGUAGE": language,
        "LC_TIME": "en_GB.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
    }


def _take(wanted: Namespace) -> None:
    qt = application(["neckbreak"])
    _wear(qt, wanted)
    suffix = f"-{wanted.theme}{'@2x' if wanted.dots == 2 else ''}.png"
    wanted.folder.mkdir(parents=True, exist_ok=True)
    # A window that its scene let go of must not be taken apart while another one is painted.
    gc.disable()
    with tempfile.TemporaryDirectory() as home:
        for name, window in scenes(Path(home), wanted.theme):
            if not name.startswith(tuple(wanted.only)):
                continue
            window.show()
            # A card takes no clicks in its first second, and shows that.
            QTest.qWait(1200 if name.startswith("card") else 150)
            window.grab().save(str(wanted.folder / f"{name}{suffix}"))


def _wear(qt: QApplication, wanted: Namespace) -> None:
    """What a desktop would tell: its font, its direction, its contrast."""
    # The font of many desktops; without it whatever there is.
    font = QFont("Inter" if "Inter" in QFontDatabase.families() else qt.font().family())
    font.setPixelSize(NORMAL_FONT_PX * wanted.font // 100)
    qt.setFont(font)
    if wanted.rtl:
        qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if wanted.contrast:
        themes._wants_contrast = lambda: True


if __name__ == "__main__":
    sys.exit(main())
