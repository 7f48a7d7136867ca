"""What breaks into more lines where it is narrow, and so is as high as its width makes it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget


def set_wrapping(widget: QWidget) -> None:
    """Let a layout ask this widget how high it is at a width, and give it no less."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
