"""`neckbreak simulate`: the real state machine through a scripted stretch of days."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from neckbreak.cli.person import catalogue, say, words
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.scenario import Line, Warned
from neckbreak.domain.simulation import Simulation
from neckbreak.storage.scenario_file import UnreadableScenario, read_scenario


def simulate(arguments: Namespace) -> int:
    """Print every line of the scenario."""
    path = Path(arguments.scenario)
    try:
        scenario = read_scenario(path, catalogue(), words())
    except UnreadableScenario as error:
        raise WrongUsage(*error.faults) from error
    for line in Simulation(scenario, tray=arguments.tray).play():
        match line:
            case Warned(number, what):
                problem = say("scenario.nothing_showing", what=what.value)
                print(f"{path}:{number}: {problem}", file=sys.stderr)
            case Line():
                print(json.dumps(_as_json(line)) if arguments.json else _as_text(line))
    return 0


def _as_json(line: Line) -> dict[str, object]:
    seconds = line.elapsed.total_seconds()
    found: dict[str, object] = {
        "at": line.at.isoformat(timespec="seconds"),
        "elapsed": int(seconds) if seconds == int(seconds) else seconds,
        "what": line.what,
        "reminder": line.reminder,
        "routine": line.routine,
        "reason": line.reason,
        "until": line.until.isoformat(timespec="seconds") if line.until else None,
    }
    if line.mode is not None:
        found["mode"] = line.mode
    return found


def _as_text(line: Line) -> str:
    parts = [f"{line.at:%a %Y-%m-%d %H:%M:%S}", f"{line.what:8}", line.reminder or ""]
    parts += [line.mode or "", line.routine or "", line.reason or ""]
    if line.until is not None:
        parts.append(f"-> {line.until:%H:%M:%S}")
    return "  ".join(part for part in parts if part).rstrip()
