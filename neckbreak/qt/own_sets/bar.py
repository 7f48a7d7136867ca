"""The bar below a form: what can be done with it, and what became of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.announcing import announce
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.panel import Rule
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.own_sets.form import flowing
from neckbreak.qt.theme import Themes


class Bar(QWidget):
    """A line of buttons, and above it a sentence or a question."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._has_form = False
        say = words.say
        self.save = PrimaryButton(themes, say("own.save"), height=38)
        self.discard = OutlineButton(themes, say("own.discard"), height=38)
        self.preview = OutlineButton(themes, say("own.preview"), glyph="play", height=38)
        self.remind = OutlineButton(themes, say("own.remind"), glyph="bell", height=38)
        self.duplicate = QuietButton(themes, say("own.duplicate"), height=38)
        self.delete = QuietButton(themes, say("own.delete"), glyph="trash", height=38)
        self.undo = OutlineButton(themes, say("own.undo"), glyph="undo")
        self._done = Strip(themes, "", StripKind.NOTE, button=self.undo)
        self._bad = Strip(themes, "", StripKind.FAULT)
        self._question = Strip(themes, say("own.unsaved"), StripKind.CAUTION)
        self.save_first = OutlineButton(themes, say("own.save"))
        self.let_go = OutlineButton(themes, say("own.discard"))
        self.stay = QuietButton(themes, say("own.stay"))
        self._answers = flowing(self.save_first, self.let_go, self.stay)
        self._rule = Rule(themes)
        buttons: dict[str, QPushButton] = {
            "save": self.save,
            "discard": self.discard,
            "preview": self.preview,
            "remind": self.remind,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "undo": self.undo,
            "save_first": self.save_first,
            "let_go": self.let_go,
            "stay": self.stay,
        }
        for name, button in buttons.items():
            button.setObjectName(f"own.{name}")
        self._line = flowing(
            self.save, self.discard, self.preview, self.remind, self.duplicate, self.delete
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 12, 0)
        column.setSpacing(8)
        for widget in (self._rule, self._done, self._bad, self._question, self._answers):
            column.addWidget(widget)
        column.addWidget(self._line)
        self._ways: tuple[Callable[[], object], Callable[[], object]] | None = None
        self._undo: Callable[[], object] | None = None
        self.save_first.clicked.connect(self._save_first)
        self.let_go.clicked.connect(self._let_go)
        self.stay.clicked.connect(self._stay)
        self.undo.clicked.connect(self._take_back)
        self.tell("")

    def show_state(self, *, form: bool, routine: bool, changed: bool) -> None:
        """Offer what can be done now."""
        self._has_form = form
        self._line.setVisible(form and self._answers.isHidden())
        self._rule.setVisible(form)
        self.save.setEnabled(changed)
        self.discard.setEnabled(changed)
        self.preview.setVisible(routine)
        self.remind.setVisible(routine)
        self.remind.setEnabled(not changed)
        self.duplicate.setVisible(routine)
        self.delete.setVisible(routine)

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        """Say what became of it; an empty sentence clears the place."""
        self._show(self._bad if bad else self._done, sentence)
        self.undo.hide()

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what is gone, and offer to bring it back."""
        self._undo = undo
        self._show(self._done, sentence)
        self.undo.show()

    def ask(self, save: Callable[[], object], discard: Callable[[], object]) -> None:
        """Ask what to do with changes that are not saved."""
        self._ways = (save, discard)
        self._show(self._question, self._words.say("own.unsaved"))
        self._answers.show()
        self._line.hide()
        self.save_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, strip: Strip, sentence: str) -> None:
        for each in (self._done, self._bad, self._question):
            each.setVisible(each is strip and bool(sentence))
        self._answers.hide()
        self._line.setVisible(self._has_form)
        strip.set_text(sentence)
        if sentence:
            announce(self, sentence)

    def _save_first(self) -> None:
        save, _ = self._ways_taken()
        save()

    def _let_go(self) -> None:
        _, discard = self._ways_taken()
        discard()

    def _ways_taken(self) -> tuple[Callable[[], object], Callable[[], object]]:
        assert self._ways is not None  # the buttons show only while it is asked
        ways, self._ways = self._ways, None
        self.tell("")
        return ways

    def _stay(self) -> None:
        self._ways = None
        self.tell("")

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.tell("")
        if undo is not None:
            undo()
