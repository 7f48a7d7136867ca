"""How long each shipped picture takes from its file to its first painting.

python -m tests.benchmarks.pictures prints the milliseconds of the slowest one, and which it is.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

from neckbreak.domain.settings import Figure, Tone
from neckbreak.storage.illustrations import Illustrations, read_picture
from neckbreak.storage.paths import resources

TRIES = 5
WIDTH, HEIGHT = 480, 360


def time_pictures() -> float:
    """Milliseconds of the slowest picture, measured in a program of its own."""
    words = (sys.executable, "-m", "tests.benchmarks.pictures")
    told = subprocess.run(words, check=True, capture_output=True, text=True)
    return float(told.stdout.split()[0])


def slowest() -> tuple[float, str]:
    """Milliseconds of the slowest picture at its quickest try, and its name.

    Time on the processor, the quickest of some tries: what else the machine does is left out.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from neckbreak.qt.painting.pictures import paint_picture
    from neckbreak.qt.theme import art

    application = QGuiApplication(sys.argv[:1])
    colours = art(Tone.LIGHT, dark=False)
    found = []
    folder = resources() / "illustrations"
    for figure in (folder, folder / Figure.MAN):
        for name in Illustrations(figure).names():
            tries = []
            for _ in range(TRIES):
                image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
                image.fill(0)
                began = time.process_time()
                painter = QPainter(image)
                paint_picture(
                    painter, QRectF(0, 0, WIDTH, HEIGHT), read_picture(figure, name), colours
                )
                painter.end()
                tries.append(time.process_time() - began)
            found.append((round(min(tries) * 1000, 1), f"{figure.name}/{name}"))
    application.quit()
    return max(found)


def main() -> None:
    """Print both."""
    print(*slowest())


if __name__ == "__main__":
    main()
