"""Measures neckbreak beside the least that such a program can be: python -m tests.benchmarks.

It takes about seven minutes, keeps the figures in resources/handbook/benchmark.json, and writes
README's table from them. Ratios count, not figures: the machine is never the same twice. Run
nothing else meanwhile, above all no other Qt program: memory that two of them share counts only
half for each. Exit code 1: a limit is exceeded.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from pathlib import Path

import PySide6

from tests.benchmarks.pictures import time_pictures
from tests.benchmarks.report import Figures, limits_of, readme_table, saved_form, table_of
from tests.benchmarks.stages import live_calmly, time_starts, watch_rest, weigh_alone
from tests.benchmarks.use import (
    time_due,
    time_plan,
    time_ready,
    time_status,
    time_year,
    watch_motion,
    weigh_openings,
)
from tests.desktop.rig import Desktop

PROJECT = Path(__file__).parents[2]
KEPT = PROJECT / "resources" / "handbook" / "benchmark.json"
README = PROJECT / "README.md"


def main() -> int:
    """Measure, print a table, and keep the figures."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--starts", type=int, default=7, help="how often each is started")
    parser.add_argument("--seconds", type=int, default=120, help="how long they are left at rest")
    parser.add_argument("--look", action="store_true", help="keep nothing")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as desktop:
        live_calmly(desktop)
        figures = Figures(
            date=time.strftime("%Y-%m-%d", time.gmtime()),
            machine=machine(),
            start=time_starts(desktop, words.starts),
            ready=time_ready(desktop, words.starts),
            memory=weigh_alone(desktop),
            rest=watch_rest(desktop, words.seconds),
            due_ms=time_due(desktop),
            motion=watch_motion(desktop),
            picture_ms=time_pictures(),
            openings=weigh_openings(desktop),
            status_ms=time_status(desktop),
            year_s=time_year(desktop),
            plan_s=time_plan(desktop),
            load=round(os.getloadavg()[1], 1),  # of the last five minutes
        )

    limits = limits_of(figures)
    print(table_of(figures), *limits, sep="\n")
    if not words.look:
        keep(saved_form(figures))
    return 0 if all(limit.holds for limit in limits) else 1


def keep(saved: str, kept: Path = KEPT, readme: Path = README) -> None:
    """Keep the figures and write them into the README, in place of those kept before."""
    before, text = readme_table(kept.read_text("utf-8")), readme.read_text("utf-8")
    if before not in text:
        raise RuntimeError(f"{readme} does not hold the table of {kept}: put it right first")
    kept.write_text(saved, "utf-8")
    readme.write_text(text.replace(before, readme_table(saved)), "utf-8")


def machine() -> str:
    """What this was measured on, in a few words."""
    return (
        f"{os.cpu_count()} processors {platform.machine()}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
