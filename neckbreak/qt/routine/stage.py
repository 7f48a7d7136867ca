"""The picture with the side it is about, and the names of the point under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.following import cue
from neckbreak.domain.pictures import Picture
from neckbreak.domain.player import Scene
from neckbreak.domain.routines import Point
from neckbreak.domain.small_views import small_views
from neckbreak.domain.timeline import Side
from neckbreak.domain.tweening import in_frames, weights
from neckbreak.ports import Resources
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.painting import reads_right_to_left
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.illustration import FADE, Illustration
from neckbreak.qt.names import chinese_name
from neckbreak.qt.painting.moments import ARROW_DRAWN_IN, has_pulse
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.photos import photo_of
from neckbreak.qt.routine.side_cue import SideCue
from neckbreak.qt.routine.texts import GLYPHS, Texts
from neckbreak.qt.theme import Role, Themes

LEAST_HEIGHT = 200
WIDEST_OVER = 0.4
"""The part of the width that the side's plate may take of the picture before it needs a row."""
ROOM_FOR_SIDE = 64


class Stage(QWidget):
    """The only part of the window that may shrink."""

    def __init__(
        self, themes: Themes, texts: Texts, resources: Resources, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._texts = texts
        self._resources = resources
        self._showing: tuple[str | None, bool, int] | None = None
        self._scene: Scene | None = None
        self.picture = Illustration(themes, texts.words, ground="canvas", parent=self)
        # It takes what the words leave, and no scroll bar comes before it is as small as may be.
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.picture.setMinimumHeight(LEAST_HEIGHT)
        self.side = SideCue(themes, self)
        self.names = _PointNames(themes)
        self._row_of_side = QVBoxLayout()
        self._row_of_picture = QHBoxLayout()
        self._row_of_picture.addWidget(self.picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row_of_side)
        column.addLayout(self._row_of_picture, 1)
        column.addWidget(self.names)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self._show_chosen_person)

    def show_frame(self, scene: Scene, *, playing: bool) -> None:
        """Show the picture, side and names of this frame."""
        self._scene = scene
        frame = scene.frame
        other_side = frame.side is Side.RIGHT
        showing = (frame.step.picture, other_side, frame.part)
        if showing != self._showing:
            name = frame.step.picture
            picture = None if name is None else self._resources.picture(name)
            self.picture.show_picture(
                picture,
                photo=None if picture is not None else photo_of(self._resources, name),
                other_side=other_side,
                glyph=GLYPHS[scene.part.family],
                # A fade goes with the routine's time; a paused one would stop half way.
                # Where there is no picture, nothing would lead the fade to its end.
                fade=playing and self._showing is not None and picture is not None,
            )
            self._showing = showing
        self.picture.setAccessibleName(self._texts.alt(scene.part, frame.number, frame.step))
        self.side.setVisible(frame.side is not None)
        if frame.side is not None:
            then = "" if frame.then is None else self._texts.then(frame.then)
            self.side.show_side(frame.side, self._texts.side(frame.side), then)
            self._place_side()
        self.names.show_point(scene.part.point)

    def show_scene(self, scene: Scene, *, playing: bool) -> None:
        """Follow the time."""
        picture = self.picture.shown
        if picture is None:
            return
        shown_for = scene.elapsed - scene.frame.shown_from
        moment = moment_of(picture, scene, reduced=self._themes.reduced_motion, drawing=playing)
        self.picture.show_moment(moment, shown_for if playing else FADE)

    def lively(self, scene: Scene) -> bool:
        """Whether something moves that needs every frame."""
        picture = self.picture.shown
        fading = scene.elapsed - scene.frame.shown_from < timedelta(seconds=1)
        return picture is not None and (picture.moves or has_pulse(picture) or fading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def _show_chosen_person(self) -> None:
        self._showing = None
        if self._scene is not None:
            self.show_frame(self._scene, playing=False)

    def _place_side(self) -> None:
        """Over the picture's corner where reading begins; above it where the words need more."""
        shown = not self.side.isHidden()
        fits = self.side.plate_width() < self.width() * WIDEST_OVER
        over = shown and fits and not self.picture.is_photo and not self._corner_is_taken()
        self.side.set_in_row(not over)
        room = ROOM_FOR_SIDE if over else 0
        self._row_of_picture.setContentsMargins(margins(self, room, 0, 0, 0))
        if not over:
            self._row_of_side.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeading)
            return
        self._row_of_side.removeWidget(self.side)
        x = self.width() - self.side.width() if reads_right_to_left(self) else 0
        self.side.move(x, 0)
        self.side.raise_()

    def _corner_is_taken(self) -> bool:
        """Whether a second view in small stands where the plate would."""
        picture = self.picture.shown
        if picture is None:
            return False
        width, height = picture.size
        begins_right = reads_right_to_left(self)
        return any(
            (x > width / 2) is begins_right and y < height / 2
            for (x, y), _radius in small_views(picture)
        )


def moment_of(
    picture: Picture, scene: Scene, *, reduced: bool = False, drawing: bool = True
) -> Moment:
    """How a picture stands at an instant of the routine; `drawing` lets arrows draw themselves."""
    now = cue(picture, replace(scene, elapsed=in_frames(scene.elapsed)), reduced=reduced)
    shown_for = scene.elapsed - scene.frame.shown_from
    drawn = min((scene.elapsed - scene.frame.starts) / ARROW_DRAWN_IN, 1.0)
    return Moment(
        now.pose,
        weights(picture, now.pose),
        now.phase,
        shown_for.total_seconds() if has_pulse(picture) and not reduced else None,
        drawn if drawing and not reduced else 1.0,
    )


class _PointNames(QWidget):
    """Code, pinyin, Hanzi and English name of a point, in one line under its picture."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.code = Label(themes, "", Role.STRONG)
        self.chinese = Label(themes, "", Role.BODY)
        self.english = Label(themes, "", Role.SMALL, colour="ink2")
        row = FlowLayout(self, spacing=10, line_spacing=0)
        for label in (self.code, self.chinese, self.english):
            row.addWidget(label)
        set_wrapping(self)

    def show_point(self, point: Point | None) -> None:
        """Show the names of this point, or nothing."""
        self.setVisible(point is not None)
        if point is not None:
            self.code.setText(point.code)
            self.chinese.setText(chinese_name(point))
            self.english.setText(point.english)
