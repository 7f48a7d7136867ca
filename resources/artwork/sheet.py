"""The contact sheet: every picture once, with the program's own player, light, dark and all skins.

python -m artwork.sheet [OUT.png]. Needs the program's environment, not the generator's.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from .preview import FOLDER, sheet, wanted

TARGET = Path(__file__).with_name("contact-sheet.png")
COLUMNS = 9
ZOOM = 0.5
LOOKS = ("light", "dark/tan", "deep", "dark/deep", "fair")
MOVES = (
    "shoulder-roll@0", "shoulder-roll@0.5", "shoulder-roll@0.74",
    "rotation@0.2", "rotation@0.3", "rotation@0.49",
    "blade-squeeze@0", "blade-squeeze@0.5", "hips@0", "hips@0.49",
    "belly-breath@0", "belly-breath@0.4",
    "blink@0", "blink@0.5", "shift@0", "shift@0.5", "ribs-turn@0", "ribs-turn@0.5",
    "levator@0", "levator@0.25", "levator@0.5", "half-arc@0", "half-arc@0.5", "band-raise@0.5",
)  # fmt: skip


def main() -> None:
    """Draw all pictures in turn through the looks, then some moments of the moves."""
    application = QGuiApplication(sys.argv[:1])
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    names = sorted(path.stem for path in FOLDER.glob("*.json"))
    items = [f"{name}/{LOOKS[index % len(LOOKS)]}" for index, name in enumerate(names)]
    cells = [wanted(item, ZOOM) for item in [*items, *MOVES]]
    whole = sheet(cells, COLUMNS)
    whole.save(str(target), quality=0)  # the most compression, nothing lost
    application.quit()


if __name__ == "__main__":
    main()
