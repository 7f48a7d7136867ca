"""The figures as a table, and whether neckbreak keeps within its limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.benchmarks.stages import (
    CONTESTANTS,
    FLOOR,
    NECKBREAK,
    SCHEDULER_FLOOR,
    Spread,
)
from tests.benchmarks.usage import Activity, Memory

# What "fast" means for neckbreak.
START_RATIO = 1.5
MEMORY_OVER_SCHEDULER_FLOOR_MIB = 12
WAKEUPS_PER_MINUTE = 3
CPU_MS_PER_MINUTE = 5


@dataclass(frozen=True, slots=True)
class Limit:
    """One promise, and what was measured."""

    what: str
    measured: float
    allowed: float

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.measured <= self.allowed

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "EXCEEDED"
        return f"{verdict:9}{self.what}: {self.measured:.2f}, allowed {self.allowed:g}"


def limits_of(
    starts: Mapping[str, Spread], weights: Mapping[str, Memory], rest: Mapping[str, Activity]
) -> list[Limit]:
    """Every promise about speed and size that these figures can judge."""
    start, floor_start = (starts[c.name].median_s for c in (NECKBREAK, FLOOR))
    weight, floor_weight = (weights[c.name].pss_mib for c in (NECKBREAK, SCHEDULER_FLOOR))
    own = rest[NECKBREAK.name]
    return [
        Limit("start to icon, times the floor", start / floor_start, START_RATIO),
        Limit(
            "MiB over the scheduler floor",
            weight - floor_weight,
            MEMORY_OVER_SCHEDULER_FLOOR_MIB,
        ),
        Limit("wake-ups a minute at rest", own.wakeups_per_minute, WAKEUPS_PER_MINUTE),
        Limit("ms of CPU a minute at rest", own.cpu_ms_per_minute, CPU_MS_PER_MINUTE),
    ]


def table_of(
    starts: Mapping[str, Spread], weights: Mapping[str, Memory], rest: Mapping[str, Activity]
) -> str:
    """One line for each program."""
    lines = [
        f"{'':16}{'start s (least to most)':>26}{'PSS MiB':>10}{'USS MiB':>10}"
        f"{'CPU ms/min':>12}{'wake-ups/min':>14}"
    ]
    for name in (contestant.name for contestant in CONTESTANTS):
        start, weight, activity = starts[name], weights[name], rest[name]
        took = f"{start.median_s:.3f} ({start.least_s:.3f} to {start.most_s:.3f})"
        lines.append(
            f"{name:16}{took:>26}{weight.pss_mib:>10}{weight.uss_mib:>10}"
            f"{activity.cpu_ms_per_minute:>12}{activity.wakeups_per_minute:>14}"
        )
    return "\n".join(lines)
