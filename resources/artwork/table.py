"""Which picture each step shows, with its base, motion and overlays: python -m artwork.table.

Writes STEPS.md from the exercises and the pictures as they are shipped. Standard library only.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).parent.parent
TARGET = Path(__file__).with_name("STEPS.md")
HEAD = """# What every step shows

Written by `python -m artwork.table` from `../packs/core/` and `../illustrations/`; not by hand.
A *still* picture has one pose; a *swing* goes there and back, a *loop* round. "Own" in the last
column: the man has a picture of his own; "same": at that distance both look alike.

| step | words | picture | base | motion | overlays | man |
|---|---|---|---|---|---|---|
"""


def exercises(resources: Path = RESOURCES) -> Iterator[dict[str, Any]]:
    """The routines of the core pack that have steps of their own, in the order of their files."""
    for path in sorted((resources / "packs" / "core").glob("*.toml")):
        for routine in tomllib.loads(path.read_text("utf-8")).get("routine", []):
            if routine.get("step"):
                yield routine


def table(resources: Path = RESOURCES) -> str:
    """The whole table."""
    rows = []
    for routine in exercises(resources):
        for number, step in enumerate(routine["step"], 1):
            cells = [f"`{routine['id']}` {number}", step["text"].replace("|", "/")]
            rows.append("| " + " | ".join([*cells, *_shown(resources, step.get("picture"))]) + " |")
    return HEAD + "\n".join(rows) + "\n"


def _shown(resources: Path, name: str | None) -> list[str]:
    if name is None:
        return ["words alone", "", "", "", ""]
    folder = resources / "illustrations"
    content = json.loads((folder / f"{name}.json").read_text("utf-8"))
    motion = content.get("motion", "still")
    if motion != "still":
        motion += f", {content.get('cycle_seconds', 6.0):g} s"
    kinds = Counter(overlay["kind"] for overlay in content.get("overlays", []))
    overlays = ", ".join(kind if n == 1 else f"{n} {kind}s" for kind, n in sorted(kinds.items()))
    own = "own" if (folder / "man" / f"{name}.json").is_file() else "same"
    return [name, content.get("base", ""), motion, overlays, own]


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
