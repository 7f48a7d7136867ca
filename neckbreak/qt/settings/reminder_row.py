"""One reminder: its picture, its name, how often it comes, on or off, and the rest on demand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.declarations import DEFAULT_IDS, TRIGGERS
from neckbreak.domain.kinds import NotAllowedError
from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import Picture
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder
from neckbreak.domain.setting_keys import kind_of, reminder_values
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label, Small
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.portrait import Ornament
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.theme import Role, scaled

# What another kind of trigger begins with, when it is chosen.
_FIRST_TEXTS = {"every": "1h", "at": "10:00", "before_end": "15m"}
_GLYPHS = {"strength": "strength", "eyes": "discreet", "checkin": "chart", "evening": "moon"}
_DETAILS = ("name", "days", "hours", "until", "pool", "guided", "expires", "weight")


class ReminderRow(QWidget):
    """`changed` tells key and text; `reset_requested` a key or the whole reminder.

    `rearranged` tells that it has other controls now.
    """

    changed = Signal(str, str)
    reset_requested = Signal(str)
    rearranged = Signal()

    def __init__(
        self,
        maker: Maker,
        reminder: Reminder,
        picture: Picture | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"reminder.{reminder.id}")
        self._maker = maker
        self._id = reminder.id
        self._reminder = reminder
        self._defaults: Mapping[str, object] = {}
        self._details: QWidget | None = None
        self._fields: dict[str, Field] = {}
        self._kept = ""
        themes = maker.themes
        name = maker.words.say(reminder_name(reminder))
        self._portrait = Ornament(themes, corners=(10, 10))
        self._portrait.setFixedSize(scaled(56), scaled(44))
        self._portrait.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._portrait.show_picture(picture, "", glyph=_GLYPHS.get(self._id, "chair"))
        self._name = Label(themes, name, Role.STRONG, wrap=True)
        self._plays = Small(themes)
        self.toggle = Toggle(themes, name, on=reminder.enabled)
        self.toggle.setObjectName(f"reminder.{self._id}.enabled")
        self._name.setBuddy(self.toggle)
        self.more = IconButton(themes, "more", maker.words.say("settings.reminder.more"))
        self.more.setObjectName(f"reminder.{self._id}.more")
        self._name_more(name)
        self.more.setCheckable(True)
        self._fault = Strip(themes, "", StripKind.FAULT)
        self._fault.hide()
        self._place = QHBoxLayout()
        self.stepper = self._made_stepper()
        self._lay_out()
        self.toggle.clicked.connect(self._tell_enabled)
        self.more.clicked.connect(self._open)

    def field(self, name: str) -> Field:
        """The field of one of the details, which opens them."""
        self.more.setChecked(True)
        self._open(True)
        return self._fields[name]

    def show_reminder(self, reminder: Reminder, defaults: Mapping[str, object]) -> None:
        """Show this reminder; `defaults` are the values that a reset would give, by key."""
        other_trigger = type(reminder.trigger) is not type(self._reminder.trigger)
        self._reminder = reminder
        self._defaults = defaults
        name = self._maker.words.say(reminder_name(reminder))
        self._name.setText(name)
        self._plays.setText(self._maker.pool_in_words(reminder.pool))
        ink = "ink" if reminder.enabled else "ink2"
        self._name.set_colour(ink)
        self.toggle.setAccessibleName(name)
        self._name_more(name)
        self.toggle.setChecked(reminder.enabled)
        if other_trigger:
            self.stepper = self._made_stepper()
            self.rearranged.emit()
        self.stepper.setEnabled(reminder.enabled)
        text = _trigger_text(reminder)
        if text != self._kept:
            self._show_fault(None)
            self.stepper.show_text(text)
        self._kept = text
        self._show_details()

    def fits_beside(self, width: int, stepper_width: int) -> bool:
        """Whether the stepper has room beside the name in a row of this width."""
        taken = scaled(56) + stepper_width + scaled(40) + scaled(34) + 66
        return width - taken >= scaled(120)

    def place_stepper(self, beside: bool, width: int) -> None:
        """Put the stepper beside the name, this wide, or below it."""
        self.stepper.setMinimumWidth(width if beside else 0)
        ways = QBoxLayout.Direction
        tight = not beside
        self._middle.setDirection(ways.TopToBottom if tight else ways.LeftToRight)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._plays)
        texts.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(8)
        self._middle.addLayout(texts, 1)
        self._middle.addLayout(self._place)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._portrait)
        line.addLayout(self._middle, 1)
        line.addWidget(self.toggle)
        line.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 10, 9)
        self._column.setSpacing(8)
        self._column.addLayout(line)
        self._column.addWidget(self._fault)

    def _made_stepper(self) -> StepEditor:
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        trigger = _trigger_name(self._reminder)
        name = self._maker.label(f"reminder.{self._id}.{trigger}")
        whole = f"{self._maker.words.say(reminder_name(self._reminder))}: {name}"
        stepper = self._maker.stepper(f"reminder.{self._id}.{trigger}", whole)
        stepper.setObjectName(f"reminder.{self._id}.{trigger}")
        stepper.edited.connect(self._judge)
        stepper.settled.connect(self._tell)
        stepper.left.connect(self._spell)
        stepper.show_text(_trigger_text(self._reminder))
        self._place.addWidget(stepper)
        return stepper

    def _tell_enabled(self, on: bool) -> None:
        self.changed.emit(f"reminder.{self._id}.enabled", "true" if on else "false")

    def _judge(self, text: str) -> None:
        key = f"reminder.{self._id}.{_trigger_name(self._reminder)}"
        kind = kind_of(key)
        assert kind is not None
        try:
            kind.read(kind.typed(text))
        except NotAllowedError as wrong:
            self._show_fault(
                Message(
                    "settings.field.wrong",
                    {"problem": wrong.problem, "allowed": kind.allowed, "kept": self._kept},
                )
            )
        else:
            self._show_fault(None)

    def _tell(self, text: str) -> None:
        if not self._fault.isHidden():
            return
        key = f"reminder.{self._id}.{_trigger_name(self._reminder)}"
        kind = kind_of(key)
        assert kind is not None
        told = kind.text(kind.read(kind.typed(text)))
        if told != self._kept:
            self._kept = told
            self.changed.emit(key, told)

    def _spell(self) -> None:
        if self._fault.isHidden():
            self.stepper.show_text(self._kept)

    def _name_more(self, reminder: str) -> None:
        more = self._maker.words.say("settings.reminder.more")
        self.more.setAccessibleName(f"{reminder}: {more}")

    def _show_fault(self, message: Message | None) -> None:
        self.stepper.set_fault(message is not None)
        self._fault.setVisible(message is not None)
        self._fault.set_text("" if message is None else self._maker.words.say(message))

    # --- details

    def _open(self, on: bool) -> None:
        if self._details is None:
            self._details = self._made_details()
            self._column.addWidget(self._details)
            self._show_details()
            self.rearranged.emit()
        self._details.setVisible(on)

    def _made_details(self) -> QWidget:
        details = QWidget(self)
        column = QVBoxLayout(details)
        column.setContentsMargins(scaled(56) + 12, 0, 0, 8)
        column.setSpacing(14)
        say = self._maker.words.say
        triggers = [(each, say(f"settings.trigger.name.{each}")) for each in TRIGGERS]
        self._trigger = Segmented(
            self._maker.themes, say("settings.label.trigger"), triggers, height=34
        )
        self._trigger.setObjectName(f"reminder.{self._id}.trigger")
        self._trigger.chosen.connect(self._choose_trigger)
        column.addWidget(self._trigger)
        for name in _DETAILS:
            field = self._maker.field(f"reminder.{self._id}.{name}")
            field.changed.connect(self.changed)
            field.reset_requested.connect(self.reset_requested)
            self._fields[name] = field
            column.addWidget(field)
        own = self._id not in DEFAULT_IDS
        words = say("settings.reminder.delete" if own else "settings.reminder.reset")
        self._back = QuietButton(self._maker.themes, words, glyph="trash" if own else "undo")
        self._back.setObjectName(f"reset.reminder.{self._id}")
        self._back.clicked.connect(self._ask_for_defaults)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        return details

    def _show_details(self) -> None:
        if self._details is None:
            return
        self._trigger.set_value(_trigger_name(self._reminder))
        values = reminder_values(self._reminder)
        for name, field in self._fields.items():
            key = f"reminder.{self._id}.{name}"
            field.show_value(values[key], self._defaults.get(key, values[key]))
        changed = any(self._defaults.get(key) != value for key, value in values.items())
        self._back.setEnabled(changed or self._id not in DEFAULT_IDS)

    def _choose_trigger(self, trigger: str) -> None:
        self.changed.emit(f"reminder.{self._id}.{trigger}", _FIRST_TEXTS[trigger])

    def _ask_for_defaults(self) -> None:
        self.reset_requested.emit(f"reminder.{self._id}")


def _trigger_name(reminder: Reminder) -> str:
    match reminder.trigger:
        case Every():
            return "every"
        case At():
            return "at"
        case BeforeEnd():
            return "before_end"


def _trigger_text(reminder: Reminder) -> str:
    key = f"reminder.{reminder.id}.{_trigger_name(reminder)}"
    kind = kind_of(key)
    assert kind is not None
    return kind.text(reminder_values(reminder)[key])
