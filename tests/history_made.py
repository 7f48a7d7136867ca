"""A history made up for tests and pictures: workdays of somebody who takes about every other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from neckbreak.domain.effects import Entry
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.storage.history import HistoryFile

MINUTE = timedelta(minutes=1)
# Minutes after nine, and which reminder comes then with which routine.
DAY_PLAN = (
    (30, "posture", "posture.head", 22),
    (60, "shoulders", "ready.neck-reset", 114),
    (90, "posture", "posture.head", 22),
    (120, "long", "move.walk", 180),
    (150, "posture", "posture.head", 22),
    (180, "shoulders", "mob.shoulderroll", 36),
    (300, "posture", "posture.head", 22),
    (330, "acupressure", "acu.li4", 60),
    (360, "posture", "posture.head", 22),
    (390, "long", "move.walk", 180),
    (420, "posture", "posture.head", 22),
    (450, "shoulders", "mob.shoulderroll", 36),
    (480, "posture", "posture.head", 22),
)


def workdays(*, until: datetime, years: float) -> Iterator[Entry]:
    """Every fact of so many years, the last day being the one before `until`."""
    random = Random("workdays")
    days = round(years * 365.25)
    for number in range(days, 0, -1):
        nine = (until - timedelta(days=number)).replace(hour=9, minute=0, second=0, microsecond=0)
        if nine.weekday() < 5:
            for minutes, reminder, routine, seconds in DAY_PLAN:
                yield from _turn(nine + minutes * MINUTE, reminder, routine, seconds, random)
            yield Entry(nine + 260 * MINUTE, Fact.CREDIT, "posture", None, 0, Reason.IDLE)


def write(path: Path, entries: Iterable[Entry]) -> int:
    """Add these facts to a history, all at once; returns how many there are now."""
    file = HistoryFile(path)
    first, *rest = entries
    file.record(first)
    file.close()
    rows = [
        (
            each.at.isoformat(),
            each.at.date().isoformat(),
            each.fact.value,
            each.reminder,
            each.routine,
            each.seconds,
            each.reason.value if each.reason else None,
            each.until.isoformat() if each.until else None,
        )
        for each in rest
    ]
    with closing(sqlite3.connect(path)) as database, database:
        database.executemany(
            "INSERT INTO fact (at, day, fact, reminder, routine, seconds, reason, until)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        (count,) = database.execute("SELECT COUNT(*) FROM fact").fetchone()
    return int(count)


def _turn(
    at: datetime, reminder: str, routine: str, seconds: int, random: Random
) -> Iterator[Entry]:
    shown = Entry(at, Fact.PROMPT, reminder, routine)
    soon = at + MINUTE
    match random.choices(("done", "skip", "snooze", "held", "missed"), (45, 15, 12, 13, 15))[0]:
        case "done":
            yield shown
            yield Entry(soon, Fact.START, reminder, routine)
            yield Entry(soon, Fact.FINISH, reminder, routine, seconds)
        case "skip":
            yield shown
            yield Entry(soon, Fact.SKIP, reminder, routine, 0, Reason.BY_USER)
        case "snooze":
            yield shown
            yield Entry(soon, Fact.SNOOZE, reminder, routine, until=soon + 10 * MINUTE)
            yield Entry(soon + 10 * MINUTE, Fact.PROMPT, reminder, routine)
            reason = Reason.UNANSWERED
            yield Entry(soon + 12 * MINUTE, Fact.EXPIRE, reminder, routine, 0, reason)
        case "held":
            yield Entry(at, Fact.HOLD, reminder, None, 0, Reason.MEETING)
            yield Entry(soon + 20 * MINUTE, Fact.RELEASE, reminder)
            yield Entry(soon + 22 * MINUTE, Fact.EXPIRE, reminder, None, 0, Reason.LIMIT)
        case _:
            yield shown
            yield Entry(at + 2 * MINUTE, Fact.EXPIRE, reminder, routine, 0, Reason.UNANSWERED)
