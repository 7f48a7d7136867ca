"""What our exercises ask: who recovers is never led through more than light moves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.recent import Done, Recent, Trace, remember
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.rotation import choose
from neckbreak.domain.routines import Family
from neckbreak.domain.settings import Effort
from neckbreak.storage.content_packs import read_folder

CATALOGUE = read_folder(Path(__file__).parents[2] / "resources" / "packs" / "core").catalogue
MONDAY = date(2026, 11, 23)

# By hand: what moves the neck, holds a stretch, presses or trains.
NOT_LIGHT = [
    "mob.sidetilt",
    "mob.rotation",
    "mob.halfarc",
    "mob.chintuck",
    "mob.uppertrap",
    "mob.levator",
    "mob.chestseated",
    "mob.doorway",
    "mob.thoracicext",
    "mob.wrist",
    "posture.chin",
    "ready.neck-reset",
    "ready.tilt-and-tuck",
    "ready.upper-back-opener",
    "ready.stretch-pair",
    "ready.hand-points",
    "ready.hand-points-thumb",
    "ready.neck-points",
    "ready.brief-four",
    "ready.brief-two",
    "ready.strength",
    "str.bandraise",
    "str.neckiso",
]
FORBIDDEN = {
    *NOT_LIGHT,
    *(id_ for id_, each in CATALOGUE.items() if each.family is Family.ACUPRESSURE),
    *(id_ for id_, each in CATALOGUE.items() if each.family is Family.MASSAGE),
}


@pytest.mark.parametrize("reminder", DEFAULT_REMINDERS, ids=lambda each: each.id)
def test_three_weeks_of_recovering_hold_light_moves_only(reminder: Reminder) -> None:
    found: set[str] = set()
    done: Recent = ()
    for number in range(21 * 8):
        day = MONDAY + timedelta(days=number // 8)
        at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=9 + number % 8)
        choice = choose(
            reminder.pool,
            CATALOGUE,
            NOTHING_TICKED,
            done,
            reminder=reminder.id,
            day=day,
            at=at,
            effort=Effort.LIGHT_ONLY,
        )
        if choice is None or choice.routine is None:
            continue
        found.add(choice.routine)
        for trace in (Trace.OFFERED, Trace.STARTED):
            done = remember(done, Done(choice.routine, at, day, trace, reminder.id))
    assert found.isdisjoint(FORBIDDEN)
    assert (len(found) > 1) == (reminder.id in ("posture", "shoulders", "evening"))
    assert not found or reminder.id not in ("acupressure", "strength", "checkin")
