"""Runs the program until it is quit."""

from __future__ import annotations

import gc
import linecache
from typing import TYPE_CHECKING

from neckbreak.app import Program
from neckbreak.qt.crash import CrashGuard
from neckbreak.storage.paths import places
from neckbreak.system.instance.client import ask
from neckbreak.system.instance.protocol import AlreadyRunning

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from neckbreak.qt.tray_icon import TrayIcon


def run(qt: QApplication, icon: TrayIcon, *, minimized: bool) -> int:
    """Start, wait for the end, and leave nothing behind; returns the exit code."""
    found = places()
    program = Program(found, icon=icon)
    guard = CrashGuard(
        found.log_file.with_name("crash.log"), program.words.say, program.telling.tell_text
    )
    guard.start()
    try:
        program.start(minimized=minimized)
    except AlreadyRunning:  # somebody was quicker
        icon.hide()
        ask(found.socket, {"command": "open"}, program.words.say)
        return 0
    # What was made until now stays: the collector need not look at it again and again. The lines
    # of source that PySide6 looked at do not.
    linecache.clearcache()
    gc.freeze()
    qt.aboutToQuit.connect(program.stop)
    code = qt.exec()
    guard.stop()
    return code
