"""Buttons of which one is chosen, as one stop for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class OneOf(QButtonGroup):
    """Tab comes to the chosen button alone, or to any while none is; the arrows choose from there.

    Qt alone sees to that only once a button had the keyboard: before, Tab comes to the first of
    them, and from one that is not chosen the arrows choose nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self._be_one_stop)

    def addButton(self, button: QAbstractButton, id: int = -1) -> None:  # noqa: A002 (Qt's name)
        super().addButton(button, id)
        self._be_one_stop()

    def _be_one_stop(self) -> None:
        chosen = self.checkedButton()
        for button in self.buttons():
            reached = chosen is None or button is chosen
            policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
