"""What can be begun with an exercise: starting it, and putting it into a reminder."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.routines import Routine
from neckbreak.domain.standing import comes_by_family, put_into, taken_from, takes_routines
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.theme import Themes

SPACING = 10


class Ways(QWidget):
    """Two buttons, one below the other where their words are long.

    `start_requested` tells the id, `changes_wanted` what to change in the settings, `settled` what
    became of that, in a sentence.
    """

    start_requested = Signal(str)
    changes_wanted = Signal(object)
    settled = Signal(str)

    def __init__(self, themes: Themes, words: Words) -> None:
        super().__init__()
        self._words = words
        self._routine: Routine | None = None
        self._plan = Plan()
        self.start = PrimaryButton(themes, words.say("control.start"), glyph="play", height=38)
        self.start.setObjectName("library.start")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self._start)
        self.add = OutlineButton(themes, words.say("library.add"), glyph="bell", height=38)
        self.add.setObjectName("library.add")
        self.add.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.add.clicked.connect(self.open_reminders)
        self.menu = Menu(self.add)
        self.menu.triggered.connect(self._toggle_reminder)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(18, 10, 18, 16)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self.start, 1)
        self._row.addWidget(self.add)

    def show_routine(self, routine: Routine, plan: Plan, barred: str) -> None:
        """Offer this routine; `barred` says why it can't be started, empty when it can."""
        self._routine, self._plan = routine, plan
        self.start.setEnabled(not barred)
        self.start.setToolTip(barred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edges = self._row.contentsMargins()
        room = event.size().width() - edges.left() - edges.right() - SPACING
        fit = self.start.sizeHint().width() + self.add.sizeHint().width() <= room
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if fit else ways.TopToBottom)

    def open_reminders(self) -> None:
        """Each reminder with a tick where it plays this one."""
        assert self._routine is not None
        say = self._words.say
        self.menu.clear()
        for reminder in self._plan.settings.reminders:
            if not takes_routines(reminder):
                continue
            by_family = comes_by_family(self._routine, reminder, self._plan.catalogue)
            name = reminder_name(reminder)
            entry = Message("library.add.by_family", {"reminder": name}) if by_family else name
            action = self.menu.addAction(say(entry))
            action.setCheckable(True)
            action.setChecked(by_family or self._routine.id in reminder.pool)
            action.setEnabled(not by_family)
            action.setData(reminder.id)
        self.menu.open_beside(self.add)

    def _start(self) -> None:
        if self._routine is not None:
            self.start_requested.emit(self._routine.id)

    def _toggle_reminder(self, action: QAction) -> None:
        assert self._routine is not None
        reminder = next(each for each in self._plan.settings.reminders if each.id == action.data())
        change = put_into if action.isChecked() else taken_from
        if changes := change(self._routine.id, reminder):
            self.changes_wanted.emit(changes)
            self._tell(reminder.id, action.isChecked())

    def _tell(self, reminder_id: str, wanted: bool) -> None:
        """Say what holds by now; where the change failed, another sentence says why."""
        assert self._routine is not None
        reminder = next(
            (each for each in self._plan.settings.reminders if each.id == reminder_id), None
        )
        if reminder is None or (self._routine.id in reminder.pool) is not wanted:
            return
        became = "taken_out" if not wanted else "added" if reminder.enabled else "added.off"
        said = Message(f"library.{became}", {"reminder": reminder_name(reminder)})
        self.settled.emit(self._words.say(said))
