"""The pages of the settings: each is a question, with its fields in panels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.setting_keys import values_of
from neckbreak.domain.settings import Settings
from neckbreak.qt.controls.labels import Small, Strong, Title
from neckbreak.qt.controls.panel import Panel, Rule
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.making import Maker


class Page(QWidget):
    """A titled page; `changed` and `reset_requested` are those of its fields."""

    changed = Signal(str, str)
    reset_requested = Signal(str)

    def __init__(self, maker: Maker, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maker = maker
        self._fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 18, 8, 24)
        self.column.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.addWidget(Title(maker.themes, maker.words.say(f"settings.page.{name}")), 1)
        self.column.addLayout(self.head)
        self.column.addSpacing(4)

    def field(self, key: str) -> QWidget | None:
        """The field of this key, if it is on this page."""
        return self._fields.get(key)

    def show_settings(self, settings: Settings, defaults: Mapping[str, object]) -> None:
        """Show the values in force; `defaults` are what a reset would give."""
        values = values_of(settings)
        for key, field in self._fields.items():
            field.show_value(values[key], defaults[key])

    def add_heading(self, id_: str, *more: QWidget) -> None:
        """A heading over what follows, with what stands at its end."""
        self.column.addSpacing(14)
        line = QHBoxLayout()
        line.addWidget(Strong(self.maker.themes, self.maker.words.say(id_)), 1)
        for widget in more:
            line.addWidget(widget)
        self.column.addLayout(line)

    def add_small(self, id_: str) -> Small:
        """A quiet line."""
        line = Small(self.maker.themes, self.maker.words.say(id_))
        self.column.addWidget(line)
        return line

    def add_fields(self, keys: Sequence[str]) -> None:
        """A panel with the fields of these keys."""
        panel = Panel(self.maker.themes)
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(16, 4, 12, 4)
        rows.setSpacing(0)
        for number, key in enumerate(keys):
            if number:
                rows.addWidget(Rule(self.maker.themes))
            field = self.maker.field(key)
            # Every field has a layout, but to the stubs any widget may have none.
            field.layout().setContentsMargins(0, 11, 0, 11)  # type: ignore[union-attr]
            field.changed.connect(self.changed)
            field.reset_requested.connect(self.reset_requested)
            self._fields[key] = field
            rows.addWidget(field)
        self.column.addWidget(panel)

    def add_row(self, words: str, detail: str, control: QWidget) -> None:
        """A panel with words and one control that is no setting of the file."""
        panel = Panel(self.maker.themes)
        row = QHBoxLayout(panel)
        row.setContentsMargins(16, 12, 14, 12)
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        label = Strong(self.maker.themes, self.maker.words.say(words))
        label.setBuddy(control)
        texts.addWidget(label)
        texts.addWidget(Small(self.maker.themes, self.maker.words.say(detail)))
        row.addLayout(texts, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(panel)

    def finish(self) -> None:
        """Nothing follows."""
        self.column.addStretch(1)


def interrupts_page(maker: Maker) -> Page:
    """How it interrupts."""
    page = Page(maker, "interrupts")
    page.add_heading("settings.heading.limits")
    page.add_fields([f"limits.{name}" for name in _LIMITS])
    page.add_heading("settings.heading.snooze")
    page.add_fields(["interrupt.snooze", "interrupt.snoozes"])
    page.add_heading("settings.heading.waits")
    page.add_fields(
        [
            "interrupt.hold_for",
            "meetings.microphone",
            "meetings.camera",
            "interrupt.typing_pause",
            "interrupt.typing_wait",
        ]
    )
    page.add_heading("settings.heading.away")
    page.add_fields([f"interrupt.{name}" for name in _AWAY])
    page.finish()
    return page


_AWAY = ("idle_after", "away_resets", "after_sleep", "after_lock", "full_screen_counts")
_LIMITS = ("per_hour", "per_day", "gap", "guided_gap", "first_minutes")
