"""All that is to be said of an exercise: how it feels, what to mind, how sure anybody is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Family, Routine
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.routine.texts import Texts
from neckbreak.qt.theme import Role, Themes


class Info(ReadingArea):
    """A page of paragraphs with their headings; to be scrolled and read while the routine waits."""

    def __init__(self, themes: Themes, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(texts.words.say(Message("routine.info")), parent)
        self._themes = themes
        self._texts = texts

    def show_exercise(self, part: Routine) -> None:
        """Show the paragraphs of this exercise."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 12, 8)
        column.setSpacing(4)
        for heading, paragraphs in self._paragraphs(part):
            if paragraphs:
                column.addWidget(Label(self._themes, heading, Role.STRONG, wrap=True))
                for paragraph in paragraphs:
                    column.addWidget(Label(self._themes, paragraph, Role.BODY, wrap=True))
                column.addSpacing(10)
        column.addStretch(1)
        self.setWidget(inner)

    def _paragraphs(self, part: Routine) -> Iterator[tuple[str, list[str]]]:
        say, text = self._texts.words.say, self._texts.words.text
        feel = self._texts.feel(part)
        yield say(Message("routine.info.feel")), [feel] if feel else []
        avoid = text(f"{part.id}.avoid", part.avoid) if part.avoid else ""
        yield say(Message("routine.info.avoid")), [avoid] if avoid else []
        if part.point is not None:
            where = text(f"{part.id}.where", part.point.where)
            yield say(Message("routine.info.where")), [where]
        stop = [say(Message(f"stop.{sign.value}")) for sign in part.stop]
        yield say(Message("routine.info.stop")), stop
        ask = self._texts.ask_first(part)
        cautions = [ask] if ask else []
        cautions += [say(Message(f"caution.{caution.value}")) for caution in part.cautions]
        if part.caution_note:
            cautions.append(text(f"{part.id}.caution", part.caution_note))
        yield say(Message("routine.info.cautions")), cautions
        grade = Message(f"evidence.{part.evidence.grade.value}")
        sure = [say(Message("sets.unchecked") if part.pack else grade)]
        if part.family is Family.ACUPRESSURE:
            sure.append(say(Message("routine.tradition")))
        yield say(Message("routine.info.evidence")), sure
        yield say(Message("routine.info.sources")), self._texts.sources(part)
