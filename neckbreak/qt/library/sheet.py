"""All that is to be said of one exercise: see, name, how long, how sure, where, steps, cautions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Family, Routine
from neckbreak.domain.standing import Standing
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Label, Small, Strong
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.library.badge import EvidenceBadge
from neckbreak.qt.library.link import Link
from neckbreak.qt.library.steps import StepList
from neckbreak.qt.library.texts import LibraryTexts
from neckbreak.qt.names import chinese_name
from neckbreak.qt.theme import Role, Themes


class Sheet(QWidget):
    """Made anew for each exercise; `parts` are the routines of a ready routine's items.

    `sources` are the titles by tag. `jumped` asks for another routine, `points_requested` for the
    page about acupressure.
    """

    jumped = Signal(str)
    points_requested = Signal()

    def __init__(
        self,
        themes: Themes,
        texts: LibraryTexts,
        routine: Routine,
        parts: Sequence[Routine],
        standing: Standing,
        sources: Mapping[str, str],
        when: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._texts = texts
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_evidence(routine, sources)
        if standing.ask_first:
            ticks = texts.ticks(standing.ask_first)
            said = texts.words.say(Message("library.ask_first", {"ticks": ticks}))
            self._column.addWidget(Strip(themes, said, StripKind.CAUTION))
        if routine.point is not None:
            self._add("library.where", texts.where(routine))
            if routine.point.landmarks:
                self._column.addWidget(Small(themes, routine.point.landmarks))
        self._add_items(parts)
        self._heading("library.steps")
        self.steps = StepList(themes, texts, parts or (routine,))
        self._column.addWidget(self.steps)
        self._add("routine.info.feel", texts.feel(routine))
        self._add("routine.info.avoid", texts.avoid(routine))
        if cautions := texts.cautions(routine):
            self._column.addSpacing(8)
            self._column.addWidget(Strip(themes, "\n".join(cautions), StripKind.CAUTION))
        self._add("routine.info.stop", *texts.stop_signs(routine))
        self._add("library.when", *when)
        self._column.addStretch(1)

    def _add_evidence(self, routine: Routine, sources: Mapping[str, str]) -> None:
        themes, say = self._themes, self._texts.words.say
        if routine.pack:
            self._column.addWidget(Strip(themes, say("sets.unchecked"), StripKind.CAUTION))
            return
        grade = routine.evidence.grade
        row = QWidget()
        flow = FlowLayout(row, spacing=12, line_spacing=2)
        flow.addWidget(EvidenceBadge(themes, grade, say(f"evidence.{grade}")))
        set_wrapping(row)
        self._sources = QWidget()
        listed = QVBoxLayout(self._sources)
        listed.setContentsMargins(0, 2, 0, 4)
        listed.setSpacing(4)
        for tag in routine.evidence.sources:
            title = Small(themes, f"{sources.get(tag, tag)}")
            title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            listed.addWidget(title)
        self._sources.hide()
        if routine.evidence.sources:
            titles = Link(themes, say("library.sources"))
            titles.setObjectName("library.sources")
            titles.setCheckable(True)
            titles.toggled.connect(self._sources.setVisible)
            flow.addWidget(titles)
        if routine.presses and routine.family is Family.ACUPRESSURE:
            about = Link(themes, say("library.points.open"))
            about.setObjectName("library.points.open")
            about.clicked.connect(self.points_requested)
            flow.addWidget(about)
        self._column.addWidget(row)
        self._column.addWidget(Small(themes, self._texts.evidence(routine)))
        self._column.addWidget(self._sources)

    def _add_items(self, parts: Sequence[Routine]) -> None:
        """A ready routine names its exercises, each a way to its own tile."""
        if not parts:
            return
        self._heading("library.items")
        for part in parts:
            line = QHBoxLayout()
            button = Link(self._themes, self._texts.name(part))
            button.setProperty("routine", part.id)
            button.clicked.connect(self._jump)
            line.addWidget(button)
            line.addStretch(1)
            self._column.addLayout(line)

    def _jump(self) -> None:
        button = self.sender()
        assert button is not None
        self.jumped.emit(button.property("routine"))

    def _heading(self, id_: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(Strong(self._themes, self._texts.words.say(id_)))

    def _add(self, heading: str, *paragraphs: str) -> None:
        if any(paragraphs):
            self._heading(heading)
            for paragraph in paragraphs:
                self._column.addWidget(Body(self._themes, paragraph))


class NameOf(QWidget):
    """The name of an exercise; of a point its code and Chinese name, with the English one below."""

    def __init__(self, themes: Themes, texts: LibraryTexts, routine: Routine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        point = routine.point
        line = texts.conditions(routine)
        if point is None:
            column.addWidget(Label(themes, texts.name(routine), Role.TITLE, factor=1.4, wrap=True))
        else:
            names = QWidget()
            flow = FlowLayout(names, spacing=10, line_spacing=0)
            flow.addWidget(Label(themes, point.code, Role.TITLE, factor=1.5))
            flow.addWidget(Label(themes, chinese_name(point), Role.BODY, factor=1.3))
            set_wrapping(names)
            column.addWidget(names)
            line = f"{point.english} · {line}"
        column.addWidget(Small(themes, line))
