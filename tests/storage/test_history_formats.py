"""The history for scripts has the columns that the command line promises."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta, timezone

from neckbreak.domain.effects import Entry
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.storage.history_formats import history_csv, history_json

INDIA = timezone(timedelta(hours=5, minutes=30))
ENTRIES = (
    Entry(
        datetime(2026, 3, 29, 9, 30, 1, 999, tzinfo=INDIA),
        Fact.STOP,
        "shoulders",
        "ready.neck-reset",
        40,
        Reason.HURT,
    ),
    Entry(datetime(2026, 3, 29, 4, 0, tzinfo=UTC), Fact.RESUME),
)


def test_json_has_one_object_a_fact() -> None:
    assert json.loads(history_json(ENTRIES)) == [
        {
            "at": "2026-03-29T09:30:01+05:30",
            "offset_minutes": 330,
            "fact": "stop",
            "reminder": "shoulders",
            "routine": "ready.neck-reset",
            "seconds": 40,
            "reason": "hurt",
        },
        {
            "at": "2026-03-29T04:00:00+00:00",
            "offset_minutes": 0,
            "fact": "resume",
            "reminder": None,
            "routine": None,
            "seconds": 0,
            "reason": None,
        },
    ]


def test_csv_has_the_same_columns() -> None:
    assert history_csv(ENTRIES) == (
        "at,offset_minutes,fact,reminder,routine,seconds,reason\n"
        "2026-03-29T09:30:01+05:30,330,stop,shoulders,ready.neck-reset,40,hurt\n"
        "2026-03-29T04:00:00+00:00,0,resume,,,0,\n"
    )


def test_a_name_with_a_comma_or_a_line_break_stays_one_cell() -> None:
    odd = Entry(ENTRIES[1].at, Fact.PROMPT, 'a, "b"\nc')
    (row,) = csv.DictReader(io.StringIO(history_csv([odd])))
    assert row["reminder"] == 'a, "b"\nc'


def test_nothing_happened() -> None:
    assert json.loads(history_json([])) == []
    assert history_csv([]) == "at,offset_minutes,fact,reminder,routine,seconds,reason\n"
