"""What acupressure is, and how weak the evidence for it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.routines import Grade
from neckbreak.ports import Words
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.labels import Body, Small, Strong, Title
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.library.badge import EvidenceBadge
from neckbreak.qt.theme import Themes

_SECTIONS = ("what", "studies", "press", "never")
_SOURCES = ("E22", "E23")


class PointsPage(Panel):
    """A page to read; `left` goes back."""

    left = Signal()

    def __init__(
        self,
        themes: Themes,
        words: Words,
        sources: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, radius=16, parent=parent)
        say = words.say
        self.back = QuietButton(themes, say("library.back"), glyph="left")
        self.back.setObjectName("library.points.back")
        self.back.clicked.connect(self.left)
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(18, 12, 14, 16)
        page.setSpacing(4)
        back = QHBoxLayout()
        back.addWidget(self.back)
        back.addStretch(1)
        page.addLayout(back)
        page.addWidget(Title(themes, say("library.points.title")))
        page.addSpacing(2)
        badge = QHBoxLayout()
        badge.addWidget(EvidenceBadge(themes, Grade.TRADITION, say("evidence.tradition")))
        badge.addStretch(1)
        page.addLayout(badge)
        page.addSpacing(4)
        page.addWidget(Body(themes, say("library.points.honest")))
        for name in _SECTIONS:
            page.addSpacing(10)
            page.addWidget(Strong(themes, say(f"library.points.{name}.title")))
            page.addWidget(Body(themes, say(f"library.points.{name}")))
        page.addSpacing(10)
        page.addWidget(Strong(themes, say("library.sources")))
        for tag in _SOURCES:
            page.addWidget(Small(themes, sources.get(tag, tag)))
        page.addStretch(1)
        scroll = ReadingArea(say("library.points.title"))
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scroll)
