"""Values that are stepped or typed, and how a field shows that one is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.durations import format_duration, parse_duration
from neckbreak.qt.controls.button import PrimaryButton
from neckbreak.qt.controls.search_field import SearchField
from neckbreak.qt.controls.stepper import Stepper
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.theme import Themes
from tests.qt.controls.window import show


def by_five_minutes(text: str, steps: int) -> str | None:
    try:
        length = parse_duration(text)
    except ValueError:
        return None
    minutes = length.total_seconds() / 60 + 5 * steps
    return format_duration(parse_duration(f"{round(min(max(minutes, 5), 90))}m"))


@pytest.fixture
def stepper(themes: Themes, window: QWidget, qtbot: QtBot) -> Stepper:
    made = Stepper(themes, "Every", "30m", by_five_minutes)
    # Something else has the keyboard first.
    show(window, PrimaryButton(themes, "Start"), made, qtbot=qtbot)
    window.setFocus()
    return made


def test_arrow_keys_step_and_page_keys_step_by_ten(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.setFocus()
    with qtbot.waitSignal(stepper.edited) as heard:
        QTest.keyClick(stepper, Qt.Key.Key_Up)
    assert heard.args == ["35m"]
    QTest.keyClick(stepper, Qt.Key.Key_PageUp)
    assert stepper.text() == "1h25m"
    QTest.keyClick(stepper, Qt.Key.Key_PageUp)
    assert stepper.text() == "1h30m"


def test_a_value_can_be_typed_and_a_wrong_one_stays(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.setFocus()
    stepper.selectAll()
    QTest.keyClicks(stepper, "soon")
    assert stepper.text() == "soon"
    with qtbot.assertNotEmitted(stepper.edited):
        QTest.keyClick(stepper, Qt.Key.Key_Up)
    assert stepper.text() == "soon"


def test_less_and_more_are_clicked_at_the_ends(stepper: Stepper) -> None:
    click = QTest.mouseClick
    click(stepper, Qt.MouseButton.LeftButton, pos=QPoint(stepper.width() - 10, 15))
    assert stepper.text() == "35m"
    click(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 15))
    assert stepper.text() == "30m"


def test_read_from_the_right_less_is_at_the_right(right_to_left: None, stepper: Stepper) -> None:
    QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(stepper.width() - 10, 15))
    assert stepper.text() == "25m"


def turn_wheel(stepper: Stepper) -> None:
    middle = QPointF(stepper.rect().center())
    event = QWheelEvent(
        middle,
        stepper.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stepper, event)


def test_the_wheel_does_nothing_until_the_value_has_the_keyboard(stepper: Stepper) -> None:
    turn_wheel(stepper)
    assert stepper.text() == "30m"
    stepper.setFocus()
    turn_wheel(stepper)
    assert stepper.text() == "35m"


def test_a_screen_reader_meets_the_stepper_as_a_spin_box(stepper: Stepper) -> None:
    met = QAccessible.queryAccessibleInterface(stepper)
    assert met.role() == QAccessible.Role.SpinBox
    assert met.text(QAccessible.Text.Name) == "Every"


def test_a_fault_shows_at_the_edge_of_a_field(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    field = TextField(themes, "Every", "95")
    show(window, field, qtbot=qtbot)
    before = field.grab().toImage().pixelColor(field.width() // 2, 1)
    field.set_fault(True)
    after = field.grab().toImage().pixelColor(field.width() // 2, 1)
    assert after == themes.theme.accent_ink
    assert before != after


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_search_begins_with_a_magnifier_and_can_be_taken_back(
    qtbot: QtBot, themes: Themes, direction: Qt.LayoutDirection
) -> None:
    field = SearchField(themes, "Search", "Clear the search")
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    field.resize(220, 34)
    field.show()
    image, ground = field.grab().toImage(), themes.theme.surface.rgb()

    def painted(left: int) -> bool:
        places = ((x, y) for x in range(left, left + 18) for y in range(8, 26))
        return any(image.pixel(x, y) != ground for x, y in places)

    begins_left = direction == Qt.LayoutDirection.LeftToRight
    assert (painted(10), painted(192)) == (begins_left, not begins_left)
    assert not field.clearing.isVisible()
    field.setText("chin")
    assert field.clearing.isVisible()
    field.clearing.click()
    assert field.text() == ""
