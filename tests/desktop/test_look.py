"""The windows follow a desktop that turns dark in the evening."""

from __future__ import annotations

import sys

from tests.desktop.rig import Desktop

# Plasma's own theme for Qt is built in, so this desktop can be told to turn dark.
PROGRAM = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from neckbreak.domain.settings import Look, Theme
from neckbreak.qt.theme import Themes
application = QApplication(sys.argv)
themes, forced = Themes(), Themes(Look(theme=Theme.LIGHT))
themes.set_look(Look(theme=Theme.DARK))
themes.set_look(Look())
window = QWidget()
hints = application.styleHints()
heard = []
themes.changed.connect(lambda: heard.append(themes.theme.dark))
for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
    hints.setColorScheme(scheme)
    application.processEvents()
    print(hints.colorScheme().name, themes.theme.dark, forced.theme.dark)
print(heard)
"""


def test_a_desktop_that_turns_dark_is_followed_unless_a_theme_is_chosen(desktop: Desktop) -> None:
    plasma = ("XDG_CURRENT_DESKTOP=KDE", "KDE_SESSION_VERSION=5")
    said = desktop.run("env", *plasma, sys.executable, "-c", PROGRAM)
    assert said.stderr == ""
    lines = said.stdout.splitlines()
    assert lines == ["Light False False", "Dark True False", "Light False False", "[True, False]"]
