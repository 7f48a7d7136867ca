"""neckbreak on a real desktop: it is in the tray, can be reached, and goes when told to."""

from __future__ import annotations

import re
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.desktop.processes import wait_until
from tests.desktop.program import NECKBREAK, RunningNeckbreak, log
from tests.desktop.rig import Desktop


def network_sockets(pid: int) -> list[str]:
    """The internet sockets of this process, as the kernel lists them."""
    held = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # it was closed after it was listed
            match = re.fullmatch(r"socket:\[(\d+)\]", str(descriptor.readlink()))
            if match:
                held.add(match[1])
    lines = [
        line
        for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text("ascii").splitlines()[1:]
    ]
    return [line for line in lines if line.split()[9] in held]


def test_its_icon_is_drawn_and_says_what_it_is(neckbreak: RunningNeckbreak) -> None:
    item = neckbreak.tray_item()
    assert item.id == "neckbreak"
    assert item.has_picture
    assert "neckbreak" in item.tooltip


def test_started_at_login_it_opens_no_window(neckbreak: RunningNeckbreak) -> None:
    neckbreak.status()  # it has started and answers
    time.sleep(1)
    assert neckbreak.desktop.windows() == []


def test_status_tells_about_this_very_process(neckbreak: RunningNeckbreak) -> None:
    status = neckbreak.status()
    assert status["pid"] == neckbreak.program.pid
    assert status["idle_source"] == "x11"
    assert status["showing"] is None


def test_a_second_start_opens_the_control_window_of_the_first(
    neckbreak: RunningNeckbreak,
) -> None:
    desktop = neckbreak.desktop
    assert desktop.windows() == []
    began_s = time.monotonic()
    assert desktop.run(*NECKBREAK).returncode == 0
    assert time.monotonic() - began_s < 2
    wait_until(lambda: len(desktop.windows()) == 1, "the control window is open")
    assert len(desktop.bus.tray_items()) == 1


def test_its_icon_comes_back_after_the_panel_has_crashed(neckbreak: RunningNeckbreak) -> None:
    desktop = neckbreak.desktop
    desktop.kill_panel()
    assert neckbreak.status()["tray"] is False
    desktop.start_panel()
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "the icon is back")
    assert neckbreak.status()["tray"] is True
    assert neckbreak.tray_item().has_picture


def test_it_opens_no_way_to_the_network(neckbreak: RunningNeckbreak) -> None:
    assert network_sockets(neckbreak.program.pid) == []


def test_a_way_to_the_network_would_be_noticed(desktop: Desktop) -> None:
    listen = "import socket, time; s = socket.create_server(('127.0.0.1', 0)); time.sleep(60)"
    program = desktop.start("listener", sys.executable, "-c", listen)
    wait_until(lambda: len(network_sockets(program.pid)) == 1, "the socket is found")


def test_it_quits_from_its_menu(neckbreak: RunningNeckbreak) -> None:
    neckbreak.tray_item().choose("Quit")
    assert neckbreak.program.wait(5) == 0


def test_it_ends_in_peace_when_the_session_ends(desktop: Desktop) -> None:
    program = desktop.start("neckbreak", *NECKBREAK, "--minimized")
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
    assert desktop.stop(program) == 0
    assert "Traceback" not in log(desktop)


def test_it_survives_a_monitor_that_is_unplugged(neckbreak: RunningNeckbreak) -> None:
    desktop = neckbreak.desktop
    desktop.plug_in_second_monitor()
    neckbreak.say("show")
    wait_until(lambda: len(desktop.windows()) == 1, "the control window is open")
    desktop.unplug_second_monitor()
    assert neckbreak.status()["pid"] == neckbreak.program.pid
