"""Begins a sense that fails again, until it is left alone for a while."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Failed, Source
from neckbreak.system.trials import Trials

Build = Callable[[Failed], Source]


class Patience(QObject):
    """A source that may fail: begun again at the next beat, and after three failures in an hour.

    One that goes on from one beat to the next has recovered.
    """

    def __init__(
        self, name: str, build: Build, now: Callable[[], timedelta], parent: QObject | None = None
    ) -> None:
        """`now` is a clock that nobody sets."""
        super().__init__(parent)
        self.name = name
        self.why: Message | None = None
        self._build = build
        self._trials = Trials(now)
        self._source: Source | None = None
        self._running = False
        self._fresh = False

    @property
    def knows(self) -> bool:
        """Whether it can tell at this moment."""
        return self._source is not None and self._source.knows

    def start(self) -> None:
        """Begin to watch."""
        self._running = True
        self._begin()

    def stop(self) -> None:
        """Stop watching."""
        self._running = False
        self._end()

    def look(self) -> None:
        """At the beat: look again, or begin again when it is time for that."""
        if not self._running:
            return
        if self._source is not None:
            if not self._fresh:
                self._trials.went_on()
                self.why = None
            self._fresh = False
            self._source.look()
        elif self._trials.may_begin():
            self._begin()

    def woke(self) -> None:
        """After sleep much may be different: one that was set aside gets another chance."""
        if self._running and self._source is None:
            self._begin()

    def _begin(self) -> None:
        self._fresh = True
        self._source = self._build(self._fail)
        self._source.start()

    def _end(self) -> None:
        if self._source is not None:
            self._source.stop()
            self._source = None

    def _fail(self, why: Message) -> None:
        self.why = why
        # Not from within the source that fails.
        QTimer.singleShot(0, partial(self._set_aside, self._source))

    def _set_aside(self, failed: Source | None) -> None:
        if not self._running or (failed is not None and failed is not self._source):
            return
        self._end()
        if self._trials.failed() and self.why is not None:
            logging.getLogger(__name__).warning(
                "Going on without %s for a while: %s", self.name, self.why.id
            )
