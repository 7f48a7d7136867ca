"""The marks on paper: the plots and the numbers; no name, no verdict."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from neckbreak.domain.diary import Mark, Marks
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.diary.marks_page import SERIES, series_of
from neckbreak.qt.diary.numbers import COLUMNS, told
from neckbreak.qt.diary.plot import Pens, paint_plot

_PLOT = QSize(620, 150)
_DENSITY = 3
_TEXT_PT = 9


def print_marks(printer: QPrinter, marks: Marks, words: Words) -> None:
    """Print them on as many pages as they need."""
    document = paper(marks, words)
    document.print_(printer)


def paper(marks: Marks, words: Words) -> QTextDocument:
    """What is printed: black on white, whatever the theme is."""
    document = QTextDocument()
    font = QFont(QGuiApplication.font())
    font.setPointSize(_TEXT_PT)
    document.setDefaultFont(font)
    parts = [f"<h2>{_said(words, 'diary.title')}</h2>"]
    if marks:
        ends = {"first": _day(marks[0]), "last": _day(marks[-1])}
        span = Message("diary.paper.span", ends)
        parts.append(f"<p>{_said(words, span)}</p>")
    for name in SERIES:
        series = series_of(marks, name)
        if series.points:
            url = f"plot:{name}"
            resource = QTextDocument.ResourceType.ImageResource.value
            document.addResource(resource, QUrl(url), _drawn(marks, name, words))
            size = f'width="{_PLOT.width()}" height="{_PLOT.height()}"'
            parts.append(f"<h4>{_said(words, f'diary.column.{name}')}</h4>")
            parts.append(f'<p><img src="{url}" {size}></p>')
    heads = "".join(
        f'<th align="left">{_said(words, f"diary.column.{name}")}</th>' for name in COLUMNS
    )
    rows = "".join(
        f"<tr><td>{_said(words, _day(mark)).replace(' ', '&nbsp;')}</td>"
        + "".join(f"<td>{escape(text)}</td>" for text in told(mark, words)[1:])
        + "</tr>"
        for mark in reversed(marks)
    )
    parts.append(f'<table cellpadding="4"><tr>{heads}</tr>{rows}</table>')
    document.setHtml("".join(parts))
    return document


def _drawn(marks: Marks, name: str, words: Words) -> QImage:
    image = QImage(_PLOT * _DENSITY, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    font = QFont(QGuiApplication.font())
    font.setPixelSize(12)
    image.setDevicePixelRatio(_DENSITY)
    black, grey = QColor("#000000"), QColor("#9a9a9a")
    pens = Pens(grey, QColor("#333333"), black, QColor("#ffffff"), font)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_plot(
        painter,
        QRectF(0, 0, _PLOT.width(), _PLOT.height()),
        series_of(marks, name),
        pens,
        lambda day: words.say(Message("diary.day.short", {"day": day})),
        mirrored=QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft,
    )
    painter.end()
    return image


def _day(mark: Mark) -> Message:
    """With its year, because paper is kept."""
    return Message("diary.paper.day", {"day": mark.day, "year": mark.day.year})


def _said(words: Words, message: Message | str) -> str:
    return escape(words.say(message))
