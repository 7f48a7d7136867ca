"""The pages of the routine window: what plays, then "well done" or what to do about pain."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from neckbreak.domain.timeline import Timeline
from neckbreak.ports import Resources
from neckbreak.qt.routine.end_page import EndPage
from neckbreak.qt.routine.hurt_page import HurtPage
from neckbreak.qt.routine.play_page import PlayPage
from neckbreak.qt.routine.texts import Texts
from neckbreak.qt.theme import Themes


class Pages(QStackedLayout):
    """One page at a time; the one before is let go of, but for the page that plays.

    `favourite` is whether the routine is one, None when it can't become one.
    """

    liked = Signal(bool)
    favourite_changed = Signal(bool)
    hurt_pressed = Signal()
    again_pressed = Signal()
    close_pressed = Signal()
    rest_pressed = Signal()
    signs_pressed = Signal()
    ended = Signal()
    """The last page shows, of which nothing more is to be awaited."""

    def __init__(
        self,
        window: QWidget,
        themes: Themes,
        texts: Texts,
        resources: Resources,
        timeline: Timeline,
        *,
        number: str = "",
        favourite: bool | None = None,
    ) -> None:
        super().__init__(window)
        self._themes = themes
        self._texts = texts
        self._resources = resources
        self._timeline = timeline
        self._number = number
        self._favourite = favourite
        self._next_up = ""
        self.play = PlayPage(themes, texts, resources, timeline)
        self.play.heart.clicked.connect(self._toggle_favourite)
        self.play.controls.hurt_pressed.connect(self.hurt_pressed)
        self.addWidget(self.play)
        self._show_favourite()

    @property
    def hurts(self) -> bool:
        """Whether it shows what to do about pain."""
        return isinstance(self.currentWidget(), HurtPage)

    def show_next(self, line: str) -> None:
        """Say on the last page what comes next."""
        self._next_up = line
        page: QWidget | None = self.currentWidget()
        if isinstance(page, EndPage):
            page.show_next(line)

    def show_end(self, *, whole: bool = True) -> None:
        """Well done; or, when it was not done `whole`, all right."""
        plan = self._timeline
        page = EndPage(
            self._themes,
            self._texts,
            self._resources,
            plan.routine,
            plan.parts,
            lasted=plan.total,
            whole=whole,
            next_up=self._next_up,
        )
        page.liked.connect(self.liked)
        page.favourite.clicked.connect(self._toggle_favourite)
        page.hurt_pressed.connect(self.hurt_pressed)
        page.again_pressed.connect(self.again_pressed)
        page.close_pressed.connect(self.close_pressed)
        self._turn_to(page)
        self._show_favourite()
        page.close_button.setFocus()
        self.ended.emit()

    def show_hurt(self) -> None:
        """What to do when it hurt."""
        page = HurtPage(self._themes, self._texts.words, self._number)
        page.stop_pressed.connect(self.rest_pressed)
        page.only_uncomfortable_pressed.connect(self._show_stopped)
        page.signs_pressed.connect(self.signs_pressed)
        self._turn_to(page)
        page.stop.setFocus()

    def _show_stopped(self) -> None:
        self.show_end(whole=False)

    def _toggle_favourite(self) -> None:
        self._favourite = not self._favourite
        self._show_favourite()
        self.favourite_changed.emit(self._favourite)

    def _show_favourite(self) -> None:
        page: QWidget | None = self.currentWidget()
        if isinstance(page, PlayPage | EndPage):
            page.show_favourite(self._favourite)

    def _turn_to(self, page: QWidget) -> None:
        before: QWidget | None = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None and before is not self.play:
            self.removeWidget(before)
            before.deleteLater()
