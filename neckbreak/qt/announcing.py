"""Lets a screen reader say what changed elsewhere than where the keyboard is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have this said once, politely: after what is being said."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
