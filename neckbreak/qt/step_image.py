"""One step of a routine as an image, for files."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from neckbreak.domain.pictures import Picture
from neckbreak.domain.player import Scene
from neckbreak.domain.settings import Tone
from neckbreak.domain.timeline import Timeline
from neckbreak.ports import Words
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.photos import paint_photo
from neckbreak.qt.routine.stage import moment_of
from neckbreak.qt.theme import art, theme


def scene_of(timeline: Timeline, step: int, at: timedelta) -> Scene | None:
    """The instant `at` into the first turn of a step, counted from 1; past its end, its end.

    None when the routine has no such step.
    """
    frames = (frame for frame in timeline.frames if frame.index == step - 1 and not frame.rest)
    frame = next(frames, None)
    if frame is None:
        return None
    return Scene(timeline, frame, frame.starts + min(at, frame.lasts), finished=False)


def step_image(
    picture: Picture, scene: Scene, size: QSize, words: Words, tone: Tone, *, dark: bool
) -> QImage:
    """The picture as it stands in this scene, on the ground of the windows."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme(dark=dark, contrast=False).canvas)
    painter = QPainter(image)
    paint_picture(
        painter,
        QRectF(0, 0, size.width(), size.height()),
        picture,
        art(tone, dark),
        moment=moment_of(picture, scene, drawing=False),
        words=words,
    )
    painter.end()
    return image


def photo_image(photo: QImage, size: QSize, *, dark: bool) -> QImage:
    """An own picture as it shows in the windows, whole and on their ground."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme(dark=dark, contrast=False).canvas)
    painter = QPainter(image)
    paint_photo(painter, QRectF(0, 0, size.width(), size.height()), photo)
    painter.end()
    return image
