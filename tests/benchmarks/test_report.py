"""The benchmark judges by the limits, and counts what Linux counts."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import KEPT, README, keep
from tests.benchmarks.report import Limit, readme_table
from tests.benchmarks.usage import Counters, activities_during, activity, memory_of


def test_a_limit_holds_up_to_what_is_allowed() -> None:
    assert Limit("wake-ups a minute at rest", 3.0, 3).holds
    assert not Limit("wake-ups a minute at rest", 3.1, 3).holds
    assert str(Limit("seconds", 2.5, 2)).startswith("EXCEEDED")


def test_use_is_told_by_the_minute() -> None:
    before = Counters(at_s=10, cpu_ns=1_000_000, wakeups=5)
    after = Counters(at_s=40, cpu_ns=4_000_000, wakeups=6)
    found = activity(before, after)
    assert found.cpu_ms_per_minute == 6
    assert found.wakeups_per_minute == 2
    assert found.cpu_percent == 0.01


def test_work_shows_as_cpu_time_and_sleep_as_wakeups() -> None:
    def work() -> None:
        end = time.thread_time() + 0.2
        while time.thread_time() < end:
            pass

    def sleep() -> None:
        for _ in range(20):
            time.sleep(0.002)

    (working,) = activities_during([os.getpid()], work)
    (sleeping,) = activities_during([os.getpid()], sleep)
    assert working.cpu_percent > sleeping.cpu_percent
    assert sleeping.wakeups_per_minute > 1000


def test_the_own_part_of_memory_is_no_more_than_the_share() -> None:
    memory = memory_of(os.getpid())
    assert 1 < memory.uss_mib <= memory.pss_mib


def test_the_readme_tells_the_figures_that_are_kept() -> None:
    assert readme_table(KEPT.read_text("utf-8")) in README.read_text("utf-8")


def test_new_figures_take_the_place_of_the_old_ones_in_the_readme(tmp_path: Path) -> None:
    kept, readme = tmp_path / "kept.json", tmp_path / "README.md"
    kept.write_text(figures_of("2026-01-01"), "utf-8")
    readme.write_text(f"before\n\n{readme_table(figures_of('2026-01-01'))}\nafter\n", "utf-8")
    keep(figures_of("2026-02-02"), kept, readme)
    assert readme.read_text("utf-8") == (
        "before\n\n2026-02-02, a machine, load 0.1, pace 1.5:\n\n"
        "| what | measured | aim | at this pace | |\n"
        "|---|---:|---:|---:|---|\n| ms of work | 3.00 | 1 | 2 | missed |\n\nafter\n"
    )
    assert kept.read_text("utf-8") == figures_of("2026-02-02")


def test_a_readme_with_other_figures_is_left_alone(tmp_path: Path) -> None:
    kept, readme = tmp_path / "kept.json", tmp_path / "README.md"
    kept.write_text(figures_of("2026-01-01"), "utf-8")
    readme.write_text("no table\n", "utf-8")
    with pytest.raises(RuntimeError, match="put it right"):
        keep(figures_of("2026-02-02"), kept, readme)
    assert kept.read_text("utf-8") == figures_of("2026-01-01")


def figures_of(date: str) -> str:
    limit = {"what": "ms of work", "measured": 3.0, "allowed": 2, "aim": 1, "holds": False}
    told = {"date": date, "machine": "a machine", "load": 0.1, "pace": 1.5, "limits": [limit]}
    return json.dumps(told)
