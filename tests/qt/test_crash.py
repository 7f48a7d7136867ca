"""A fault is logged, told once, and survived; a signal ends the program in good order."""

from __future__ import annotations

import faulthandler
import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qInfo, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.qt.crash import CrashGuard, unusable_qt


class Bell(QObject):
    rang = Signal()

    def break_down(self) -> None:
        raise LookupError("no such bell")

    def run_out_of_disk(self) -> None:
        raise NeckbreakError("The disk is full", "Please make some room.")


def by_id(message: Message) -> str:
    return " ".join([message.id, *(str(value) for value in message.values.values())])


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def guard(tmp_path: Path, told: list[tuple[str, str]], qtbot: QtBot) -> Iterator[CrashGuard]:
    enabled = faulthandler.is_enabled()
    guard = CrashGuard(
        tmp_path / "crash.log", by_id, lambda title, text: told.append((title, text))
    )
    guard.start()
    yield guard
    guard.stop()
    if enabled:
        faulthandler.enable()


@pytest.mark.qt_no_exception_capture
def test_an_error_in_a_slot_is_logged_and_told_once(
    guard: CrashGuard, told: list[tuple[str, str]], caplog: pytest.LogCaptureFixture
) -> None:
    bell = Bell()
    bell.rang.connect(bell.break_down)
    for _ in range(3):
        bell.rang.emit()
    assert caplog.text.count("LookupError: no such bell") == 3
    assert told == [("crash.title", "crash.told LookupError: no such bell")]


@pytest.mark.qt_no_exception_capture
def test_an_error_with_words_for_the_person_is_told_in_these_words(
    guard: CrashGuard, told: list[tuple[str, str]]
) -> None:
    bell = Bell()
    bell.rang.connect(bell.run_out_of_disk)
    bell.rang.emit()
    assert told == [("The disk is full", "Please make some room.")]


def test_an_error_in_a_thread_is_logged(
    guard: CrashGuard, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=Bell().break_down)
    thread.start()
    thread.join()
    assert "LookupError: no such bell" in caplog.text


@pytest.mark.no_qt_log
def test_words_of_qt_go_to_the_log_with_their_weight(
    guard: CrashGuard, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        qWarning("the picture has no size")
        qInfo("by the way")
    assert ("qt.default", logging.WARNING, "the picture has no size") in caplog.record_tuples
    assert ("qt.default", logging.INFO, "by the way") in caplog.record_tuples


def test_every_hook_is_given_back(tmp_path: Path, qtbot: QtBot) -> None:
    def hooks() -> tuple[object, ...]:
        handler = qInstallMessageHandler(None)
        qInstallMessageHandler(handler)
        return (
            sys.excepthook,
            sys.unraisablehook,
            threading.excepthook,
            handler,
            *(signal.getsignal(number) for number in (2, 15, 1)),
            len(list(Path("/proc/self/fd").iterdir())),
        )

    enabled = faulthandler.is_enabled()
    before = hooks()
    guard = CrashGuard(tmp_path / "crash.log", by_id, print)
    guard.start()
    guard.stop()
    assert hooks() == before
    if enabled:
        faulthandler.enable()


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from neckbreak.qt.crash import CrashGuard
app = QCoreApplication([])
guard = CrashGuard(Path(sys.argv[1]), str, print)
guard.start()
QTimer.singleShot(0, app, lambda: print("started", flush=True))
code = app.exec()
guard.stop()
print("ended in good order", code, flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_idle_program_ends_in_good_order_at_once(tmp_path: Path, number: signal.Signals) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "crash.log")],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "started\n"
    time.sleep(0.1)
    before = time.monotonic()
    program.send_signal(number)
    output, _ = program.communicate(timeout=10)
    assert output == "ended in good order 0\n"
    assert time.monotonic() - before < 2


def test_a_crash_of_the_process_leaves_its_stack(tmp_path: Path) -> None:
    crashing = PROGRAM.replace("code = app.exec()", "import faulthandler; faulthandler._sigsegv()")
    ran = subprocess.run(
        [sys.executable, "-c", crashing, str(tmp_path / "crash.log")],
        capture_output=True,
        check=False,
    )
    assert ran.returncode == -signal.SIGSEGV
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text()


def test_it_starts_where_no_file_can_be_written(qtbot: QtBot) -> None:
    guard = CrashGuard(Path("/nonexistent/crash.log"), by_id, print)
    guard.start()
    try:
        assert sys.excepthook is not sys.__excepthook__
    finally:
        guard.stop()


@pytest.mark.parametrize(
    ("version", "python", "refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 11), False),
    ],
)
def test_the_qt_that_aborts_is_refused_in_one_line(
    version: str, python: tuple[int, int], refused: bool
) -> None:
    why = unusable_qt(version, python)
    assert (why is not None) is refused
    assert "\n" not in (why or "")


def test_the_installed_qt_is_usable() -> None:
    assert unusable_qt() is None
