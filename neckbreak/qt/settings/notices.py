"""What stands above the pages: that changes don't last, and what is wrong in the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.settings_reading import Fault
from neckbreak.ports import Words
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.theme import Themes


class Notices(QWidget):
    """Hides itself while there is nothing to say."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._notice = Strip(themes, "", StripKind.CAUTION)
        self._faults = Strip(themes, "", StripKind.CAUTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 14, 8, 0)
        for strip in (self._notice, self._faults):
            strip.hide()
            column.addWidget(strip)
        self.hide()

    def show_notice(self, sentence: str) -> None:
        """Say this; empty: no more."""
        self._show(self._notice, sentence)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """List what is wrong in the file, with its lines."""
        lines = [self._words.say(Message("settings.faults", {"n": len(faults)}))] if faults else []
        for fault in faults:
            said = Message(
                "settings.fault.line",
                {"key": fault.key, "problem": fault.problem, "allowed": fault.allowed},
            )
            line = Message("settings.faults.line", {"line": fault.line or 1, "fault": said})
            lines.append(self._words.say(line))
        self._show(self._faults, "\n".join(lines))

    def _show(self, strip: Strip, text: str) -> None:
        strip.set_text(text)
        strip.setVisible(bool(text))
        self.setHidden(self._notice.isHidden() and self._faults.isHidden())
