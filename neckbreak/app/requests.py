"""Answers the command line: each request is a wish or a question, each reply has an exit code."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import neckbreak
from neckbreak.app.wishes import meeting_began
from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import (
    Event,
    HoldEnded,
    Paused,
    Resumed,
    Skipped,
    Snoozed,
    StartRequested,
)
from neckbreak.domain.menu import name_of, state, when, why_waiting
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.moment import Moment
from neckbreak.domain.presence import in_call
from neckbreak.domain.reasons import Reason
from neckbreak.domain.resting import resting
from neckbreak.domain.status import Status
from neckbreak.ports import Words
from neckbreak.system.capability import Capability
from neckbreak.system.capability_listing import listed

# JSON objects: each command has fields of its own, hence the Any in this module.
Reply = dict[str, Any]
DONE, NO, WRONG_USAGE = 0, 1, 2


class Requests:
    """What the running instance can be asked; the program does `show`, `open_` and `quit_`.

    `use_sets` reads the sets of exercises anew.
    """

    def __init__(
        self,
        coordinator: Coordinator,
        words: Words,
        now: Callable[[], Moment],
        *,
        show: Callable[[], None],
        open_: Callable[[], None],
        quit_: Callable[[], None],
        use_sets: Callable[[], None],
        has_tray: Callable[[], bool],
        idle_source: Callable[[], str],
        capabilities: Callable[[], tuple[Capability, ...]],
        step: Callable[[], int | None],
    ) -> None:
        self._coordinator = coordinator
        self._words = words
        self._now = now
        self._do = {"show": show, "open": open_, "quit": quit_, "sets_changed": use_sets}
        self._has_tray = has_tray
        self._idle_source = idle_source
        self._capabilities = capabilities
        self._step = step

    def answer(self, request: dict[str, Any]) -> Reply:
        """The reply: `code` is the exit code, `out` what to print."""
        command = request.get("command")
        if command == "status":
            status = self._coordinator.status(self._step())
            silent = [self._words.say(each) for each in resting(self._coordinator.plan)]
            out = "\n".join([self._said(status), *silent])
            return {"code": DONE, "out": out, "status": self._as_json(status)}
        if command == "doctor":
            say = self._words.say
            return {"code": DONE, "doctor": [listed(each, say) for each in self._capabilities()]}
        if command in self._do:
            self._do[command]()
            return {"code": DONE}
        event = self._event(request)
        if event is None:
            return {"code": WRONG_USAGE, "out": self._words.say("request.unknown")}
        if isinstance(event, HoldEnded) and not in_call(self._coordinator.session):
            return {"code": NO, "out": self._words.say("meeting.none")}
        refused = self._coordinator.handle(event)
        if refused is not None:
            unknown = refused.id in ("start.unknown", "snooze.range")
            return {"code": WRONG_USAGE if unknown else NO, "out": self._words.say(refused)}
        return {"code": DONE, "out": self._said(self._coordinator.status())}

    def _event(self, request: dict[str, Any]) -> Event | None:
        length = timedelta(seconds=float(request.get("seconds") or 0))
        match request:
            case {"command": "start", **rest}:
                return StartRequested(rest.get("name"))
            case {"command": "snooze"}:
                return Snoozed(length or None)
            case {"command": "skip"}:
                return Skipped()
            case {"command": "pause", "until": "tomorrow"}:
                return Paused(until_tomorrow=True)
            case {"command": "pause", "until": str(until)}:
                return Paused(until=self._next(until))
            case {"command": "pause"}:
                return Paused(length or None)
            case {"command": "resume"}:
                return Resumed()
            case {"command": "meeting", "over": True}:
                return HoldEnded(Reason.MEETING, by_user=True)
            case {"command": "meeting"}:
                return meeting_began(length, self._now().wall)
            case _:
                return None

    def _next(self, wall: str) -> datetime:
        """The next time that the clock shows `wall` ("14:00")."""
        local = self._now().local
        hour, minute = map(int, wall.split(":"))
        found = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return found if found > local else found + timedelta(days=1)

    def _said(self, status: Status) -> str:
        settings, now = self._coordinator.plan.settings, self._now()
        lines = [self._words.say(state(status, settings, now))]
        if (reason := why_waiting(status)) is not None:
            lines.append(f"{self._words.say(reason)}.")
        if status.next is not None:
            values: dict[str, Value] = {
                "reminder": name_of(status.next.reminder, settings),
                "when": when(status.next.at, now),
            }
            lines.append(self._words.say(Message("status.next", values)))
        return "\n".join(lines)

    def _as_json(self, status: Status) -> dict[str, object]:
        zone = self._now().zone

        def told(at: datetime | None) -> str | None:
            return None if at is None else at.astimezone(zone).isoformat(timespec="seconds")

        return {
            "version": neckbreak.__version__,
            "pid": os.getpid(),
            "mode": status.mode,
            "reason": status.reason,
            "until": told(status.until),
            "next": status.next and {"reminder": status.next.reminder, "at": told(status.next.at)},
            "showing": status.showing
            and {
                "reminder": status.showing.reminder,
                "routine": status.showing.routine,
                "step": status.showing.step,
            },
            "tray": self._has_tray(),
            "idle_source": self._idle_source(),
            "today": {fact.value: count for fact, count in status.today.items()},
        }
