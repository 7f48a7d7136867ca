"""Draw every picture, or those named on the command line: python -m artwork.build [NAME ...]."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from .picture import Picture
from .pictures import PICTURES

FOLDER = Path(__file__).parent.parent / "illustrations"


def build(names: list[str], folder: Path = FOLDER) -> None:
    """Write the named pictures, or all of them."""
    unknown = sorted(set(names) - set(PICTURES))
    if unknown:
        raise SystemExit(f"No such picture: {', '.join(unknown)}. Known: {', '.join(PICTURES)}.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        if names and name not in names:
            continue
        started = time.monotonic()
        picture: Picture = draw()
        target = picture.save(folder)
        size = target.stat().st_size / 1000
        print(f"{name}: {size:.1f} kB in {time.monotonic() - started:.1f} s")


Drawing = Callable[[], Picture]

if __name__ == "__main__":
    build(sys.argv[1:])
