"""What the tests of the settings window share: its owner, and hands that change a field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.pictures import Picture
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer, planned
from neckbreak.domain.setting_keys import kind_of, values_of
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import defaults, read
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.settings.editors import ChipsEditor, ChoiceEditor, LineEditor, SwitchEditor
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.hours_row import HoursRow
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.settings_window import SettingsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.words import CatalogueWords

RESOURCES = Path(__file__).parents[3] / "resources"
CATALOGUE = read_folder(RESOURCES / "packs" / "core").catalogue
WEDNESDAY = date(2026, 11, 25)
BERLIN = ZoneInfo("Europe/Berlin")
KEYS = list(values_of(defaults()))


class NoPictures:
    """Resources without any."""

    def photo(self, name: str) -> bytes | None:
        return None

    def picture(self, name: str) -> Picture | None:
        return None

    def icon(self, name: str) -> str:
        return ""


def day_under(settings: Settings) -> list[PlannedOffer]:
    """The offers of a Wednesday."""
    return planned(Plan(settings, CATALOGUE, NOTHING_TICKED), WEDNESDAY, BERLIN)


def no_day_under(settings: Settings) -> list[PlannedOffer]:
    """Nothing."""
    return []


class Owner:
    """Whoever owns the file: applies each change and shows the window what is in force then."""

    def __init__(self, window: SettingsWindow) -> None:
        self.window = window
        self.raw: dict[str, object] = {}
        self.heard: list[tuple[str, str]] = []
        self.resets: list[str] = []
        window.changed.connect(self.apply)
        window.reset_requested.connect(self.resets.append)

    @property
    def settings(self) -> Settings:
        return read(self.raw).settings

    def apply(self, key: str, text: str) -> None:
        self.heard.append((key, text))
        kind = kind_of(key)
        assert kind is not None
        *tables, name = key.split(".")
        place = self.raw
        for table in tables:
            place = place.setdefault(table, {})  # type: ignore[assignment]
        if name in ("every", "at", "before_end"):
            for trigger in ("every", "at", "before_end"):
                place.pop(trigger, None)
        place[name] = kind.raw(kind.read(kind.typed(text)))
        reading = read(self.raw)
        assert reading.faults == ()
        self.window.show_settings(reading.settings)


def opened(qtbot: QtBot, plan_day: Callable[[Settings], list[PlannedOffer]]) -> SettingsWindow:
    words = CatalogueWords(RESOURCES / "translations")
    made = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, plan_day)
    qtbot.addWidget(made)
    made.show_settings(defaults())
    made.resize(1104, 780)  # the test's screen is smaller than anybody's
    made.show()
    return made


def change(widget: QWidget, text: str) -> None:
    """Do with a field what a person would do to arrive at this text."""
    editor = widget.editor if isinstance(widget, Field) else widget
    if isinstance(editor, Toggle):
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    elif isinstance(editor, StepEditor):
        retype(editor.stepper.lineEdit(), text)
    elif isinstance(editor, LineEditor | HoursRow):
        retype(editor.line, text)
    elif isinstance(editor, ChoiceEditor):
        words = text.replace("_", " ").capitalize()
        shown = {"Reduced": "Still", "Afresh": "Start afresh", "Daily": "Every working day"}.get(
            words, words
        )
        button = next(b for b in editor.findChildren(QAbstractButton) if b.text() == shown)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif isinstance(editor, ChipsEditor):
        wanted = {part.strip() for part in text.split(",")}
        if wanted - set(editor._chips):
            editor._more.click()
        for value in list(editor._chips):
            if editor.chip(value).isChecked() != (value in wanted):
                editor.chip(value).click()
    else:  # a switch of a detail
        assert isinstance(editor, SwitchEditor)
        QTest.mouseClick(editor.toggle, Qt.MouseButton.LeftButton)


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def texts(window: SettingsWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def lines(window: SettingsWindow) -> list[QLineEdit]:
    return window.findChildren(QLineEdit)
