"""The first run: what this is, how much of it, what to leave out, and when the first one comes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from neckbreak.domain.health import Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Settings
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Small
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.figure_column import WIDTH, MovingFigure
from neckbreak.qt.gate_figure import GateFigure
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes, font_scale, scaled
from neckbreak.qt.welcome.pages import (
    FOCUS_ROOM,
    GatePage,
    HowMuchPage,
    PlanDay,
    ReadyPage,
    StartPage,
    WelcomePage,
)
from neckbreak.qt.welcome.steps import Steps
from neckbreak.qt.window_room import open_at

_SIZE = (760, 580)
_LEAST = (480, 420)
_FIGURE_BESIDE = 660
_PICTURES = ("shoulder-roll", "side-tilt", None, "breathe")  # None: the gate has its own figure


class WelcomeWindow(Window):
    """Tells each answer as it is given, with Next; skipping or closing tells nothing more.

    `first` says when the first reminder comes (None: nothing comes by itself); it is asked when
    the last page opens. `icon` is where the tray's icon is to be looked for: linux, windows, macos
    or none. `number` is the emergency number to confirm; `autostart` is None where there is none.
    """

    number_chosen = Signal(str)
    effort_chosen = Signal(str)
    preset_chosen = Signal(str)
    health_answered = Signal(object)
    autostart_requested = Signal(bool)
    try_requested = Signal()
    finished = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        catalogue: Catalogue,
        settings: Settings,
        plan_day: PlanDay,
        first: Callable[[], Message | None],
        *,
        icon: str = "linux",
        number: str = "",
        autostart: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._first = first
        self._over = False
        self.setWindowTitle(words.say("welcome.title"))
        self.start = StartPage(words, themes, number)
        self.how_much = HowMuchPage(words, themes, settings, plan_day)
        self.gate = GatePage(words, themes)
        self.ready = ReadyPage(words, themes, icon, autostart)
        self._pages: tuple[WelcomePage, ...] = (self.start, self.how_much, self.gate, self.ready)
        self._stack = QStackedWidget()
        self._figures = QStackedWidget()
        for page, name in zip(self._pages, _PICTURES, strict=True):
            self._stack.addWidget(scrolled(page))
            if name is None:
                self._gate_figure = GateFigure(words, resources, themes, catalogue)
                self._figures.addWidget(self._gate_figure)
            else:
                self._figures.addWidget(MovingFigure(words, resources, themes, name))
        self._number = 0
        self._steps = Steps(themes, len(self._pages))
        self._count = Small(themes)
        self._count.setWordWrap(False)
        self._skip = QuietButton(themes, words.say("welcome.skip"), height=38)
        self._skip.setObjectName("welcome.skip")
        self._back = OutlineButton(themes, words.say("welcome.back"), height=38)
        self._back.setObjectName("welcome.back")
        self.next = PrimaryButton(themes, words.say("welcome.next"), height=38)
        self.next.setObjectName("welcome.next")
        self._lay_out()
        self.ready.autostart.clicked.connect(self.autostart_requested)
        self.ready.try_requested.connect(self._try)
        self.gate.gate.answered.connect(self._gate_figure.show_health)
        self._skip.clicked.connect(self._skip_on)
        self._back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self._turn_to(0)
        open_at(self, QSize(*_SIZE), QSize(*_LEAST))
        close_by_keys(self)
        Dress(self, themes, main=self._main_button)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The picture is the first to go.
        roomy = event.size().width() >= _FIGURE_BESIDE and font_scale() <= 1.4
        self._figures.setVisible(roomy)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(self._steps, 0, Qt.AlignmentFlag.AlignVCenter)
        place.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        around = QWidget()
        around.setLayout(place)
        place.setContentsMargins(0, 0, 0, 0)
        self._buttons = QWidget()
        self._flow = flow = FlowLayout(self._buttons, spacing=8)
        for button in (self._skip, self._back, self.next):
            flow.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        foot.addWidget(around)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._stack, 1)
        right.addLayout(foot)
        right.setContentsMargins(24 - FOCUS_ROOM, 24, 24 - FOCUS_ROOM, 20)
        self._figures.setFixedWidth(scaled(WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._figures)
        row.addLayout(right, 1)

    def _main_button(self) -> PrimaryButton:
        return self.next

    def _turn_to(self, number: int) -> None:
        self._number = number
        last = number == len(self._pages) - 1
        if last:
            self.ready.show_first(self._first())
        self._stack.setCurrentIndex(number)
        self._figures.setCurrentIndex(number)
        self._steps.show_step(number)
        place = Message("welcome.step", {"n": number + 1, "all": len(self._pages)})
        self._count.setText(self._words.say(place))
        self._back.setVisible(number > 0)
        self._skip.setVisible(not last)
        on_gate = self._pages[number] is self.gate
        self._skip.setText(self._words.say("welcome.skip.page" if on_gate else "welcome.skip"))
        self.next.setText(self._words.say("welcome.done" if last else "welcome.next"))
        # Other words need another width, also of the row around them.
        self._flow.invalidate()
        self._buttons.updateGeometry()
        if self.isVisible():
            # Where the page's question is, for who goes on by keyboard or listens.
            self._first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _first_stop(self) -> QWidget:
        match self._pages[self._number]:
            case StartPage() as page:
                return page.number
            case HowMuchPage() as page:
                return page.feelings.tiles[page.effort]
            case GatePage() as page:
                return page.gate.box(Tick.PREGNANT)
            case _:
                return self.next

    def _go_on(self) -> None:
        """Tell what the page asked, and turn it."""
        match self._pages[self._number]:
            case StartPage() as page:
                if number := page.number.text().strip():
                    self.number_chosen.emit(number)
            case HowMuchPage() as page:
                self.effort_chosen.emit(page.effort.value)
                self.preset_chosen.emit(page.preset.value)
            case GatePage() as page:
                self._tell_health(page.gate.health)
            case _:
                self.close()
                return
        self._turn_to(self._number + 1)

    def _go_back(self) -> None:
        self._turn_to(self._number - 1)

    def _skip_on(self) -> None:
        """The gate's page alone is skipped alone; elsewhere the rest of the set-up."""
        if self._pages[self._number] is self.gate:
            self._turn_to(self._number + 1)
        else:
            self.close()

    def _tell_health(self, health: Health) -> None:
        if health.answered:
            self.health_answered.emit(health)

    def _try(self) -> None:
        self.try_requested.emit()
        self.close()

    def _finish(self) -> None:
        if not self._over:
            self._over = True
            self.finished.emit()
