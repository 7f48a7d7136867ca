"""Hand-turned stand-ins for the ports; each can be asked what it heard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from neckbreak.domain.effects import Entry, Offer
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import Reason
from neckbreak.domain.status import Status

BERLIN = ZoneInfo("Europe/Berlin")


class HandClock:
    """Stands still until it is turned."""

    def __init__(self, wall: datetime, zone: ZoneInfo = BERLIN) -> None:
        self._moment = Moment(wall.astimezone(UTC), timedelta(days=1), zone)

    def now(self) -> Moment:
        return self._moment

    def pass_(self, time: timedelta) -> None:
        """Let real time pass."""
        now = self._moment
        self._moment = Moment(now.wall + time, now.steady + time, now.zone)

    def set_(self, by: timedelta) -> None:
        """Somebody sets the clock."""
        now = self._moment
        self._moment = Moment(now.wall + by, now.steady, now.zone)


class NotedAlarm:
    """Rings never by itself; `at` is what was armed last."""

    def __init__(self) -> None:
        self.at: datetime | None = None

    def arm(self, at: datetime | None) -> None:
        self.at = at


class NotedPrompter:
    """Notes what it should show; `showing` and `playing` are what would be on the screen."""

    def __init__(self) -> None:
        self.showing: Offer | None = None
        self.playing: str | None = None
        self.stopped_for: list[Reason] = []
        self.asked_health = 0
        self.asked_diary = 0

    def show(self, offer: Offer) -> None:
        self.showing = offer

    def close(self) -> None:
        self.showing = None

    def play(self, routine: str, reminder: str | None, offered: bool) -> None:
        self.playing = routine

    def stop_playing(self, reason: Reason) -> None:
        self.playing = None
        self.stopped_for.append(reason)

    def ask_health(self) -> None:
        self.asked_health += 1

    def ask_diary(self) -> None:
        self.asked_diary += 1


class NotedHistory:
    """Keeps facts in a list; `fault` makes every write fail."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.fault: NeckbreakError | None = None

    def record(self, entry: Entry) -> None:
        if self.fault is not None:
            raise self.fault
        self.entries.append(entry)

    def between(self, first: date | None, last: date | None) -> Sequence[Entry]:
        return [
            entry
            for entry in self.entries
            if (first is None or entry.at.date() >= first)
            and (last is None or entry.at.date() <= last)
        ]

    def first_day(self) -> date | None:
        return min((entry.at.date() for entry in self.entries), default=None)


class NotedHands:
    """Notes for how long a rest it should watch."""

    def __init__(self) -> None:
        self.watched = timedelta()

    def watch(self, rest: timedelta) -> None:
        self.watched = rest


class NotedStore:
    """Keeps the last saved form."""

    def __init__(self) -> None:
        self.saved: dict[str, object] | None = None

    def save(self, saved: dict[str, object], *, settled: bool = True) -> None:
        self.saved = saved


class NotedTeller:
    """Notes what was told."""

    def __init__(self) -> None:
        self.told: list[Message] = []

    def tell(self, message: Message) -> None:
        self.told.append(message)


class NotedDisplay:
    """Notes each state that it was shown."""

    def __init__(self) -> None:
        self.shown: list[Status] = []

    def show(self, status: Status) -> None:
        self.shown.append(status)
