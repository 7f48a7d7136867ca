"""What is kept of painted shapes looks the same when it comes again, and stays small."""

from __future__ import annotations

import os

from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.domain.tweening import weights
from neckbreak.qt.painting.shapes import Shapes
from tests.benchmarks.usage import memory_of
from tests.qt.painting.drawn import PALETTE, SHIPPED


def test_a_pose_that_comes_again_looks_as_it_did_the_first_time() -> None:
    shown = SHIPPED.picture("shoulder-roll")
    assert shown is not None
    once = QImage(480, 360, QImage.Format.Format_RGB32)
    again = QImage(once.size(), once.format())
    shapes = Shapes(shown)
    mixes = [weights(shown, 0.25 + part / 10) for part in range(12)]
    for image in (once, again):
        image.fill(QColor("white"))
        for mix in mixes:
            painter = QPainter(image)
            shapes.paint(painter, PALETTE, mix)
            painter.end()
    assert once == again


def test_many_turns_of_a_motion_keep_no_more_than_a_few_megabytes() -> None:
    shown = SHIPPED.picture("hips")
    assert shown is not None
    shapes, image = Shapes(shown), QImage(4, 4, QImage.Format.Format_RGB32)

    def turn(shift: float) -> None:
        painter = QPainter(image)
        for frame in range(180):
            shapes.paint(painter, PALETTE, weights(shown, shift + frame * 3.9 / 180))
        painter.end()

    before = memory_of(os.getpid()).written_mib
    for number in range(4):
        turn(number / 300)  # each time other poses
    assert memory_of(os.getpid()).written_mib - before < 12
