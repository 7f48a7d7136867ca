"""The page of a routine that plays: what it looks like, how long, what to do and to mind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.player import Scene
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.timeline import Frame, Timeline
from neckbreak.ports import Resources
from neckbreak.qt.announcing import announce
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.routine.aside import Aside
from neckbreak.qt.routine.caution import CautionSlot
from neckbreak.qt.routine.controls import Controls
from neckbreak.qt.routine.info import Info
from neckbreak.qt.routine.segments import Segments
from neckbreak.qt.routine.sentence import StepSentence
from neckbreak.qt.routine.stage import Stage
from neckbreak.qt.routine.texts import LARGE_TYPE, Texts
from neckbreak.qt.theme import Role, Themes, font_scale

LEAST_VIEW = 120
"""So much of picture and ring is always seen."""


class PlayPage(QWidget):
    """Header and controls stand still; what is between them scrolls when there is no room."""

    info_toggled = Signal(bool)

    def __init__(
        self,
        themes: Themes,
        texts: Texts,
        resources: Resources,
        timeline: Timeline,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._frame: Frame | None = None
        self._part: Routine | None = None
        words = texts.words
        self.name = Label(themes, texts.name(timeline.routine), Role.STRONG, wrap=True)
        self.place = Label(themes, "", Role.SMALL, colour="ink2", wrap=True)
        self.heart = IconButton(themes, "heart", "")
        self.heart.setObjectName("routine.favourite")
        self.info_button = IconButton(themes, "info", words.say(Message("routine.info")))
        self.info_button.setObjectName("routine.info")
        self.info_button.setCheckable(True)
        self.segments = Segments(themes, timeline)
        self.stage = Stage(themes, texts, resources)
        self.aside = Aside(themes, texts)
        self.sentence = StepSentence(themes)
        self.caution = CautionSlot(themes)
        self.footer = Label(themes, "", Role.TINY, colour="ink2", wrap=True)
        self.footer.setContentsMargins(0, 4, 0, 0)
        self.controls = Controls(themes, words)
        self.info = Info(themes, texts)
        self.info.hide()
        self.info_button.toggled.connect(self._show_info)
        tradition = any(part.family is Family.ACUPRESSURE for part in timeline.parts)
        # With large type it stands on the page about the exercise, or nothing else has room. In a
        # routine that has it at all it keeps its room, so that nothing jumps.
        keeps = self.footer.sizePolicy()
        keeps.setRetainSizeWhenHidden(tradition and font_scale() <= LARGE_TYPE)
        self.footer.setSizePolicy(keeps)
        self.footer.hide()
        self.sentence.reserve(
            texts.step(part, number, step)
            for part in timeline.parts
            for number, step in enumerate(part.steps, 1)
        )
        self.caution.reserve(
            (texts.caution(part, presses=step.presses), self._warns(part, step))
            for part in timeline.parts
            for step in part.steps
        )
        self.footer.setText(words.say(Message("routine.tradition")))
        self._arrange()

    def show_scene(self, scene: Scene, *, playing: bool) -> None:
        """Show this instant; texts change only with the frame."""
        if scene.frame is not self._frame:
            self._show_frame(scene, playing=playing)
        self.stage.show_scene(scene, playing=playing)
        self.aside.show_scene(scene)
        self.segments.show_elapsed(scene.elapsed)

    def show_favourite(self, favourite: bool | None) -> None:
        """Show whether it is a favourite; None: it can't become one."""
        self.heart.setVisible(favourite is not None)
        name = self._texts.words.say(f"library.favourite.{'no' if favourite else 'yes'}")
        self.heart.set_glyph("heart_full" if favourite else "heart", name)

    def set_playing(self, playing: bool) -> None:
        """Show whether time passes."""
        self.controls.set_playing(playing)
        self.aside.set_paused(not playing)

    def _show_frame(self, scene: Scene, *, playing: bool) -> None:
        self._frame = scene.frame
        self.place.setText(self._texts.place(scene))
        self.stage.show_frame(scene, playing=playing)
        self.aside.show_frame(scene)
        sentence = self._texts.sentence(scene)
        if sentence != self.sentence.text():
            self.sentence.say(sentence)
            self._announce(sentence, scene)
        step = scene.frame.step
        caution = self._texts.caution(scene.part, presses=step.presses)
        self.caution.say(caution, warns=self._warns(scene.part, step))
        if scene.part is not self._part:
            self._part = scene.part
            pressing_points = scene.part.family is Family.ACUPRESSURE
            self.footer.setVisible(pressing_points and font_scale() <= LARGE_TYPE)
            self.info.show_exercise(scene.part)

    def _warns(self, part: Routine, step: Step) -> bool:
        return step.presses or bool(self._texts.ask_first(part))

    def _announce(self, sentence: str, scene: Scene) -> None:
        """Tell a screen reader: the side first, for hands that are already on their way."""
        side = scene.frame.side
        spoken = sentence if side is None else f"{self._texts.side(side)}. {sentence}"
        announce(self, spoken)

    def _show_info(self, shown: bool) -> None:
        self.info.setVisible(shown)
        for widget in (self._exercise, self.sentence):
            widget.setVisible(not shown)
        self.info_toggled.emit(shown)

    def _arrange(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self.name)
        titles.addWidget(self.place)
        header = QHBoxLayout()
        header.addLayout(titles, 1)
        header.setSpacing(2)
        header.addWidget(self.heart)
        header.addWidget(self.info_button)
        self._exercise = self._scrolling_exercise()
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 18)
        page.setSpacing(0)
        page.addLayout(header)
        page.addSpacing(10)
        page.addWidget(self.segments)
        page.addSpacing(10)
        page.addWidget(self._exercise, 1)
        page.addWidget(self.info, 1)
        page.addSpacing(6)
        page.addWidget(self.sentence)
        page.addSpacing(8)
        page.addWidget(self.caution)
        page.addWidget(self.footer)
        page.addSpacing(10)
        page.addWidget(self.controls)

    def _scrolling_exercise(self) -> QScrollArea:
        """Picture and ring; in a small window they scroll, the sentence never leaves its place."""
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.stage, 1)
        row.addWidget(self.aside)
        area = ReadingArea(self.name.text())
        area.setMinimumHeight(LEAST_VIEW)
        area.setWidget(inner)
        return area
