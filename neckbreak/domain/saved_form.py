"""The session as plain values for a file, and back; a restart loses nothing that was counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, cast

from neckbreak.domain import recent
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import Fact
from neckbreak.domain.session import (
    FixedTime,
    Offered,
    Owed,
    Pause,
    Session,
    SnoozedOffer,
    Steady,
)

SCHEMA = 1
Saved = dict[str, object]


def to_saved(session: Session) -> Saved:
    """The session as numbers, texts, lists and tables, for JSON.

    Instants of the steady clock, which begins anew with every start of the computer, are kept as
    seconds from the moment of saving, durations as seconds, wall times as ISO 8601. What only the
    sensors know is left out; a card that shows is owed.
    """
    seen = session.seen
    owed = dict(session.owed)
    if session.card is not None:
        owed[session.card.reminder] = Owed(session.card.routine, session.card.snoozes, seen)

    def ago(at: Steady | None) -> float | None:
        return None if at is None else (at - seen).total_seconds()

    return {
        "schema": SCHEMA,
        "wall": _text(session.wall),
        "day": _text(session.day),
        "day_open": session.day_open,
        "day_active": session.day_active.total_seconds(),
        "counts": {id_: count.total_seconds() for id_, count in session.counts.items()},
        "floors": {id_: ago(at) for id_, at in session.floors.items()},
        "own_meeting": session.own_meeting,
        "own_meeting_until": ago(session.own_meeting_until),
        "pause": session.pause
        and {"until": ago(session.pause.until), "until_wall": _text(session.pause.until_wall)},
        "quiet_until": ago(session.quiet_until),
        "snoozed": session.snoozed
        and {
            "reminder": session.snoozed.reminder,
            "routine": session.snoozed.routine,
            "returns_at": ago(session.snoozed.returns_at),
            "snoozes": session.snoozed.snoozes,
            "counted": session.snoozed.counted,
        },
        "put_off_until": ago(session.put_off_until),
        "put_off": session.put_off,
        "held": sorted(session.held),
        "owed": {
            id_: {
                "routine": each.routine,
                "snoozes": each.snoozes,
                "not_before": ago(each.not_before),
            }
            for id_, each in owed.items()
        },
        "fixed": {key: each.reminder for key, each in session.fixed.items()},
        "fixed_done": sorted(session.fixed_done),
        "offers": [[ago(offer.at), offer.guided] for offer in session.offers],
        "offers_today": session.offers_today,
        "last_card": ago(session.last_card),
        "misses": session.misses,
        "backing_off": session.backing_off,
        "recent": recent.saved(session.recent),
        "last_routine": session.last_routine,
        "today": {fact.value: count for fact, count in session.today.items()},
        "today_date": _text(session.today_date),
    }


def from_saved(saved: Mapping[str, object], now: Moment) -> Session:
    """The session of a saved form, at `now`; time since then passed without the program.

    Raises ValueError, KeyError, TypeError or AttributeError when it is not a saved session.
    """
    # JSON of whatever form: what is not as it was saved raises where it is used.
    values = cast(Mapping[str, Any], saved)
    if values["schema"] != SCHEMA:
        raise ValueError(f"a session of schema {values['schema']!r}")
    wall = _instant(values["wall"])
    passed = max(now.wall - wall, timedelta()) if wall is not None else timedelta()

    def at(seconds: float | None) -> Steady | None:
        return None if seconds is None else now.steady - passed + timedelta(seconds=seconds)

    def surely(seconds: float) -> Steady:
        return now.steady - passed + timedelta(seconds=seconds)

    pause, snoozed = values["pause"], values["snoozed"]
    return Session(
        seen=now.steady,
        wall=now.wall,
        day=_date(values["day"]),
        day_open=bool(values["day_open"]),
        day_active=timedelta(seconds=values["day_active"]),
        counts={id_: timedelta(seconds=count) for id_, count in values["counts"].items()},
        floors={id_: surely(seconds) for id_, seconds in values["floors"].items()},
        own_meeting=bool(values["own_meeting"]),
        own_meeting_until=at(values["own_meeting_until"]),
        pause=pause and Pause(at(pause["until"]), _instant(pause["until_wall"])),
        quiet_until=at(values["quiet_until"]),
        snoozed=snoozed
        and SnoozedOffer(
            str(snoozed["reminder"]),
            snoozed["routine"],
            surely(snoozed["returns_at"]),
            int(snoozed["snoozes"]),
            bool(snoozed["counted"]),
        ),
        put_off_until=at(values["put_off_until"]),
        put_off=int(values["put_off"]),
        held=frozenset(values["held"]),
        owed={
            id_: Owed(each["routine"], int(each["snoozes"]), at(each["not_before"]))
            for id_, each in values["owed"].items()
        },
        fixed={key: FixedTime(reminder, None) for key, reminder in values["fixed"].items()},
        fixed_done=frozenset(values["fixed_done"]),
        offers=tuple(
            Offered(surely(seconds), bool(guided)) for seconds, guided in values["offers"]
        ),
        offers_today=int(values["offers_today"]),
        last_card=at(values["last_card"]),
        misses=int(values["misses"]),
        backing_off=bool(values["backing_off"]),
        recent=recent.restored(values["recent"]),
        last_routine=values["last_routine"],
        today={Fact(fact): int(count) for fact, count in values["today"].items()},
        today_date=_date(values["today_date"]),
    )


def _text(value: date | datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
