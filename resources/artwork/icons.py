"""Draws the icons of tray and windows as PNG, in the sizes that panels and window managers ask for.

python -m artwork.icons. Needs the program's environment, not the generator's. The program loads
these at its start, because loading Qt's SVG library takes as long as a fifth of all the rest.
"""

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from neckbreak.qt.icons import Icons, files
from neckbreak.storage.shipped import Shipped

RESOURCES = Path(__file__).parent.parent


def main() -> None:
    """Draw all of them anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    shipped = Shipped(RESOURCES)
    icons = Icons(shipped)
    for drawing, size in files():
        path = shipped.drawn_icon(drawing, size)
        Path(path).parent.mkdir(exist_ok=True)
        icons.drawing(drawing, size).save(path, "PNG")
    application.quit()


if __name__ == "__main__":
    main()
