"""PySide6 gives back the references it borrows; 6.12.0 on Python 3.11 does not, and aborts later.

When this passes with a newer PySide6 on Python 3.11, the upper bound in pyproject.toml can go.
(From Python 3.12 on True and None are immortal, and the fault has no effect.)
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    """Something to ring."""

    rang = Signal()


def test_emitting_signals_leaves_true_alone(qapp: QObject) -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(50):
        bell.rang.emit()
    assert abs(sys.getrefcount(True) - before) <= 5


def test_calls_without_an_answer_leave_none_alone(qapp: QObject) -> None:
    bell = Bell()
    before = sys.getrefcount(None)
    for _ in range(50):
        bell.setObjectName("bell")
    assert abs(sys.getrefcount(None) - before) <= 5
