"""Chooses how to notice meetings: by the sound server, when the person wants that, or not at all.

Nothing is imported, opened or asked before the setting is on.
"""

from __future__ import annotations

import sys
from datetime import timedelta

from neckbreak.domain.reasons import Reason
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.focus.base import Failed, Hold, Post, Source
from neckbreak.system.focus.patience import Patience
from neckbreak.system.meetings.said import meeting_said


class Meetings:
    """The sense of meetings; `look` is for the beat, `woke` for after sleep."""

    def __init__(
        self, post: Post, clock: Clock, wanted: bool, platform: str = sys.platform
    ) -> None:
        self._hold = Hold(Reason.MEETING, post)
        self._clock = clock
        self._wanted = wanted
        self._platform = platform
        self._running = False
        self._sense: Patience | None = None

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        if self._platform != "linux":
            return meeting_said(None, "system")
        if self._sense is None:
            return meeting_said(None, "off")
        if self._sense.knows:
            return meeting_said(self._sense.name, None)
        why = self._sense.why
        return meeting_said(None, why.id.rpartition(".")[2] if why is not None else "no_server")

    def start(self) -> None:
        """Begin, if that is wanted."""
        self._running = True
        self.set_wanted(self._wanted)

    def stop(self) -> None:
        """Let go of everything."""
        self._running = False
        if self._sense is not None:
            self._sense.stop()
            self._sense = None

    def set_wanted(self, wanted: bool) -> None:
        """Follow the setting."""
        self._wanted = wanted
        if not self._running or self._platform != "linux":
            return
        if wanted and self._sense is None:
            self._sense = Patience("pulse", self._pulse, self._now)
            self._sense.start()
        elif not wanted and self._sense is not None:
            self._sense.stop()
            self._sense = None

    def look(self) -> None:
        """Once a minute."""
        if self._sense is not None:
            self._sense.look()

    def woke(self) -> None:
        """The computer woke."""
        if self._sense is not None:
            self._sense.woke()

    def _now(self) -> timedelta:
        return self._clock.now().steady

    def _pulse(self, failed: Failed) -> Source:
        from neckbreak.system.meetings.pulse import PulseMeetings

        return PulseMeetings(self._hold, failed)
