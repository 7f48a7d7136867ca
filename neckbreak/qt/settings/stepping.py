"""A value with less and more beside it: how numbers, lengths and times of day are stepped."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import timedelta

from neckbreak.domain.durations import (
    format_duration,
    format_long,
    format_time,
    parse_duration,
    parse_time,
)
from neckbreak.domain.kinds import Count, Length
from neckbreak.qt.controls.stepper import Stepper
from neckbreak.qt.settings.editors import Editor
from neckbreak.qt.theme import Themes, scaled

_WIDTH = 136
_QUARTER = timedelta(minutes=15)
_DAY_MINUTES = 24 * 60


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
        self.stepper.setMinimumWidth(scaled(_WIDTH))
        self.hold(self.stepper)
        self.stepper.edited.connect(self._take)
        self.stepper.lineEdit().editingFinished.connect(self.leave)

    def show_text(self, text: str) -> None:
        self.forget_typing()
        self.stepper.set_text(self._dressed(text))
        self.stepper.updateGeometry()

    def set_fault(self, faulty: bool) -> None:
        self.stepper.set_fault(faulty)

    def _stepped(self, shown: str, steps: int) -> str | None:
        text = self._way.step(self._plain(shown), steps)
        return None if text is None else self._dressed(text)

    def _take(self, shown: str) -> None:
        self.typed(self._plain(shown))

    def _plain(self, shown: str) -> str:
        before, after = (part.strip() for part in self._around)
        return self._way.plain(shown.strip().removeprefix(before).removesuffix(after).strip())

    def _dressed(self, text: str) -> str:
        before, after = self._around
        return f"{before}{self._way.shown(text)}{after}"


class StepWay(ABC):
    """How a stepper's value is stepped, shown and read."""

    @abstractmethod
    def step(self, text: str, steps: int) -> str | None:
        """The text so many steps away, within the limits; None for a text that is no value."""

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
