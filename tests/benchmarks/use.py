"""How quick neckbreak is while it is used: commands, and a picture that moves."""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.stages import NECKBREAK, Eye, end
from tests.benchmarks.usage import activities_during
from tests.desktop.processes import wait_until
from tests.desktop.rig import Desktop

COMMAND = (sys.executable, "-P", "-m", "neckbreak")
YEAR = Path(__file__).parents[1] / "scenarios" / "office_year.toml"
MOVING_ROUTINE = "shoulder-roll"
TRIES = 9


@dataclass(frozen=True, slots=True)
class Motion:
    """A moving picture as somebody sees it, and what it costs of one core."""

    frames_per_second: float
    cpu_percent: float


def time_status(desktop: Desktop) -> float:
    """Milliseconds that `neckbreak status` takes over a Python that does nothing."""
    program = NECKBREAK.start(desktop)
    wait_until(lambda: desktop.bus.tray_items(), "neckbreak shows in the tray")
    bare, status = [], []
    for _ in range(TRIES):
        bare.append(_seconds_of(desktop, sys.executable, "-c", ""))
        status.append(_seconds_of(desktop, *COMMAND, "status", "--json"))
    end(desktop, program)
    return round((statistics.median(status) - statistics.median(bare)) * 1000, 1)


def time_year(desktop: Desktop) -> float:
    """Seconds that a simulated year of workdays takes."""
    return round(_seconds_of(desktop, *COMMAND, "simulate", str(YEAR), "--json"), 1)


def watch_motion(desktop: Desktop, seconds: int = 6) -> Motion:
    """Play a routine whose picture moves, and count the frames that reach the screen."""
    program = NECKBREAK.start(desktop)
    wait_until(lambda: desktop.bus.tray_items(), "neckbreak shows in the tray")
    _must_succeed(desktop, "start", MOVING_ROUTINE)
    wait_until(lambda: desktop.windows(), "the routine window is open")
    time.sleep(3)  # what opens it is over
    (window,) = desktop.windows()
    eye = Eye(desktop, window.x, window.y, window.width, window.height)
    started_ns = time.monotonic_ns()
    (activity,) = activities_during([program.pid], lambda: time.sleep(seconds))
    frames = len(eye.changes_since(started_ns))
    eye.close()
    end(desktop, program)
    return Motion(round(frames / seconds, 1), activity.cpu_percent)


def _seconds_of(desktop: Desktop, *command: str) -> float:
    started = time.monotonic()
    result = desktop.run(*command, seconds=120)
    if result.returncode != 0:
        raise RuntimeError(f"{command} failed: {result.stderr}")
    return time.monotonic() - started


def _must_succeed(desktop: Desktop, *words: str) -> None:
    _seconds_of(desktop, *COMMAND, *words)
