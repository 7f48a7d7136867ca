"""A day drawn: where its marks are, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.durations import parse_ranges
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.routines import Family
from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.domain.settings_reading import defaults
from neckbreak.domain.stories import Outcome
from neckbreak.qt.day_marks import Mark, mark_of, paint_mark
from neckbreak.qt.settings.day import Day, shown_day
from neckbreak.qt.settings.day_views import DayColumn, DayStrip
from neckbreak.qt.theme import Role, Themes, font, theme
from tests.qt.test_health_gate import WORDS

BERLIN = ZoneInfo("Europe/Berlin")
NIGHTS = WeeklyHours(tuple(parse_ranges("22:00-02:00, 03:00-06:00") for _ in range(7)))


def offer(hour: int, minute: int, reminder: str, kind: Family, day: int = 25) -> PlannedOffer:
    return PlannedOffer(
        datetime(2026, 11, day, hour, minute, tzinfo=BERLIN), reminder, kind, None, 60
    )


def morning() -> Day:
    offers = [
        offer(8, 30, "posture", Family.POSTURE),
        offer(10, 0, "long", Family.MOVE),
        offer(14, 30, "acupressure", Family.ACUPRESSURE),
    ]
    return shown_day(offers, defaults(), WORDS)


def colour_at(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x), round(y))


def painted(widget: DayColumn | DayStrip) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    return image


@pytest.mark.parametrize(
    ("kind", "reminder", "mark"),
    [
        ("posture", "posture", Mark.NUDGE),
        ("eyes", "eyes", Mark.NUDGE),
        ("mobility", "shoulders", Mark.BREAK),
        ("strength", "strength", Mark.BREAK),
        ("acupressure", "mine", Mark.PRESS),
        ("move", "long", Mark.LONG),
        ("comfort", "evening", Mark.CALM),
        ("checkin", "checkin", Mark.CALM),
        (None, "acupressure", Mark.PRESS),
        (None, "mine", Mark.BREAK),
    ],
)
def test_what_an_offer_is_about_decides_its_mark(
    kind: str | None, reminder: str, mark: Mark
) -> None:
    assert mark_of(kind, reminder) is mark


def test_no_two_outcomes_and_no_two_kinds_look_the_same_in_grey(qtbot: QtBot) -> None:
    looks: dict[bytes, str] = {}
    for mark in Mark:
        for outcome in Outcome:
            image = QImage(40, 40, QImage.Format.Format_Grayscale8)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            paint_mark(painter, QPointF(20, 20), mark, theme(dark=False), outcome=outcome)
            painter.end()
            looks[bytes(image.constBits())] = f"{mark} {outcome}"
    assert len(looks) == len(Mark) * len(Outcome)


def test_the_day_is_told_with_its_times(qtbot: QtBot) -> None:
    day = morning()
    assert day.spoken == (
        "3 reminders, 3 min in all: 08:30 Posture check; 10:00 Longer break; 14:30 Acupressure"
    )
    column = DayColumn(Themes(), "A day like this")
    qtbot.addWidget(column)
    column.show_day(day)
    assert column.accessibleName() == "A day like this"
    assert column.accessibleDescription() == day.spoken


def test_after_midnight_the_night_goes_on_downwards(qtbot: QtBot) -> None:
    settings = replace(defaults(), hours=NIGHTS)
    offers = [
        offer(23, 0, "posture", Family.POSTURE),
        offer(4, 0, "posture", Family.POSTURE, day=26),
    ]
    day = shown_day(offers, settings, WORDS)
    hours = [coming.at.total_seconds() / 3600 for coming in day.comings]
    assert hours == [23, 28]
    assert [coming.time for coming in day.comings] == ["23:00", "04:00"]


@pytest.mark.parametrize("mirrored", [False, True])
def test_marks_lie_where_their_times_are(qtbot: QtBot, mirrored: bool) -> None:
    themes = Themes(Look(theme=Theme.LIGHT))
    strip = DayStrip(themes, "day", scale=1)
    qtbot.addWidget(strip)
    if mirrored:
        strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    strip.show_day(morning())
    # From 7:40 to 18:20 are 640 minutes: a pixel each.
    strip.resize(640, 24)
    image = painted(strip)
    for minutes, role in ((50, "primary"), (140, "wood"), (410, "accent")):
        x = 640 - minutes if mirrored else minutes
        wanted = getattr(themes.theme, role)
        near = [colour_at(image, x + dx, 12) for dx in range(-14, 15)]
        assert any(_alike(colour, wanted) for colour in near), role
    accents = [x for x in range(640) if _alike(colour_at(image, x, 12), themes.theme.accent)]
    middle = 640 - 410 if mirrored else 410
    assert all(abs(x - middle) < 14 for x in accents)


def test_the_old_day_fades_and_then_costs_nothing(qtbot: QtBot) -> None:
    column = DayColumn(Themes(Look(motion=Motion.FULL)), "day")
    qtbot.addWidget(column)
    column.show_day(morning())
    column.show()
    column.show_day(shown_day([offer(9, 0, "long", Family.MOVE)], defaults(), WORDS))
    assert column._fade.state() is QVariantAnimation.State.Running
    qtbot.waitUntil(lambda: column._fade.state() is QVariantAnimation.State.Stopped)
    assert column._leaving is None


def test_with_reduced_motion_the_new_day_is_there_at_once(qtbot: QtBot) -> None:
    column = DayColumn(Themes(Look(motion=Motion.REDUCED)), "day")
    qtbot.addWidget(column)
    column.show_day(morning())
    column.show()
    column.show_day(shown_day([offer(9, 0, "long", Family.MOVE)], defaults(), WORDS))
    assert column._fade.state() is QVariantAnimation.State.Stopped


def test_words_in_the_column_never_lie_on_each_other(qtbot: QtBot) -> None:
    offers = [offer(17, minute, "posture", Family.POSTURE) for minute in (30, 33, 36, 39)]
    column = DayColumn(Themes(Look(theme=Theme.LIGHT)), "day")
    qtbot.addWidget(column)
    column.show_day(shown_day(offers, defaults(), WORDS))
    column.resize(300, 600)
    image = painted(column)
    rows = [
        y
        for y in range(image.height())
        if any(colour_at(image, x, y).lightness() < 150 for x in range(90, 280))
    ]
    blocks = [y for y in rows if y - 1 not in rows]
    assert len(blocks) == 4


def test_nudges_in_a_row_share_a_line_on_a_day_too_full_to_name_everything(qtbot: QtBot) -> None:
    offers = [
        *(offer(9, minute, "posture", Family.POSTURE) for minute in (0, 20, 40)),
        offer(10, 0, "long", Family.MOVE),
        offer(10, 20, "posture", Family.POSTURE),
        offer(10, 40, "eyes", Family.EYES),
    ]
    day = shown_day(offers, defaults(), WORDS)
    assert [(each.time, each.name) for each in day.grouped] == [
        ("", "3 × Posture check"),
        ("10:00", "Longer break"),
        ("", "2 × Posture check, Eyes: look away"),
    ]
    column = DayColumn(Themes(Look(theme=Theme.LIGHT)), "day")
    qtbot.addWidget(column)
    column.show_day(day)
    column.resize(300, 400)
    roomy = painted(column)
    column.resize(300, column.minimumSizeHint().height())
    assert column.height() < 6 * QFontMetrics(font(Role.SMALL)).height()
    assert painted(column) != roomy


def _alike(one: QColor, other: QColor) -> bool:
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return all(abs(a - b) < 24 for a, b in pairs)
