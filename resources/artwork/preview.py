"""Look at pictures with the program's own player: light or dark, any skin tone, any moment.

python -m artwork.preview OUT.png COLUMNS ZOOM NAME[@moment][/LOOK]... ...
A look is man, dark, contrast, mirror or a skin tone.
The moment is a part of the cycle, 0 to 1. Needs the program's environment, not the generator's.
"""

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from neckbreak.domain.pictures import Picture, mirrored
from neckbreak.domain.settings import Tone
from neckbreak.domain.tweening import pose_at, weights
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.theme import art
from neckbreak.storage.illustrations import read_picture

FOLDER = Path(__file__).parent.parent / "illustrations"
WIDTH, HEIGHT = 480, 360


def moment_of(picture: Picture, part: float) -> Moment:
    """The moment at a part of the cycle."""
    elapsed = timedelta(seconds=picture.cycle.total_seconds() * part)
    pose = pose_at(picture, elapsed)
    return Moment(pose, weights(picture, pose), part)


def image(
    picture: Picture,
    part: float | None = None,
    *,
    tone: Tone = Tone.LIGHT,
    dark: bool = False,
    contrast: bool = False,
    zoom: float = 1.0,
) -> QImage:
    """One moment of a picture; without a part of the cycle, the one that tells most."""
    colours = art(tone, dark, contrast)
    drawn = QImage(int(WIDTH * zoom), int(HEIGHT * zoom), QImage.Format.Format_RGB32)
    drawn.fill(colours["bg"])
    painter = QPainter(drawn)
    moment = None if part is None else moment_of(picture, part)
    paint_picture(painter, QRectF(drawn.rect()), picture, colours, moment=moment)
    painter.end()
    return drawn


def sheet(cells: list[QImage], columns: int) -> QImage:
    """Images of one size side by side."""
    width, height = cells[0].width(), cells[0].height()
    rows = -(-len(cells) // columns)
    whole = QImage(width * columns, height * rows, QImage.Format.Format_RGB32)
    whole.fill(0xFF888888)
    painter = QPainter(whole)
    for index, cell in enumerate(cells):
        painter.drawImage(index % columns * width, index // columns * height, cell)
    painter.end()
    return whole


def wanted(item: str, zoom: float, folder: Path = FOLDER) -> QImage:
    """What one word of the command line asks for."""
    place, *looks = item.split("/")
    name, _, part = place.partition("@")
    his = folder / "man" / f"{name}.json"
    picture = read_picture(his.parent if "man" in looks and his.is_file() else folder, name)
    if "mirror" in looks:
        picture = mirrored(picture)
    tones = {tone.value: tone for tone in Tone}
    tone = next((tones[look] for look in looks if look in tones), Tone.LIGHT)
    moment = float(part) if part else None
    dark, contrast = "dark" in looks, "contrast" in looks
    return image(picture, moment, tone=tone, dark=dark, contrast=contrast, zoom=zoom)


def main() -> None:
    """Draw what the command line asks for."""
    application = QGuiApplication(sys.argv[:1])
    target, columns, zoom, *items = sys.argv[1:]
    sheet([wanted(item, float(zoom)) for item in items], int(columns)).save(target)
    application.quit()


if __name__ == "__main__":
    main()
