"""The log file: small, kept in two parts, and without a word about anybody's health."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from neckbreak.domain.health import Tick

LONGEST_BYTES = 256 * 1024
"""A longer log becomes the older part, and the older part before it goes."""

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(path: Path, *, verbose: bool = False) -> None:
    """Write what the program logs to this file from now on.

    A folder that can't be written costs the log, not the program: then nothing is written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = TwoPartLog(path)
    except OSError:
        return
    handler.setFormatter(DiscreetFormatter(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)


class TwoPartLog(logging.FileHandler):
    """A file that is renamed `….1` when it grows too long.

    `logging.handlers` does this too, but its import costs 10 ms, sockets and pickles included.
    """

    def __init__(self, path: Path, longest: int = LONGEST_BYTES) -> None:
        super().__init__(path, encoding="utf-8")
        path.chmod(0o600)
        self._path = path
        self._longest = longest

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, in a new file if the old one is full."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() > self._longest:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self.close()
        try:
            self._path.replace(self._path.with_name(f"{self._path.name}.1"))
        except OSError:
            # Windows does not rename what somebody reads; then the log starts from nothing.
            self._path.unlink(missing_ok=True)
        self.stream = self._open()
        self._path.chmod(0o600)


class DiscreetFormatter(logging.Formatter):
    """Leaves out health answers and diary marks, should a line or a traceback ever hold one."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with a dash in place of every health answer and mark."""
        return _HEALTH.sub("–", super().format(record))


_HEALTH = re.compile(
    r"Health\(.*?awaits_advice=\w+\)|\bMark\(day=.*?areas=frozenset\((?:\{.*?\})?\)\)"
    rf"|<?\b(?:Tick|Sign|Area)\.\w+(?:: '\w+'>)?|\b(?:{'|'.join(Tick)})\b",
    re.IGNORECASE,
)
