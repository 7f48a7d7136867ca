"""The widget of a picture: when it moves, when it must not, and what it says of itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.pictures import Marker, Picture
from neckbreak.domain.settings import Look, Theme, Tone
from neckbreak.domain.settings import Motion as MotionSetting
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.theme import Themes, art
from neckbreak.storage.words import CatalogueWords
from tests.qt.painting.drawn import SLIDE, box, picture
from tests.qt.steady import SteadyClock


@pytest.fixture
def moving_themes(themes: Themes) -> Themes:
    themes.set_look(Look(theme=Theme.LIGHT, motion=MotionSetting.FULL))
    return themes


def illustration(
    themes: Themes,
    qtbot: QtBot,
    shown: Picture | None = SLIDE,
    clock: SteadyClock | None = None,
) -> Illustration:
    widget = Illustration(themes, clock=clock or SteadyClock())
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(shown)
    return widget


def is_moving(widget: Illustration) -> bool:
    """Asked anew each time, where mypy would take the property for what it was before."""
    return widget.moving


def test_it_moves_only_while_it_plays_and_can_be_seen(moving_themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(moving_themes, qtbot)
    widget.play()
    assert not is_moving(widget)
    widget.show()
    assert is_moving(widget)
    widget.hide()
    assert not is_moving(widget)
    widget.show()
    widget.pause()
    assert not is_moving(widget)


def test_a_picture_without_motion_needs_no_timer(moving_themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(moving_themes, qtbot, picture(box("a", "top", (0, 0, 50))))
    widget.show()
    widget.play()
    assert not is_moving(widget)


def test_a_point_pulses_in_a_still_picture_unless_motion_is_reduced(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    point = picture(overlays=(Marker("p"),), anchors={"p": ((240.0, 180.0),)})
    widget = illustration(moving_themes, qtbot, point)
    widget.show()
    widget.play()
    assert is_moving(widget)
    moving_themes.set_look(Look(theme=Theme.LIGHT, motion=MotionSetting.REDUCED))
    assert not is_moving(widget)


def seen(widget: Illustration, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


def test_it_follows_its_clock_and_stands_still_while_paused(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    clock = SteadyClock()
    widget = illustration(moving_themes, qtbot, clock=clock)
    widget.show()
    widget.play()
    skin = moving_themes.art["skin"].name()
    clock.pass_(0.1)
    widget.refresh()
    assert seen(widget, 120, 120) == skin
    clock.pass_(2.3)
    widget.refresh()
    assert seen(widget, 220, 120) == skin
    widget.pause()
    clock.pass_(2.0)
    widget.play()
    widget.refresh()
    assert seen(widget, 220, 120) == skin


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_a_pose_that_is_held_asks_for_no_frame(moving_themes: Themes, qtbot: QtBot) -> None:
    clock = SteadyClock()
    widget = illustration(moving_themes, qtbot, clock=clock)
    widget.show()
    widget.play()
    widget.refresh()
    QApplication.processEvents()
    frames = Painted(widget)
    for _ in range(8):  # 264 of the 300 ms for which it rests
        clock.pass_(0.033)
        widget.refresh()
        QApplication.processEvents()
    assert frames.times == 0
    clock.pass_(0.5)
    widget.refresh()
    QApplication.processEvents()
    assert frames.times == 1


def test_reduced_motion_shows_the_key_poses_in_turn(themes: Themes, qtbot: QtBot) -> None:
    clock = SteadyClock()
    widget = illustration(themes, qtbot, clock=clock)
    widget.show()
    widget.play()
    skin = themes.art["skin"].name()
    for seconds, x in ((0.2, 120), (1.5, 220), (1.5, 120)):
        clock.pass_(seconds)
        widget.refresh()
        assert seen(widget, x, 120) == skin


def test_the_other_side_is_mirrored(themes: Themes, qtbot: QtBot) -> None:
    widget = Illustration(themes)
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(picture(box("a", "top", (100, 100, 50))), other_side=True)
    assert seen(widget, 480 - 125, 125) == themes.art["top"].name()


def test_another_theme_repaints_what_was_kept(themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(themes, qtbot)
    assert seen(widget, 30, 30) == themes.art["desk"].name()
    themes.set_look(Look(theme=Theme.DARK, motion=MotionSetting.REDUCED))
    assert seen(widget, 30, 30) == art(Tone.LIGHT, dark=True)["desk"].name()


def test_a_missing_picture_is_a_disc_with_a_glyph(themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(themes, qtbot, None)
    assert seen(widget, 120, 180) == themes.art["blob"].name()
    assert seen(widget, 10, 10) != themes.art["blob"].name()


def test_a_screen_reader_gets_the_sentence_of_the_picture(
    themes: Themes, qtbot: QtBot, words: CatalogueWords
) -> None:
    widget = Illustration(themes, words)
    qtbot.addWidget(widget)
    widget.show_picture(SLIDE)
    assert widget.accessibleName() == "A square."
    widget.show_picture(SLIDE, alt="A square slides.")
    assert widget.accessibleName() == "A square slides."


def test_an_old_picture_fades_out_in_a_quarter_of_a_second(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    old = picture(box("a", "white", (0, 0, 480)))
    widget = illustration(moving_themes, qtbot, old)
    widget.show()
    widget.show_picture(picture(box("a", "line", (0, 0, 480))), fade=True)
    moment = Moment(0.0, ((0, 1.0),))
    shades = []
    for milliseconds in (0, 125, 250):
        widget.show_moment(moment, timedelta(milliseconds=milliseconds))
        shades.append(widget.grab().toImage().pixelColor(100, 100).lightness())
    assert shades[0] > 240 > shades[1] > 80 > shades[2]


def test_on_a_known_ground_nothing_below_shines_through(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.setStyleSheet("background: #ff00ff")
    below.resize(480, 360)
    widget = Illustration(moving_themes, clock=SteadyClock(), ground="canvas", parent=below)
    widget.resize(480, 360)
    widget.show_picture(None)
    corner = below.grab().toImage().pixelColor(2, 2)
    assert corner == moving_themes.theme.canvas
