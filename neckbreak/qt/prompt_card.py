"""The card that asks: what, how long, and Start, Snooze or Skip; it never takes the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.effects import Asks, Offer
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.routines import Routine, Step
from neckbreak.domain.settings import Settings
from neckbreak.domain.snoozing import no_snooze
from neckbreak.domain.timeline import timeline
from neckbreak.ports import Resources, Words
from neckbreak.qt.card.content import BESIDE_PICTURE, PICTURE_WIDTH, Answers, Content
from neckbreak.qt.card.follow import Follow
from neckbreak.qt.card.ground import LINE, paint_ground, paint_time_left
from neckbreak.qt.card.place import pointer_screen
from neckbreak.qt.card.standing import Standing
from neckbreak.qt.card.veil import Veil
from neckbreak.qt.card.words import conditions
from neckbreak.qt.compositor import is_composited
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.painting import begin, mirrored, reads_right_to_left
from neckbreak.qt.names import routine_name
from neckbreak.qt.photos import photo_of
from neckbreak.qt.steady_clock import Clock, steady_clock
from neckbreak.qt.theme import Themes, font_scale, scaled
from neckbreak.qt.unlisted import leave_lists

WIDTH, HEIGHT = 380, 152
WIDEST = 520
FOLDED_WIDTH = 560
FOLDS_AT = 1.5
EXPIRY_STEP_MS = 5000
# Beside the gate's questions; it shows nothing that one could press.
GATE_PICTURE = "hand-rest"
# What a card says that has nothing to play.
_NAMES = {Asks.HEALTH: "card.gate", Asks.DIARY: "card.diary"}
# A card that is not guided is done as it stands if it is as short as this.
SHORT = timedelta(seconds=60)


class PromptCard(QWidget):
    """One offer; it deletes itself when closed. The first second takes no clicks.

    `parts` are the routines of a ready routine's items. `now` tells how much of its time is left;
    when the time is over the owner closes it.
    """

    screen_reader_role = QAccessible.Role.Notification

    start_requested = Signal()
    snooze_requested = Signal(int)
    skip_requested = Signal()
    done = Signal()
    gate_requested = Signal()

    def __init__(
        self,
        offer: Offer,
        routine: Routine | None,
        settings: Settings,
        words: Words,
        resources: Resources,
        themes: Themes,
        now: Callable[[], Moment],
        *,
        parts: Sequence[Routine] = (),
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._offer = offer
        self._routine = routine
        self._words = words
        self._resources = resources
        self._themes = themes
        self._now = now
        self._floating = is_composited()
        self._lasts = max(offer.expires_at - now().wall, timedelta(seconds=1))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._floating)
        self._standing = Standing(self, themes, floating=self._floating)
        self._build(settings, parts, clock or steady_clock())
        self._expiry = QTimer(self)
        self._expiry.setInterval(EXPIRY_STEP_MS)
        self._expiry.timeout.connect(self.update)
        self._dress = Dress(self, themes)

    def appear(self) -> None:
        """Show the card without taking the keyboard."""
        leave_lists(self)
        self._standing.come()
        self._veil.start()
        self._expiry.start()
        if self._follow is not None:
            self._follow.start()

    def take_keyboard(self) -> None:
        """Come to the keyboard, because the person asked for it; the main answer has the focus."""
        native = self.windowHandle()
        refuses = Qt.WindowType.WindowDoesNotAcceptFocus
        self.overrideWindowFlags(self.windowFlags() & ~refuses)
        if native is not None:
            native.setFlag(refuses, False)
        self.raise_()
        self.activateWindow()
        self._content.answers.main.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._dress.ring.show_for_keyboard()

    def leave(self) -> None:
        """Go away and be deleted; quietly, whatever the answer was."""
        # The second click of a double click is no second answer.
        self._content.answers.blockSignals(True)
        self._standing.go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_requested.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._expiry.stop()
        if self._follow is not None:
            self._follow.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        plate = self._standing.plate()
        paint_ground(painter, plate, theme, floating=self._floating)
        if self._folded:
            track = QRectF(plate.x() + 1, plate.bottom() - LINE - 1, plate.width() - 2, LINE)
        else:
            beside = self._content.picture.width() + 1
            track = QRectF(
                plate.x() + beside, plate.bottom() - LINE - 1, plate.width() - beside - 1, LINE
            )
        paint_time_left(
            painter,
            plate,
            mirrored(self, track),
            self.time_left(),
            theme,
            floating=self._floating,
            mirrored=reads_right_to_left(self),
        )

    def time_left(self) -> float:
        """How much of its time is left, from 1 to 0."""
        left = (self._offer.expires_at - self._now().wall) / self._lasts
        return min(max(left, 0.0), 1.0)

    # --- building it ------------------------------------------------------------------------

    def _build(self, settings: Settings, parts: Sequence[Routine], clock: Clock) -> None:
        words, routine = self._words, self._routine
        kind = words.say(name_of(self._offer.reminder, settings))
        followed = routine is not None and not self._offer.guided and routine.duration <= SHORT
        asks = self._offer.asks or Asks.HEALTH
        main = "card.answer" if routine is None else "card.done" if followed else "card.start"
        self._folded = font_scale() >= FOLDS_AT
        answers = self._answers(main, settings, followed)
        if (
            not self._folded
            and answers.sizeHint().width() > WIDEST - PICTURE_WIDTH - BESIDE_PICTURE
        ):
            # Words too long for a row, as at a large font: fold.
            self._folded = True
            answers.deleteLater()
            answers = self._answers(main, settings, followed)
        if routine is None:
            name = words.say(_NAMES[asks])
        else:
            name = routine_name(routine, words)
        self._content = Content(
            self._themes,
            kind,
            name,
            answers,
            folded=self._folded,
            floating=self._floating,
            parent=self,
        )
        margin = self._standing.margin
        frame = QVBoxLayout(self)
        frame.setContentsMargins(margin, margin, margin, margin)
        frame.addWidget(self._content)
        self._follow: Follow | None = None
        if routine is None:
            self._content.line.setText(words.say(f"{_NAMES[asks]}.why"))
            self._show_picture(GATE_PICTURE, "")
        elif followed:
            self._follow = Follow(timeline(routine, parts), clock, self)
            self._follow.step_changed.connect(self._show_step)
            self._follow.seconds_changed.connect(self._show_seconds)
            self._content.line.hide()
            self._content.sentence.show()
        else:
            self._content.line.setText(conditions(routine, words, why=self._offer.why))
            shown = next((step for step in routine.steps if step.picture), routine.steps[0])
            self._show_picture(shown.picture, shown.alt)
        if routine is not None and self._offer.why is not None:
            self._content.show_why(words.say(self._offer.why))
        self._veil = Veil(self._themes, answers, self._accept_clicks)
        self._fit(routine if followed else None)
        self.setWindowTitle(kind)
        self.setAccessibleName(f"{kind}: {name}")
        described = (self._content.line.text(), self._content.why.text())
        self.setAccessibleDescription(" ".join(filter(None, described)))

    def _answers(self, main: str, settings: Settings, followed: bool) -> Answers:
        lengths = settings.interrupt.snooze
        answers = Answers(
            self._themes, self._words, main, lengths, steps=followed, folded=self._folded
        )
        if self._offer.snoozes_left <= 0:
            answers.refuse_snooze(self._words.say(no_snooze(self._offer.reminder, settings)))
        if self._offer.asks is Asks.HEALTH:
            answers.main_pressed.connect(self.gate_requested)
        else:
            answers.main_pressed.connect(self.done if followed else self.start_requested)
        answers.steps_requested.connect(self.start_requested)
        answers.snooze_requested.connect(self.snooze_requested)
        answers.skip_requested.connect(self.skip_requested)
        return answers

    def _fit(self, followed: Routine | None) -> None:
        """As wide as the words need, within limits; then as high as that width makes it."""
        margin = 2 * self._standing.margin
        if self._folded:
            room = pointer_screen().availableGeometry().width() - margin
            width = min(scaled(WIDTH), FOLDED_WIDTH, room)
            words_width = width - 32
        else:
            beside = self._content.picture.width() + BESIDE_PICTURE
            needed = beside + self._content.words_width()
            width = min(max(WIDTH, needed), WIDEST)
            words_width = width - beside
        if followed is not None:
            sentences = [step.text for step in followed.steps]
            self._content.sentence.setText(sentences[0])
            self._content.reserve(sentences, words_width)
        layout = self._content.layout()
        assert layout is not None
        height = layout.heightForWidth(width)
        least = 0 if self._folded else HEIGHT
        self.setFixedSize(QSize(width + margin, max(height, least) + margin))

    # --- what changes while it shows --------------------------------------------------------

    def _show_step(self, step: Step) -> None:
        self._content.sentence.setText(step.text)
        self._show_picture(step.picture, step.alt)

    def _show_seconds(self, seconds: int) -> None:
        length = timedelta(seconds=seconds)
        self._content.show_seconds(self._words.say(Message("card.length", {"length": length})))

    def _show_picture(self, name: str | None, alt: str) -> None:
        picture = None if name is None else self._resources.picture(name)
        glyph = "shield" if self._offer.asks is Asks.HEALTH else "chair"
        photo = None if picture is not None else photo_of(self._resources, name)
        self._content.picture.show_picture(picture, alt, glyph=glyph, photo=photo)

    def _accept_clicks(self) -> None:
        self._veil.deleteLater()
