"""Whatever goes wrong ends in the log, not in the end of the program; and Ctrl-C works."""

from __future__ import annotations

import faulthandler
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO, Any

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QMetaObject,
    QObject,
    QSocketNotifier,
    Qt,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Say

Tell = Callable[[str, str], None]
# The `say` of `ports.Words`.

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Stands between a fault and the person.

    Python's errors go to the log and, the first time each, to `tell` as a title and a sentence,
    in words by `say`;
    Qt's own messages go to the log; a crash of the process itself leaves its stack in `stack_file`.
    The program goes on: a reminder may fail at anything except staying alive.
    """

    def __init__(
        self, stack_file: Path, say: Say, tell: Tell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stack_file = stack_file
        self._say = say
        self._tell = tell
        self._told: set[tuple[str, int]] = set()
        self._stacks: IO[str] | None = None
        self._undo: list[Callable[[], object]] = []

    def start(self) -> None:
        """Take the hooks of Python, Qt and the system."""
        self._keep_stacks()
        self._undo += [
            _replaced(sys, "excepthook", self._report),
            _replaced(sys, "unraisablehook", self._report_unraisable),
            _replaced(threading, "excepthook", self._report_thread),
        ]
        before = qInstallMessageHandler(log_qt_message)
        self._undo.append(lambda: qInstallMessageHandler(before))
        self._quit_on_signals()

    def stop(self) -> None:
        """Give every hook back; to be called before Python ends, when Qt may still speak."""
        while self._undo:
            self._undo.pop()()

    def _keep_stacks(self) -> None:
        try:
            self._stacks = self._stack_file.open("a")
        except OSError as error:
            _log().warning("A crash would leave no trace: %s", error)
            return
        faulthandler.enable(self._stacks)
        self._undo += [self._stacks.close, faulthandler.disable]

    def _quit_on_signals(self) -> None:
        """End on Ctrl-C, on `kill` and with the terminal.

        Python runs its signal handlers between two of its own steps, and an idle event loop takes
        none: the system writes a byte into a socket, and that wakes the loop. No timer needed.
        """
        wanted = [signal.SIGINT, signal.SIGTERM]
        if sys.platform != "win32":  # there a socket pair would be a network socket
            wanted.append(signal.SIGHUP)
            ours, theirs = socket.socketpair()
            ours.setblocking(False)
            theirs.setblocking(False)
            waking = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
            waking.activated.connect(self._wake)
            self._waked = ours
            previous_fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
            self._undo += [theirs.close, ours.close, waking.deleteLater]
            self._undo.append(lambda: waking.setEnabled(False))
            self._undo.append(lambda: signal.set_wakeup_fd(previous_fd))
        for number in wanted:
            before = signal.signal(number, _quit)
            self._undo.append(partial(signal.signal, number, before))

    @Slot()
    def _wake(self) -> None:
        # That alone lets Python run the handler of the signal.
        self._waked.recv(64)

    def _report(
        self, kind: type[BaseException], error: BaseException, stack: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log().critical("An error that nobody expected", exc_info=(kind, error, stack))
        where = (kind.__name__, stack.tb_lineno if stack else 0)
        while stack is not None:
            where = (stack.tb_frame.f_code.co_filename, stack.tb_lineno)
            stack = stack.tb_next
        if where in self._told:
            return
        self._told.add(where)
        if isinstance(error, NeckbreakError):
            self._tell(error.title, error.message)
        else:
            what = Message("crash.told", {"error": f"{kind.__name__}: {error}"})
            self._tell(self._say(Message("crash.title")), self._say(what))

    # Any: sys.UnraisableHookArgs exists for mypy only.
    def _report_unraisable(self, problem: Any) -> None:
        _log().error(
            "An error with nobody to hear it: %s",
            problem.err_msg or problem.object,
            exc_info=(problem.exc_type, problem.exc_value, problem.exc_traceback),
        )

    def _report_thread(self, problem: threading.ExceptHookArgs) -> None:
        if problem.exc_value is not None:
            _log().critical(
                "An error in a thread of its own",
                exc_info=(problem.exc_type, problem.exc_value, problem.exc_traceback),
            )


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Write a message of Qt's into our log."""
    # Qt's own categories begin with "qt."; a message of nobody's is "default".
    category = context.category or "default"
    name = category if category.startswith("qt") else f"qt.{category}"
    logging.getLogger(name).log(_LEVELS.get(kind, logging.WARNING), "%s", text)


def unusable_qt(
    version: str = PySide6.__version__, python: tuple[int, int] = sys.version_info[:2]
) -> str | None:
    """Why this Qt must not be started, in one line for the person; None when it may.

    PySide6 6.12.0 loses a reference to True at each emitted signal. Before Python 3.12 that ends
    the process after some 580 of them, which is hours into a day.
    """
    if version == "6.12.0" and python < (3, 12):
        return (
            "PySide6 6.12.0 ends every program on Python 3.11 after a while. "
            'Please install another one: pip install "PySide6-Essentials<6.12"'
        )
    return None


def _replaced(module: object, name: str, hook: object) -> Callable[[], None]:
    """Set the hook; returns what puts the old one back."""
    before = getattr(module, name)
    setattr(module, name, hook)

    def put_back() -> None:
        setattr(module, name, before)

    return put_back


def _quit(number: int, frame: FrameType | None) -> None:
    _log().info("Asked to end by %s.", signal.Signals(number).name)
    app = QCoreApplication.instance()
    if app is not None:
        # Queued: a plain quit() is forgotten when it comes before the event loop runs.
        QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


def _log() -> logging.Logger:
    return logging.getLogger(__name__)
