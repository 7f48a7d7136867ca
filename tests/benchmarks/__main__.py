"""Measures neckbreak beside the least that such a program can be: python -m tests.benchmarks.

Ratios count, not figures: the machine is never the same twice. Run nothing else meanwhile, above
all no other Qt program: memory that two of them share counts only half for each.
Exit code 1: a limit is exceeded.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.report import Figures, limits_of, table_of
from tests.benchmarks.stages import time_starts, watch_rest, weigh_alone
from tests.benchmarks.use import time_due, time_status, time_year, watch_motion
from tests.desktop.rig import Desktop


def main() -> int:
    """Measure, print a table, and save the figures when asked to."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--starts", type=int, default=7, help="how often each is started")
    parser.add_argument("--seconds", type=int, default=120, help="how long they are left at rest")
    parser.add_argument("--json", type=Path, help="save all figures in this file")
    words = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as desktop:
        figures = Figures(
            start=time_starts(desktop, words.starts),
            memory=weigh_alone(desktop),
            rest=watch_rest(desktop, words.seconds),
            due_ms=time_due(desktop),
            motion=watch_motion(desktop),
            status_ms=time_status(desktop),
            year_s=time_year(desktop),
        )

    limits = limits_of(figures)
    print(table_of(figures), *limits, sep="\n")
    if words.json:
        saved = asdict(figures) | {"limits": [asdict(limit) for limit in limits]}
        words.json.write_text(json.dumps(saved, indent=2) + "\n", "utf-8")
    return 0 if all(limit.holds for limit in limits) else 1


if __name__ == "__main__":
    raise SystemExit(main())
