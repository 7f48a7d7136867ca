"""Whether things may move: the person's setting, else what the desktop was told."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from neckbreak.domain.settings import Motion


def desktop_prefers_less() -> bool:
    """Whether the person asked the desktop for less motion; False where it doesn't tell."""
    # Kept by name: PySide invalidates what belongs to a wrapper that nobody holds any more.
    hints = QGuiApplication.styleHints()
    # Qt 6.12 and later; the values are NoPreference and ReducedMotion.
    preference = getattr(hints.accessibility(), "motionPreference", None)
    if preference is not None:
        return bool(preference().name == "ReducedMotion")
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return _mac_reduces()
    from PySide6.QtWidgets import QApplication, QStyle  # a MiB that nothing at rest needs

    # Plasma's and other themes' animation speed "instant" comes to Qt through the style.
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(duration) == 0


def is_reduced(setting: Motion, desktop: Callable[[], bool] = desktop_prefers_less) -> bool:
    """Whether to keep still: pictures show their key poses, and nothing fades or slides."""
    match setting:
        case Motion.REDUCED:
            return True
        case Motion.FULL:
            return False
        case _:
            return desktop()


def _windows_animates() -> bool:
    import ctypes

    animates = ctypes.c_int(1)
    client_area_animation = 0x1042  # SPI_GETCLIENTAREAANIMATION
    user32 = ctypes.windll.user32  # type: ignore[attr-defined, unused-ignore]  # on Windows alone
    user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(animates), 0)
    return bool(animates.value)


def _mac_reduces() -> bool:
    from rubicon.objc import ObjCClass

    workspace = ObjCClass("NSWorkspace").sharedWorkspace
    return bool(workspace.accessibilityDisplayShouldReduceMotion)
