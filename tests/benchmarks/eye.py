"""Watches a part of the screen and says when it changes: python -m tests.benchmarks.eye X Y W H.

It prints "ready" and then the steady clock in nanoseconds at each change, so that another process
can tell how long something took to become visible, or how often it moved.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtGui import QGuiApplication

LOOK_EVERY_S = 0.002


def watch(x: int, y: int, width: int, height: int) -> None:
    """Look until somebody ends the process."""
    app = QGuiApplication([])
    screen = app.primaryScreen()
    before = screen.grabWindow(0, x, y, width, height).toImage()
    print("ready", flush=True)
    while True:
        now = screen.grabWindow(0, x, y, width, height).toImage()
        if now != before:
            print(time.monotonic_ns(), flush=True)
            before = now
        time.sleep(LOOK_EVERY_S)


if __name__ == "__main__":
    watch(*(int(word) for word in sys.argv[1:5]))
