"""Windows come back as large as they were made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from neckbreak.app import Program
from neckbreak.storage.paths import Places
from neckbreak.storage.window_sizes import WindowSizes


def about(program: Program) -> QWidget:
    program.windows.about.open()
    window = program.windows.about.window
    assert window is not None
    return window


def close(window: QWidget) -> None:
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_window_opens_as_large_as_it_was_made(program: Program, places: Places) -> None:
    window = about(program)
    as_designed = window.size()
    close(window)
    assert not places.window_sizes.exists()
    window = about(program)
    assert window.size() == as_designed
    window.resize(500, 600)
    close(window)
    assert about(program).size() == QSize(500, 600)


def test_a_size_from_a_larger_screen_is_cut_to_the_one_of_today(
    program: Program, places: Places
) -> None:
    WindowSizes(places.window_sizes).keep("about", 5000, 4000, 1.0)
    window = about(program)
    room = window.screen().availableGeometry().size()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_a_routine_opens_as_large_as_the_last_one_was_made(program: Program) -> None:
    program.wishes.start("posture.head")
    window = program.prompting.window
    assert window is not None
    window.resize(600, 500)
    close(window)
    program.wishes.start("posture.head")
    window = program.prompting.window
    assert window is not None
    assert window.size() == QSize(600, 500)
    close(window)
