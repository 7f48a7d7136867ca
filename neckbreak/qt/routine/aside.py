"""What stands beside the picture: the ring, the turn, the breath's word, the pressure scale."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.player import Scene
from neckbreak.domain.routines import Routine
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.pressure_scale import PressureScale
from neckbreak.qt.rings import BreathRing, CountdownRing, Ring
from neckbreak.qt.routine.texts import LARGE_TYPE, Texts
from neckbreak.qt.theme import Role, Themes, font_scale

WIDTH = 232
FIRM = (3, 5)
FIRM_ON_THE_NECK = (3, 4)


class Aside(QWidget):
    """The countdown, or the breath on steps that breathe; the scale on steps that press."""

    def __init__(self, themes: Themes, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.countdown = CountdownRing(themes, texts.words)
        self.breath = BreathRing(themes, texts.words)
        self.pressure = PressureScale(themes, texts.words, *FIRM, named=font_scale() <= LARGE_TYPE)
        self.word = _centred(Label(themes, "", Role.SUBTITLE, factor=1.4, wrap=True))
        self.turn = _centred(Label(themes, "", Role.STRONG, wrap=True))
        self.small = _centred(Label(themes, "", Role.SMALL, colour="ink2", wrap=True, tabular=True))
        self._rings = QStackedLayout()
        for ring in (self.countdown, self.breath):
            self._rings.addWidget(_in_the_middle(ring))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._rings)
        column.addSpacing(8)
        for label in (self.word, self.turn, self.small):
            column.addWidget(label)
            column.addSpacing(3)
        column.addStretch(1)
        column.addWidget(self.pressure)
        self.setFixedWidth(round(WIDTH * min(font_scale(), 1.3)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_frame(self, scene: Scene) -> None:
        """Arrange what the frame of this scene needs."""
        breathing = scene.breathing
        frame = scene.frame
        self._rings.setCurrentIndex(0 if breathing is None else 1)
        self.word.setVisible(breathing is not None)
        self.turn.setText("" if breathing is not None else self._texts.turn(scene))
        self.turn.setVisible(bool(self.turn.text()))
        presses = frame.step.presses and not frame.rest
        self.pressure.setVisible(presses)
        self.pressure.set_zone(*zone(scene.part))
        # With large type it stands on the page about the exercise, or in the ring.
        roomy = font_scale() <= LARGE_TYPE
        feel = "" if presses or breathing is not None else self._texts.feel(scene.part)
        self.small.setText(feel if roomy else "")
        self.small.setVisible(roomy and (bool(feel) or breathing is not None))

    def show_scene(self, scene: Scene) -> None:
        """Follow the time."""
        breathing = scene.breathing
        if breathing is None:
            self.countdown.show_left(scene.left, scene.frame.lasts)
            return
        self.breath.show_breath(breathing)
        _say(self.word, self._texts.breath_word(breathing.part))
        left = self._texts.words.say(
            Message(
                "routine.breath.left",
                {"n": breathing.number, "count": breathing.count, "left": _whole(scene)},
            )
        )
        _say(self.small, left)

    def set_paused(self, paused: bool) -> None:
        """Show in the ring that time stands still."""
        for ring in (self.countdown, self.breath):
            ring.set_paused(paused)


def zone(part: Routine) -> tuple[int, int]:
    """How firmly to press, of 10: at the neck a little less."""
    return FIRM_ON_THE_NECK if part.presses_neck else FIRM


def _whole(scene: Scene) -> timedelta:
    return timedelta(seconds=ceil(scene.run_left.total_seconds()))


def _say(label: Label, text: str) -> None:
    if label.text() != text:
        label.setText(text)


def _centred(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _in_the_middle(ring: Ring) -> QWidget:
    """A fixed size in a stack would pull the others along."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(ring, 0, Qt.AlignmentFlag.AlignCenter)
    return box
