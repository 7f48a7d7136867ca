"""However it ends, neckbreak leaves nothing behind."""

from __future__ import annotations

import fcntl
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.processes import Program, wait_until
from tests.desktop.program import NECKBREAK, UNDISTURBED, log, running, write_settings
from tests.desktop.rig import Desktop


def end_by_signal(desktop: Desktop, program: Program) -> int:
    program.terminate()
    try:
        return program.wait(5)
    except subprocess.TimeoutExpired:
        # Its stack goes to its own file, which tells what it was waiting for.
        program.send_signal(signal.SIGABRT)
        program.wait()
        stacks = desktop.home / ".local/state/neckbreak/log/crash.log"
        pytest.fail(f"it goes on after SIGTERM\n{stacks.read_text('utf-8')}\n{log(desktop)}")


def end_by_word(desktop: Desktop, program: Program) -> int:
    assert desktop.run(*NECKBREAK, "quit").returncode == 0
    return program.wait(5)


def test_it_can_be_started_again_as_soon_as_it_was_quit(desktop: Desktop) -> None:
    with running(desktop, "--minimized") as neckbreak:
        assert desktop.run(*NECKBREAK, "quit").returncode == 0
        assert desktop.run(*NECKBREAK, "status").returncode == 3
        neckbreak.program.wait(5)


def is_free(lock: Path) -> bool:
    with lock.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


@pytest.mark.parametrize("end", [end_by_signal, end_by_word])
@pytest.mark.parametrize("showing", [(), ("start", "posture.shoulders")])
def test_nothing_is_left_when_it_ends(
    desktop: Desktop, end: Callable[[Desktop, Program], int], showing: tuple[str, ...]
) -> None:
    runtime = Path(desktop.environment["XDG_RUNTIME_DIR"]) / "neckbreak"
    write_settings(desktop, UNDISTURBED)
    before = set(desktop.leftovers())
    with running(desktop, "--minimized") as neckbreak:
        assert (runtime / "instance").is_socket()
        assert not is_free(runtime / "instance.lock")
        if showing:
            neckbreak.say(*showing)
            wait_until(lambda: desktop.windows(), "a window shows")
        assert end(desktop, neckbreak.program) == 0
    assert set(desktop.leftovers()) <= before
    assert not (runtime / "instance").exists()
    assert is_free(runtime / "instance.lock")
    assert desktop.windows() == []
    assert desktop.bus.tray_items() == []
    assert "ERROR" not in log(desktop)
