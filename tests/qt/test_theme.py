"""Colours that can be read, sizes that follow the person's font, and following the desktop."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from neckbreak.domain import settings
from neckbreak.domain.pictures import ROLES
from neckbreak.qt import motion
from neckbreak.qt.theme import LEAST_TEXT_PX, Role, Theme, Themes, art, font, font_scale, theme
from tests.qt.wcag import contrast

THEMES = [theme(dark, contrast) for dark in (False, True) for contrast in (False, True)]
NAMES = ["light", "light, high contrast", "dark", "dark, high contrast"]
EACH = pytest.mark.parametrize("worn", THEMES, ids=NAMES)

# What stands on what (windows: section "Colour").
TEXTS = [
    ("ink", "canvas"),
    ("ink", "surface"),
    ("ink2", "canvas"),
    ("ink2", "surface"),
    ("ink2", "blob"),
    ("ink2", "soft"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("primary", "surface"),
    ("soft_ink", "soft"),
    ("soft_ink", "soft_hover"),
    ("soft_ink", "soft_pressed"),
    ("accent_ink", "surface"),
    ("accent_ink", "accent_soft"),
    ("accent_ink", "accent_soft_pressed"),
    ("good_ink", "surface"),
    ("good_ink", "good_soft"),
    ("amber_ink", "amber_soft"),
]
GRAPHICS = [
    ("edge", "canvas"),
    ("edge", "surface"),
    ("edge", "sunken"),
    ("accent", "canvas"),
    ("accent", "blob"),
    ("good", "canvas"),
    ("calm", "canvas"),
    ("wood", "sunken"),
    ("primary", "canvas"),
    ("primary", "track"),
]


def test_black_on_white_has_the_known_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@EACH
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_every_text_can_be_read_on_its_ground(worn: Theme, ink: str, ground: str) -> None:
    enough = 10.0 if worn.contrast and ground in ("canvas", "surface") else 4.5
    assert contrast(getattr(worn, ink), getattr(worn, ground)) >= enough


@EACH
@pytest.mark.parametrize(("mark", "ground"), GRAPHICS)
def test_every_edge_and_mark_stands_out_from_its_ground(
    worn: Theme, mark: str, ground: str
) -> None:
    assert contrast(getattr(worn, mark), getattr(worn, ground)) >= 3.0


@pytest.mark.parametrize("tone", settings.Tone)
@pytest.mark.parametrize("dark", [False, True])
def test_the_art_knows_every_role_of_the_pictures(tone: settings.Tone, dark: bool) -> None:
    assert set(art(tone, dark)) >= ROLES


def test_the_skin_is_the_same_in_light_and_dark() -> None:
    for tone in settings.Tone:
        light, dark = art(tone, False), art(tone, True)
        assert light["skin"] == dark["skin"]
        assert light["skin2"] == dark["skin2"]


def test_dark_hair_is_lifted_from_a_dark_ground() -> None:
    for tone in settings.Tone:
        colours = art(tone, True)
        assert contrast(colours["hair"], colours["blob"]) >= 1.5


@pytest.mark.parametrize("role", Role)
def test_no_text_is_ever_smaller_than_twelve_pixels(qapp: QApplication, role: Role) -> None:
    assert font(role).pixelSize() >= LEAST_TEXT_PX


def test_sizes_double_with_the_persons_font_and_no_more(
    qapp: QApplication, large_font: None
) -> None:
    assert font_scale() == 2.0
    assert font(Role.SENTENCE).pixelSize() == 52
    huge = qapp.font()
    huge.setPixelSize(60)
    qapp.setFont(huge)
    assert font_scale() == 2.0


def test_a_forced_theme_wins_over_the_desktop(themes: Themes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(themes.changed):
        themes.set_look(settings.Look(theme=settings.Theme.DARK))
    assert themes.theme.dark
    with qtbot.waitSignal(themes.changed):
        themes.set_look(settings.Look(theme=settings.Theme.LIGHT))
    assert not themes.theme.dark


def test_the_desktop_that_tells_nothing_counts_as_light(qapp: QApplication) -> None:
    assert not Themes(settings.Look(theme=settings.Theme.SYSTEM)).theme.dark


def test_widgets_of_qt_wear_the_theme_too(themes: Themes, qapp: QApplication) -> None:
    themes.set_look(settings.Look(theme=settings.Theme.DARK))
    assert qapp.palette().window().color() == theme(True).canvas


def test_the_same_look_again_changes_nothing(themes: Themes, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(themes.changed):
        themes.set_look(themes.look)


def test_another_skin_tone_repaints_the_pictures(themes: Themes, qtbot: QtBot) -> None:
    before = themes.art["skin"]
    with qtbot.waitSignal(themes.changed):
        themes.set_look(settings.Look(theme=settings.Theme.LIGHT, tone=settings.Tone.DEEP))
    assert themes.art["skin"] != before


@pytest.mark.parametrize("tone", list(settings.Tone))
@pytest.mark.parametrize("dark", [False, True])
def test_a_mouth_can_be_seen_on_every_skin(tone: settings.Tone, dark: bool) -> None:
    worn = art(tone, dark)
    assert contrast(worn["lip"], worn["skin"]) > 2


def test_the_setting_decides_about_motion_before_the_desktop() -> None:
    assert motion.is_reduced(settings.Motion.REDUCED, desktop=lambda: False)
    assert not motion.is_reduced(settings.Motion.FULL, desktop=lambda: True)
    assert motion.is_reduced(settings.Motion.SYSTEM, desktop=lambda: True)
    assert not motion.is_reduced(settings.Motion.SYSTEM, desktop=lambda: False)


def test_a_desktop_with_instant_animations_prefers_less_motion(qapp: QApplication) -> None:
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    instant = qapp.style().styleHint(duration) == 0
    assert motion.desktop_prefers_less() == instant
