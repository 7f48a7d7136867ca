"""Starts a writer of the settings and kills it, again and again; prints what went wrong."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from neckbreak.domain.settings import Settings
from neckbreak.storage.settings_file import SettingsFile


def main(path: Path, kills: int) -> None:
    """Kill `kills` writers of `path`, each at another moment, and look at the file after each."""
    chance = Random("killed writers")
    last, changes = 1, 0
    SettingsFile(path).set("limits.per_day", "1")  # what it imports, every writer then has
    for number in range(kills):
        told = _kill_one(path, last, chance.randrange(3), chance.uniform(0.0, 0.03))
        acknowledged = told[-1] if told else last
        changes += len(told)
        settings, faults = SettingsFile(path).read()
        if faults or "# mine" not in path.read_text():
            _say(f"kill {number}: corrupt: {faults}")
        value = _written(settings)
        # The last acknowledged change, or the one after it, which was about to be acknowledged.
        if value not in (acknowledged, _after(acknowledged)):
            _say(f"kill {number}: acknowledged {acknowledged}, found {value}")
        last = value
    _say(f"{kills} kills, {changes} changes, {len(list(path.parent.iterdir()))} files")


def _kill_one(path: Path, last: int, changes: int, seconds: float) -> bytes:
    """Let a writer count on from `last`, and kill it so long after it told so many changes.

    Returns what it told. A change takes about as long as the longest wait.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        file, value = SettingsFile(path), last
        while True:
            value = _after(value)
            file.set("limits.per_day", str(value))
            os.write(writer, bytes([value]))
    os.close(writer)
    with os.fdopen(reader, "rb", buffering=0) as acknowledgements:
        told = b"".join(acknowledgements.read(1) for _ in range(changes))
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return told + acknowledgements.readall()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _written(settings: Settings) -> int:
    return settings.limits.per_day


def _after(value: int) -> int:
    return value % 100 + 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
