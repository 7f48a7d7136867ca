"""Return presses the button that has the keyboard, else the main one of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # beside QCheckBox or QRadioButton, of which Qt wants only one


def is_return(event: QKeyEvent) -> bool:
    """Whether this is the key Return, of the keypad too."""
    return event.key() in _RETURN


class LeavesReturn(_Button):
    """Of a tick or a choice: Return is for the window, where GNOME's and Xfce's style would tick.

    Stands before QCheckBox or QRadioButton among the bases.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_return(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReturnKey(QObject):
    """Belongs to a window, and hears the keys that nobody in it had a use for.

    `main` names the main button of the moment, if Return may press one from elsewhere: from a
    tick, a choice, or where nothing has the keyboard.
    """

    def __init__(
        self, window: QWidget, main: Callable[[], QAbstractButton | None] | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._main = main
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While Python takes a forgotten window apart, Qt still sends events here.
        window = self.__dict__.get("_window")
        if (
            window is None
            or watched is not window
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or not is_return(event)
        ):
            return False
        button = self._button()
        if button is None or not button.isEnabled():
            return False
        button.click()
        return True

    def _button(self) -> QAbstractButton | None:
        focused = self._window.focusWidget()
        if isinstance(focused, QPushButton):
            return focused
        return None if self._main is None else self._main()
