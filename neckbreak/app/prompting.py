"""Shows what the machine wants shown: the card, and the routine window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from neckbreak.domain.effects import Offer
from neckbreak.domain.events import (
    Event,
    Hurt,
    Liked,
    RoutineClosed,
    RoutineFinished,
    StartRequested,
)
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason
from neckbreak.domain.routines import Routine
from neckbreak.ports import Resources, Words
from neckbreak.qt.theme import Themes

if TYPE_CHECKING:
    from neckbreak.qt.prompt_card import PromptCard
    from neckbreak.qt.routine_window import RoutineWindow


class Prompting(QObject):
    """One card and one routine window at most; answers are posted as events.

    `health_requested`: the gate's questions come before what was asked for. `stepped`: another
    step is on the screen.
    """

    health_requested = Signal()
    stepped = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        now: Callable[[], Moment],
        plan: Callable[[], Plan],
    ) -> None:
        super().__init__()
        self._words = words
        self._resources = resources
        self._themes = themes
        self._now = now
        self._plan = plan
        self.post: Callable[[Event], object] = _nobody_listens
        self.snooze: Callable[[int], None] = _nobody_snoozes
        self.skip: Callable[[], None] = _nobody_skips
        self.finish_card: Callable[[], None] = _nobody_skips
        self._card: PromptCard | None = None
        self._window: RoutineWindow | None = None
        self._step: int | None = None
        self._from_keyboard = False

    @property
    def step(self) -> int | None:
        """The number of the step on the screen, counted from 1; None while nothing plays."""
        return self._step

    # --- the port ---------------------------------------------------------------------------------

    def show(self, offer: Offer) -> None:
        """Show the card of this offer."""
        from neckbreak.qt.prompt_card import PromptCard

        self.close()
        plan = self._plan()
        routine = plan.catalogue.get(offer.routine or "")
        parts = tuple(_parts(routine, plan)) if routine else ()
        card = PromptCard(
            offer,
            routine,
            plan.settings,
            self._words,
            self._resources,
            self._themes,
            self._now,
            parts=parts,
        )
        card.start_requested.connect(self._start_from_card)
        card.snooze_requested.connect(self._snooze_card)
        card.skip_requested.connect(self._skip_card)
        card.done.connect(self._finish_card)
        card.gate_requested.connect(self.health_requested)
        card.destroyed.connect(partial(self._forget_card, card))
        self._card = card
        card.appear()

    def close(self) -> None:
        """Take the card away, if it shows."""
        if self._card is not None:
            card, self._card = self._card, None
            card.leave()

    def play(self, routine: str, reminder: str | None, offered: bool) -> None:
        """Open the routine window and play."""
        from neckbreak.qt.routine_window import RoutineWindow

        self._close_window()
        plan = self._plan()
        found = plan.catalogue[routine]
        window = RoutineWindow(
            self._words,
            self._resources,
            self._themes,
            found,
            items=tuple(_parts(found, plan)),
            emergency_number=plan.settings.emergency.number,
        )
        window.finished.connect(self._finished)
        window.closed.connect(self._closed)
        window.hurt.connect(self._hurt)
        window.liked.connect(self._liked)
        window.again_requested.connect(partial(self._again, routine))
        window.step_changed.connect(self._note_step)
        window.destroyed.connect(partial(self._forget_window, window))
        self._window = window
        self._note_step(0)
        window.play(activate=self._from_keyboard)
        self._from_keyboard = False

    def stop_playing(self, reason: Reason) -> None:
        """Close the routine window, or after `hurt` let it show its panel."""
        self._step = None
        if reason is not Reason.HURT:
            self._close_window()

    def ask_health(self) -> None:
        """Ask the questions of the health gate."""
        self.health_requested.emit()

    def take_keyboard(self) -> bool:
        """Bring what shows to the keyboard; False when nothing does."""
        if self._card is not None:
            self._card.take_keyboard()
            self._from_keyboard = True
            return True
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
            return True
        return False

    def close_all(self) -> None:
        """Close whatever is open."""
        self.close()
        self._close_window()

    # --- answers ----------------------------------------------------------------------------------

    def _start_from_card(self) -> None:
        self.post(StartRequested())

    def _snooze_card(self, seconds: int) -> None:
        self.snooze(seconds)

    def _skip_card(self) -> None:
        self.skip()

    def _finish_card(self) -> None:
        self.finish_card()

    def _finished(self) -> None:
        self._step = None
        self.post(RoutineFinished())

    def _closed(self, played_ms: int) -> None:
        self._step = None
        self.post(RoutineClosed(timedelta(milliseconds=played_ms)))

    def _hurt(self, exercise: str) -> None:
        self.post(Hurt(exercise or None))

    def _liked(self, routine: str, more: bool) -> None:
        self.post(Liked(routine, more))

    def _again(self, routine: str) -> None:
        self.post(StartRequested(routine))

    def _note_step(self, number: int) -> None:
        self._step = number + 1
        self.stepped.emit()

    # --- the end of windows -------------------------------------------------------------------------

    def _close_window(self) -> None:
        if self._window is not None:
            window, self._window = self._window, None
            window.dismiss()

    def _forget_card(self, card: PromptCard) -> None:
        if self._card is card:
            self._card = None

    def _forget_window(self, window: RoutineWindow) -> None:
        if self._window is window:
            self._window = None
            self._step = None


def _parts(routine: Routine, plan: Plan) -> list[Routine]:
    return [plan.catalogue[item] for item in routine.items if item in plan.catalogue]
