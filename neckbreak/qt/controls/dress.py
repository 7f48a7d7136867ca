"""What a window wears besides its controls: style sheet, focus ring, and an ear for Return."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from neckbreak.qt.controls.focus_ring import FocusRing
from neckbreak.qt.controls.return_key import ReturnKey
from neckbreak.qt.theme import Theme, Themes


class Dress(QObject):
    """Belongs to a window: gives it style sheet and focus ring, and follows the theme.

    Return presses the focused button, else what `main` names (see `ReturnKey`).
    Make it last in the window's constructor; it is the window's child and needs no other owner.
    """

    def __init__(
        self,
        window: QWidget,
        themes: Themes,
        from_keyboard: bool = False,
        *,
        main: Callable[[], QAbstractButton | None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self.ring = FocusRing(window, themes, from_keyboard)
        ReturnKey(window, main)
        themes.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._window.setStyleSheet(style_sheet(self._themes.theme))


def style_sheet(theme: Theme) -> str:
    """The few widgets that Qt paints well from a style sheet; everything else paints itself."""
    chosen, chosen_ink = theme.soft, theme.soft_ink
    border = theme.edge if theme.contrast else theme.line
    return f"""
QToolTip {{ background: {theme.ink.name()}; color: {theme.canvas.name()};
  border: 0; padding: 6px 8px; }}
QMenu {{ background: {theme.surface.name()}; border: 1px solid {border.name()};
  border-radius: 10px; padding: 6px; }}
QMenu[square="true"] {{ border-radius: 0; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; color: {theme.ink.name()}; }}
QMenu::item:selected {{ background: {chosen.name()}; color: {chosen_ink.name()}; }}
QMenu::item:disabled {{ color: {theme.edge.name()}; }}
QMenu::separator {{ height: 1px; background: {theme.line.name()}; margin: 6px; }}
QTableView {{ background: transparent; border: 0; color: {theme.ink.name()}; }}
QTableView::item {{ padding: 0 8px; }}
QTableView::item:focus {{ background: {chosen.name()}; color: {chosen_ink.name()}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {theme.ink2.name()}; padding: 6px 8px;
  border: 0; border-bottom: 1px solid {border.name()}; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {theme.edge.name()}; border-radius: 4px;
  min-height: 32px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {theme.edge.name()}; border-radius: 4px;
  min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
