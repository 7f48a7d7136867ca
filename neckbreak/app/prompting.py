"""Shows what the machine wants shown: the card, or a notification that asks; and lets play."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from neckbreak.app.playing import Playing
from neckbreak.app.telling import DEFAULT, Telling
from neckbreak.domain.effects import Asks, Offer
from neckbreak.domain.events import Event, StartRequested
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason
from neckbreak.ports import Resources, Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.theme import Themes

if TYPE_CHECKING:
    from neckbreak.qt.prompt_card import PromptCard
    from neckbreak.qt.routine_window import RoutineWindow

# The buttons of a notification.
START, SNOOZE, SKIP = "start", "snooze", "skip"
# Names the card that nobody sees.
ANY_REMINDER = "posture"


class Prompting(QObject):
    """One card and one routine window at most; answers are posted as events.

    On Wayland a new window may take the keyboard in the middle of a word, so a notification comes
    first there, and a window only after one of its buttons was pressed. `health_requested`: the
    gate's questions come before what was asked for; `diary_requested`: those of the comfort diary
    are what was asked for.
    """

    snooze_requested = Signal(int)
    skip_requested = Signal()
    done = Signal()
    health_requested = Signal()
    diary_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        now: Callable[[], Moment],
        plan: Callable[[], Plan],
        telling: Telling,
        post: Callable[[Event], object],
        playing: Playing,
    ) -> None:
        super().__init__()
        self._words = words
        self._resources = resources
        self._themes = themes
        self._now = now
        self._plan = plan
        self._post = post
        self._playing = playing
        self._telling = telling
        self._offer: Offer | None = None
        self._card: PromptCard | None = None
        self._from_keyboard = False
        self._is_ready = False
        telling.answered.connect(self._answered)
        telling.lost.connect(self._show_card)

    @property
    def step(self) -> int | None:
        """The number of the step on the screen, counted from 1; None while nothing plays."""
        return self._playing.step

    @property
    def card(self) -> PromptCard | None:
        """The card on the screen."""
        return self._card

    @property
    def window(self) -> RoutineWindow | None:
        """The routine window on the screen, also while it shows its last page."""
        return self._playing.window

    # --- the port

    def show(self, offer: Offer) -> None:
        """Show the card of this offer."""
        self.close()
        self._offer = offer
        if _windows_take_the_keyboard() and self._telling.can_ask:
            self._ask(offer)
        else:
            self._show_card()

    def _show_card(self) -> None:
        offer = self._offer
        if offer is None or self._card is not None:
            return
        card = self._built(offer)
        card.start_requested.connect(self._start_from_card)
        card.snooze_requested.connect(self.snooze_requested)
        card.skip_requested.connect(self.skip_requested)
        card.done.connect(self.done)
        card.gate_requested.connect(self.health_requested)
        card.destroyed.connect(partial(self._forget_card, card))
        self._card = card
        card.appear()

    def _built(self, offer: Offer) -> PromptCard:
        from neckbreak.qt.prompt_card import PromptCard

        plan = self._plan()
        routine = plan.catalogue.get(offer.routine or "")
        return PromptCard(
            offer,
            routine,
            plan.settings,
            self._words,
            self._resources,
            self._themes,
            self._now,
            parts=plan.parts(routine) if routine else (),
        )

    def _ask(self, offer: Offer) -> None:
        """The card as a notification."""
        plan = self._plan()
        routine = plan.catalogue.get(offer.routine or "")
        title = self._words.say(name_of(offer.reminder, plan.settings))
        if offer.asks is Asks.DIARY:  # notifications stay in lists for others to read
            text, start = self._words.say("card.diary.why"), "card.answer"
        elif routine is None:
            text, start = self._words.say("prompt.questions"), "prompt.answer"
        else:
            name = routine_name(routine, self._words)
            values: dict[str, Value] = {"name": name, "length": routine.duration}
            text, start = self._words.say(Message("prompt.body", values)), "card.start"
        buttons = [(START, self._words.say(start)), (DEFAULT, self._words.say(start))]
        if offer.snoozes_left:
            buttons.append((SNOOZE, self._words.say("card.snooze")))
        buttons.append((SKIP, self._words.say("card.skip")))
        self._telling.ask(title, text, buttons)

    def _answered(self, key: str) -> None:
        """A button of the notification was pressed; its token lets a window come to the front."""
        offer = self._offer
        if offer is None:
            return
        self._from_keyboard = True
        if key == SNOOZE:
            self.snooze_requested.emit(0)
        elif key == SKIP:
            self.skip_requested.emit()
        elif offer.asks is Asks.HEALTH:
            self.health_requested.emit()
        else:
            self._start_from_card()

    def get_ready(self) -> None:
        """Make a card that nobody sees, so that the first one of a day is as quick as the others.

        Loading, fonts and the first shapes take three quarters of its time.
        """
        if self._is_ready:
            return
        self._is_ready = True
        expires_at = self._now().wall + timedelta(minutes=1)
        offer = Offer(ANY_REMINDER, None, expires_at, guided=True, snoozes_left=1)
        card = self._built(replace(offer, asks=Asks.HEALTH))
        card.grab()
        card.deleteLater()

    def close(self) -> None:
        """Take the card away, if it shows."""
        self._offer = None
        self._telling.withdraw()
        if self._card is not None:
            card, self._card = self._card, None
            card.leave()

    def play(self, routine: str, reminder: str | None, offered: bool) -> None:
        """Open the routine window and play."""
        # Who is in a window of ours goes on in this one; from elsewhere it takes nothing.
        activate = self._from_keyboard or QApplication.activeWindow() not in (None, self._card)
        self._playing.play(routine, reminder, activate=activate)
        self._from_keyboard = False

    def stop_playing(self, reason: Reason) -> None:
        """Close the routine window, or after `hurt` let it show its panel."""
        self._playing.stop(reason)

    def ask_health(self) -> None:
        """Ask the questions of the health gate."""
        self.health_requested.emit()

    def ask_diary(self) -> None:
        """Ask the questions of the comfort diary."""
        self._from_keyboard = False
        self.diary_requested.emit()

    def take_keyboard(self) -> bool:
        """Bring what shows to the keyboard; False when nothing does."""
        self._show_card()
        if self._card is not None:
            self._card.take_keyboard()
            self._from_keyboard = True
            return True
        return self._playing.take_keyboard()

    def close_all(self) -> None:
        """Close whatever is open."""
        self.close()
        self._playing.close()

    # --- answers

    def _start_from_card(self) -> None:
        self._post(StartRequested())

    def _forget_card(self, card: PromptCard) -> None:
        if self._card is card:
            self._card = None


def _windows_take_the_keyboard() -> bool:
    """Whether a compositor gives the keyboard to new windows, as those of Wayland may."""
    return QGuiApplication.platformName().startswith("wayland")
