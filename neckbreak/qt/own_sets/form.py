"""What the forms for an exercise and a routine have in common: headings, fields and their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.kinds import Count
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Small, Strong
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.settings.stepping import CountWay, StepEditor
from neckbreak.qt.theme import Themes

GAP, FIELD, BLOCK = 6, 6, 18


class Form(QWidget):
    """A column of fields under headings."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.words = words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 12, 24)
        self.column.setSpacing(GAP)

    def add_heading(self, id_: str, detail: str = "") -> None:
        """A heading over what follows, perhaps with a quiet line below it."""
        if self.column.count():
            self.column.addSpacing(BLOCK)
        self.column.addWidget(Strong(self.themes, self.words.say(id_)))
        if detail:
            self.column.addWidget(Small(self.themes, self.words.say(detail)))

    def add_line(self, id_: str, text: str, most: int) -> TextField:
        """A line to type in, below its name."""
        field = line(self.themes, self.words.say(id_), text, most)
        self.add_named(id_, field)
        return field

    def add_named(self, id_: str, control: QWidget) -> None:
        """A control below its name, nearer to it than to the field before."""
        if self.column.count():
            self.column.addSpacing(FIELD)
        self.column.addWidget(named(self.themes, self.words.say(id_), control))

    def add_fault(self) -> Strip:
        """A place for what is wrong with the field above."""
        strip = fault_strip(self.themes)
        self.column.addWidget(strip)
        return strip

    def tell(self, strip: Strip, messages: Sequence[Message]) -> None:
        """Say what is wrong, or nothing."""
        say_faults(strip, self.words, messages)


def line(themes: Themes, name: str, text: str, most: int) -> TextField:
    """A line to type in, of at most so many characters."""
    field = TextField(themes, name, text)
    field.setMaxLength(most)
    field.setCursorPosition(0)
    return field


def named(themes: Themes, name: str, control: QWidget) -> QWidget:
    """A control with its name above it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    label = Small(themes, name)
    label.setBuddy(control)
    column.addWidget(label)
    column.addWidget(control)
    return box


def number(themes: Themes, name: str, value: int, least: int, most: int) -> StepEditor:
    """A whole number with less and more beside it."""
    editor = StepEditor(themes, name, CountWay(Count(least, most)))
    editor.show_text(str(value))
    return editor


def flowing(*widgets: QWidget) -> QWidget:
    """These beside each other, in the next line where there is no room."""
    box = QWidget()
    flow = FlowLayout(box, spacing=12, line_spacing=8)
    for widget in widgets:
        flow.addWidget(widget)
    set_wrapping(box)
    return box


def fault_strip(themes: Themes) -> Strip:
    """A strip that is hidden until something is wrong."""
    strip = Strip(themes, "", StripKind.FAULT)
    strip.hide()
    return strip


def say_faults(strip: Strip, words: Words, messages: Sequence[Message]) -> None:
    """Say these sentences in a strip, which hides when there are none."""
    strip.set_text("\n".join(words.say(message) for message in messages))
    strip.setVisible(bool(messages))


def at_start(widget: QWidget) -> QWidget:
    """The widget at the side where reading begins, no wider than it wants to be."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
    return box
