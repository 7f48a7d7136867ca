"""Draw every picture, or those named: python -m artwork.build [--figure man] [NAME ...].

Two are drawn at a time.
"""

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .body import MAN, WOMAN, figure_drawn
from .picture import AS_DRAWN, Look
from .pictures import PICTURES

FOLDER = Path(__file__).parent.parent / "illustrations"
PROCESSES = 2
# Close to one's hand everybody looks alike: the man is shown the same pictures.
SHARED = {
    "hand-rest", "mouse", "fist", "li4-find", "li4-press", "te3-find", "te3-press", "si3-find",
    "si3-press", "exue8-find", "exue8-press", "warm-wrap", "cold-wrap",
}  # fmt: skip
# Another shirt, lips and nails nearer to the skin, no blush.
MANS_LOOK = Look(
    left_out=frozenset({"cheek"}),
    roles={"top": "knit", "top2": "knit2"},
    opacity={"lip": 0.7, "nail": 0.55},
)


def build(names: Sequence[str], figure: str = WOMAN) -> None:
    """Write the named pictures of one person, or all of them."""
    unknown = sorted(set(names) - set(PICTURES))
    if unknown:
        raise SystemExit(f"No such picture: {', '.join(unknown)}. Known: {', '.join(PICTURES)}.")
    wanted = [name for name in names or PICTURES if figure == WOMAN or name not in SHARED]
    with ProcessPoolExecutor(PROCESSES, initializer=figure_drawn.set, initargs=(figure,)) as pool:
        for line in pool.map(_drawn, wanted):
            print(line, flush=True)


def _drawn(name: str) -> str:
    started = time.monotonic()
    picture = PICTURES[name]()
    is_man = figure_drawn.get() == MAN
    folder = FOLDER / MAN if is_man else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    target = picture.save(folder, MANS_LOOK if is_man else AS_DRAWN)
    size = target.stat().st_size / 1000
    return f"{name}: {size:.1f} kB in {time.monotonic() - started:.1f} s"


def main() -> None:
    """Read the command line."""
    words = sys.argv[1:]
    figure = WOMAN
    if words[:1] == ["--figure"]:
        figure, words = words[1], words[2:]
    if figure not in (WOMAN, MAN):
        raise SystemExit(f"There is nobody called {figure}: woman or man.")
    build(words, figure)


if __name__ == "__main__":
    main()
