"""The figures as a table, and whether neckbreak keeps within its limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from tests.benchmarks.stages import CONTESTANTS, FLOOR, NECKBREAK, SCHEDULER_FLOOR, Spread
from tests.benchmarks.usage import Activity, Memory
from tests.benchmarks.use import Motion, Openings


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured; the mappings are by the name of the program.

    `load` is how many programs wanted a processor, on the whole of it: over 1.5 times the
    processors the times are those of a busy machine.
    """

    date: str
    machine: str
    load: float
    start: Mapping[str, Spread]
    ready: Spread
    memory: Mapping[str, Memory]
    rest: Mapping[str, Activity]
    due_ms: float
    motion: Motion
    picture_ms: float
    openings: Openings
    status_ms: float
    year_s: float
    plan_s: float


@dataclass(frozen=True, slots=True)
class Limit:
    """One promise, and what was measured."""

    what: str
    measured: float
    allowed: float
    pace: float = 1

    @property
    def aim(self) -> float:
        """What would be allowed on the machine for which the aims were set."""
        return round(self.allowed / self.pace, 2)

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.measured <= self.allowed

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "EXCEEDED"
        return f"{verdict:9}{self.what}: {self.measured:.2f}, allowed {self.allowed:g}"


# Seconds to the icon of the bare floor on the machine for which the aims in time were set.
FLOOR_S = 0.16


def pace_of(figures: Figures) -> float:
    """How many times as long as there the floor takes here; a faster machine changes no aim."""
    return round(max(1, figures.start[FLOOR.name].median_s / FLOOR_S), 1)


def limits_of(figures: Figures) -> list[Limit]:
    """Every promise about speed and size: this is what "fast" means for neckbreak.

    Aims in time are for a machine of a certain speed, and as much longer on a slower one.
    """
    pace = pace_of(figures)

    def in_time(what: str, measured: float, aim: float) -> Limit:
        return Limit(what, measured, round(aim * pace, 2), pace)

    start, floor_start = (figures.start[c.name].median_s for c in (NECKBREAK, SCHEDULER_FLOOR))
    weight, floor = (figures.memory[c.name].pss_mib for c in (NECKBREAK, SCHEDULER_FLOOR))
    rest, motion, openings = figures.rest[NECKBREAK.name], figures.motion, figures.openings
    bare = figures.rest[FLOOR.name].cpu_ms_per_minute
    grown = openings.after_twenty_more_mib - openings.after_three_mib
    return [
        Limit("start to icon, times the scheduler floor", start / floor_start, 1.5),
        Limit(
            "start to first answer, times the scheduler floor",
            figures.ready.median_s / floor_start,
            2,
        ),
        Limit("MiB over the scheduler floor", weight - floor, 12),
        Limit("wake-ups a minute at rest", rest.wakeups_per_minute, 3),
        in_time(f"ms of CPU a minute at rest (the bare icon: {bare})", rest.cpu_ms_per_minute, 5),
        in_time("ms from due to visible", figures.due_ms, 60),
        # The eye itself misses one now and then.
        Limit(
            "frames lost a second, of those that differ",
            max(motion.to_see_per_second - motion.frames_per_second, 0),
            2,
        ),
        in_time("% of a core while a picture moves", motion.cpu_percent, 8),
        in_time("ms until the slowest picture is read and painted", figures.picture_ms, 20),
        # The allocator comes and goes by one; twenty windows that stay take nearly 60.
        Limit("MiB that twenty routine windows leave behind", grown, 2),
        in_time("ms of `status` over bare Python", figures.status_ms, 60),
        in_time("s for the plan of a day", figures.plan_s, 0.4),
        in_time("s for a simulated year", figures.year_s, 20),
    ]


def saved_form(figures: Figures) -> str:
    """The figures and limits as JSON."""
    limits = [
        asdict(limit) | {"aim": limit.aim, "holds": limit.holds} for limit in limits_of(figures)
    ]
    return (
        json.dumps(asdict(figures) | {"pace": pace_of(figures), "limits": limits}, indent=2) + "\n"
    )


def readme_table(saved: str) -> str:
    """The part of the README that tells these figures, from their JSON."""
    found = json.loads(saved)
    lines = [
        f"{found['date']}, {found['machine']}, load {found['load']:.1f}, pace {found['pace']}:",
        "",
        "| what | measured | aim | at this pace | |",
        "|---|---:|---:|---:|---|",
    ]
    for limit in found["limits"]:
        verdict = "" if limit["holds"] else "missed"
        lines.append(
            f"| {limit['what']} | {limit['measured']:.2f} | {limit['aim']:g} "
            f"| {limit['allowed']:g} | {verdict} |"
        )
    return "\n".join(lines) + "\n"


def table_of(figures: Figures) -> str:
    """One line for each program."""
    lines = [
        f"{'':16}{'start s (least to most)':>26}{'PSS MiB':>10}{'USS MiB':>10}"
        f"{'CPU ms/min':>12}{'wake-ups/min':>14}"
    ]
    for name in (contestant.name for contestant in CONTESTANTS):
        start, memory, rest = figures.start[name], figures.memory[name], figures.rest[name]
        took = f"{start.median_s:.3f} ({start.least_s:.3f} to {start.most_s:.3f})"
        lines.append(
            f"{name:16}{took:>26}{memory.pss_mib:>10}{memory.uss_mib:>10}"
            f"{rest.cpu_ms_per_minute:>12}{rest.wakeups_per_minute:>14}"
        )
    return "\n".join(lines)
