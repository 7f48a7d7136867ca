"""Starts programs that belong together, and ends all of them, whatever they started themselves."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

Program = subprocess.Popen[bytes]

# Each program carries this variable, and so does every process that it starts.
MARK = "NECKBREAK_RIG"
POLL_S = 0.02


class Processes:
    """Programs under one mark; nothing of them is left after `end`."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._mark = secrets.token_hex(8)
        self._started: list[Program] = []
        logs.mkdir(parents=True, exist_ok=True)

    def start(
        self,
        name: str,
        *command: str | Path,
        environment: Mapping[str, str],
        pass_fds: tuple[int, ...] = (),
    ) -> Program:
        """Start a program; what it prints goes to `log(name)`."""
        with self.log_file(name).open("ab") as log:
            program = subprocess.Popen(
                command,
                env={**environment, MARK: self._mark},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._started.append(program)
        return program

    def log_file(self, name: str) -> Path:
        """Where the program of this name prints to."""
        return self._logs / f"{name}.log"

    def log(self, name: str) -> str:
        """What the program of this name has printed so far."""
        return self.log_file(name).read_text("utf-8", errors="replace")

    def stop(self, program: Program, wait_s: float = 5) -> int:
        """Ask this program to end, insist after `wait_s`, and return its exit code."""
        program.terminate()
        try:
            return program.wait(wait_s)
        except subprocess.TimeoutExpired:
            program.kill()
            return program.wait()

    def end(self) -> None:
        """End all, the youngest first, then whatever else carries the mark."""
        for program in reversed(self._started):
            self.stop(program)
        for sign in (signal.SIGTERM, signal.SIGKILL):
            for pid in self.living():
                with suppress(ProcessLookupError):
                    os.kill(pid, sign)
            with suppress(TimeoutError):
                wait_until(lambda: not self.living(), "all processes have ended", seconds=2)

    def living(self) -> list[int]:
        """The pids that still carry the mark (a zombie has no environment any more)."""
        mark = f"{MARK}={self._mark}".encode()
        found = []
        for folder in Path("/proc").iterdir():
            with suppress(OSError, ValueError):
                pid = int(folder.name)
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(pid)
        return found


def wait_until(condition: Callable[[], object], what: str, seconds: float = 10) -> None:
    """Wait until this holds; raises TimeoutError, which says what did not happen."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"after {seconds:g} s it is still not true that {what}")
        time.sleep(POLL_S)
