"""Starts a writer of the history and kills it, again and again; prints what went wrong."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from neckbreak.domain.effects import Entry
from neckbreak.domain.reasons import Fact
from neckbreak.storage.history import HistoryFile

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def main(path: Path, kills: int) -> None:
    """Kill `kills` writers of `path`, each at another moment, and look at the file after each."""
    chance = Random("killed writers")
    history = HistoryFile(path, tell=lambda message: _say(f"set aside: {message}"))
    history.record(_fact(0))
    written = 0
    for number in range(kills):
        written += _kill_one(path, written, chance.randrange(3), chance.uniform(0.0, 0.02))
        found = [entry.seconds for entry in history.between()]
        # The acknowledged ones, and at most the one that was about to be acknowledged.
        if found not in (list(range(written + 1)), list(range(written + 2))):
            _say(f"kill {number}: acknowledged up to {written}, found {found[-3:]}")
        written = found[-1]
    database = sqlite3.connect(path)
    (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
    database.close()
    _say(f"{kills} kills, {written} facts, {verdict}")


def _kill_one(path: Path, last: int, facts: int, seconds: float) -> int:
    """Let a writer go on from `last`, and kill it so long after it acknowledged so many facts.

    Returns how many it acknowledged. On a busy machine a wait alone would end before the first.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        history, number = HistoryFile(path), last
        while True:
            number += 1
            history.record(_fact(number))
            os.write(writer, b".")
    os.close(writer)
    with os.fdopen(reader, "rb", buffering=0) as acknowledgements:
        told = b"".join(acknowledgements.read(1) for _ in range(facts))
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return len(told + acknowledgements.readall())


def _fact(number: int) -> Entry:
    return Entry(NOON, Fact.FINISH, "posture", "posture.head", number)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
