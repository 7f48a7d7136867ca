"""The routine window: leads through a routine step by step, then asks whether it was good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from neckbreak.domain.health import UNANSWERED, Health
from neckbreak.domain.messages import Message
from neckbreak.domain.player import Player, Scene
from neckbreak.domain.routines import Routine
from neckbreak.domain.timeline import Frame, timeline
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.painting import begin, reads_right_to_left
from neckbreak.qt.roles import Window
from neckbreak.qt.routine.closing_timer import ClosingTimer
from neckbreak.qt.routine.frame_timer import FrameTimer
from neckbreak.qt.routine.pages import Pages
from neckbreak.qt.routine.texts import Texts
from neckbreak.qt.routine.window_size import LEAST, wanted_size
from neckbreak.qt.steady_clock import Clock, steady_clock
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at


class RoutineWindow(Window):
    """Plays `routine`; `parts` are the routines of a ready routine's items.

    `number` is the person's emergency number, `health` the answers by which some are told to ask
    first, `sources` what the evidence's tags mean, `favourite` whether it is one (None: it can't
    become one). It shows without taking the keyboard unless `activate`. It deletes itself when it
    closes.
    """

    finished = Signal()
    closed = Signal(int)
    """Closed before its end; milliseconds of the routine that were played."""
    hurt = Signal(str)
    """"This hurt" was pressed during the exercise of this id."""
    liked = Signal(str, bool)
    """More (true) or less of the routine of this id."""
    favourite_changed = Signal(str, bool)
    """The routine of this id is a favourite from now on, or no more."""
    step_changed = Signal(int)
    """The number of the step that plays, counted from 1 through the whole routine."""
    again_requested = Signal(str)
    rest_requested = Signal()
    """Enough for today, after it hurt."""
    signs_requested = Signal()
    """When to see a doctor, please."""

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        routine: Routine,
        parts: Sequence[Routine] = (),
        *,
        reminder_name: str = "",
        number: str = "",
        favourite: bool | None = None,
        health: Health = UNANSWERED,
        sources: Mapping[str, str] = MappingProxyType({}),
        activate: bool = False,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._words = words
        self._themes = themes
        self._routine = routine
        self._activate = activate
        self._clock = clock or steady_clock()
        self._texts = Texts(words, health, sources)
        self._player = Player(timeline(routine, parts))
        self._frame: Frame | None = None
        self._step = 0
        self._was_playing = False
        self._over = False
        self._leaving = False
        self.setObjectName("routine")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not activate)
        title = self._texts.name(routine)
        named = {"routine": title, "reminder": reminder_name}
        plain = Message("routine.window", named)
        self.setWindowTitle(
            words.say(Message("routine.window.reminder", named) if reminder_name else plain)
        )
        self._pages = Pages(
            self,
            themes,
            self._texts,
            resources,
            self._player.timeline,
            number=number,
            favourite=favourite,
        )
        self.page = self._pages.play
        self._connect_pages()
        self._shortcuts = self._make_shortcuts()
        self._timer = FrameTimer(self, themes)
        self._timer.timeout.connect(self.refresh)
        self._closing = ClosingTimer(self)
        open_at(self, wanted_size(routine), LEAST.expandedTo(self.minimumSizeHint()))
        themes.changed.connect(self._follow_theme)
        Dress(self, themes, from_keyboard=activate)
        self.page.controls.pause.setFocus()

    @property
    def playing(self) -> bool:
        """Whether time passes."""
        return self._player.playing

    @property
    def scene(self) -> Scene:
        """What plays at this instant."""
        return self._player.at(self._clock())

    def play(self) -> None:
        """Begin, or go on."""
        self._player = self._player.play(self._clock())
        self._show_playing()

    def pause(self) -> None:
        """Stand still."""
        self._player = self._player.pause(self._clock())
        self._show_playing()

    def toggle(self) -> None:
        """Pause or go on."""
        if self._player.playing:
            self.pause()
        else:
            self.play()

    def go_next(self) -> None:
        """Jump to what comes next."""
        self._player = self._player.next(self._clock())
        self.refresh()

    def go_back(self) -> None:
        """Begin again what plays, or go to what was before."""
        self._player = self._player.previous(self._clock())
        self.refresh()

    def refresh(self) -> None:
        """Show this instant; the only place where time becomes visible."""
        if self._over:
            return
        scene = self.scene
        if scene.finished:
            self._finish()
            return
        self.page.show_scene(scene, playing=self._player.playing)
        if scene.frame is not self._frame:
            self._frame = scene.frame
            self._arrange_timer(scene)
            if scene.frame.index + 1 != self._step:
                self._step = scene.frame.index + 1
                self.step_changed.emit(self._step)

    def stop(self) -> None:
        """Close without a word: somebody else ended the routine. The panel about pain stays."""
        if self._pages.hurts:
            return
        self._leaving = True
        self.close()

    def show_hurt(self) -> None:
        """Stop, say so, and show what to do when it hurt."""
        # After the end nobody knows which of several exercises it was.
        exercise = self._routine.id if self._over else self.scene.part.id
        self._end()
        self._pages.show_hurt()
        self.hurt.emit(exercise)

    def show_next(self, line: str) -> None:
        """Say on the last page what comes next."""
        self._pages.show_next(line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._over and not self._player.playing and self._frame is None:
            self.play()
        else:
            self._arrange_timer(self.scene)
        if self._activate:
            self.raise_()
            self.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._arrange_timer(self.scene)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._arrange_timer(self.scene)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._closing.end()
        early = not self._over and not self._leaving
        played = self.scene.elapsed
        self._over = True
        if early:
            self.closed.emit(played // timedelta(milliseconds=1))
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self._over:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._closing.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._closing.start_over()

    def paintEvent(self, event: QPaintEvent) -> None:
        begin(self).fillRect(event.rect(), self._themes.theme.canvas)

    def _show_playing(self) -> None:
        self.page.set_playing(self._player.playing)
        self.refresh()
        if not self._over:
            self._arrange_timer(self.scene)

    def _arrange_timer(self, scene: Scene) -> None:
        """One timer, no faster than something can be seen to change."""
        if self._over or not self._player.playing:
            self._timer.stop()
            return
        self._timer.run_for(scene, lively=self.page.stage.lively(scene))

    def _follow_theme(self) -> None:
        """Other colours, or another wish about motion."""
        self.update()
        self._arrange_timer(self.scene)

    def _finish(self) -> None:
        self.page.segments.show_elapsed(self._player.timeline.total)
        self._end()
        self._pages.show_end()
        self.finished.emit()

    def _begin_closing(self) -> None:
        self._closing.begin()

    def _end(self) -> None:
        """From here on no time passes, and closing says nothing more."""
        self._player = self._player.pause(self._clock())
        self._over = True
        self._timer.stop()
        self._closing.end()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)

    def _tell_liked(self, more: bool) -> None:
        self._closing.start_over()
        self.liked.emit(self._routine.id, more)

    def _tell_favourite(self, on: bool) -> None:
        self._closing.start_over()
        self.favourite_changed.emit(self._routine.id, on)

    def _ask_again(self) -> None:
        self.again_requested.emit(self._routine.id)
        self.close()

    def _rest(self) -> None:
        self.rest_requested.emit()
        self.close()

    def _pause_for_info(self, shown: bool) -> None:
        """Nobody can read and move at once."""
        if shown:
            self._was_playing = self._player.playing
            self.pause()
        elif self._was_playing:
            self.play()

    def _connect_pages(self) -> None:
        pages, controls = self._pages, self.page.controls
        pages.liked.connect(self._tell_liked)
        pages.favourite_changed.connect(self._tell_favourite)
        pages.hurt_pressed.connect(self.show_hurt)
        pages.again_pressed.connect(self._ask_again)
        pages.close_pressed.connect(self.close)
        pages.rest_pressed.connect(self._rest)
        pages.signs_pressed.connect(self.signs_requested)
        pages.ended.connect(self._begin_closing)
        controls.previous_pressed.connect(self.go_back)
        controls.pause_pressed.connect(self.toggle)
        controls.next_pressed.connect(self.go_next)
        self.page.info_toggled.connect(self._pause_for_info)

    def _make_shortcuts(self) -> tuple[QShortcut, ...]:
        """Arrows step in reading direction; Esc ends, also at the end."""
        onwards, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if reads_right_to_left(self):
            onwards, back = back, onwards
        close_by_keys(self)
        return (
            QShortcut(QKeySequence(onwards), self, self.go_next),
            QShortcut(QKeySequence(back), self, self.go_back),
        )
