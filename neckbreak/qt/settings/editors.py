"""What a person changes a setting with; each tells the text that the settings file would take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from neckbreak.domain.durations import (
    format_duration,
    format_long,
    format_time,
    parse_duration,
    parse_time,
)
from neckbreak.domain.kinds import Count, Length
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.stepper import Stepper
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.theme import Themes, scaled

_QUARTER = timedelta(minutes=15)
_DAY_MINUTES = 24 * 60


class Editor(QWidget):
    """One control; `edited` is every change of the person's, right or wrong."""

    edited = Signal(str)

    wide = False
    """Whether it needs the whole width of the window."""

    def __init__(self) -> None:
        super().__init__()
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
        self.setFocusProxy(control)
        self.setSizePolicy(control.sizePolicy())

    def show_text(self, text: str) -> None:
        """Show this value, silently."""
        raise NotImplementedError

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
        self.edited.emit("true" if on else "false")


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
        segmented.chosen.connect(self.edited)
        return segmented


class StepEditor(Editor):
    """A number, a length of time or times of day, with less and more beside it.

    `around` are the words before and after the value: "every" in "every 30 min".
    """

    def __init__(
        self,
        themes: Themes,
        name: str,
        way: StepWay,
        around: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__()
        self._way = way
        self._around = around
        self.stepper = Stepper(themes, name, "", self._stepped)
        self.hold(self.stepper)
        self.stepper.edited.connect(self._tell)

    def show_text(self, text: str) -> None:
        if self._plain(self.stepper.text()) != text:
            self.stepper.set_text(self._dressed(text))
            self.stepper.updateGeometry()

    def set_fault(self, faulty: bool) -> None:
        self.stepper.set_fault(faulty)

    def _stepped(self, shown: str, steps: int) -> str | None:
        text = self._way.step(self._plain(shown), steps)
        return None if text is None else self._dressed(text)

    def _tell(self, shown: str) -> None:
        self.edited.emit(self._plain(shown))

    def _plain(self, shown: str) -> str:
        before, after = (part.strip() for part in self._around)
        return self._way.plain(shown.strip().removeprefix(before).removesuffix(after).strip())

    def _dressed(self, text: str) -> str:
        before, after = self._around
        return f"{before}{self._way.shown(text)}{after}"


class StepWay:
    """How a stepper's value is stepped, shown and read."""

    def step(self, text: str, steps: int) -> str | None:
        """The text so many steps away, within the limits; None for a text that is no value."""
        raise NotImplementedError

    def shown(self, text: str) -> str:
        """The text as people like to see it."""
        return text

    def plain(self, shown: str) -> str:
        """The text of the file for what a person typed."""
        return shown


class CountWay(StepWay):
    """Whole numbers."""

    def __init__(self, kind: Count) -> None:
        self._kind = kind

    def step(self, text: str, steps: int) -> str | None:
        if not text.isascii() or not text.isdigit():
            return None
        return str(min(max(int(text) + steps, self._kind.low), self._kind.high))


class LengthWay(StepWay):
    """Lengths of time; a number without a unit means what the steps count in."""

    def __init__(self, kind: Length) -> None:
        self._kind = kind
        self._unit = "m" if kind.step >= timedelta(minutes=1) else "s"

    def step(self, text: str, steps: int) -> str | None:
        try:
            length = parse_duration(text)
        except ValueError:
            return None
        # From an odd value to the next round one.
        whole = length // self._kind.step if steps > 0 else -(-length // self._kind.step)
        wanted = self._kind.step * (whole + steps)
        return format_duration(min(max(wanted, self._kind.low), self._kind.high))

    def shown(self, text: str) -> str:
        return format_long(parse_duration(text))

    def plain(self, shown: str) -> str:
        text = f"{shown}{self._unit}" if shown.isascii() and shown.isdigit() else shown
        try:
            return format_duration(parse_duration(text))
        except ValueError:
            return shown


class TimesWay(StepWay):
    """Times of day: a step moves each by a quarter of an hour, as long as none leaves the day."""

    def step(self, text: str, steps: int) -> str | None:
        try:
            times = [parse_time(part) for part in text.split(",")]
        except ValueError:
            return None
        quarter = int(_QUARTER.total_seconds()) // 60
        moved = [each.hour * 60 + each.minute + steps * quarter for each in times]
        if not all(0 <= minutes < _DAY_MINUTES for minutes in moved):
            return text
        return ", ".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in moved)

    def plain(self, shown: str) -> str:
        try:
            return ", ".join(format_time(parse_time(part)) for part in shown.split(","))
        except ValueError:
            return shown


class LineEditor(Editor):
    """A line of text."""

    wide = True

    def __init__(self, themes: Themes, name: str, example: str = "") -> None:
        super().__init__()
        self.line = TextField(themes, name)
        self.line.setPlaceholderText(example)
        self.line.setMinimumWidth(scaled(140))
        self.hold(self.line)
        self.line.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
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
        self.setFocusProxy(None)  # type: ignore[arg-type]
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
        self.edited.emit(", ".join(v for v, chip in self._chips.items() if chip.isChecked()))
