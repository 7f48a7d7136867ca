"""What a process uses: memory, CPU time and wake-ups, as Linux counts them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MIB = 1024  # KiB


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of one process in MiB.

    The proportional share (PSS) counts what several processes map by halves, thirds and so on, so
    compare it only between processes that were measured alone. The own part (USS) grows too when
    the last other process that maps the same library ends. What was written does not care.
    """

    pss_mib: float
    uss_mib: float
    written_mib: float


@dataclass(frozen=True, slots=True)
class Counters:
    """What a process has used since it started."""

    at_s: float
    cpu_ns: int
    wakeups: int


@dataclass(frozen=True, slots=True)
class Activity:
    """What a process did in a stretch of time."""

    cpu_ms_per_minute: float
    wakeups_per_minute: float
    cpu_percent: float


def memory_of(pid: int) -> Memory:
    """Its memory now."""
    sizes: dict[str, int] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, size = line.split()[:2]
        sizes[name.rstrip(":")] = int(size)
    written = sizes["Private_Dirty"] + sizes["Swap"]
    own = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return Memory(*(round(kib / MIB, 1) for kib in (sizes["Pss"], own, written)))


def counters_of(pid: int) -> Counters:
    """CPU time in nanoseconds (jiffies of 10 ms miss short wake-ups) and how often it slept.

    Switches that other programs force on it are no wake-ups. Threads that ended are not counted;
    a tray program has no short-lived ones.
    """
    cpu_ns = wakeups = 0
    for thread in Path(f"/proc/{pid}/task").iterdir():
        cpu_ns += int((thread / "schedstat").read_text("ascii").split()[0])
        for line in (thread / "status").read_text("ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                wakeups += int(line.split()[1])
    return Counters(at_s=time.monotonic(), cpu_ns=cpu_ns, wakeups=wakeups)


def activity(before: Counters, after: Counters) -> Activity:
    """What happened between two readings."""
    seconds = after.at_s - before.at_s
    cpu_s = (after.cpu_ns - before.cpu_ns) / 1e9
    return Activity(
        cpu_ms_per_minute=round(cpu_s * 1000 / seconds * 60, 2),
        wakeups_per_minute=round((after.wakeups - before.wakeups) / seconds * 60, 2),
        cpu_percent=round(cpu_s / seconds * 100, 2),
    )


def activities_during(pids: list[int], wait: Callable[[], object]) -> list[Activity]:
    """What each process did while `wait` ran."""
    before = [counters_of(pid) for pid in pids]
    wait()
    return [activity(start, counters_of(pid)) for start, pid in zip(before, pids, strict=True)]
