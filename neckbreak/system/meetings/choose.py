"""Chooses how to notice meetings: by what the person wants looked at, or not at all.

Nothing is imported, opened or asked before a setting is on.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from functools import partial

from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.domain.settings import Meetings as Wanted
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.focus.base import Failed, Hold, Post, Source
from neckbreak.system.focus.patience import Patience
from neckbreak.system.meetings.said import SYSTEMS, meeting_said, wanted_ways


class Meetings:
    """The sense of meetings; `look` is for the beat, `woke` for after sleep."""

    def __init__(
        self, post: Post, clock: Clock, wanted: Wanted, platform: str = sys.platform
    ) -> None:
        self._hold = Hold(Reason.MEETING, post)
        self._clock = clock
        self._wanted = wanted
        self._platform = platform
        self._running = False
        self._senses: dict[str, Patience] = {}

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        if self._platform not in SYSTEMS:
            return meeting_said((), "system")
        if not self._senses:
            return meeting_said((), "off")
        lacking = [sense.why for sense in self._senses.values() if not sense.knows]
        why = next((why.id.rpartition(".")[2] for why in lacking if why is not None), None)
        if why is None and lacking:
            why = "no_server"  # which has not answered yet
        return meeting_said([way for way, sense in self._senses.items() if sense.knows], why)

    def start(self) -> None:
        """Begin, if that is wanted."""
        self._running = True
        self.set_wanted(self._wanted)

    def stop(self) -> None:
        """Let go of everything."""
        self._running = False
        self._keep(())

    def set_wanted(self, wanted: Wanted) -> None:
        """Follow the settings."""
        self._wanted = wanted
        if not self._running or self._platform not in SYSTEMS:
            return
        ways = wanted_ways(wanted, self._platform)
        self._keep(ways)
        for way in ways:
            if way not in self._senses:
                self._senses[way] = Patience(way, partial(self._build, way), self._now)
                self._senses[way].start()

    def look(self) -> None:
        """Once a minute."""
        for sense in self._senses.values():
            sense.look()

    def woke(self) -> None:
        """The computer woke."""
        for sense in self._senses.values():
            sense.woke()

    def _keep(self, ways: tuple[str, ...]) -> None:
        for way in [way for way in self._senses if way not in ways]:
            self._senses.pop(way).stop()

    def _now(self) -> timedelta:
        return self._clock.now().steady

    def _build(self, way: str, failed: Failed) -> Source:
        if self._platform != "linux":
            from neckbreak.system.focus.asked import Asked

            refused = Message("sense.meeting.refused")
            return Asked(way, self._hold, failed, partial(self._asked, way), refused)
        if way == "pulse":
            from neckbreak.system.meetings.pulse import PulseMeetings

            return PulseMeetings(self._hold, failed)
        from neckbreak.system.meetings.camera import CameraMeetings

        return CameraMeetings(self._hold, failed)

    def _asked(self, sign: str) -> bool | None:
        if self._platform == "win32":
            from neckbreak.system.meetings import consent_store

            return consent_store.in_use(sign, self._clock.now().wall)
        from neckbreak.system.meetings import running_devices

        return running_devices.in_use(sign)
