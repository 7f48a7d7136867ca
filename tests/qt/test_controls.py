"""Controls that the keyboard, the screen reader and the pointer can use alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from neckbreak.domain import settings
from neckbreak.domain.durations import format_duration, parse_duration
from neckbreak.qt.controls.button import (
    DangerButton,
    OutlineButton,
    PrimaryButton,
    QuietButton,
    TonalButton,
)
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.split_button import SplitButton
from neckbreak.qt.controls.stepper import Stepper
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.controls.tick_box import ChoiceRow, TickBox
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, theme

BUTTONS = [PrimaryButton, TonalButton, OutlineButton, QuietButton, DangerButton]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    return made


def show(window: QWidget, *controls: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout is not None
    for control in controls:
        layout.addWidget(control)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_button_is_pressed_by_space(
    kind: type[PrimaryButton], themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    button = kind(themes, "Start now", glyph="play")
    show(window, button, qtbot=qtbot)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_button_has_room_for_its_words(kind: type[PrimaryButton], themes: Themes) -> None:
    words = "Einmal ganz in Ruhe durchatmen"
    button = kind(themes, words)
    width = QFontMetrics(button.font()).horizontalAdvance(words)
    assert button.minimumSizeHint().width() >= width + 16


def test_controls_grow_with_the_persons_font(large_font: None, themes: Themes) -> None:
    assert PrimaryButton(themes, "Start").sizeHint().height() >= 68
    assert Toggle(themes, "on").sizeHint() == QSize(80, 48)
    assert IconButton(themes, "pause", "Pause", side=60).sizeHint() == QSize(120, 120)


def test_a_glyph_alone_says_what_it_does(themes: Themes) -> None:
    button = IconButton(themes, "pause", "Pause")
    assert (button.accessibleName(), button.toolTip()) == ("Pause", "Pause")
    button.set_glyph("play", "Go on")
    assert (button.accessibleName(), button.toolTip()) == ("Go on", "Go on")


def test_down_opens_the_menu_of_a_split_button(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    menu = Menu(window)
    menu.addAction("In 5 minutes")
    split = SplitButton(themes, "Snooze", menu, "Other lengths")
    show(window, split, qtbot=qtbot)
    split.main.setFocus()
    QTest.keyClick(split.main, Qt.Key.Key_Down)
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("at_the_bottom", [False, True])
def test_a_menu_never_lies_over_its_button(
    at_the_bottom: bool, themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    menu = Menu(window)
    for minutes in (5, 10, 20):
        menu.addAction(f"In {minutes} min")
    split = SplitButton(themes, "Snooze", menu, "Other lengths")
    show(window, split, qtbot=qtbot)
    free = window.screen().availableGeometry()
    window.move(20, free.bottom() - window.height() if at_the_bottom else 20)
    split.open_menu()
    button = QRect(split.mapToGlobal(QPoint(0, 0)), split.size())
    assert not menu.geometry().intersects(button)
    assert free.contains(menu.geometry())
    menu.close()


def test_both_parts_of_a_split_button_are_stops_with_names(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    split = SplitButton(themes, "Snooze", Menu(window), "Other lengths")
    show(window, split, qtbot=qtbot)
    split.main.setFocus()
    QTest.keyClick(split.main, Qt.Key.Key_Tab)
    assert window.focusWidget() is split.arrow
    assert split.arrow.accessibleName() == "Other lengths"


def test_a_toggle_answers_over_its_whole_width(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    toggle = Toggle(themes, "Posture check")
    show(window, toggle, qtbot=qtbot)
    for x in (2, toggle.width() - 2):
        with qtbot.waitSignal(toggle.toggled):
            QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert toggle.accessibleName() == "Posture check"


def test_on_and_off_differ_in_shape(themes: Themes, window: QWidget, qtbot: QtBot) -> None:
    on, off = Toggle(themes, "on", True), Toggle(themes, "off")
    show(window, on, off, qtbot=qtbot)
    filled = [
        sum(
            image.pixelColor(x, y).lightness() < 140
            for x in range(image.width())
            for y in range(image.height())
        )
        for image in (on.grab().toImage(), off.grab().toImage())
    ]
    assert filled[0] > 2 * filled[1]


def test_one_of_several_is_chosen_by_click_and_told_once(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    segmented = Segmented(themes, "How much", [("a", "Gentle"), ("b", "Balanced")])
    show(window, segmented, qtbot=qtbot)
    balanced = next(b for b in segmented.findChildren(QAbstractButton) if b.text() == "Balanced")
    with qtbot.waitSignal(segmented.chosen) as heard:
        balanced.click()
    assert heard.args == ["b"]
    with qtbot.assertNotEmitted(segmented.chosen):
        balanced.click()
        segmented.set_value("a")
    assert segmented.value == "a"


def test_choices_that_do_not_fit_become_a_list(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    choices = [(word, word) for word in ("Zurückhaltend", "Ausgewogen", "Häufiger", "Vertieft")]
    segmented = Segmented(themes, "Wie viel", choices, "Häufiger")
    show(window, segmented, qtbot=qtbot)
    window.resize(900, 80)
    combo = segmented.findChild(QComboBox)
    assert combo is not None
    assert not combo.isVisible()
    window.resize(180, 80)
    assert combo.isVisible()
    assert combo.currentText() == "Häufiger"
    assert combo.accessibleName() == "Wie viel"


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


@pytest.mark.parametrize("kind", [TickBox, ChoiceRow])
def test_a_tick_answers_on_its_words_and_says_the_line_below(
    kind: type[TickBox], themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    tick = kind(themes, "Blood thinners", detail="Leaves out firm pressing.")
    show(window, tick, qtbot=qtbot)
    assert tick.accessibleDescription() == "Leaves out firm pressing."
    with qtbot.waitSignal(tick.toggled):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 20, 12))


def test_the_words_of_a_tick_wrap_when_they_must(themes: Themes) -> None:
    words = "Numbness, tingling or dizziness now, or arthritis that affects the neck"
    tick = TickBox(themes, words, detail="Hides all neck movement and neck pressing for now.")
    assert tick.heightForWidth(260) > tick.heightForWidth(900)


def test_a_chosen_chip_has_a_tick_and_keeps_its_words(themes: Themes) -> None:
    chip = Chip(themes, "Seated", checkable=True, glyph="chair")
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_a_row_wraps_in_reading_order(themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    chips = [Chip(themes, f"chip {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    row.resize(200, 200)
    row.show()
    places = [(chip.y(), chip.x()) for chip in chips]
    assert places == sorted(places)
    assert len({y for y, _ in places}) > 1
    assert all(chip.geometry().right() < 200 for chip in chips)
    assert flow.heightForWidth(200) > flow.heightForWidth(2000)


def test_a_row_is_measured_anew_when_what_is_in_it_changes(themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    words = Label(themes, "short")
    flow.addWidget(words)
    flow.addWidget(Label(themes, "too"))
    row.resize(300, 100)
    row.show()
    one_line = flow.heightForWidth(300)
    words.setText("so long that nothing else has room in the line " * 2)
    two_lines = flow.heightForWidth(300)
    assert two_lines > one_line
    below = Label(themes, "and this goes below them " * 2)
    flow.addWidget(below)
    below.show()
    assert flow.heightForWidth(300) > two_lines
    words.hide()
    assert flow.heightForWidth(300) == two_lines


def test_a_row_that_wraps_is_mirrored(right_to_left: None, themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    chips = [Chip(themes, f"chip {number}") for number in range(2)]
    for chip in chips:
        flow.addWidget(chip)
    row.resize(400, 60)
    row.show()
    assert chips[0].geometry().right() == 399
    assert chips[0].x() > chips[1].x()


def test_margins_turn_with_the_reading_direction(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert margins(widget, 1, 2, 3, 4).left() == 1
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert margins(widget, 1, 2, 3, 4).left() == 3


@pytest.mark.parametrize("kind", StripKind)
def test_a_strip_says_its_words_and_wraps(kind: StripKind, themes: Themes) -> None:
    strip = Strip(themes, "Comfortable only. Stop if it hurts or makes you dizzy.", kind)
    assert strip.label.text().startswith("Comfortable only.")
    assert strip.heightForWidth(150) > strip.heightForWidth(900)


def test_words_change_their_colour_with_the_theme(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    label = Label(themes, "████", Role.TITLE)
    show(window, label, qtbot=qtbot)

    def middle() -> QColor:
        return label.grab().toImage().pixelColor(12, label.height() // 2)

    assert middle() == theme(False).ink
    themes.set_look(settings.Look(theme=settings.Theme.DARK, motion=settings.Motion.REDUCED))
    assert middle() == theme(True).ink


def test_the_ring_shows_after_a_key_and_goes_at_a_click(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    first, second = OutlineButton(themes, "One"), OutlineButton(themes, "Two")
    dress = Dress(window, themes)
    show(window, first, second, qtbot=qtbot)
    native = window.windowHandle()
    assert not dress.ring.isVisible()
    QTest.keyClick(native, Qt.Key.Key_Tab)
    assert dress.ring.isVisible()
    focused = window.focusWidget()
    assert focused is not None
    assert dress.ring.widget() is focused
    around = QRect(dress.ring.mapTo(window, QPoint()), dress.ring.size())
    inside = QRect(focused.mapTo(window, QPoint()), focused.size())
    assert around == inside.adjusted(-4, -4, 4, 4)
    QTest.mouseClick(native, Qt.MouseButton.LeftButton, pos=second.geometry().center())
    assert not dress.ring.isVisible()


def test_the_ring_is_not_cut_by_a_tight_box(themes: Themes, window: QWidget, qtbot: QtBot) -> None:
    box = QWidget()
    tight = QHBoxLayout(box)
    tight.setContentsMargins(0, 0, 0, 0)
    button = OutlineButton(themes, "One")
    tight.addWidget(button)
    dress = Dress(window, themes)
    show(window, box, qtbot=qtbot)
    button.setFocus()
    dress.ring.show_for_keyboard()
    assert dress.ring.parentWidget() is window


def glyph(name: str, *, mirrored: bool) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_glyph(painter, name, QRectF(0, 0, 48, 48), QColor("black"), mirrored=mirrored)
    painter.end()
    return image


def test_next_turns_with_the_reading_direction_and_play_does_not(qapp: QApplication) -> None:
    assert glyph("next", mirrored=True) != glyph("next", mirrored=False)
    assert glyph("play", mirrored=True) == glyph("play", mirrored=False)
