"""How quick neckbreak is while it is used: commands, cards, and pictures that move."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from neckbreak.system.instance.client import NotRunning, ask
from tests.benchmarks.frames import turn_of
from tests.benchmarks.stages import NECKBREAK, Eye, Spread, end, live_by, live_calmly, spread
from tests.benchmarks.usage import activities_during
from tests.desktop.files import PANEL_HEIGHT
from tests.desktop.processes import Program, wait_until
from tests.desktop.program import ALL_HOURS
from tests.desktop.rig import HEIGHT, WIDTH, Desktop

COMMAND = (sys.executable, "-P", "-m", "neckbreak")
YEAR = Path(__file__).parents[1] / "scenarios" / "office_year.toml"
MOVING_ROUTINE = "mob.shoulderroll"
TRIES = 9
REST_NS = 300_000_000
# Where some of the card comes to lie, at the lower right.
CARD = (WIDTH - 400, HEIGHT - PANEL_HEIGHT - 120, 300, 80)

# Nothing but a card every two minutes, at any hour of any day, whenever somebody measures. In less
# time there is no beat to make the card ready in, as there is before every real one.
ONE_EVERY_TWO_MINUTES = f"""\
schema = 1
preset = "custom"
{ALL_HOURS}
[limits]
first_minutes = "0m"
gap = "0m"
[reminder]
shoulders.enabled = false
acupressure.enabled = false
long.enabled = false
evening.enabled = false
[reminder.posture]
every = "2m"
"""


@dataclass(frozen=True, slots=True)
class Motion:
    """A moving picture as somebody sees it, and what it costs of one core.

    Of 30 frames a second those differ that are `to_see`: it rests at its key poses.
    """

    frames_per_second: float
    to_see_per_second: float
    cpu_percent: float


@dataclass(frozen=True, slots=True)
class Openings:
    """The program's own memory after the routine window was opened and closed."""

    after_three_mib: float
    after_twenty_more_mib: float


def time_ready(desktop: Desktop, tries: int) -> Spread:
    """From starting neckbreak to its first answer: then all is loaded that runs at rest."""
    seconds = []
    for turn in range(tries + 1):
        began = time.monotonic()
        program = _started(desktop)
        if turn > 0:
            seconds.append(time.monotonic() - began)
        end(desktop, program)
    return spread(seconds)


def _started(desktop: Desktop) -> Program:
    """Start neckbreak and wait until it answers; its icon is there earlier."""
    program = NECKBREAK.start(desktop)
    wait_until(lambda: _answers(desktop), "neckbreak answers", seconds=30)
    return program


def _answers(desktop: Desktop) -> bool:
    socket = Path(desktop.environment["XDG_RUNTIME_DIR"]) / "neckbreak" / "instance"
    try:
        return "status" in ask(socket, {"command": "status"}, lambda message: message.id)
    except NotRunning:
        return False


def weigh_openings(desktop: Desktop) -> Openings:
    """What the routine window leaves behind."""
    # From the folder of the tests, which are not installed.
    project = str(Path(__file__).parents[2])
    openings = (sys.executable, "-m", "tests.benchmarks.openings")
    return Openings(**json.loads(_run(desktop, "env", f"PYTHONPATH={project}", *openings)))


def time_status(desktop: Desktop) -> float:
    """Milliseconds that `neckbreak status` takes over a Python that does nothing."""
    program = _started(desktop)
    bare, status = [], []
    _output_of(desktop, "status")  # compiles what it needs
    for _ in range(TRIES):
        bare.append(_seconds_of(desktop, sys.executable, "-c", ""))
        status.append(_seconds_of(desktop, *COMMAND, "status", "--json"))
    end(desktop, program)
    return round((statistics.median(status) - statistics.median(bare)) * 1000, 1)


def time_year(desktop: Desktop) -> float:
    """Seconds that a simulated year of workdays takes."""
    return round(_seconds_of(desktop, *COMMAND, "simulate", str(YEAR), "--json"), 1)


def time_plan(desktop: Desktop) -> float:
    """Seconds that the plan of a day takes, from typing it to its last line."""
    plan = (*COMMAND, "plan", "--date", "2026-03-30", "--json")
    return round(statistics.median(_seconds_of(desktop, *plan) for _ in range(5)), 2)


def time_due(desktop: Desktop) -> float:
    """Milliseconds from waking up for a card that is due to its first pixel."""
    live_by(desktop, ONE_EVERY_TWO_MINUTES)
    program = _started(desktop)
    eye = Eye(desktop, *CARD)
    desktop.move_pointer(200, 200)  # somebody is at the desk, but does not type when it is due
    time.sleep(1)
    status = json.loads(_output_of(desktop, "status", "--json"))
    due = datetime.fromisoformat(status["next"]["at"]).timestamp()
    time.sleep(max(0, due - time.clock_gettime(time.CLOCK_REALTIME) - 2))
    asked_ns = time.monotonic_ns()
    wakeups = _wakeups_until(program.pid, lambda: bool(eye.changes_since(asked_ns)))
    visible_ns = eye.changes_since(asked_ns)[0]
    eye.close()
    end(desktop, program)
    live_calmly(desktop)
    return round((visible_ns - _start_of_last_burst(wakeups, visible_ns)) / 1e6, 1)


def _wakeups_until(pid: int, over: Callable[[], bool]) -> list[int]:
    """The instants at which the main thread of this process got the processor."""
    schedule = Path(f"/proc/{pid}/task/{pid}/schedstat")
    turns, seen = schedule.read_text("ascii").split()[2], []
    patience = time.monotonic() + 30
    while not over():
        if time.monotonic() > patience:
            raise TimeoutError("no card came")
        for _ in range(20):
            now = schedule.read_text("ascii").split()[2]
            if now != turns:
                turns = now
                seen.append(time.monotonic_ns())
            time.sleep(0.001)
    return seen


def _start_of_last_burst(wakeups: list[int], end_ns: int) -> int:
    """The first of those wake-ups that follow each other without a rest until this instant."""
    start_ns = end_ns
    for wakeup in reversed([instant for instant in wakeups if instant <= end_ns]):
        if start_ns - wakeup > REST_NS:
            break
        start_ns = wakeup
    return start_ns


def watch_motion(desktop: Desktop) -> Motion:
    """Play a routine whose picture moves, and count the frames that reach the screen."""
    turn = turn_of(MOVING_ROUTINE)
    seconds = turn.lasts.total_seconds()
    program = _started(desktop)
    desktop.move_pointer(300, 200)
    _output_of(desktop, "start", MOVING_ROUTINE)
    wait_until(lambda: desktop.windows(), "the routine window is open")
    time.sleep(3)  # what opens it is over
    (window,) = desktop.windows()
    # A part of the picture: looking at all of it would take the processor from who paints it.
    eye = Eye(desktop, window.x + window.width // 4, window.y + window.height // 4, 200, 200)
    started_ns = time.monotonic_ns()
    (activity,) = activities_during([program.pid], lambda: time.sleep(seconds))
    frames = len(eye.changes_since(started_ns))
    eye.close()
    end(desktop, program)
    return Motion(
        round(frames / seconds, 1), round(turn.changes / seconds, 1), activity.cpu_percent
    )


def _seconds_of(desktop: Desktop, *command: str) -> float:
    started = time.monotonic()
    _run(desktop, *command)
    return time.monotonic() - started


def _output_of(desktop: Desktop, *words: str) -> str:
    return _run(desktop, *COMMAND, *words)


def _run(desktop: Desktop, *command: str) -> str:
    result = desktop.run(*command, seconds=120)
    if result.returncode != 0:
        raise RuntimeError(f"{command} failed: {result.stderr}")
    return result.stdout
