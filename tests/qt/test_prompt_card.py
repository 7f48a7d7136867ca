"""The card asks, waits for an answer, and never takes what it was not given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Asks, Offer
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Settings
from neckbreak.qt.card.ground import SHADOW_MARGIN
from neckbreak.qt.prompt_card import HEIGHT, WIDEST, WIDTH, PromptCard
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.conftest import RESOURCES
from tests.qt.hand_clock import HandClock

SETTINGS = Settings(reminders=DEFAULT_REMINDERS)
MakeCard = Callable[..., PromptCard]


class Passing:
    """A steady clock that a test turns."""

    def __init__(self) -> None:
        self.elapsed = timedelta()

    def __call__(self) -> timedelta:
        return self.elapsed


@pytest.fixture
def passing() -> Passing:
    return Passing()


@pytest.fixture
def make_card(
    qtbot: QtBot,
    words: CatalogueWords,
    resources: Shipped,
    themes: Themes,
    clock: HandClock,
    catalogue: Catalogue,
    passing: Passing,
) -> Iterator[MakeCard]:
    # Held until it is gone: collected while it paints, it would take Qt with it.
    made: list[PromptCard] = []

    def make(
        reminder: str = "shoulders",
        routine: str | None = "ready.neck-reset",
        *,
        guided: bool = True,
        snoozes_left: int = 2,
        asks: Asks | None = None,
        language: CatalogueWords = words,
    ) -> PromptCard:
        until = clock.wall + timedelta(minutes=10)
        found = None if routine is None else catalogue[routine]
        card = PromptCard(
            Offer(reminder, routine, until, guided, snoozes_left, asks=asks),
            found,
            SETTINGS,
            language,
            resources,
            themes,
            clock,
            parts=() if found is None else [catalogue[item] for item in found.items],
            clock=passing,
        )
        made.append(card)
        card.appear()
        return card

    yield make
    for card in made:
        if isValid(card):
            card.close()
    qtbot.waitUntil(lambda: not any(isValid(card) for card in made))


def button(card: QWidget, name: str) -> QPushButton:
    found = card.findChild(QPushButton, f"card.{name}")
    assert isinstance(found, QPushButton)
    return found


def texts(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def click_at(card: QWidget, target: QWidget) -> None:
    """Click where the target is, as a hand does: whatever lies on top gets it."""
    place = target.mapTo(card, target.rect().center())
    QTest.mouseClick(card.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_it_says_what_how_long_and_where(make_card: MakeCard) -> None:
    shown = texts(make_card())
    assert "Shoulder rolls and neck" in shown
    assert "Neck reset" in shown
    assert any(line.startswith("1 min 54 s · seated") for line in shown)


class German(CatalogueWords):
    """Knows one name, as the routine window and the library look for it."""

    def text(self, id_: str, fallback: str) -> str:
        return "Nackenpause" if id_ == "ready.neck-reset.name" else fallback


def test_a_name_that_is_translated_once_is_said_on_the_card_too(make_card: MakeCard) -> None:
    german = German(RESOURCES / "translations")
    assert "Nackenpause" in texts(make_card(language=german))


def test_every_picture_and_answer_has_words_for_a_screen_reader(make_card: MakeCard) -> None:
    card = make_card("posture", "posture.head", guided=False)
    assert card.accessibleName() == "Posture check: Head over shoulders"
    pictures = [label for label in card.findChildren(QLabel) if not label.pixmap().isNull()]
    assert pictures
    assert all(picture.accessibleName() for picture in pictures)
    for each in card.findChildren(QPushButton):
        assert each.accessibleName() or each.text()


def test_start_snooze_and_skip_tell_their_wish(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card()
    with qtbot.waitSignal(card.start_requested):
        button(card, "main").click()
    with qtbot.waitSignal(card.snooze_requested) as heard:
        card._content.answers.snooze.main.click()
    assert heard.args == [300]
    with qtbot.waitSignal(card.skip_requested):
        button(card, "skip").click()


def test_the_menu_offers_every_length(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card()
    entries = card._content.answers.snooze.menu.actions()
    assert [entry.text() for entry in entries] == ["In 5 min", "In 10 min", "In 20 min"]
    with qtbot.waitSignal(card.snooze_requested) as heard:
        entries[2].trigger()
    assert heard.args == [1200]


def test_a_refused_snooze_is_disabled_and_says_why(make_card: MakeCard) -> None:
    snooze = make_card(snoozes_left=0)._content.answers.snooze
    assert not snooze.main.isEnabled()
    assert not snooze.arrow.isEnabled()
    assert snooze.main.toolTip() == (
        "Shoulder rolls and neck was put off 2 times already, which is the limit: "
        "start it, skip it, or pause the reminders for a while."
    )
    assert snooze.arrow.toolTip() == snooze.main.toolTip()


def test_a_click_in_the_first_second_answers_nothing(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card()
    qtbot.waitExposed(card)
    with qtbot.assertNotEmitted(card.start_requested):
        click_at(card, button(card, "main"))
    qtbot.wait(1150)
    with qtbot.waitSignal(card.start_requested):
        click_at(card, button(card, "main"))


def test_it_asks_for_no_keyboard(make_card: MakeCard) -> None:
    card = make_card()
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    native = card.windowHandle()
    assert native is not None
    assert native.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert native.flags() & Qt.WindowType.WindowStaysOnTopHint


def test_the_keyboard_comes_to_it_when_asked_for(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card()
    card.take_keyboard()
    native = card.windowHandle()
    assert native is not None
    assert not native.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.focusWidget() is button(card, "main")
    with qtbot.waitSignal(card.skip_requested):
        QTest.keyClick(card, Qt.Key.Key_Escape)


def test_the_line_of_its_time_shrinks(make_card: MakeCard, clock: HandClock) -> None:
    card = make_card()
    assert card.time_left() == 1.0
    clock.turn(timedelta(minutes=4))
    assert card.time_left() == pytest.approx(0.6)
    clock.turn(timedelta(minutes=60))
    assert card.time_left() == 0.0


def test_a_posture_check_is_followed_on_the_card_itself(
    make_card: MakeCard, passing: Passing
) -> None:
    card = make_card("posture", "posture.head", guided=False)
    assert "Look straight ahead. Let your shoulders drop." in texts(card)
    assert "22 s" in texts(card)
    passing.elapsed = timedelta(seconds=5)
    assert card._follow is not None
    card._follow.look()
    assert "Slide your head back until your ears feel above your shoulders." in texts(card)
    assert "17 s" in texts(card)


def test_a_posture_check_is_ticked_off_or_opened(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card("posture", "posture.head", guided=False)
    with qtbot.waitSignal(card.done):
        button(card, "main").click()
    with qtbot.waitSignal(card.start_requested):
        button(card, "steps").click()


def test_the_sentences_of_a_check_change_without_a_jump(
    make_card: MakeCard, passing: Passing
) -> None:
    card = make_card("posture", "posture.head", guided=False)
    before = (card.size(), button(card, "main").mapTo(card, QPoint()))
    for second in range(0, 22, 2):
        passing.elapsed = timedelta(seconds=second)
        assert card._follow is not None
        card._follow.look()
        QApplication.processEvents()
        assert (card.size(), button(card, "main").mapTo(card, QPoint())) == before


def test_a_long_unguided_one_is_started_and_not_followed(make_card: MakeCard) -> None:
    card = make_card("evening", "home.warm", guided=False)
    assert button(card, "main").text() == "Start"
    assert card.findChild(QPushButton, "card.steps") is None


def test_open_questions_come_before_pressing(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card("acupressure", None, asks=Asks.HEALTH)
    assert "A few questions first" in texts(card)
    with qtbot.waitSignal(card.gate_requested):
        button(card, "main").click()


@pytest.mark.parametrize("reminder", ["checkin", "shoulders"])
def test_the_card_of_the_diary_leads_to_its_questions(
    make_card: MakeCard, qtbot: QtBot, reminder: str
) -> None:
    card = make_card(reminder, None, guided=False, asks=Asks.DIARY)
    assert "How are neck and shoulders?" in texts(card)
    assert button(card, "main").text() == "Answer"
    with qtbot.waitSignal(card.start_requested):
        button(card, "main").click()


def test_it_lies_in_a_corner_of_the_screen(make_card: MakeCard) -> None:
    card = make_card()
    free = card.screen().availableGeometry()
    plate = card._standing.plate().translated(QPointF(card.pos()))
    assert free.right() + 1 - plate.right() == 12
    assert free.bottom() + 1 - plate.bottom() == 12


def test_when_its_screen_goes_it_moves_to_one_that_is_there(make_card: MakeCard) -> None:
    card = make_card()
    card.move(5000, 5000)
    card._standing.leave_screen(card.screen())
    assert card.screen().geometry().intersects(card.frameGeometry())


def test_it_is_as_large_as_drawn(make_card: MakeCard) -> None:
    margin = 2 * SHADOW_MARGIN
    card = make_card("acupressure", "ready.neck-points")
    assert card.height() == HEIGHT + margin
    assert WIDTH + margin <= card.width() <= WIDEST + margin


def test_long_words_widen_it_or_fold_it_and_nothing_is_cut(make_card: MakeCard) -> None:
    doubled = CatalogueWords(RESOURCES / "translations", "qps")
    card = make_card("posture", "posture.head", guided=False, language=doubled)
    assert card.width() <= WIDEST + 2 * SHADOW_MARGIN
    for each in card.findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.minimumSizeHint().width()
            assert card.rect().contains(each.rect().translated(each.mapTo(card, QPoint())))


def test_at_a_large_font_it_folds(large_font: None, make_card: MakeCard) -> None:
    card = make_card()
    picture = card._content.picture
    main, skip = button(card, "main"), button(card, "skip")
    assert picture.geometry().bottom() < main.mapTo(card._content, QPoint()).y()
    assert main.width() == picture.width()
    assert skip.mapTo(card, QPoint()).y() > main.mapTo(card, QPoint()).y() + main.height() - 1


def test_read_from_the_right_the_picture_lies_at_the_right(
    right_to_left: None, make_card: MakeCard
) -> None:
    card = make_card()
    middle = card.width() / 2
    assert card._content.picture.mapTo(card, QPoint()).x() > middle
    main, skip = button(card, "main"), button(card, "skip")
    assert main.mapTo(card, QPoint()).x() > skip.mapTo(card, QPoint()).x()


def test_a_double_click_is_one_answer(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card()
    heard: list[int] = []
    card.snooze_requested.connect(heard.append)
    # As the program does it: the answer takes the card away, which fades for a moment.
    card.snooze_requested.connect(card.leave)
    card._content.answers.snooze.main.click()
    card._content.answers.snooze.main.click()
    assert heard == [300]


def test_an_answered_card_is_deleted_with_its_timers(make_card: MakeCard, qtbot: QtBot) -> None:
    card = make_card("posture", "posture.head", guided=False)
    timers = card.findChildren(QTimer)
    assert any(timer.isActive() for timer in timers)
    card.leave()
    qtbot.waitUntil(lambda: not any(isValid(each) for each in (card, *timers)))
