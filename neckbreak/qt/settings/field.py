"""One setting on the screen: its words, its editor, the way back, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.kinds import Hours, Kind, NotAllowedError
from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import help_of
from neckbreak.ports import Words
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label, Small
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.settings.editors import Editor
from neckbreak.qt.settings.remark import Remark
from neckbreak.qt.theme import Role, Themes

_NOTHING_YET = object()


class Field(QWidget):
    """A row for one key.

    `changed` tells a value that is allowed; one that is not stays in the editor with the allowed
    range beside it, and nothing is told. `reset_requested` asks for the
    default.
    """

    changed = Signal(str, str)
    reset_requested = Signal(str)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        key: str,
        kind: Kind,
        editor: Editor,
        label: str,
        *,
        described: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"field.{key}")
        self.key = key
        self.editor = editor
        self._words = words
        self._kind = kind
        self._value: object = _NOTHING_YET
        self._faulty = False
        help_ = words.say(help_of(key))
        self._label = Label(themes, label, Role.STRONG, wrap=True)
        self._label.setBuddy(editor.control)
        self._help = Small(themes, help_)
        if not described:
            self._help.hide()
        editor.control.setAccessibleDescription(help_)
        self._back = IconButton(themes, "undo", "", side=28)
        self._back.setObjectName(f"reset.{key}")
        # Its place is kept while it has nothing to do, so that nothing jumps.
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        self._back.hide()
        self._fault = Strip(themes, "", StripKind.FAULT)
        self._fault.hide()
        self._remark = (
            Remark(themes, words, kind, editor.control) if isinstance(kind, Hours) else None
        )
        self._lay_out()
        editor.edited.connect(self._judge)
        editor.settled.connect(self._tell)
        editor.left.connect(self._spell)
        self._back.clicked.connect(self._ask_for_default)

    @property
    def faulty(self) -> bool:
        """Whether what stands in the editor is not allowed."""
        return self._faulty

    def show_value(self, value: object, default: object) -> None:
        """Show the value in force, and the way back when it is not the default.

        What was typed stays as long as nothing else changed the value under it.
        """
        self._back.setVisible(value != default)
        if value != default:
            back = Message("settings.field.back", {"value": self._shown(default)})
            self._back.set_glyph("undo", self._words.say(back))
        if value == self._value:
            # What stands in the editor means this, in the person's own spelling, or is wrong.
            return
        self._value = value
        self._set_fault(None)
        self.editor.show_text(self._kind.text(value))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words of a switch switch it, too."""
        switch = self.editor.control
        if isinstance(switch, Toggle) and self._label.geometry().contains(
            event.position().toPoint()
        ):
            switch.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._label)
        texts.addWidget(self._help)
        self._ends = ends = QHBoxLayout()
        ends.setSpacing(4)
        ends.addWidget(self.editor, 1 if self.editor.wide else 0)
        ends.addWidget(self._back)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(6)
        self._line.addLayout(texts, 1)
        self._line.addLayout(ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._line)
        column.addWidget(self._fault)
        if self._remark is not None:
            column.addWidget(self._remark)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _arrange(self, width: int) -> None:
        """The editor goes below the words where both don't fit."""
        needed = self.editor.sizeHint().width() + self._back.sizeHint().width() + 16
        tight = self.editor.wide or width - needed < min(self._label.sizeHint().width() + 24, 240)
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if tight else ways.LeftToRight
        if self._line.direction() != way:
            self._line.setDirection(way)
            leading = Qt.AlignmentFlag.AlignLeading if tight else Qt.AlignmentFlag(0)
            if not self.editor.wide:
                self._line.setAlignment(self._ends, leading)

    def _judge(self, text: str) -> None:
        try:
            value = self._kind.read(self._kind.typed(text))
        except NotAllowedError as wrong:
            self._say_fault(wrong.problem)
        else:
            self._set_fault(None)
            if self._remark is not None:
                self._remark.show_for(value)

    def _tell(self, text: str) -> None:
        if self._faulty:
            return
        value = self._kind.read(self._kind.typed(text))
        if value != self._value:
            self._value = value
            self.changed.emit(self.key, self._kind.text(value))

    def _spell(self) -> None:
        if not self._faulty:
            self.editor.show_text(self._kind.text(self._value))

    def _say_fault(self, problem: Message) -> None:
        wrong = Message(
            "settings.field.wrong",
            {"problem": problem, "allowed": self._kind.allowed, "kept": self._shown(self._value)},
        )
        self._set_fault(self._words.say(wrong))

    def _set_fault(self, sentence: str | None) -> None:
        if self._remark is not None:
            self._remark.be_silent()
        self._faulty = sentence is not None
        self.editor.set_fault(self._faulty)
        self._fault.setVisible(self._faulty)
        self._fault.set_text(sentence or "")

    def _shown(self, value: object) -> str:
        if value is None:
            return "–"
        return self._kind.text(value) or "–"

    def _ask_for_default(self) -> None:
        self.reset_requested.emit(self.key)
