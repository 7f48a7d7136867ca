"""Plays a routine in its window, and posts what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from neckbreak.domain.events import (
    Event,
    Hurt,
    Liked,
    RoutineClosed,
    RoutineFinished,
    StartRequested,
)
from neckbreak.domain.menu import name_of
from neckbreak.domain.moment import Moment
from neckbreak.domain.outlook import then
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason
from neckbreak.domain.standing import favoured
from neckbreak.domain.status import Status
from neckbreak.ports import Resources, WindowSizes, Words
from neckbreak.qt.remembered_size import RememberedSize
from neckbreak.qt.theme import Themes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from neckbreak.qt.routine_window import RoutineWindow


class Playing(QObject):
    """One routine window at most.

    `changed` tells a setting by key and text. `rest_requested`: enough for today, after it hurt;
    `signs_requested`: the person wants to read when to see a doctor.
    """

    changed = Signal(str, str)
    rest_requested = Signal()
    signs_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        now: Callable[[], Moment],
        plan: Callable[[], Plan],
        status: Callable[[], Status],
        post: Callable[[Event], object],
        sources: Mapping[str, str],
        sizes: WindowSizes,
    ) -> None:
        super().__init__()
        self._words = words
        self._resources = resources
        self._themes = themes
        self._now = now
        self._plan = plan
        self._status = status
        self._post = post
        self._sources = sources
        self._sizes = sizes
        self._window: RoutineWindow | None = None
        self._step: int | None = None

    @property
    def step(self) -> int | None:
        """The number of the step on the screen, counted from 1; None while nothing plays."""
        return self._step

    @property
    def window(self) -> RoutineWindow | None:
        """The window, also while it shows its last page."""
        return self._window

    def play(self, routine: str, reminder: str | None, *, activate: bool) -> None:
        """Open the window and play; it takes the keyboard only with `activate`."""
        from neckbreak.qt.routine_window import RoutineWindow

        self.close()
        plan = self._plan()
        found, settings = plan.catalogue[routine], plan.settings
        window = RoutineWindow(
            self._words,
            self._resources,
            self._themes,
            found,
            plan.parts(found),
            reminder_name=self._words.say(name_of(reminder, settings)) if reminder else "",
            number=settings.emergency.number,
            health=plan.health,
            sources=self._sources,
            favourite=routine in settings.library.favourites,
            activate=activate,
        )
        window.finished.connect(self._finished)
        window.closed.connect(self._closed)
        window.hurt.connect(self._hurt)
        window.liked.connect(self._liked)
        window.favourite_changed.connect(self._mark)
        window.again_requested.connect(self._again)
        window.rest_requested.connect(self.rest_requested)
        window.signs_requested.connect(self.signs_requested)
        window.step_changed.connect(self._note_step)
        window.destroyed.connect(partial(self._forget, window))
        self._window = window
        self._step = 1
        RememberedSize(window, "routine", self._sizes)
        _place_in_the_middle(window)
        window.show()
        if window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
            window.raise_()
        else:
            window.activateWindow()

    def stop(self, reason: Reason) -> None:
        """Close the window, or after `hurt` let it show its panel."""
        self._step = None
        if reason is not Reason.HURT and self._window is not None:
            self._window.stop()

    def take_keyboard(self) -> bool:
        """Bring the window to the keyboard; False when there is none."""
        if self._window is None:
            return False
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        return True

    def close(self) -> None:
        """Close the window without a word."""
        if self._window is not None:
            window, self._window = self._window, None
            window.stop()

    def _finished(self) -> None:
        self._step = None
        self._post(RoutineFinished())
        self._tell_next()

    def _closed(self, played_ms: int) -> None:
        self._step = None
        self._post(RoutineClosed(timedelta(milliseconds=played_ms)))

    def _hurt(self, exercise: str) -> None:
        self._post(Hurt(exercise or None))
        self._tell_next()

    def _tell_next(self) -> None:
        """On the last page; only now it is known."""
        line = then(self._status(), self._plan(), self._now())
        if self._window is not None:
            self._window.show_next("" if line is None else self._words.say(line))

    def _liked(self, routine: str, more: bool) -> None:
        self._post(Liked(routine, more))

    def _mark(self, routine: str, on: bool) -> None:
        self.changed.emit(*favoured(routine, on, self._plan().settings.library))

    def _again(self, routine: str) -> None:
        self._post(StartRequested(routine))

    def _note_step(self, number: int) -> None:
        self._step = number

    def _forget(self, window: RoutineWindow) -> None:
        if self._window is window:
            self._window = None
            self._step = None


def _place_in_the_middle(window: QWidget) -> None:
    """Of the pointer's screen; a compositor that places windows itself takes no notice."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    if screen is not None:
        frame = window.frameGeometry()
        frame.moveCenter(screen.availableGeometry().center())
        window.move(frame.topLeft())
