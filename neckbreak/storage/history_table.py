"""The table in which the history stands: its form, version by version, and its rows as facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from neckbreak.domain.effects import Entry
from neckbreak.domain.reasons import Fact, Reason

Upgrade = tuple[str, ...]
"""The statements of one step from a version of the database to the next."""

UPGRADES: tuple[Upgrade, ...] = (
    (
        # `at` as the computer's clock showed it, with its offset; `day` is its local date. `until`
        # of a snooze or pause. Ids grow, so their order is the order in which things happened.
        """
        CREATE TABLE fact (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            day TEXT NOT NULL,
            fact TEXT NOT NULL,
            reminder TEXT,
            routine TEXT,
            seconds INTEGER NOT NULL,
            reason TEXT,
            until TEXT
        )
        """,
        "CREATE INDEX fact_by_day ON fact (day)",
    ),
)

Row = tuple[str, str, str | None, str | None, int, str | None, str | None]
"""A fact as the table holds it, without its day: `at` to `until` in the order of `Entry`."""

# A year has ten thousand rows, and calling the enum for each takes longer than all the rest.
_FACTS = {fact.value: fact for fact in Fact}
_REASONS = {reason.value: reason for reason in Reason}


def row_of(entry: Entry) -> Row:
    """The row in which this fact is kept."""
    return (
        entry.at.isoformat(),
        entry.fact.value,
        entry.reminder,
        entry.routine,
        entry.seconds,
        entry.reason.value if entry.reason else None,
        entry.until.isoformat() if entry.until else None,
    )


def entries_of(rows: Iterable[Row]) -> Sequence[Entry]:
    """The facts of these rows, without those of another neckbreak that knows more kinds of them."""
    entries = []
    time = datetime.fromisoformat
    for at, fact, reminder, routine, seconds, reason, until in rows:
        try:
            entry = Entry(
                time(at),
                _FACTS[fact],
                reminder,
                routine,
                seconds,
                _REASONS[reason] if reason else None,
                time(until) if until else None,
            )
        except (ValueError, KeyError):
            continue
        entries.append(entry)
    return tuple(entries)
