"""`neckbreak` alone, and `neckbreak demo`: the words that start the program with its windows."""

from __future__ import annotations

import linecache
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.messages import Message
from neckbreak.storage.log import start_log
from neckbreak.storage.paths import places, resources
from neckbreak.system.instance.client import NotRunning, ask

if TYPE_CHECKING:
    from argparse import Namespace
    from types import FrameType

# What takes long to load, piece by piece: between them the panel gets its answers, so that the icon
# is there in half the time.
_PARTS = (
    "neckbreak.domain.effects",
    "neckbreak.domain.events",
    "neckbreak.domain.rotation",
    "neckbreak.domain.turn",
    "neckbreak.coordinator",
    "neckbreak.system.dbus",
    "asyncio",
    "neckbreak.qt.alarm",
    "neckbreak.storage.content_packs",
    "neckbreak.app",
)


def start_program(arguments: Namespace) -> int:
    """Start in the tray; when it runs already, open its window there."""
    return start(minimized=arguments.minimized)


def start(*, minimized: bool) -> int:
    """The same, for who has read the words already."""
    if _is_opened_already(minimized=minimized):
        return 0
    _need_a_screen()
    start_log(places().log_file)
    from neckbreak.qt.application import application
    from neckbreak.qt.icons import Icons
    from neckbreak.qt.tray_icon import TrayIcon
    from neckbreak.storage.shipped import Shipped

    qt = application(sys.argv[:1])
    icon = TrayIcon(Icons(Shipped(resources())))
    icon.show()
    # Until the program is there that ends in order, nothing has begun that needs it.
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, _end_at_once)
    for part in _PARTS:
        qt.processEvents()  # the panel asks for the picture, and a moment later for the rest
        import_module(part)
        # PySide6 reads the source of whatever is imported after it, and there the lines are kept.
        linecache.clearcache()
    from neckbreak.app.running import run

    return run(qt, icon, minimized=minimized)


def demo(arguments: Namespace) -> int:
    """Run the real program for a minute with short intervals."""
    _need_a_screen()
    from neckbreak.app.demo import run_demo

    screens = arguments.screens
    saved = run_demo(None if screens is None else Path(screens))
    print(*saved, sep="\n")
    return 0


def _end_at_once(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


def _is_opened_already(*, minimized: bool) -> bool:
    try:
        ask(places().socket, {"command": "status" if minimized else "open"}, _said)
    except NotRunning:
        return False
    return True


def _need_a_screen() -> None:
    """Say in one line what else Qt would say in a page, or by ending the process."""
    from neckbreak.qt.crash import unusable_qt

    problem = unusable_qt()
    if problem is not None:
        raise WrongUsage(problem)
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise WrongUsage(_said(Message("cli.no_screen")))


def _said(message: Message) -> str:
    from neckbreak.cli.person import said  # only who is told something pays for the words

    return said(message)
