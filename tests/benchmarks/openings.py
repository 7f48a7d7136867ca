"""Opens and closes the routine window, and weighs what stays: python -m tests.benchmarks.openings.

Prints one JSON object. Runs on the desktop whose environment it is given.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neckbreak.app import Program
from neckbreak.domain.events import StartRequested
from neckbreak.qt.application import application
from neckbreak.storage.paths import places
from tests.benchmarks.usage import memory_of

ROUTINE = "mob.shoulderroll"
WARMING, OPENINGS = 3, 20


def openings() -> dict[str, float]:
    """MiB of its own after three openings of the routine window, and after twenty more."""
    program = Program(places())
    program.start(minimized=True)
    for _ in range(WARMING):
        _open_and_close(program)
    after_three = _weighed()
    for _ in range(OPENINGS):
        _open_and_close(program)
    after_all = _weighed()
    program.stop()
    return {"after_three_mib": after_three, "after_twenty_more_mib": after_all}


def _open_and_close(program: Program) -> None:
    program.coordinator.handle(StartRequested(ROUTINE))
    window = program.prompting.window
    if window is None:
        raise RuntimeError("the routine did not start")
    QTest.qWait(400)  # some frames of its picture
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.qWait(50)


def _weighed() -> float:
    gc.collect()
    return memory_of(os.getpid()).written_mib


if __name__ == "__main__":
    made = application([Path(sys.argv[0]).name])
    print(json.dumps(openings()))
