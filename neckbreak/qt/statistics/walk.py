"""One stop for the Tab key; then the arrow keys go from one thing to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.painting import reads_right_to_left


class Walk(QObject):
    """Belongs to the widget that holds the stops; `upright` is for those below each other."""

    def __init__(self, holder: QWidget, *, upright: bool = False) -> None:
        super().__init__(holder)
        self._holder = holder
        self._upright = upright
        self._stops: Sequence[QWidget] = ()

    def go_along(self, stops: Sequence[QWidget]) -> None:
        """Walk along these from now on; the first is where the Tab key comes in."""
        self._stops = stops
        tabbed = Qt.FocusPolicy.TabFocus | Qt.FocusPolicy.ClickFocus
        for number, stop in enumerate(stops):
            stop.setFocusPolicy(tabbed if number == 0 else Qt.FocusPolicy.ClickFocus)
            stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        at = next((n for n, stop in enumerate(self._stops) if stop is watched), None)
        if at is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        forward, back = self._keys()
        match event.key():
            case key if key == forward:
                to = at + 1
            case key if key == back:
                to = at - 1
            case Qt.Key.Key_Home:
                to = 0
            case Qt.Key.Key_End:
                to = len(self._stops) - 1
            case _:
                return False
        if 0 <= to < len(self._stops):
            self._stops[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _keys(self) -> tuple[Qt.Key, Qt.Key]:
        if self._upright:
            return Qt.Key.Key_Down, Qt.Key.Key_Up
        if reads_right_to_left(self._holder):
            return Qt.Key.Key_Left, Qt.Key.Key_Right
        return Qt.Key.Key_Right, Qt.Key.Key_Left
