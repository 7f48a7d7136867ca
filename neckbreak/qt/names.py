"""What exercises, routines and points are called, as far as it can be shown."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from neckbreak.domain.routines import Point, Routine
from neckbreak.ports import Words


def routine_name(routine: Routine, words: Words) -> str:
    """The translation of its name, else the name that it brings along."""
    return words.text(f"{routine.id}.name", routine.name)


def chinese_name(point: Point) -> str:
    """Its pinyin, and its Hanzi where some font of the computer has them: boxes tell nobody."""
    metrics = QFontMetrics(QApplication.font())

    def drawn(text: str) -> bool:
        return all(metrics.inFontUcs4(ord(sign)) for sign in text)

    words = [word for word in point.pinyin.split() if drawn(word)]  # one has Hanzi within
    if drawn(point.hanzi):
        words.append(point.hanzi)
    return " ".join(words)
