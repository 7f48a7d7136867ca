"""Which windows there are to look at, and in which moment each is shown."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from neckbreak.app import Program
from neckbreak.domain.diary import Mark, Sign
from neckbreak.domain.events import (
    AlarmRang,
    CardDone,
    Event,
    HandsRested,
    RoutineFinished,
    Skipped,
    StartRequested,
)
from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.qt.diary.questions import Questions
from neckbreak.qt.health_gate import HealthWindow
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets_window import OwnSetsWindow
from neckbreak.qt.prompt_card import PromptCard
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.window_room import open_at
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places
from neckbreak.storage.paths import resources as resources_folder
from neckbreak.storage.shipped import Shipped
from tests.fakes import HandClock
from tests.history_made import workdays, write

MINUTE = timedelta(minutes=1)
# For a page that is filled anew in a window that shows already.
SETTLES_MS = 300
# A Wednesday, 08:00 in Berlin.
EIGHT = datetime(2026, 3, 25, 7, tzinfo=UTC)

Scene = tuple[str, QWidget]


def scenes(home: Path, theme: str) -> Iterator[Scene]:
    """Each window with its name, one after the other."""
    names = ("config", "data", "state", "cache", "run", "log")
    places = Places(*(home / name for name in names))
    places.settings_file.parent.mkdir()
    text = f'[look]\ntheme = "{theme}"\nmotion = "reduced"\n[interrupt]\ntyping_pause = "0s"\n'
    places.settings_file.write_text(text, "utf-8")
    HealthFile(places.health_file).write(NOTHING_TICKED)
    clock = HandClock(EIGHT)
    program = Program(places, clock=clock)
    program.start(minimized=True)
    program.alarm.shutdown()  # a clock that is turned by hand would look like sleep to the beat
    stage = Stage(program, clock, places.history_file)
    yield from stage.cards()
    yield from stage.control()
    yield from stage.looking_back()
    yield from stage.routines()
    yield from stage.library()
    yield from stage.own_sets()
    yield from stage.others()
    program.stop()


class Stage:
    """The program and the hands on its clock."""

    def __init__(self, program: Program, clock: HandClock, history: Path) -> None:
        self._program = program
        self._clock = clock
        self._history = history
        self._shipped = Shipped(resources_folder())
        self._played = timedelta()

    def cards(self) -> Iterator[Scene]:
        """The cards of the morning, each as it comes."""
        self._after(30 * MINUTE, AlarmRang(), HandsRested())
        yield "card-posture", self._card()
        self._after(timedelta(seconds=40), CardDone())
        self._after(29.5 * MINUTE, AlarmRang(), HandsRested())
        yield "card-shoulders", self._card()
        self._after(timedelta(seconds=8), StartRequested())
        self._after(2 * MINUTE, RoutineFinished())
        self._program.prompting.close_all()
        self._after(28 * MINUTE, AlarmRang(), HandsRested())
        self._after(timedelta(seconds=20), Skipped())

    def control(self) -> Iterator[Scene]:
        """The control window in its modes."""
        program, wishes = self._program, self._program.wishes
        self._after(14 * MINUTE, AlarmRang())
        program.windows.control.open()
        window = program.windows.control.window
        assert window is not None
        yield "control", window
        wishes.pause(3600)
        yield "control-paused", window
        wishes.resume()
        wishes.meeting()
        yield "control-held", window
        wishes.meeting_over()
        window.close()

    def looking_back(self) -> Iterator[Scene]:
        """The day so far, and weeks, a month and a year of somebody who works a lot."""
        statistics = self._program.windows.statistics
        statistics.open_today()
        window = statistics.window
        assert window is not None
        yield "statistics-today", window
        write(self._history, workdays(until=self._clock.now().local, years=1.3))
        window.head.spans.chosen.emit("week")
        window.head.back.click()
        QTest.qWait(SETTLES_MS)
        yield "statistics-week", window
        window.head.on.click()
        for span in ("month", "year"):
            window.head.spans.chosen.emit(span)
            QTest.qWait(SETTLES_MS)
            yield f"statistics-{span}", window
        window.close()

    def routines(self) -> Iterator[Scene]:
        """The routine window at telling moments."""
        moments = {
            "routine-roll": ("mob.shoulderroll", 4.2),
            "routine-tilt": ("mob.sidetilt", 9.0),
            "routine-rotation": ("mob.rotation", 9.0),
            "routine-tuck": ("mob.chintuck", 7.0),
            "routine-press": ("acu.gb21", 20.0),
            "routine-hand": ("acu.te3", 14.0),
            "routine-breath": ("calm.fourSix", 9.0),
            "routine-posture": ("posture.head", 8.0),
            "routine-walk": ("move.walk", 40.0),
        }
        for name, (routine, seconds) in moments.items():
            window = self._routine(routine, seconds)
            yield name, window
            # Left open, Python would take it apart in the middle of the next one's painting.
            window.close()
        window = self._routine("ready.neck-reset", 114.5)
        window.show_next("Next: Posture check, 10:30.")
        yield "routine-end", window
        window.close()
        window = self._routine("acu.te3", 14.0)
        window.page.info_button.click()
        yield "routine-info", window
        window.close()
        window = self._routine("mob.rotation", 9.0)
        window.show_hurt()
        yield "routine-hurt", window
        window.close()

    def library(self) -> Iterator[Scene]:
        """The library: a search among the neck's, a point that is off, the page about points."""
        program = self._program
        program.windows.library.open()
        window = program.windows.library.window
        assert window is not None
        open_at(window, QSize(1080, 740))
        window.filters.chip("area.neck").click()
        window.filters.chip("situation.seated").click()
        window.grid.go_to("acu.gb20")
        window.grid.verticalScrollBar().setValue(0)
        self._let_paint(window)
        yield "library", window
        window.filters.field.setText("trampoline")
        yield "library-empty", window
        window.filters.field.clear()
        window.show_routine("acu.bl10")
        self._let_paint(window)
        yield "library-extra", window
        window.detail.points_requested.emit()
        yield "library-points", window
        window.close()

    @staticmethod
    def _let_paint(window: LibraryWindow) -> None:
        """Let the pictures of the tiles be painted, which happens after the window shows."""
        window.show()
        for _ in range(200):
            QTest.qWait(50)
            if window.grid.thumbnails.resting:
                return

    def own_sets(self) -> Iterator[Scene]:
        """Making exercises of one's own, and what somebody else's file holds."""
        door = self._program.windows.own_sets
        door.open()
        window = door.window
        assert window is not None
        open_at(window, QSize(1040, 740))
        yield "own-sets", window
        window.beginning.new_exercise()
        form = window.form
        assert isinstance(form, ExerciseForm)
        form.name.setText("Towel slide")
        form.steps[0].text.setText("Slide the towel up the wall.")
        form.steps[0].set_picture("doorway", "")
        form.changed.emit()
        window.save()
        yield "own-exercise", window
        yield from self._own_sets_in_trouble(window)
        window.beginning.edit_set("my-exercises")
        yield "own-set", window
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "shoulders.neckbreak")
            window.export_requested.emit("my-exercises", path)
            door.open_file(path)
            shown = door.beside[-1]
            yield "import", shown
            shown.close()
            broken = Path(folder) / "broken.neckbreak"
            broken.write_bytes(Path(path).read_bytes()[:200])
            door.open_file(str(broken))
        refused = door.beside[-1]
        yield "import-refused", refused
        refused.close()
        door.close()

    @staticmethod
    def _own_sets_in_trouble(window: OwnSetsWindow) -> Iterator[Scene]:
        """With something missing, with a question, and with something to take back."""
        window.beginning.new_exercise()
        form = window.form
        assert isinstance(form, ExerciseForm)
        form.name.setText("")
        form.changed.emit()
        window.save()
        yield "own-fault", window
        window.beginning.open_routine("my-exercises", "towel-slide")
        yield "own-unsaved", window
        window.desk.bar.let_go.click()
        window.delete()
        yield "own-deleted", window
        window.desk.bar.undo.click()

    def others(self) -> Iterator[Scene]:
        """The settings page by page, the first run page by page, the gate, and About."""
        program = self._program
        windows = program.windows
        windows.settings.open()
        settings = windows.settings.window
        assert settings is not None
        open_at(settings, QSize(1104, 780))
        for page in ("when", "exercises", "interrupts", "looks", "health", "computer"):
            settings.show_page(page)
            yield f"settings-{page}", settings
        settings.close()
        windows.welcome.open()
        welcome = windows.welcome.window
        assert welcome is not None
        for page in ("start", "how-much", "gate", "ready"):
            yield f"welcome-{page}", welcome
            if page != "ready":
                welcome.next.click()
        welcome.close()
        catalogue = program.coordinator.plan.catalogue
        ticked = Health(answered=True, ticks=frozenset({Tick.PREGNANT}))
        gate = HealthWindow(program.words, self._shipped, program.themes, catalogue, ticked)
        yield "health", gate
        windows.about.open()
        about = windows.about.window
        assert about is not None
        yield "about", about
        yield from self._health()
        yield from self._full_day()

    def _health(self) -> Iterator[Scene]:
        """The warning signs, and the comfort diary in its states."""
        windows = self._program.windows
        windows.signs.open()
        signs = windows.signs.window
        assert signs is not None
        yield "signs", signs
        signs.close()
        today = self._clock.now().local.date()
        windows.diary.open()
        diary = windows.diary.window
        assert diary is not None
        yield "diary-off", diary
        diary.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._program.preferences.change("diary.keep", "weekly")
        discomfort = (5, 5, 6, 5, 4, 6, 5, 4, 4, 5, 3, 4)
        weeks = range(len(discomfort), 0, -1)
        marks = tuple(
            Mark(today - timedelta(weeks=back), value, max(value - 1, 0), min(value, 7))
            for back, value in zip(weeks, discomfort, strict=True)
        )
        windows.diary.open()
        diary = windows.diary.window
        assert diary is not None
        diary.show_marks(marks)
        yield "diary", diary
        diary.ask()
        assert isinstance(diary.current, Questions)
        diary.current.rows["discomfort"].set_value(4)
        yield "diary-questions", diary
        for row in diary.current.rows.values():
            row.set_value(1)
        diary.current.signs[Sign.NUMBNESS].setChecked(True)
        diary.current.keep.click()
        yield "diary-after", diary

    def _full_day(self) -> Iterator[Scene]:
        """As much as anybody asks for: the day beside the settings is as full as it gets."""
        change = self._program.preferences.change
        change("preset", "frequent")
        change("reminder.eyes.enabled", "true")
        change("reminder.strength.enabled", "true")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._program.windows.settings.open()
        settings = self._program.windows.settings.window
        assert settings is not None
        open_at(settings, QSize(1104, 780))
        yield "settings-full", settings

    def _after(self, time: timedelta, *events: Event) -> None:
        self._clock.pass_(time)
        for event in events:
            self._program.coordinator.handle(event)

    def _card(self) -> PromptCard:
        card = self._program.prompting.card
        assert card is not None
        return card

    def _routine(self, id_: str, seconds: float) -> RoutineWindow:
        catalogue = self._program.coordinator.plan.catalogue
        routine = catalogue[id_]
        self._played = timedelta()
        window = RoutineWindow(
            self._program.words,
            self._shipped,
            self._program.themes,
            routine,
            [catalogue[item] for item in routine.items],
            favourite=False,
            sources=self._program.exercises.sources,
            clock=self._now,
        )
        window.play()
        self._played = timedelta(seconds=seconds)
        window.refresh()
        return window

    def _now(self) -> timedelta:
        return self._played
