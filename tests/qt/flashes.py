"""Catches windows that flash up: a widget that is shown before it has a parent is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


class _Watcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}".strip())
        return False


def windows_shown(do: Callable[[], object]) -> list[str]:
    """The windows that show while something is done, however briefly."""
    application = QApplication.instance()
    assert application is not None
    watcher = _Watcher()
    application.installEventFilter(watcher)
    try:
        do()
        QApplication.processEvents()
    finally:
        application.removeEventFilter(watcher)
    return watcher.shown
