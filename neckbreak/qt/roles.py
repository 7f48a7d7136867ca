"""Tells a screen reader what a widget is, where Qt only knows that it is some widget."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def tell_roles() -> None:
    """From now on a widget whose class has a `screen_reader_role` is told as that.

    It is asked for only while a screen reader listens; PySide then keeps half a kilobyte of each
    for good, when the widget is long gone.
    """
    QAccessible.installFactory(_interface)


def _interface(_class: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = getattr(type(thing), "screen_reader_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role)


class Window(QWidget):
    """A window of its own."""

    screen_reader_role = QAccessible.Role.Window
