"""The contact sheets: every picture at three moments, with the program's own player.

python -m artwork.sheet [FOLDER]. One sheet of the woman (light, in all skins, and dark), one of the
man, one in high contrast with the fairest and the deepest skin. Needs the program's environment,
not the generator's.
"""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from .preview import FOLDER, sheet, wanted

HERE = Path(__file__).parent
COLUMNS = 12
ZOOM = 0.3
# How each sheet looks: in turn, one picture after the other.
SHEETS: dict[str, tuple[str, ...]] = {
    "contact-sheet.png": ("light", "dark/tan", "deep", "dark/deep", "fair"),
    "contact-sheet-man.png": ("man", "man/dark/tan", "man/deep", "man/dark/deep", "man/fair"),
    "contact-sheet-contrast.png": ("contrast/fair", "contrast/dark/deep", "man/contrast/deep"),
}
MOMENTS = {"still": (None,), "loop": (0.0, 0.33, 0.66), "swing": (0.0, 0.25, 0.5)}


def items(looks: tuple[str, ...]) -> list[str]:
    """What to draw: every picture, its motion at three moments."""
    found = []
    for index, path in enumerate(sorted(FOLDER.glob("*.json"))):
        motion = json.loads(path.read_text("utf-8")).get("motion", "still")
        look = looks[index % len(looks)]
        for moment in MOMENTS[motion]:
            place = path.stem if moment is None else f"{path.stem}@{moment}"
            found.append(f"{place}/{look}")
    return found


def main() -> None:
    """Draw all sheets."""
    application = QGuiApplication(sys.argv[:1])
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, looks in SHEETS.items():
        whole = sheet([wanted(item, ZOOM) for item in items(looks)], COLUMNS)
        whole.save(str(folder / name), quality=0)  # the most compression, nothing lost
    application.quit()


if __name__ == "__main__":
    main()
