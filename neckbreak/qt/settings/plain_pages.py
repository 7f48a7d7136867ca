"""The pages with few settings: what it offers, its looks, health and privacy, this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from neckbreak.ports import Resources
from neckbreak.qt.controls.button import OutlineButton, QuietButton
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.pages import Page
from neckbreak.qt.theme import scaled


class ExercisesPage(Page):
    """What suits the place, what the person marked, and the way to the library."""

    library_requested = Signal()
    own_sets_requested = Signal()

    def __init__(self, maker: Maker) -> None:
        super().__init__(maker, "exercises")
        library = OutlineButton(maker.themes, maker.words.say("settings.library.open"))
        library.setObjectName("library.open")
        library.clicked.connect(self.library_requested)
        self.add_row("settings.library", "settings.library.why", library)
        own = OutlineButton(maker.themes, maker.words.say("own.settings.open"))
        own.setObjectName("own.open")
        own.clicked.connect(self.own_sets_requested)
        self.add_row("own.settings", "own.settings.why", own)
        self.add_heading("settings.heading.effort")
        self.add_fields(["exercises.effort"])
        self.add_heading("settings.heading.place")
        self.add_fields(["place.open_plan", "place.tools"])
        self.add_heading("settings.heading.marked")
        self.add_fields(["library.favourites", "library.hidden"])
        self.finish()


class LooksPage(Page):
    """Colours, motion and the person, with a picture that shows all three."""

    def __init__(self, maker: Maker, resources: Resources) -> None:
        super().__init__(maker, "looks")
        self.add_fields(["look.theme", "look.motion"])
        self.add_heading("settings.heading.person")
        self.add_fields(["look.figure", "look.tone"])
        self._resources = resources
        self.picture = Illustration(maker.themes, maker.words)
        self.picture.setFixedSize(scaled(320), scaled(240))
        self._show_person()
        self.picture.play()
        maker.themes.changed.connect(self._show_person)
        self.column.addSpacing(12)
        self.column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.finish()

    def _show_person(self) -> None:
        self.picture.show_picture(self._resources.picture("shoulder-roll"))


class HealthPage(Page):
    """The ways to the health gate, the warning signs and the diary, and what stays where."""

    health_requested = Signal()
    signs_requested = Signal()
    diary_requested = Signal()

    def __init__(self, maker: Maker) -> None:
        super().__init__(maker, "health")
        gate = OutlineButton(maker.themes, maker.words.say("settings.health.open"))
        gate.setObjectName("health.open")
        gate.clicked.connect(self.health_requested)
        self.add_row("settings.health.gate", "settings.health.gate.why", gate)
        self.add_heading("settings.heading.emergency")
        signs = OutlineButton(maker.themes, maker.words.say("settings.signs.open"))
        signs.setObjectName("signs.open")
        signs.clicked.connect(self.signs_requested)
        self.add_row("red_flag.title", "settings.signs.why", signs)
        self.add_fields(["emergency.number"])
        self.add_heading("settings.heading.diary")
        self.add_small("settings.diary.what")
        self.add_fields(["diary.keep"])
        diary = OutlineButton(maker.themes, maker.words.say("settings.diary.open"))
        diary.setObjectName("diary.open")
        diary.clicked.connect(self.diary_requested)
        self.add_row("settings.diary.marks", "settings.diary.marks.why", diary)
        self.add_heading("settings.heading.privacy")
        self.add_small("settings.privacy")
        self.finish()


class ComputerPage(Page):
    """Start at login, the settings file, and the way back to the defaults."""

    autostart_requested = Signal(bool)
    file_requested = Signal()
    reset_all_requested = Signal()

    def __init__(self, maker: Maker) -> None:
        super().__init__(maker, "computer")
        themes, say = maker.themes, maker.words.say
        self._autostart = Toggle(themes, say("settings.autostart"))
        self._autostart.setObjectName("autostart")
        self._autostart.clicked.connect(self.autostart_requested)
        self.add_row("settings.autostart", "settings.autostart.why", self._autostart)
        file = OutlineButton(themes, say("settings.file.open"))
        file.setObjectName("file.open")
        file.clicked.connect(self.file_requested)
        self.add_row("settings.file", "settings.file.why", file)
        everything = QuietButton(themes, say("settings.reset.all"), glyph="undo")
        everything.setObjectName("reset.all")
        everything.clicked.connect(self.reset_all_requested)
        self.add_row("settings.reset", "settings.reset.why", everything)
        self.finish()

    def set_autostart(self, on: bool | None) -> None:
        """Show whether the program starts at login; None: this computer offers no such thing."""
        self._autostart.setEnabled(on is not None)
        self._autostart.setChecked(on is True)
        why = "" if on is not None else self.maker.words.say("settings.autostart.none")
        self._autostart.setToolTip(why)
