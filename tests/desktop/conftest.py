"""A desktop for each test that asks for one, and neckbreak running on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.program import UNDISTURBED, RunningNeckbreak, running, write_settings
from tests.desktop.rig import Desktop


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a desktop test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("desktop")


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with window manager, panel, notifications and D-Bus."""
    with Desktop(tmp_path) as desktop:
        yield desktop


@pytest.fixture
def neckbreak(desktop: Desktop) -> Iterator[RunningNeckbreak]:
    """neckbreak, started at login on this desktop; at the end it must quit when asked to."""
    write_settings(desktop, UNDISTURBED)
    with running(desktop, "--minimized") as neckbreak:
        wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
        yield neckbreak
