"""What a person changes a setting with; each tells the text that the settings file would take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.theme import Themes, scaled

REST_MS = 500
"""How long the hands rest before what was typed counts."""


class Editor(QWidget):
    """One control: `edited` is every change of the person's, right or wrong, to be judged at once.

    `settled` is the same once it is meant: a click at once; typing when the hands rest, with
    Return, or on leaving. A value that is typed half never comes into force. `left` follows Return
    or leaving: from then on the value may be spelt as it is everywhere else.
    """

    edited = Signal(str)
    settled = Signal(str)
    left = Signal()

    wide = False
    """Whether it needs the whole width of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.control: QWidget = self
        self._typing: str | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.settle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def hold(self, control: QWidget) -> None:
        """Take this control in, instead of the one before."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._row.addWidget(control)
        # No focus proxy: Tab would stop at this box's own place, too.
        self.control = control
        self.setSizePolicy(control.sizePolicy())

    def show_text(self, text: str) -> None:
        """Show this value, silently."""
        raise NotImplementedError  # not abstract: Qt's classes have a metaclass of their own

    def typed(self, text: str) -> None:
        """Take what stands there while somebody types."""
        self._typing = text
        self._rest.start()
        self.edited.emit(text)

    def picked(self, text: str) -> None:
        """Take what was chosen with one click."""
        self.edited.emit(text)
        self.settled.emit(text)

    def settle(self) -> None:
        """Tell now what was typed."""
        text, self._typing = self._typing, None
        self._rest.stop()
        if text is not None:
            self.settled.emit(text)

    def leave(self) -> None:
        """Tell what was typed, and that the person is done with it."""
        self.settle()
        self.left.emit()

    def forget_typing(self) -> None:
        """Another value took the place of what was typed."""
        self._typing = None
        self._rest.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.settle()

    def set_fault(self, faulty: bool) -> None:
        """Show, or stop showing, that the value is not allowed."""


class SwitchEditor(Editor):
    """On or off."""

    def __init__(self, themes: Themes, name: str) -> None:
        super().__init__()
        self.toggle = Toggle(themes, name)
        self.hold(self.toggle)
        self.toggle.clicked.connect(self._tell)

    def show_text(self, text: str) -> None:
        self.toggle.setChecked(text == "true")

    def _tell(self, on: bool) -> None:
        self.picked("true" if on else "false")


class ChoiceEditor(Editor):
    """One of a few; `hidden` are choices that show only while they are in force."""

    wide = True

    def __init__(
        self,
        themes: Themes,
        name: str,
        choices: Sequence[tuple[str, str]],
        hidden: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._themes = themes
        self._name = name
        self._choices = choices
        self._hidden = hidden
        self._extra: str | None = None
        self.segmented = self._made(None)
        self.hold(self.segmented)

    def show_text(self, text: str) -> None:
        extra = text if text in self._hidden else None
        if extra != self._extra:
            self._extra = extra
            self.segmented = self._made(extra)
            self.hold(self.segmented)
        self.segmented.set_value(text)

    def _made(self, extra: str | None) -> Segmented:
        shown = [each for each in self._choices if each[0] not in self._hidden or each[0] == extra]
        segmented = Segmented(self._themes, self._name, shown)
        segmented.chosen.connect(self.picked)
        return segmented


class LineEditor(Editor):
    """A line of text."""

    wide = True

    def __init__(self, themes: Themes, name: str, example: str = "") -> None:
        super().__init__()
        self.line = TextField(themes, name)
        self.line.setPlaceholderText(example)
        self.line.setMinimumWidth(scaled(140))
        self.hold(self.line)
        self.line.textEdited.connect(self.typed)
        self.line.editingFinished.connect(self.leave)

    def show_text(self, text: str) -> None:
        self.forget_typing()
        if self.line.text() != text:
            self.line.setText(text)

    def set_fault(self, faulty: bool) -> None:
        self.line.set_fault(faulty)


class ChipsEditor(Editor):
    """Any of several; `chosen` tells which of them a text of the file means.

    `more` are further choices, which show after a click on the words that come with them.
    """

    wide = True

    def __init__(
        self,
        themes: Themes,
        name: str,
        choices: Sequence[tuple[str, str]],
        chosen: Callable[[str], Iterable[str]],
        more: tuple[str, Sequence[tuple[str, str]]] = ("", ()),
    ) -> None:
        super().__init__()
        self._themes = themes
        self._chosen = chosen
        self._box = QWidget()
        self._flow = FlowLayout(self._box, spacing=6)
        self._chips: dict[str, Chip] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._box.setSizePolicy(policy)
        self._box.setAccessibleName(name)
        self.hold(self._box)
        for value, words in choices:
            self._add(value, words)
        self._further = dict(more[1])
        self._more = QuietButton(themes, more[0], glyph="plus", height=30)
        self._more.clicked.connect(self._show_further)
        self._flow.addWidget(self._more)
        self._more.setVisible(bool(self._further))

    def show_text(self, text: str) -> None:
        chosen = list(self._chosen(text))
        for value in chosen:
            if value not in self._chips:
                self._add(value, self._further.pop(value, value))
                # The way to more stays behind what is there.
                self._flow.removeWidget(self._more)
                self._flow.addWidget(self._more)
        for value, chip in self._chips.items():
            chip.setChecked(value in chosen)

    def chip(self, value: str) -> Chip:
        """The chip of this value."""
        return self._chips[value]

    def _show_further(self) -> None:
        self._more.hide()
        known = len(self._chips)
        for value, words in self._further.items():
            self._add(value, words)
        self._further = {}
        list(self._chips.values())[known].setFocus()

    def _add(self, value: str, words: str) -> None:
        chip = Chip(self._themes, words, checkable=True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._tell)
        self._chips[value] = chip
        self._flow.addWidget(chip)

    def _tell(self) -> None:
        self.picked(", ".join(v for v, chip in self._chips.items() if chip.isChecked()))
