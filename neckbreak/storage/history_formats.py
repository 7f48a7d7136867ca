"""The history for other programs: JSON and CSV with the same columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from neckbreak.domain.effects import Entry

COLUMNS = ("at", "offset_minutes", "fact", "reminder", "routine", "seconds", "reason")


def history_json(entries: Iterable[Entry]) -> str:
    """A JSON list, one entry a line; what is absent is null."""
    lines = [json.dumps(_row(entry), ensure_ascii=False) for entry in entries]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def history_csv(entries: Iterable[Entry]) -> str:
    """A table with a heading, lines ended by a newline; what is absent is empty."""
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(_row(entry) for entry in entries)
    return text.getvalue()


def _row(entry: Entry) -> dict[str, str | int | None]:
    offset = entry.at.utcoffset()
    return {
        "at": entry.at.isoformat(timespec="seconds"),
        "offset_minutes": 0 if offset is None else round(offset.total_seconds() / 60),
        "fact": entry.fact.value,
        "reminder": entry.reminder,
        "routine": entry.routine,
        "seconds": entry.seconds,
        "reason": entry.reason.value if entry.reason else None,
    }
