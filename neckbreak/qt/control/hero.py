"""The main thing of this moment, large: picture, words, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.outlook import Action, Outlook
from neckbreak.domain.plan import Plan
from neckbreak.ports import Resources, Words
from neckbreak.qt.card.words import conditions
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.split_button import SplitButton
from neckbreak.qt.names import routine_name
from neckbreak.qt.photos import photo_of
from neckbreak.qt.portrait import Portrait
from neckbreak.qt.theme import Role, Themes, font_scale

HEIGHT = 208
PICTURE_WIDTH, LARGE_TYPE_WIDTH, NARROW_WIDTH = 212, 160, 140
BUTTON_HEIGHT = 38


class Hero(Panel):
    """Rebuilt when something else is to be done; its words change in place."""

    start_requested = Signal(str)
    go_requested = Signal()
    snooze_requested = Signal(int)
    skip_requested = Signal()
    resume_requested = Signal()
    meeting_over_requested = Signal()
    rebuilt = Signal()

    def __init__(
        self, themes: Themes, words: Words, resources: Resources, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, radius=18, parent=parent)
        self._worn = themes
        self._words = words
        self._resources = resources
        self._offered: object = None
        self.picture = Portrait(themes, corners=(17, 0))
        self.set_narrow(False)
        self.over = Label(themes, "", Role.SMALL_STRONG, colour="primary", wrap=True)
        self.title = Label(themes, "", Role.TITLE, wrap=True)
        self.line = Label(themes, "", Role.BODY, colour="ink2", wrap=True)
        self.why = Label(themes, "", Role.SMALL, colour="ink2", wrap=True)
        self._buttons = QWidget()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 18, 0, 18)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self.over)
        self._column.addSpacing(3)
        self._column.addWidget(self.title)
        self._column.addSpacing(5)
        self._column.addWidget(self.line)
        self._column.addSpacing(2)
        self._column.addWidget(self.why)
        self._column.addSpacing(16)
        self._column.addWidget(self._buttons)
        self._column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(self, 1, 1, 18, 1))
        row.setSpacing(24)
        row.addWidget(self.picture)
        row.addLayout(self._column, 1)
        self.setMinimumHeight(HEIGHT)

    def show_outlook(self, outlook: Outlook, plan: Plan) -> None:
        """Show this; the buttons stay the same objects as long as they do the same."""
        words = self._words
        routine = outlook.routine
        self.over.setText("" if outlook.over is None else words.say(outlook.over))
        self.over.setVisible(outlook.over is not None)
        if outlook.title is not None:
            self.title.setText(words.say(outlook.title))
        elif routine is not None:
            self.title.setText(routine_name(routine, words))
        line = "" if outlook.line is None else words.say(outlook.line)
        if routine is not None:
            line = conditions(routine, words, moves=True, why=outlook.why)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.why.setText("" if outlook.why is None else words.say(outlook.why))
        self.why.setVisible(outlook.why is not None)
        self._show_picture(outlook)
        offered = (outlook.actions, plan.settings.interrupt.snooze, plan.settings.reminders)
        if offered != self._offered:
            self._offered = offered
            self._build_buttons(outlook.actions, plan)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the room to the words where there is little of it."""
        wide = PICTURE_WIDTH if font_scale() < 1.5 else LARGE_TYPE_WIDTH
        self.picture.setFixedWidth(min(wide, NARROW_WIDTH) if narrow else wide)

    def buttons(self) -> list[QPushButton]:
        """What can be pressed, in reading order."""
        return self._buttons.findChildren(QPushButton)

    def _show_picture(self, outlook: Outlook) -> None:
        steps = () if outlook.routine is None else outlook.routine.steps
        step = next((step for step in steps if step.picture), None)
        self.picture.setVisible(step is not None)
        if step is not None and step.picture is not None:
            picture = self._resources.picture(step.picture)
            opacity = 0.6 if outlook.waits else 1.0
            photo = None if picture is not None else photo_of(self._resources, step.picture)
            self.picture.show_picture(picture, step.alt, opacity=opacity, photo=photo)
        row = self.layout()
        assert row is not None
        row.setContentsMargins(margins(self, 24 if step is None else 1, 1, 18, 1))

    def _build_buttons(self, actions: tuple[Action, ...], plan: Plan) -> None:
        fresh = QWidget()
        row = FlowLayout(fresh)
        for number, action in enumerate(actions):
            button = self._button(action, plan, main=number == 0)
            button.setObjectName(f"hero.{action.value}")
            row.addWidget(button)
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and self._buttons.isAncestorOf(focused)
        self._column.replaceWidget(self._buttons, fresh)
        self._buttons.hide()
        self._buttons.deleteLater()
        self._buttons = fresh
        first = fresh.findChild(QPushButton)
        if had_focus and first is not None:
            # The keyboard stays where it was, on what can be done now.
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rebuilt.emit()

    def _button(self, action: Action, plan: Plan, *, main: bool) -> QWidget:
        say, themes = self._words.say, self._worn
        match action:
            case Action.START:
                start = PrimaryButton(
                    themes, say("control.start"), glyph="play", height=BUTTON_HEIGHT
                )
                start.clicked.connect(self._start_shown)
                return start
            case Action.START_ANY:
                any_ = OutlineButton(
                    themes, say("control.start_something"), glyph="play", height=BUTTON_HEIGHT
                )
                any_.clicked.connect(self._open_starts)
                self._starts = self._start_menu(any_, plan)
                return any_
            case Action.SNOOZE:
                return self._snooze(plan)
            case Action.SKIP:
                return self._wish(
                    QuietButton(themes, say("tray.skip"), height=BUTTON_HEIGHT),
                    self.skip_requested,
                )
            case Action.GO:
                make = PrimaryButton if main else OutlineButton
                return self._wish(
                    make(themes, say("tray.go.playing"), height=BUTTON_HEIGHT), self.go_requested
                )
            case Action.RESUME:
                return self._wish(
                    PrimaryButton(themes, say("tray.resume"), glyph="play", height=BUTTON_HEIGHT),
                    self.resume_requested,
                )
            case Action.MEETING_OVER | Action.NO_MEETING:
                return self._wish(
                    OutlineButton(themes, say(f"tray.{action.value}"), height=BUTTON_HEIGHT),
                    self.meeting_over_requested,
                )

    @staticmethod
    def _wish(button: QPushButton, wish: object) -> QPushButton:
        button.clicked.connect(wish)
        return button

    def _snooze(self, plan: Plan) -> SplitButton:
        lengths = plan.settings.interrupt.snooze
        menu = Menu(self)
        for length in lengths:
            action = menu.addAction(self._words.say(Message("card.snooze.in", {"length": length})))
            action.setData(int(length.total_seconds()))
        menu.triggered.connect(self._snooze_chosen)
        self._first_s = int(lengths[0].total_seconds())
        split = SplitButton(
            self._worn,
            self._words.say(Message("control.snooze", {"length": lengths[0]})),
            menu,
            self._words.say("card.snooze.more"),
            height=BUTTON_HEIGHT,
        )
        # Gone with its button.
        menu.setParent(split, menu.windowFlags())
        split.clicked.connect(self._snooze_first)
        return split

    def _start_menu(self, button: QPushButton, plan: Plan) -> Menu:
        menu = Menu(button)
        for reminder in plan.settings.reminders:
            menu.addAction(self._words.say(reminder_name(reminder))).setData(reminder.id)
        menu.triggered.connect(self._start_chosen)
        return menu

    def _open_starts(self) -> None:
        self._starts.open_beside(self._buttons)

    def _start_shown(self) -> None:
        # No name: what the card offers, else the next one.
        self.start_requested.emit("")

    def _start_chosen(self, action: QAction) -> None:
        self.start_requested.emit(action.data())

    def _snooze_chosen(self, action: QAction) -> None:
        self.snooze_requested.emit(action.data())

    def _snooze_first(self) -> None:
        self.snooze_requested.emit(self._first_s)
