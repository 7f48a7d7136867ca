"""Every window with words of twice their length, and in twice the size: none is cut at the side."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.app.opening import EVERY, Open


@pytest.fixture
def long_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody whose language needs twice the room."""
    monkeypatch.setenv("LANGUAGE", "qps")


def cut(window: QWidget) -> Iterator[str]:
    """What reaches past the side of the window, or is narrower than its words."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, QPushButton | QLabel) or not each.isVisible() or not each.text():
            continue
        place = QRect(each.mapTo(window, QPoint()), each.size())
        if place.left() < 0 or place.right() >= window.width():
            yield f"{each.text()}: {place} of {window.width()}"
        elif isinstance(each, QPushButton) and each.width() < each.minimumSizeHint().width():
            yield f"{each.text()}: {each.width()} of {each.minimumSizeHint().width()}"


@pytest.mark.usefixtures("long_words")
@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_long_words_have_room(opener: Open) -> None:
    window = opener()
    QApplication.processEvents()
    assert list(cut(window)) == []


@pytest.mark.usefixtures("large_font")
@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_large_font_have_room(opener: Open) -> None:
    window = opener()
    QApplication.processEvents()
    assert list(cut(window)) == []
