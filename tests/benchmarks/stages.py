"""The measurements, each taken of all programs on the same desktop."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.usage import Activity, Memory, activities_during, memory_of
from tests.desktop.files import PANEL_HEIGHT
from tests.desktop.processes import Program, wait_until
from tests.desktop.program import ALL_HOURS
from tests.desktop.rig import HEIGHT, WIDTH, Desktop
from tests.system.meetings.sound import PulseAudio

TRAY = (WIDTH - 300, HEIGHT - PANEL_HEIGHT + 2, 300, PANEL_HEIGHT - 4)
HERE = Path(__file__).parent
SETTLE_S = 10

# At work whenever somebody measures, with all that this desktop lets it sense, and no card for
# hours.
CALM = f"""\
schema = 1
preset = "custom"
{ALL_HOURS}
[reminder]
shoulders.enabled = false
acupressure.enabled = false
long.enabled = false
evening.enabled = false
[reminder.posture]
every = "4h"
"""
# What a person switches on by hand.
HEARING = """
[meetings]
microphone = true
camera = true
"""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program with a tray icon."""

    name: str
    command: tuple[str, ...]

    def start(self, desktop: Desktop, **variables: str) -> Program:
        """Start it."""
        return desktop.start(self.name, sys.executable, *self.command, **variables)


FLOOR = Contestant("floor", (str(HERE / "floor.py"),))
SCHEDULER_FLOOR = Contestant("scheduler floor", (str(HERE / "floor.py"), "--scheduler"))
NECKBREAK = Contestant("neckbreak", ("-P", "-m", "neckbreak", "--minimized"))
CONTESTANTS = (FLOOR, SCHEDULER_FLOOR, NECKBREAK)


def live_calmly(desktop: Desktop) -> None:
    """Write the settings with which neckbreak counts and senses, and shows nothing."""
    live_by(desktop, CALM)


def live_by(desktop: Desktop, settings: str) -> None:
    """Write these settings for the next start."""
    file = desktop.home / ".config" / "neckbreak" / "settings.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(settings, "utf-8")


class Eye:
    """Sees when a part of the screen changes; ends with the program that looks."""

    def __init__(self, desktop: Desktop, x: int, y: int, width: int, height: int) -> None:
        self._desktop = desktop
        self._name = f"eye at {x}, {y} at {time.monotonic_ns()}"
        words = [str(number) for number in (x, y, width, height)]
        # Without the desktop's clock: both sides compare steady clocks.
        self._program = desktop.start(
            self._name, sys.executable, str(HERE / "eye.py"), *words, LD_PRELOAD=""
        )
        wait_until(lambda: "ready" in desktop.log(self._name), "the eye is open")

    def changes_since(self, instant_ns: int) -> list[int]:
        """The instants of the steady clock at which something changed, in nanoseconds."""
        seen = [int(line) for line in self._desktop.log(self._name).splitlines()[1:]]
        return [change for change in seen if change >= instant_ns]

    def first_change_since(self, instant_ns: int, what: str) -> float:
        """Seconds from this instant to the first change."""
        wait_until(lambda: self.changes_since(instant_ns), what, seconds=20)
        return (self.changes_since(instant_ns)[0] - instant_ns) / 1e9

    def close(self) -> None:
        """Look no more."""
        self._desktop.stop(self._program)


@dataclass(frozen=True, slots=True)
class Spread:
    """What several tries gave, in seconds."""

    median_s: float
    least_s: float
    most_s: float


def spread(seconds: Sequence[float]) -> Spread:
    """Sum these tries up."""
    return Spread(
        median_s=round(statistics.median(seconds), 3),
        least_s=round(min(seconds), 3),
        most_s=round(max(seconds), 3),
    )


def time_starts(desktop: Desktop, tries: int) -> dict[str, Spread]:
    """From starting a program to the first pixel of its icon in the panel.

    They take turns, so that a busy moment of the machine hits all. The first turn only warms up.
    """
    eye = Eye(desktop, *TRAY)
    seconds: dict[str, list[float]] = {contestant.name: [] for contestant in CONTESTANTS}
    for turn in range(tries + 1):
        for contestant in CONTESTANTS:
            started_ns = time.monotonic_ns()
            program = contestant.start(desktop)
            took = eye.first_change_since(started_ns, f"the icon of {contestant.name} shows")
            if turn > 0:
                seconds[contestant.name].append(took)
            end(desktop, program)
    eye.close()
    return {name: spread(tries) for name, tries in seconds.items()}


def weigh_alone(desktop: Desktop) -> dict[str, Memory]:
    """The memory of each program while no other of its kind runs."""
    weights = {}
    for contestant in CONTESTANTS:
        program = contestant.start(desktop)
        time.sleep(SETTLE_S)
        weights[contestant.name] = memory_of(program.pid)
        end(desktop, program)
    return weights


def watch_rest(desktop: Desktop, seconds: int) -> dict[str, Activity]:
    """What each does while nothing is asked of it, and the person moves the mouse now and then.

    Every sense is on, that for meetings with a sound server to listen to.
    """
    live_by(desktop, CALM + HEARING)
    # The sound server's folder must not be one through which only we may pass.
    with tempfile.TemporaryDirectory() as folder:
        server = PulseAudio(Path(folder))
        programs = [each.start(desktop, PULSE_SERVER=server.address) for each in CONTESTANTS]
        wait_until(lambda: "pulse" in _senses(desktop), "the sound server is heard")
        time.sleep(SETTLE_S)
        found = activities_during([each.pid for each in programs], lambda: _work(desktop, seconds))
        for program in programs:
            end(desktop, program)
        server.stop()
    live_calmly(desktop)
    return dict(zip((contestant.name for contestant in CONTESTANTS), found, strict=True))


def _senses(desktop: Desktop) -> str:
    return desktop.run(sys.executable, "-P", "-m", "neckbreak", "doctor").stdout


def _work(desktop: Desktop, seconds: int) -> None:
    done = time.monotonic() + seconds
    while time.monotonic() < done:
        desktop.move_pointer(200 + int(done - time.monotonic()) % 100, 200)
        time.sleep(5)


def end(desktop: Desktop, program: Program) -> None:
    """End this program and wait until its icon has gone."""
    items = len(desktop.bus.tray_items())
    desktop.stop(program)
    wait_until(lambda: len(desktop.bus.tray_items()) < items, "the icon has gone")
    time.sleep(0.3)
