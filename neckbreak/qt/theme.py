"""Colours by role, sizes by the person's font, and what follows the desktop's look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from neckbreak.domain import settings
from neckbreak.qt import colours, motion

NORMAL_FONT_PX = 14
LEAST_TEXT_PX = 12


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the windows by role; widgets and painters ask for these, never for hex.

    `accent`, `good`, `wood`, `calm`, `edge` are for graphics and never for text: they miss 4.5:1.
    In high contrast every panel has an `edge` border and a chosen thing a 2 px one and a tick.
    """

    dark: bool
    contrast: bool
    canvas: QColor
    surface: QColor
    sunken: QColor
    blob: QColor
    hover: QColor
    line: QColor
    edge: QColor
    track: QColor
    ink: QColor
    ink2: QColor
    primary: QColor
    primary_hover: QColor
    primary_pressed: QColor
    on_primary: QColor
    soft: QColor
    soft_hover: QColor
    soft_pressed: QColor
    soft_ink: QColor
    accent: QColor
    accent_ink: QColor
    accent_soft: QColor
    accent_soft_pressed: QColor
    good: QColor
    good_ink: QColor
    good_soft: QColor
    amber_ink: QColor
    amber_soft: QColor
    calm: QColor
    wood: QColor
    shadow: QColor

    def faded(self, role: str, opacity: float) -> QColor:
        """The colour of this role, let through to `opacity` (0 to 1)."""
        colour = QColor(getattr(self, role))
        colour.setAlphaF(opacity)
        return colour


class Role(Enum):
    """What a text is for: its size as a factor of the person's font, and its weight."""

    DISPLAY = (2.4, 680)
    NUMBER = (3.3, 600)
    SENTENCE = (1.85, 600)
    TITLE = (1.7, 670)
    HEADLINE = (1.55, 660)
    SUBTITLE = (1.25, 650)
    STRONG = (1.05, 630)
    BUTTON = (1.0, 550)
    BUTTON_STRONG = (1.0, 620)
    BODY = (1.0, 400)
    SMALL = (0.93, 450)
    SMALL_MEDIUM = (0.93, 500)
    SMALL_STRONG = (0.93, 600)
    TINY = (0.88, 450)
    TINY_MEDIUM = (0.87, 550)
    TINY_STRONG = (0.88, 600)

    def __init__(self, factor: float, weight: int) -> None:
        self.factor = factor
        self.weight = weight


def font(role: Role, *, tabular: bool = False, factor: float | None = None) -> QFont:
    """The person's own font in the size and weight of this role.

    `tabular` is for anything that counts; `factor` replaces the role's own. Never below 12 px.
    """
    made = QFont(QApplication.font())
    wanted_px = _base_px() * (role.factor if factor is None else factor)
    made.setPixelSize(max(LEAST_TEXT_PX, round(wanted_px)))
    made.setWeight(QFont.Weight(role.weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def font_scale() -> float:
    """How much larger than normal the person's font is, from 1 to 2."""
    return min(2.0, max(1.0, _base_px() / NORMAL_FONT_PX))


def scaled(pixels: float) -> int:
    """A height or an icon's size at the person's font; margins and gaps don't grow."""
    return round(pixels * font_scale())


@cache
def theme(dark: bool, contrast: bool = False) -> Theme:
    """The colours for a light or dark desktop, in normal or high contrast."""
    table = colours.WINDOWS[(dark, contrast)]
    return Theme(dark, contrast, **{role: QColor(code) for role, code in table.items()})


@cache
def art(tone: settings.Tone, dark: bool, contrast: bool = False) -> Mapping[str, QColor]:
    """The colours of the pictures by role; skin is the same in light and dark, hair is lifted."""
    skin, shade, nail, lip, hair = colours.SKIN[tone]
    if dark and tone is not settings.Tone.FAIR:
        hair = colours.LIFTED_HAIR
    table = dict(colours.ART_DARK if dark else colours.ART_LIGHT)
    table |= {"skin": skin, "skin2": shade, "nail": nail, "lip": lip, "hair": hair}
    table["white"] = "#FFFFFF"
    if contrast:
        windows = colours.WINDOWS[(dark, True)]
        table |= {role: windows[role] for role in ("blob", "ink", "accent", "good")}
        table["bg"] = windows["canvas"]
    painted = {role: QColor(code) for role, code in table.items()}
    painted["hair2"] = QColor(hair).darker(118)
    painted["cheek"] = QColor(painted["accent"])
    painted["cheek"].setAlphaF(0.2)
    return MappingProxyType(painted)


class Themes(QObject):
    """The theme of the moment: follows the desktop or the person's setting.

    It also gives the application its palette, so that every widget repaints by itself when the
    theme changes; only what is cached outside a paintEvent needs `changed`.
    """

    changed = Signal()

    def __init__(self, look: settings.Look | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = settings.Look() if look is None else look
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_desktop)
        accessibility = hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self._follow_desktop)
        self.theme = self._chosen()
        self._reduced_motion: bool | None = None
        self._dress()

    @property
    def look(self) -> settings.Look:
        """The person's settings of the look."""
        return self._look

    @property
    def reduced_motion(self) -> bool:
        """Whether to keep still, by the person's wish or the desktop's."""
        if self._reduced_motion is None:
            # Not before a window asks: the style that knows the desktop's wish takes a MiB.
            self._reduced_motion = motion.is_reduced(self._look.motion)
        return self._reduced_motion

    @property
    def art(self) -> Mapping[str, QColor]:
        """The colours of the pictures, in the person's skin tone, for this theme."""
        return art(self._look.tone, self.theme.dark, self.theme.contrast)

    def set_look(self, look: settings.Look) -> None:
        """Wear another theme or skin tone from now on."""
        if look == self._look:
            return
        self._look = look
        self.theme = self._chosen()
        self._reduced_motion = None
        self._dress()
        self.changed.emit()

    def _follow_desktop(self) -> None:
        chosen = self._chosen()
        if chosen is not self.theme:
            self.theme = chosen
            self._dress()
            self.changed.emit()

    def _chosen(self) -> Theme:
        match self._look.theme:
            case settings.Theme.LIGHT:
                return theme(dark=False, contrast=_wants_contrast())
            case settings.Theme.DARK:
                return theme(dark=True, contrast=_wants_contrast())
            case _:
                # Unknown (a desktop that doesn't tell) counts as light.
                scheme = QGuiApplication.styleHints().colorScheme()
                return theme(scheme == Qt.ColorScheme.Dark, _wants_contrast())

    def _dress(self) -> None:
        QApplication.setPalette(palette(self.theme))


def palette(worn: Theme) -> QPalette:
    """The theme as Qt's palette, for the widgets that Qt paints itself."""
    made = QPalette()
    group = QPalette.ColorRole
    for role, colour in (
        (group.Window, worn.canvas),
        (group.WindowText, worn.ink),
        (group.Base, worn.surface),
        (group.AlternateBase, worn.sunken),
        (group.Text, worn.ink),
        (group.PlaceholderText, worn.ink2),
        (group.Button, worn.surface),
        (group.ButtonText, worn.ink),
        (group.BrightText, worn.accent_ink),
        (group.ToolTipBase, worn.ink),
        (group.ToolTipText, worn.canvas),
        (group.Highlight, worn.primary),
        (group.HighlightedText, worn.on_primary),
        (group.Accent, worn.primary),
        (group.Link, worn.primary),
        (group.LinkVisited, worn.primary),
        (group.Light, worn.surface),
        (group.Midlight, worn.hover),
        (group.Mid, worn.line),
        (group.Dark, worn.edge),
        (group.Shadow, worn.shadow),
    ):
        made.setColor(role, colour)
    for role in (group.WindowText, group.Text, group.ButtonText):
        faded = QColor(worn.ink)
        faded.setAlphaF(0.45)
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def _base_px() -> int:
    # Not its key(), which takes ten times as long to make.
    own = QApplication.font()
    return _px_of(own.family(), own.pixelSize(), own.pointSizeF())


# Asked for by every size of every control; the answer costs 0.1 ms.
@lru_cache(maxsize=4)
def _px_of(_family: str, _pixels: int, _points: float) -> int:
    return QFontInfo(QApplication.font()).pixelSize()


def _wants_contrast() -> bool:
    # Kept by name: PySide invalidates what belongs to a wrapper that nobody holds any more.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
