"""One weekday's working hours: its name, the bar, the times as text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.durations import format_ranges
from neckbreak.domain.kinds import Hours, NotAllowedError
from neckbreak.domain.messages import Message
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.settings.editors import LineEditor
from neckbreak.qt.settings.hours_bar import HoursBar
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.remark import Remark
from neckbreak.qt.theme import Role, scaled

_KIND = Hours()


class HoursRow(QWidget):
    """`changed` tells key and text; `reset_requested` the key."""

    changed = Signal(str, str)
    reset_requested = Signal(str)

    def __init__(
        self, maker: Maker, key: str, names_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"field.{key}")
        self._key = key
        self._maker = maker
        self._value: object = None
        name = maker.label(key)
        self._name = Label(maker.themes, name, Role.BODY)
        self._name.setMinimumWidth(names_width)
        self._bar = HoursBar(maker.themes)
        self._editor = LineEditor(maker.themes, name, maker.words.say("settings.hours.day_off"))
        self.line = self._editor.line
        self.line.setAccessibleDescription(maker.words.say(_KIND.allowed))
        self._name.setBuddy(self.line)
        self._back = IconButton(maker.themes, "undo", "", side=28)
        self._back.setObjectName(f"reset.{key}")
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        self._back.hide()
        self._fault = Strip(maker.themes, "", StripKind.FAULT)
        self._fault.hide()
        self._remark = Remark(maker.themes, maker.words, _KIND, self.line)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._bar, 3)
        row.addWidget(self._editor, 2)
        row.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addWidget(self._remark)
        self.line.setMinimumWidth(scaled(198))
        self._editor.edited.connect(self._judge)
        self._editor.settled.connect(self._tell)
        self._editor.left.connect(self._spell)
        self._bar.edited.connect(self._take_from_bar)
        self._back.clicked.connect(self._ask_for_default)

    def show_value(self, value: object, default: object) -> None:
        """Show the hours in force, and the way back when they are not the default."""
        self._back.setVisible(value != default)
        back = Message("settings.field.back", {"value": _KIND.text(default) or "–"})
        self._back.set_glyph("undo", self._maker.words.say(back))
        if value == self._value:
            return
        self._value = value
        self._set_fault(None)
        self._editor.show_text(_KIND.text(value))
        self.line.setCursorPosition(0)
        self._name.set_colour("ink" if value else "ink2")
        self._bar.show_ranges(_KIND.read(_KIND.text(value)) or ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Without room for a bar that can be dragged, the times alone.
        needed = self._name.width() + self.line.minimumWidth() + scaled(28) + 30
        self._bar.setVisible(event.size().width() - needed > scaled(110))

    def _judge(self, text: str) -> None:
        try:
            value = _KIND.read(text)
        except NotAllowedError as wrong:
            kept = _KIND.text(self._value) or self._maker.words.say("settings.hours.day_off")
            self._set_fault(
                Message(
                    "settings.field.wrong",
                    {"problem": wrong.problem, "allowed": _KIND.allowed, "kept": kept},
                )
            )
        else:
            self._set_fault(None)
            self._remark.show_for(value)
            self._bar.show_ranges(value or ())

    def _tell(self, text: str) -> None:
        if not self._fault.isHidden():
            return
        value = _KIND.read(text)
        if value != self._value:
            self._value = value
            self._name.set_colour("ink" if value else "ink2")
            self.changed.emit(self._key, format_ranges(value or ()))

    def _spell(self) -> None:
        if self._fault.isHidden():
            self._editor.show_text(_KIND.text(self._value))

    def _take_from_bar(self, text: str) -> None:
        self.line.setText(text)
        self._editor.picked(text)

    def _set_fault(self, message: Message | None) -> None:
        self._remark.be_silent()
        self.line.set_fault(message is not None)
        self._fault.setVisible(message is not None)
        self._fault.set_text("" if message is None else self._maker.words.say(message))

    def _ask_for_default(self) -> None:
        self.reset_requested.emit(self._key)
