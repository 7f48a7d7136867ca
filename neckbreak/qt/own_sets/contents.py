"""What is in a set, in words: every step, how often it is meant, and what the gate leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.own_sets import Advice, OwnSet, routines_of, whole_id
from neckbreak.domain.routines import Catalogue, Routine, Step
from neckbreak.domain.safety import hidden
from neckbreak.ports import Resources, Words
from neckbreak.qt.controls.labels import Body, Label, Small, Strong
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.photos import photo_of
from neckbreak.qt.theme import Role, Themes

_PICTURE = (160, 120)


def contents(
    themes: Themes,
    words: Words,
    resources: Resources,
    own: OwnSet,
    ours: Catalogue,
    health: Health,
) -> Iterator[QWidget]:
    """A panel for each exercise and routine, in order."""
    whole = routines_of(own, ours)
    for exercise in own.exercises:
        yield _Exercise(themes, words, resources, whole[whole_id(own.id, exercise.id)], health)
    for ready in own.ready:
        routine = whole[whole_id(own.id, ready.id)]
        names = [(whole.get(item) or ours[item]).name for item in routine.items]
        yield _Ready(themes, words, routine, names, health)


def advice_told(words: Words, own: OwnSet, advice: Advice) -> str:
    """How often the maker means it, in a sentence."""
    values: dict[str, Value] = {"name": own.names[advice.routine], "every": advice.every}
    if advice.until is None:
        return words.say(Message("own.advice.told", values))
    return words.say(Message("own.advice.told.until", {**values, "until": advice.until}))


def left_out(words: Words, routine: Routine, health: Health) -> str:
    """Why the health answers leave it out; empty when they don't."""
    ticks = [words.say(f"health.tick.{tick}") for tick in hidden(routine, health)]
    return words.say(Message("own.left_out", {"ticks": "; ".join(ticks)})) if ticks else ""


class _Part(Panel):
    """A panel with a name, how long it lasts, and what leaves it out."""

    def __init__(self, themes: Themes, words: Words, routine: Routine, health: Health) -> None:
        super().__init__(themes)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(6)
        self.column.addWidget(Strong(themes, routine.name))
        values: dict[str, Value] = {
            "length": routine.duration,
            "family": Message(f"own.family.{routine.family}"),
        }
        self.column.addWidget(Small(themes, words.say(Message("own.contents.about", values))))
        why = left_out(words, routine, health)
        if why:
            self.column.addWidget(Strip(themes, why, StripKind.CAUTION, glyph="shield"))


class _Exercise(_Part):
    def __init__(
        self,
        themes: Themes,
        words: Words,
        resources: Resources,
        routine: Routine,
        health: Health,
    ) -> None:
        super().__init__(themes, words, routine, health)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        shown: str | None = None
        for number, step in enumerate(routine.steps, start=1):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(themes, str(number), Role.STRONG), number, 0, top)
            told = QVBoxLayout()
            told.setSpacing(1)
            told.addWidget(Body(themes, step.text))
            told.addWidget(Small(themes, dose(words, step)))
            told.addStretch(1)
            grid.addLayout(told, number, 1)
            if step.picture is not None and step.picture != shown:
                shown = step.picture
                grid.addWidget(_picture(themes, resources, step), number, 2, top)
        self.column.addLayout(grid)
        for id_, text in (
            ("listing.feel", routine.feel),
            ("listing.avoid", routine.avoid),
            ("listing.note", routine.caution_note),
        ):
            if text:
                self.column.addWidget(Small(themes, words.say(Message(id_, {"text": text}))))
        for caution in routine.cautions:
            self.column.addWidget(Small(themes, words.say(f"caution.{caution}")))


class _Ready(_Part):
    def __init__(
        self,
        themes: Themes,
        words: Words,
        routine: Routine,
        names: Sequence[str],
        health: Health,
    ) -> None:
        super().__init__(themes, words, routine, health)
        for number, name in enumerate(names, start=1):
            self.column.addWidget(Body(themes, f"{number}  {name}"))


def dose(words: Words, step: Step) -> str:
    """How long, how often, on how many sides."""
    parts = [words.say(Message("listing.seconds", {"n": step.seconds}))]
    if step.repetitions > 1:
        parts.append(words.say(Message("listing.repetitions", {"n": step.repetitions})))
    if step.sides > 1:
        parts.append(words.say("listing.both_sides"))
    return ", ".join(parts)


def _picture(themes: Themes, resources: Resources, step: Step) -> QWidget:
    widget = Illustration(themes)
    assert step.picture is not None
    picture = resources.picture(step.picture)
    photo = photo_of(resources, step.picture) if picture is None else None
    widget.show_picture(picture, alt=step.alt or step.text, photo=photo, plain=picture is not None)
    widget.setFixedSize(*_PICTURE)
    return widget
