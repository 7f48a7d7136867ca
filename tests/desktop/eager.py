"""neckbreak in a hurry: a card each minute, by a clock of its own that runs faster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.desktop.program import ALL_HOURS, RunningNeckbreak, running, write_settings
from tests.desktop.rig import Desktop, faketime_library

TITLE = "Posture check — neckbreak"
OTHERS = ("shoulders", "acupressure", "long", "evening")


@contextmanager
def eager(desktop: Desktop, *, expires: str, speed: int) -> Iterator[RunningNeckbreak]:
    """A posture card after each minute, which then goes by itself; the desktop has real time."""
    write_settings(
        desktop,
        f"""{ALL_HOURS}
[limits]
per_hour = 12
per_day = 100
gap = "0s"
first_minutes = "0s"
[interrupt]
typing_pause = "0s"
[reminder.posture]
every = "1m"
expires = "{expires}"
"""
        + "".join(f"[reminder.{other}]\nenabled = false\n" for other in OTHERS),
    )
    clock = {"FAKETIME": f"@2026-11-23 09:00:00 x{speed}", "LD_PRELOAD": str(faketime_library())}
    with running(desktop, "--minimized", **clock) as neckbreak:
        yield neckbreak
