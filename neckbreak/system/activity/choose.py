"""Chooses how to sense input, says why, and takes the next best way when one fails."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from neckbreak.domain.events import Event, HandsRested
from neckbreak.domain.messages import Message
from neckbreak.ports import Clock
from neckbreak.system.activity.base import Failed, HandsWatch, IdleTold, Post, Presence, Source
from neckbreak.system.activity.none import NoActivity
from neckbreak.system.activity.said import idle_said
from neckbreak.system.activity.ways import ways
from neckbreak.system.capability import Capability
from neckbreak.system.trials import Trials

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus

Build = Callable[[Presence, Failed, timedelta], Source]


def activity(
    post: Post,
    clock: Clock,
    idle_after: timedelta,
    session_bus: Bus | None,
    environ: Mapping[str, str] = os.environ,
) -> Activity:
    """The sense of input for this session; building it starts nothing."""
    builders: dict[str, Build] = {
        "x11": _x11,
        "wayland": _wayland,
        "windows": _windows,
        "macos": _macos,
    }
    if session_bus is not None:
        builders["gnome"] = partial(_gnome, session_bus)
    chosen = {way: builders[way] for way in ways(environ) if way in builders}

    def now() -> timedelta:
        return clock.now().steady

    return Activity(post, idle_after, chosen, now)


class Activity:
    """The sense of input, whichever way it comes; behind `ports.HandsSensor`, too.

    When a way fails the next one is tried at once; at the end of the list nobody knows about
    input, and the person counts as there. `look` is for the beat, `woke` for after sleep: then the
    better ways that failed are tried again, until they failed three times; from then on hourly.
    """

    def __init__(
        self,
        post: Post,
        idle_after: timedelta,
        builders: Mapping[str, Build],
        now: Callable[[], timedelta],
    ) -> None:
        """`now` is a clock that nobody sets."""
        self._post = post
        self._presence = Presence(post)
        self._idle_after = idle_after
        self._builders = builders
        self._trials = {name: Trials(now) for name in builders}
        self._why: dict[str, Message] = {}
        self._left: list[str] = []
        self._source: Source = NoActivity()
        self._fresh = True
        self._hands = HandsWatch(self.idle_for, self._hands_rested)
        self._hands_are_watched = False
        self._running = False

    @property
    def name(self) -> str:
        """The way in use, as `status` and `doctor` write it."""
        return self._source.name

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        why = next((self._why[name] for name in self._better() if name in self._why), None)
        return idle_said(None if self.name == NoActivity.name else self.name, why)

    def start(self) -> None:
        """Begin with the best way."""
        self._running = True
        self._left = list(self._builders)
        self._take_next()

    def stop(self) -> None:
        """Let go of everything."""
        self._running = False
        self.watch(timedelta())
        self._source.stop()
        self._source = NoActivity()

    def look(self) -> None:
        """Once a minute."""
        if not self._fresh and self.name in self._trials:
            self._trials[self.name].went_on()
            self._why.pop(self.name, None)
        self._fresh = False
        self._try_again([name for name in self._better() if self._trials[name].may_begin()])

    def woke(self) -> None:
        """The computer woke: much may be different."""
        self._try_again(self._better())

    def set_idle_after(self, idle_after: timedelta) -> None:
        """From how long on no input counts as idle."""
        self._idle_after = idle_after
        self._source.set_idle_after(idle_after)

    def idle_for(self, then: IdleTold) -> None:
        """Tell how long there was no input; None: nobody knows."""
        self._source.idle_for(then)

    def watch(self, rest: timedelta) -> None:
        """Post HandsRested as soon as there was no input for `rest`; zero: stop watching."""
        self._hands_are_watched = bool(rest)
        if self._source.watch_hands(rest, self._rested):
            rest = timedelta()
        self._hands.watch(rest)

    def _rested(self) -> None:
        self._hands_rested(HandsRested())

    def _hands_rested(self, event: Event) -> None:
        self._hands_are_watched = False
        self._post(event)

    def _better(self) -> list[str]:
        """The ways before the one in use, which all failed."""
        names = list(self._builders)
        return names[: names.index(self.name)] if self.name in names else names

    def _try_again(self, ways: list[str]) -> None:
        """Not while somebody is away by the word of the way in use, or waits for resting hands."""
        if self._running and ways and not self._presence.idle and not self._hands_are_watched:
            self._source.stop()
            self._left = ways + list(self._builders)[len(self._better()) :]
            self._take_next()

    def _take_next(self) -> None:
        if not self._left:
            self._source = NoActivity()
            return
        name = self._left.pop(0)
        self._fresh = True
        self._source = self._builders[name](
            self._presence, partial(self._set_aside, name), self._idle_after
        )
        self._source.start()

    def _set_aside(self, name: str, why: Message) -> None:
        self._why[name] = why
        if self._trials[name].failed():
            logging.getLogger(__name__).warning("Not sensing input by %s: %s", name, why.id)
        # Whoever is away by the word of a source that is gone would stay so for ever.
        self._presence.came_back()
        # Not from within the source that fails.
        QTimer.singleShot(0, partial(self._replace, self._source))

    def _replace(self, failed: Source) -> None:
        if not self._running or failed is not self._source:
            return
        failed.stop()
        self._take_next()


def _x11(presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
    from neckbreak.system.activity.x11 import X11Activity

    return X11Activity(presence, failed, idle_after)


def _wayland(presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
    from neckbreak.system.activity.wayland import WaylandActivity

    return WaylandActivity(presence, failed, idle_after)


def _gnome(bus: Bus, presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
    from neckbreak.system.activity.mutter import MutterActivity

    return MutterActivity(presence, failed, idle_after, bus)


def _windows(presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
    from neckbreak.system.activity.polled import PolledActivity
    from neckbreak.system.activity.windows import idle

    return PolledActivity("windows", idle, presence, failed, idle_after)


def _macos(presence: Presence, failed: Failed, idle_after: timedelta) -> Source:
    from neckbreak.system.activity.macos import idle
    from neckbreak.system.activity.polled import PolledActivity

    return PolledActivity("macos", idle, presence, failed, idle_after)
