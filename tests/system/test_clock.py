"""The clock tells wall time, real time and the zone, also where the zone is set up oddly."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest
import time_machine

from neckbreak.system.clock import SystemClock, local_zone

JULY = datetime(2026, 7, 1, 12, tzinfo=UTC)
JANUARY = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_tz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)


def zone_file(name: str) -> Path:
    return next(path for folder in TZPATH if (path := Path(folder) / name).exists())


def link_to(name: str, folder: Path) -> Path:
    link = folder / "localtime"
    link.unlink(missing_ok=True)
    link.symlink_to(zone_file(name))
    return link


def test_wall_time_is_utc_and_follows_the_computers_clock(tmp_path: Path) -> None:
    clock = SystemClock(link_to("Europe/Berlin", tmp_path))
    with time_machine.travel(JULY, tick=False):
        now = clock.now()
    assert now.wall == JULY
    assert now.local.hour == 14


def test_real_time_goes_on_when_the_clock_is_set_back() -> None:
    clock = SystemClock()
    before = clock.now()
    with time_machine.travel(before.wall - timedelta(hours=1), tick=False):
        time.sleep(0.02)
        after = clock.now()
    assert after.wall < before.wall
    assert timedelta(milliseconds=20) <= after.steady - before.steady < timedelta(seconds=5)


def test_the_zone_is_the_one_that_the_link_leads_to(tmp_path: Path) -> None:
    assert local_zone(link_to("Europe/Berlin", tmp_path)) == ZoneInfo("Europe/Berlin")


def test_a_journey_is_noticed_when_told_to_look(tmp_path: Path) -> None:
    clock = SystemClock(link_to("Europe/Berlin", tmp_path))
    link_to("America/New_York", tmp_path)
    assert clock.now().zone.key == "Europe/Berlin"
    assert clock.refresh()
    assert clock.now().zone.key == "America/New_York"
    assert not clock.refresh()


def test_a_copied_zone_file_is_read_for_its_rules(tmp_path: Path) -> None:
    copy = tmp_path / "localtime"
    copy.write_bytes(zone_file("Asia/Kathmandu").read_bytes())
    assert JULY.astimezone(local_zone(copy)).utcoffset() == timedelta(hours=5, minutes=45)


@pytest.mark.parametrize("content", [None, b"", b"not a zone at all"])
def test_without_a_zone_it_is_utc(tmp_path: Path, content: bytes | None) -> None:
    broken = tmp_path / "localtime"
    if content is not None:
        broken.write_bytes(content)
    assert JULY.astimezone(local_zone(broken)).utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("tz", "winter", "summer"),
    [
        ("Europe/Berlin", 1, 2),
        (":Europe/Berlin", 1, 2),
        (str(zone_file("Europe/Berlin")), 1, 2),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1, 2),
        ("<+05>-5", 5, 5),
    ],
)
def test_the_variable_tz_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tz: str, winter: int, summer: int
) -> None:
    monkeypatch.setenv("TZ", tz)
    zone = local_zone(link_to("Asia/Tokyo", tmp_path))
    assert JANUARY.astimezone(zone).utcoffset() == timedelta(hours=winter)
    assert JULY.astimezone(zone).utcoffset() == timedelta(hours=summer)


def test_nonsense_in_tz_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TZ", "../../etc/passwd")
    assert local_zone(link_to("Asia/Tokyo", tmp_path)) == ZoneInfo("Asia/Tokyo")


def test_reading_the_clock_loads_neither_tzlocal_nor_qt() -> None:
    script = (
        "import sys; from neckbreak.system.clock import SystemClock; SystemClock().now();"
        "print({'tzlocal', 'PySide6', 'apscheduler'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
