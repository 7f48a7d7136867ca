"""The page "When": how much, each reminder, working hours, days off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.durations import WEEKDAYS
from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import Picture
from neckbreak.domain.setting_keys import split_reminder_key, values_of
from neckbreak.domain.settings import Preset, Settings
from neckbreak.ports import Resources
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.panel import Panel, Rule
from neckbreak.qt.settings.editors import ChoiceEditor
from neckbreak.qt.settings.hours_row import HoursRow
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.pages import Page
from neckbreak.qt.settings.reminder_row import ReminderRow
from neckbreak.qt.settings.tab_order import walk_as_read
from neckbreak.qt.theme import Role, font

_PICTURES = {
    "posture": "desk-upright",
    "shoulders": "shoulder-roll",
    "acupressure": "gb20-find",
    "long": "walk",
    "evening": "warm",
    "eyes": "look-away",
}

MUCH_WIDER = 1.2


class WhenPage(Page):
    """The first page."""

    def __init__(self, maker: Maker, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(maker, "when", parent)
        self._resources = resources
        self._rows: dict[str, ReminderRow] = {}
        self._hours: dict[str, HoursRow] = {}
        self._settings: Settings | None = None
        self._new: str | None = None
        say = maker.words.say
        self.add_heading("settings.label.preset")
        choices = [(word, say(f"settings.word.preset.{word}")) for word in Preset]
        self.preset = ChoiceEditor(
            maker.themes, say("settings.label.preset"), choices, hidden=[Preset.CUSTOM]
        )
        self.preset.setObjectName("field.preset")
        self.preset.settled.connect(self._choose_preset)
        self.column.addWidget(self.preset)
        self._preset_note = self.add_small("settings.preset.plain")
        add = QuietButton(maker.themes, say("settings.reminder.add"), glyph="plus", height=30)
        add.setObjectName("reminder.add")
        add.clicked.connect(self._add_reminder)
        self.add_heading("settings.heading.reminders", add)
        self._panel = Panel(maker.themes)
        self._reminders = QVBoxLayout(self._panel)
        self._reminders.setContentsMargins(0, 2, 0, 2)
        self._reminders.setSpacing(0)
        self.column.addWidget(self._panel)
        self.add_heading("settings.heading.hours")
        self.add_small("settings.hours.how")
        self._add_hours()
        self.add_fields(["hours.days_off"])
        self.finish()

    def row(self, id_: str) -> ReminderRow:
        """The row of this reminder."""
        return self._rows[id_]

    def field(self, key: str) -> QWidget | None:
        """The field of this key; opens a reminder's details when it is among them."""
        if key == "preset":
            return self.preset
        id_, name = split_reminder_key(key)
        row = self._rows.get(id_)
        if row is not None:
            if name == "enabled":
                return row.toggle
            return row.stepper if name in ("every", "at", "before_end") else row.field(name)
        return self._hours.get(key) or super().field(key)

    def show_settings(self, settings: Settings, defaults: Mapping[str, object]) -> None:
        """Show the values in force, with a row for each reminder that there is now."""
        super().show_settings(settings, defaults)
        self._settings = settings
        self.preset.show_text(settings.preset)
        self._preset_note.setText(self.maker.words.say(_preset_note(settings, defaults)))
        values = values_of(settings)
        for key, row in self._hours.items():
            row.show_value(values[key], defaults[key])
        wanted = [reminder.id for reminder in settings.reminders]
        if wanted != list(self._rows):
            self._make_rows(settings)
        for reminder in settings.reminders:
            self._rows[reminder.id].show_reminder(reminder, defaults)
        self._place_steppers()
        if self._new in self._rows:
            self._rows[self._new].field("name").editor.control.setFocus()
            self._new = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_steppers()

    def _place_steppers(self) -> None:
        """All beside the names and equally wide, or all below.

        One that needs much more than any other takes no room from their names.
        """
        rows = list(self._rows.values())
        needed = sorted(row.stepper.sizeHint().width() for row in rows)
        odd_one = len(needed) > 1 and needed[-1] > needed[-2] * MUCH_WIDER
        width = needed[-2 if odd_one else -1] if needed else 0
        beside = all(
            row.fits_beside(self._panel.width(), max(width, row.stepper.sizeHint().width()))
            for row in rows
        )
        for row in rows:
            row.place_stepper(beside, width)

    def _make_rows(self, settings: Settings) -> None:
        kept = self._rows
        while (item := self._reminders.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in kept.values():
                widget.deleteLater()
        self._rows = {}
        for reminder in settings.reminders:
            row = kept.pop(reminder.id, None)
            if row is None:
                row = ReminderRow(self.maker, reminder, self._picture(reminder.id))
                row.changed.connect(self.changed)
                row.reset_requested.connect(self.reset_requested)
                row.rearranged.connect(self._order_tabs)
            if self._rows:
                self._reminders.addWidget(Rule(self.maker.themes))
            self._rows[reminder.id] = row
            self._reminders.addWidget(row)
        for row in kept.values():
            row.hide()
            row.deleteLater()
        self._order_tabs()

    def _order_tabs(self) -> None:
        walk_as_read(self)

    def _add_hours(self) -> None:
        panel = Panel(self.maker.themes)
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(16, 10, 12, 10)
        rows.setSpacing(4)
        metrics = QFontMetrics(font(Role.BODY))
        keys = [f"hours.{name}" for name in WEEKDAYS]
        width = max(metrics.horizontalAdvance(self.maker.label(key)) for key in keys) + 4
        for key in keys:
            row = HoursRow(self.maker, key, width)
            row.changed.connect(self.changed)
            row.reset_requested.connect(self.reset_requested)
            self._hours[key] = row
            rows.addWidget(row)
        self.column.addWidget(panel)
        self.column.addSpacing(6)

    def _picture(self, id_: str) -> Picture | None:
        name = _PICTURES.get(id_)
        return None if name is None else self._resources.picture(name)

    def _choose_preset(self, preset: str) -> None:
        self.changed.emit("preset", preset)

    def _add_reminder(self) -> None:
        taken = set(self._rows)
        number = 1
        while f"own-{number}" in taken:
            number += 1
        self._new = f"own-{number}"
        name = self.maker.words.say("settings.reminder.new")
        self.changed.emit(f"reminder.{self._new}.name", name)


def _preset_note(settings: Settings, defaults: Mapping[str, object]) -> Message:
    """Which preset, and how many of its values the person changed."""
    changed = len(
        {
            # A reminder of the person's own is one change, whatever its values are.
            key if key in defaults else split_reminder_key(key)[0]
            for key, value in values_of(settings).items()
            if key.partition(".")[0] in ("limits", "reminder") and defaults.get(key) != value
        }
    )
    name = Message(f"settings.word.preset.{settings.preset}")
    if not changed:
        return Message(f"settings.preset.note.{settings.preset}")
    return Message("settings.preset.changed", {"name": name, "n": changed})
