"""The pages of the first run, one question each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.health import UNANSWERED
from neckbreak.domain.messages import Message
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.settings import Effort, Exercises, Preset, Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.ports import Words
from neckbreak.qt.controls.button import TonalButton
from neckbreak.qt.controls.labels import Body, Display, Glyph, Label, Strong
from neckbreak.qt.controls.one_of import OneOf
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.controls.tick_box import TickBox
from neckbreak.qt.health_gate import HealthGate
from neckbreak.qt.settings.day import shown_day
from neckbreak.qt.theme import Role, Themes, scaled
from neckbreak.qt.welcome.feelings import Feelings
from neckbreak.qt.welcome.preset_row import PresetRow

PlanDay = Callable[[Settings], Sequence[PlannedOffer]]

_SUGGESTED = {
    Effort.FULL: Preset.BALANCED,
    Effort.GENTLE_FIRST: Preset.BALANCED,
    Effort.LIGHT_ONLY: Preset.GENTLE,
}
# Around what has the keyboard stands a ring, which the edge of a page would cut.
FOCUS_ROOM = 6
_SHOWN = tuple(preset for preset in Preset if preset is not Preset.CUSTOM)


class WelcomePage(QWidget):
    """A title, a line below it, and what the page asks."""

    def __init__(self, words: Words, themes: Themes, name: str) -> None:
        super().__init__()
        self.words = words
        self.themes = themes
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.column.setSpacing(4)
        title = Display(themes, words.say(f"welcome.{name}.title"))
        title.setFont(Label(themes, role=Role.TITLE).font())
        self.column.addWidget(title)
        self.column.addWidget(Body(themes, words.say(f"welcome.{name}.below"), colour="ink2"))
        self.column.addSpacing(12)


class StartPage(WelcomePage):
    """What this is and is not, and the number for an emergency."""

    def __init__(self, words: Words, themes: Themes, number: str) -> None:
        super().__init__(words, themes, "start")
        self.column.addWidget(Body(themes, words.say("disclaimer")))
        self.column.addSpacing(8)
        self.column.addWidget(Strip(themes, words.say("review.none"), StripKind.CAUTION))
        self.column.addSpacing(14)
        name = words.say("welcome.number")
        label = Strong(themes, name)
        self.number = TextField(themes, name, number)
        self.number.setObjectName("welcome.number")
        self.number.setPlaceholderText(words.say("welcome.number.none"))
        self.number.setMaximumWidth(scaled(240))
        label.setBuddy(self.number)
        self.column.addWidget(label)
        self.column.addWidget(self.number)
        self.column.addWidget(Strip(themes, words.say("welcome.number.why")))
        self.column.addStretch(1)


class HowMuchPage(WelcomePage):
    """How somebody feels, and the presets, drawn as days of it."""

    def __init__(self, words: Words, themes: Themes, settings: Settings, plan_day: PlanDay) -> None:
        super().__init__(words, themes, "how_much")
        self._settings = settings
        self._plan_day = plan_day
        self._group = OneOf(self)
        self.preset: Preset = settings.preset if settings.preset in _SHOWN else Preset.BALANCED
        self._chosen_by_hand = False
        self.feelings = Feelings(words, themes, settings.exercises.effort)
        self.feelings.chosen.connect(self._feel)
        self._ask_somebody = Strip(themes, words.say("welcome.feeling.ask"))
        self.column.addWidget(self.feelings)
        self.column.addWidget(self._ask_somebody)
        self.column.addSpacing(14)
        self.column.addWidget(Strong(themes, words.say("welcome.how_much.presets")))
        self.rows: dict[str, PresetRow] = {}
        for preset in _SHOWN:
            row = PresetRow(themes, preset, words.say(f"settings.word.preset.{preset}"))
            row.choice.setChecked(preset is self.preset)
            row.chosen.connect(self._choose)
            row.clicked.connect(self._keep)
            self._group.addButton(row.choice)
            self.rows[preset] = row
            self.column.addWidget(row)
        self.column.addStretch(1)
        self._draw_days()

    @property
    def effort(self) -> Effort:
        """How much the exercises may ask."""
        return self.feelings.effort

    def _draw_days(self) -> None:
        self._ask_somebody.setVisible(self.effort is Effort.LIGHT_ONLY)
        for preset in _SHOWN:
            wanted = defaults(preset, self._settings.hours)
            wanted = replace(wanted, exercises=Exercises(self.effort))
            offers = self._plan_day(wanted)
            self.rows[preset].show_day(
                self.words.say(_cost(offers)), shown_day(offers, wanted, self.words)
            )

    def _feel(self, effort: str) -> None:
        """Suggest how much, unless the person chose that already."""
        if not self._chosen_by_hand:
            self.rows[_SUGGESTED[Effort(effort)]].choice.setChecked(True)
        self._draw_days()

    def _choose(self, preset: str) -> None:
        self.preset = Preset(preset)

    def _keep(self) -> None:
        self._chosen_by_hand = True


class GatePage(WelcomePage):
    """The health gate."""

    def __init__(self, words: Words, themes: Themes) -> None:
        super().__init__(words, themes, "gate")
        self.gate = HealthGate(words, themes, UNANSWERED)
        self.column.addWidget(self.gate)
        self.column.addStretch(1)


class ReadyPage(WelcomePage):
    """When the first one comes, where the icon is, start at login, and one to try."""

    try_requested = Signal()

    def __init__(self, words: Words, themes: Themes, icon: str, autostart: bool | None) -> None:
        super().__init__(words, themes, "ready")
        self._first = Label(themes, role=Role.SUBTITLE, wrap=True)
        self._first.setObjectName("welcome.first")
        self.column.addLayout(self._line("clock", self._first))
        self.column.addSpacing(14)
        where = Body(themes, words.say(f"welcome.icon.{icon}"))
        where.setObjectName("welcome.icon")
        self.column.addLayout(self._line("search", where))
        self.column.addSpacing(18)
        self.try_now = TonalButton(themes, words.say("welcome.try"), glyph="play", height=38)
        self.try_now.setObjectName("welcome.try")
        self.try_now.clicked.connect(self.try_requested)
        self.column.addWidget(self.try_now)
        self.column.addSpacing(18)
        self.autostart = TickBox(
            themes,
            words.say("settings.autostart"),
            detail=words.say("settings.autostart.why"),
            ticked=autostart is True,
        )
        self.autostart.setObjectName("welcome.autostart")
        self.column.addWidget(self.autostart)
        if autostart is None:
            self.autostart.hide()
        self.column.addStretch(1)

    def show_first(self, first: Message | None) -> None:
        """Say when the first reminder comes; None: nothing comes by itself."""
        sentence = Message("welcome.first.none") if first is None else first
        self._first.setText(self.words.say(sentence))

    def _line(self, glyph: str, label: QWidget) -> QHBoxLayout:
        picture = QVBoxLayout()
        picture.addWidget(Glyph(self.themes, glyph, side=22))
        picture.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(picture)
        line.addWidget(label, 1)
        return line


def _cost(offers: Sequence[PlannedOffer]) -> Message:
    """How many a day, and how long they take together."""
    if not offers:
        return Message("welcome.preset.nothing")
    minutes = round(sum(offer.seconds or 0 for offer in offers) / 60)
    length = timedelta(minutes=minutes)
    return Message("welcome.preset.cost", {"n": len(offers), "length": length})
