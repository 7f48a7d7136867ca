"""What points are called, on computers with and without a font for it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from neckbreak.domain.routines import Point
from neckbreak.qt.names import chinese_name

NO_FONT_HAS_IT = "\U0010fffd"


def named(hanzi: str, pinyin: str = "Jiānjǐng") -> str:
    point = Point("GB21", pinyin, hanzi, "Shoulder Well", "On the ridge.")
    return chinese_name(point)


def test_signs_that_a_font_has_stand_after_the_pinyin(qapp: QApplication) -> None:
    assert named("Ω / ж") == "Jiānjǐng Ω / ж"


def test_signs_that_no_font_has_are_left_out(qapp: QApplication) -> None:
    assert named(f"Ω{NO_FONT_HAS_IT}") == "Jiānjǐng"
    assert named("Ω", f"Jiānjǐng; also {NO_FONT_HAS_IT} (well)") == "Jiānjǐng; also (well) Ω"
