"""The settings window, with the day that it makes and without."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.qt.settings_window import SettingsWindow
from tests.qt.settings.window import (
    Owner,
    day_under,
    no_day_under,
    opened,
)


@pytest.fixture
def window(qtbot: QtBot) -> SettingsWindow:
    """The window without a plan, which takes long to make."""
    return opened(qtbot, no_day_under)


@pytest.fixture
def day_window(qtbot: QtBot) -> SettingsWindow:
    """The window with the day that the settings make."""
    return opened(qtbot, day_under)


@pytest.fixture
def day_owner(day_window: SettingsWindow) -> Owner:
    return Owner(day_window)


@pytest.fixture
def owner(window: SettingsWindow) -> Owner:
    return Owner(window)
