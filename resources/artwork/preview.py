"""Draw a picture file with Qt, for looking at while working: light or dark, any skin tone, any moment."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

LIGHT = {
    "bg": "#F6F1EA", "blob": "#E9E0D3", "ink": "#2F2A2D", "line": "#2F2A2C", "accent": "#D45234",
    "good": "#3E8E6A", "screen": "#2F3441", "glow": "#9CC7D8", "lip": "#A8523F", "top": "#5B8A8F",
    "top2": "#47737A", "bot": "#3C4A63", "bot2": "#2E3A50", "shoe": "#B5654A", "sole": "#F2E9DD",
    "desk": "#C99A6B", "desk2": "#A87B50", "chair": "#7C7F8C", "chair2": "#636674",
    "metal": "#B9B4AE", "metal2": "#96918B", "white": "#FFFFFF",
}  # fmt: skip
DARK = {
    "bg": "#1E2126", "blob": "#343B45", "ink": "#ECE7DF", "line": "#1B1A1C", "accent": "#FF8A66",
    "good": "#7AD0A8", "screen": "#0E1014", "glow": "#8CC4D9", "lip": "#8E3F30", "top": "#6FA3A7",
    "top2": "#548387", "bot": "#5A6E94", "bot2": "#465675", "shoe": "#C06F52", "sole": "#D8CFC3",
    "desk": "#A97F55", "desk2": "#83603E", "chair": "#6A7082", "chair2": "#525868",
    "metal": "#7D8188", "metal2": "#646973", "white": "#FFFFFF",
}  # fmt: skip
TONES = {
    "fair": ("#F6D6BF", "#E2B194", "#FBE6DA", "#9A5B34", "#7C4626"),
    "light": ("#E8B796", "#D59B78", "#F4D3BF", "#4A3A36", "#372A28"),
    "tan": ("#C68A62", "#A26A46", "#E3B595", "#3A2C28", "#2A201E"),
    "deep": ("#8D5A3C", "#70432A", "#C79A80", "#231C1B", "#161110"),
}
DARK_HAIR = ("#5B4840", "#463630")
Document = dict[str, Any]


def palette(dark: bool, tone: str) -> dict[str, QColor]:
    """Colours by role."""
    skin, shade, nail, hair, hair2 = TONES[tone]
    if dark and tone != "fair":
        hair, hair2 = DARK_HAIR
    roles = {**(DARK if dark else LIGHT), "skin": skin, "skin2": shade, "nail": nail}
    roles |= {"hair": hair, "hair2": hair2, "cheek": (DARK if dark else LIGHT)["accent"]}
    return {role: QColor(value) for role, value in roles.items()}


def curve(values: list[float], closed: bool) -> QPainterPath:
    """A Catmull-Rom curve; two equal points in a row make a corner."""
    points = [QPointF(x / 10, y / 10) for x, y in zip(values[0::2], values[1::2], strict=True)]
    count = len(points)
    path = QPainterPath(points[0])
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b = points[max(i - 1, 0)], points[i]
            c, d = points[i + 1], points[min(i + 2, count - 1)]
        if b == c:
            continue
        path.cubicTo(b + (c - a) / 6, c - (d - b) / 6, c)
    if closed:
        path.closeSubpath()
    return path


def at_time(keys: list[list[int]], motion: str, moment: float) -> list[float]:
    """The shape at a moment (0..1) of the cycle."""
    count = len(keys)
    if count == 1 or motion == "still":
        return [float(v) for v in keys[0]]
    if motion == "swing":
        there = 1 - abs(1 - 2 * moment)
        place = there * (count - 1)
        i = min(int(place), count - 2)
        rows = [keys[max(0, min(count - 1, i + k))] for k in (-1, 0, 1, 2)]
    else:
        place = moment * count
        i = int(place) % count
        rows = [keys[(i + k) % count] for k in (-1, 0, 1, 2)]
    f = place - int(place) if motion == "loop" else place - i
    w = (
        (-f + 2 * f * f - f**3) / 2,
        (2 - 5 * f * f + 3 * f**3) / 2,
        (f + 4 * f * f - 3 * f**3) / 2,
        (f**3 - f * f) / 2,
    )
    return [sum(wk * v for wk, v in zip(w, vs, strict=True)) for vs in zip(*rows, strict=True)]


def draw(painter: QPainter, document: Document, moment: float, roles: dict[str, QColor]) -> None:
    """Paint all shapes, then the overlays."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    motion = document["motion"]
    paths: dict[str, QPainterPath] = {}
    for shape in document["shapes"]:
        path = curve(at_time(shape["keys"], motion, moment), shape["kind"] == "fill")
        paths[shape["name"]] = path
        painter.save()
        painter.setOpacity(shape["opacity"])
        if shape["clip"]:
            painter.setClipPath(paths[shape["clip"]], Qt.ClipOperation.IntersectClip)
        if shape["kind"] == "line":
            pen = QPen(roles[shape["color"]], shape["width"])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if shape["dash"]:
                pen.setDashPattern([d / shape["width"] for d in shape["dash"]])
            painter.strokePath(path, pen)
        else:
            painter.fillPath(path, roles[shape["shade"] or shape["fill"]])
            if shape["shade"]:
                painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
                painter.fillPath(path.translated(*shape["shift"]), roles[shape["fill"]])
        painter.restore()
    for overlay in document["overlays"]:
        _draw_overlay(painter, document, overlay, moment, roles)


def _draw_overlay(
    painter: QPainter,
    document: Document,
    overlay: Document,
    moment: float,
    roles: dict[str, QColor],
) -> None:
    motion = document["motion"]
    role = roles[overlay.get("role", "accent")]
    flat = [v for point in overlay.get("points", []) for v in point]

    def stroke(path: QPainterPath, width: float, dash: list[float] | None = None) -> None:
        pen = QPen(role, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern([d / width for d in dash])
        painter.strokePath(path, pen)

    def place(name: str) -> QPointF:
        keys = document["anchors"][name]
        return QPointF(*(v / 10 for v in at_time(keys, motion, moment)))

    match overlay["kind"]:
        case "arrow":
            start, end = overlay.get("at") or (0.0, 1.0)
            if motion != "still" and not start <= moment <= end:
                return
            stroke(curve(flat, False), 4.5)
            tip = QPointF(flat[-2] / 10, flat[-1] / 10)
            path = curve(flat, False)
            before = path.pointAtPercent(path.percentAtLength(max(0.0, path.length() - 8)))
            way = tip - before
            size = (way.x() ** 2 + way.y() ** 2) ** 0.5 or 1.0
            way = way / size
            side = QPointF(-way.y(), way.x())
            head = QPainterPath(tip - way * 9 + side * 7)
            head.lineTo(tip)
            head.lineTo(tip - way * 9 - side * 7)
            stroke(head, 4.5)
        case "ghost":
            union = QPainterPath()
            for shape in document["shapes"]:
                if shape["name"] in overlay["shapes"]:
                    keys = shape["keys"]
                    key = keys[min(overlay["key"], len(keys) - 1)]
                    union = union.united(curve([float(v) for v in key], True))
            painter.setOpacity(0.8)
            stroke(union.simplified(), 2, [5, 6])
            painter.setOpacity(1)
        case "guide":
            stroke(curve(flat, False), 1.6, overlay.get("dash"))
        case "marker":
            spot = place(overlay["anchor"])
            for radius, alpha in ((16, 0.16), (10.5, 0.0), (5, 1.0)):
                painter.setOpacity(alpha)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(role)
                painter.drawEllipse(spot, radius, radius)
            painter.setOpacity(0.75)
            ring = QPainterPath()
            ring.addEllipse(spot, 10.5, 10.5)
            stroke(ring, 1.6)
            painter.setOpacity(1)
        case "ring":
            ring = QPainterPath()
            ring.addEllipse(place(overlay["anchor"]), 5.2, 5.2)
            stroke(ring, 2.4)
        case "spine":
            painter.setOpacity(0.75)
            painter.strokePath(curve(flat, False), QPen(roles["white"], 6))
            painter.setOpacity(1)
            stroke(curve(flat, False), 3.4, [0.1, 7])
        case "tick" | "cross":
            x, y = (v / 10 for v in overlay["at"])
            role = roles["good" if overlay["kind"] == "tick" else "accent"]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(role)
            painter.drawEllipse(QPointF(x, y), 12, 12)
            role = roles["white"]
            mark = QPainterPath(QPointF(x - 5, y))
            if overlay["kind"] == "tick":
                mark.lineTo(x - 1, y + 4)
                mark.lineTo(x + 5, y - 5)
            else:
                mark.moveTo(x - 4, y - 4)
                mark.lineTo(x + 4, y + 4)
                mark.moveTo(x + 4, y - 4)
                mark.lineTo(x - 4, y + 4)
            stroke(mark, 2.6)
        case "zone":
            painter.setOpacity(0.35)
            area = curve(flat, True)
            painter.fillPath(area, role)
            painter.setOpacity(1)
            box = area.boundingRect()
            cross = QPainterPath(box.topLeft())
            cross.lineTo(box.bottomRight())
            cross.moveTo(box.topRight())
            cross.lineTo(box.bottomLeft())
            stroke(cross, 2)
        case "label":
            spot = place(overlay["anchor"])
            far = spot + QPointF(*overlay["offset"])
            path = QPainterPath(spot)
            path.lineTo(far)
            role = roles["ink"]
            stroke(path, 1.2)


def image(
    document: Document, moment: float = 0.0, *, dark: bool = False, tone: str = "light", zoom: float = 1.0
) -> QImage:
    """One moment of a picture."""
    roles = palette(dark, tone)
    result = QImage(int(480 * zoom), int(360 * zoom), QImage.Format.Format_RGB32)
    result.fill(roles["bg"])
    painter = QPainter(result)
    painter.scale(zoom, zoom)
    draw(painter, document, moment, roles)
    painter.end()
    return result


def sheet(cells: list[QImage], columns: int) -> QImage:
    """Images of one size side by side."""
    width, height = cells[0].width(), cells[0].height()
    rows = -(-len(cells) // columns)
    result = QImage(width * columns, height * rows, QImage.Format.Format_RGB32)
    result.fill(QColor("#888888"))
    painter = QPainter(result)
    for index, cell in enumerate(cells):
        target = QRectF(index % columns * width, index // columns * height, width, height)
        painter.drawImage(target, cell)
    painter.end()
    return result


def main() -> None:
    """preview.py OUT.png COLUMNS ZOOM NAME[@moment][/dark][/tone] ..."""
    _application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    target, columns, zoom, *wanted = sys.argv[1:]
    folder = Path(__file__).parent.parent / "illustrations"
    cells = []
    for item in wanted:
        place, *looks = item.split("/")
        name, _, moment = place.partition("@")
        document = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        tone = next((look for look in looks if look in TONES), "tan" if "dark" in looks else "light")
        cells.append(
            image(document, float(moment or 0), dark="dark" in looks, tone=tone, zoom=float(zoom))
        )
    sheet(cells, int(columns)).save(target)


if __name__ == "__main__":
    main()
