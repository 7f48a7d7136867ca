"""Every window can be left with one key; none is lost with its screen or stays behind the lock."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.desktop.bus import Bus
from tests.desktop.eager import TITLE, eager
from tests.desktop.processes import Program, wait_until
from tests.desktop.program import UNDISTURBED, RunningNeckbreak, running, write_settings
from tests.desktop.rig import WIDTH, Desktop, Window

HALF = WIDTH // 2
SAVER = "org.freedesktop.ScreenSaver"
# A screen saver that locks the screen at a signal, and opens it at the next.
SCREEN_SAVER = f"""
import signal
from jeepney import DBusAddress, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("{SAVER}"))
saver = DBusAddress("/org/freedesktop/ScreenSaver", interface="{SAVER}")
for number in range(2):
    signal.sigwait([signal.SIGUSR1])
    connection.send(new_signal(saver, "ActiveChanged", "b", (number == 0,)))
"""

LOGIN_MANAGER = "org.freedesktop.login1"
# A login manager that knows no sessions, sends the computer to sleep at a signal, and wakes it at
# the next.
SLEEP = f"""
import signal
from jeepney import DBusAddress, MessageType, new_error, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SYSTEM")
connection.send_and_get_reply(message_bus.RequestName("{LOGIN_MANAGER}"))
manager = DBusAddress("/org/freedesktop/login1", interface="{LOGIN_MANAGER}.Manager")
told = []
signal.signal(signal.SIGUSR1, lambda *_: told.append(True))
sent = 0
while True:
    try:
        message = connection.receive(timeout=0.1)
    except TimeoutError:
        message = None
    if message is not None and message.header.message_type is MessageType.method_call:
        connection.send(new_error(message, "{LOGIN_MANAGER}.NoSuchSession"))
    while sent < len(told):
        connection.send(new_signal(manager, "PrepareForSleep", "b", (sent % 2 == 0,)))
        sent += 1
"""


def window(desktop: Desktop, title: str) -> Window | None:
    return next((each for each in desktop.windows() if each.title.startswith(title)), None)


def leave_with_escape(desktop: Desktop, title: str) -> None:
    wait_until(lambda: desktop.keyboard_owner().startswith(title), f"{title} has the keyboard")
    desktop.press("Escape")
    wait_until(lambda: window(desktop, title) is None, f"{title} is closed")


def is_offered(neckbreak: RunningNeckbreak, label: str) -> bool:
    entries = neckbreak.tray_item().menu().walk()
    return any(entry.label == label and entry.visible for entry in entries)


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Today…", "Your breaks"),
        ("Settings…", "Settings"),
        ("About…", "About neckbreak"),
        ("What to leave out…", "What to leave out"),
        ("When to see a doctor…", "When to see a doctor"),
        ("Comfort diary…", "Comfort diary"),
    ],
)
def test_escape_closes_what_the_tray_opens(
    neckbreak: RunningNeckbreak, entry: str, title: str
) -> None:
    neckbreak.say("settings", "set", "diary.keep", "weekly")
    wait_until(lambda: is_offered(neckbreak, entry), f"{entry} is offered")
    neckbreak.tray_item().choose(entry)
    leave_with_escape(neckbreak.desktop, title)


def test_escape_closes_the_window_behind_the_tray(neckbreak: RunningNeckbreak) -> None:
    neckbreak.say("show")
    leave_with_escape(neckbreak.desktop, "neckbreak")


def test_escape_closes_the_first_run(desktop: Desktop) -> None:
    with running(desktop):
        leave_with_escape(desktop, "Welcome")


def test_escape_closes_the_questions_of_the_health_gate(neckbreak: RunningNeckbreak) -> None:
    neckbreak.say("start", "acupressure")
    leave_with_escape(neckbreak.desktop, "What to leave out")


def test_escape_skips_a_card_that_has_the_keyboard(desktop: Desktop) -> None:
    with eager(desktop, expires="30m", speed=30) as neckbreak:
        wait_until(lambda: window(desktop, TITLE) is not None, "a card shows")
        neckbreak.say("show")
        leave_with_escape(desktop, TITLE)
        assert [each["fact"] for each in neckbreak.history()].count("skip") == 1


def test_escape_ends_a_routine_at_once(neckbreak: RunningNeckbreak) -> None:
    neckbreak.say("start", "mob.shoulderroll")
    wait_until(lambda: window(neckbreak.desktop, "Shoulder roll") is not None, "it plays")
    neckbreak.say("show")
    leave_with_escape(neckbreak.desktop, "Shoulder roll")
    wait_until(lambda: neckbreak.status()["mode"] != "in_routine", "it is over")
    assert [each["fact"] for each in neckbreak.history()] == ["start", "stop"]


@pytest.mark.parametrize("title", ["neckbreak", "Shoulder roll"])
def test_a_window_comes_along_when_its_monitor_is_unplugged(
    neckbreak: RunningNeckbreak, title: str
) -> None:
    desktop = neckbreak.desktop
    desktop.plug_in_second_monitor()
    if title != "neckbreak":
        neckbreak.say("start", "mob.shoulderroll")
    neckbreak.say("show")
    wait_until(lambda: desktop.keyboard_owner().startswith(title), "it is open")
    desktop.run("xdotool", "getactivewindow", "windowmove", str(HALF + 20), "60")
    wait_until(lambda: stands_between(desktop, title, HALF, WIDTH), "it stands on the second")
    desktop.unplug_second_monitor()
    wait_until(lambda: stands_between(desktop, title, 0, HALF), "it has come to the first")
    leave_with_escape(desktop, title)


def stands_between(desktop: Desktop, title: str, left: int, right: int) -> bool:
    shown = window(desktop, title)
    return shown is not None and left <= shown.x and shown.x + shown.width <= right


def test_behind_the_lock_no_card_waits(desktop: Desktop) -> None:
    with eager(desktop, expires="30m", speed=30) as neckbreak:
        saver = desktop.start("saver", sys.executable, "-c", SCREEN_SAVER)
        wait_until(lambda: desktop.bus.has(SAVER), "the screen saver is there")
        wait_until(lambda: window(desktop, TITLE) is not None, "a card shows")
        saver.send_signal(signal.SIGUSR1)
        wait_until(lambda: window(desktop, TITLE) is None, "the card is gone")
        status = neckbreak.status()
        assert (status["mode"], status["reason"]) == ("away", "locked")
        saver.send_signal(signal.SIGUSR1)
        wait_until(lambda: neckbreak.status()["mode"] != "away", "the screen is open again")


def test_behind_the_lock_no_routine_plays_on(neckbreak: RunningNeckbreak) -> None:
    desktop = neckbreak.desktop
    saver = desktop.start("saver", sys.executable, "-c", SCREEN_SAVER)
    wait_until(lambda: desktop.bus.has(SAVER), "the screen saver is there")
    neckbreak.say("start", "mob.shoulderroll")
    wait_until(lambda: window(desktop, "Shoulder roll") is not None, "it plays")
    saver.send_signal(signal.SIGUSR1)
    wait_until(lambda: window(desktop, "Shoulder roll") is None, "it is closed")
    told = [(each["fact"], each["reason"]) for each in neckbreak.history()]
    assert told == [("start", None), ("stop", "locked")]


def login_manager(desktop: Desktop) -> Program:
    """A login manager on the system bus, which tells of sleep and of waking by turns."""
    manager = desktop.start("login-manager", sys.executable, "-c", SLEEP)
    with Bus(desktop.environment["DBUS_SYSTEM_BUS_ADDRESS"]) as bus:
        wait_until(lambda: bus.has(LOGIN_MANAGER), "the login manager is there")
    return manager


def test_a_computer_that_falls_asleep_takes_the_card_along(desktop: Desktop) -> None:
    manager = login_manager(desktop)
    with eager(desktop, expires="30m", speed=30) as neckbreak:
        wait_until(lambda: window(desktop, TITLE) is not None, "a card shows")
        manager.send_signal(signal.SIGUSR1)
        wait_until(lambda: window(desktop, TITLE) is None, "the card is gone")
        status = neckbreak.status()
        assert (status["mode"], status["reason"]) == ("away", "asleep")
        manager.send_signal(signal.SIGUSR1)
        wait_until(lambda: neckbreak.status()["mode"] != "away", "the computer is awake")


def test_a_computer_that_falls_asleep_ends_the_routine(desktop: Desktop) -> None:
    write_settings(desktop, UNDISTURBED)
    manager = login_manager(desktop)
    with running(desktop, "--minimized") as neckbreak:
        neckbreak.say("start", "mob.shoulderroll")
        wait_until(lambda: window(desktop, "Shoulder roll") is not None, "it plays")
        manager.send_signal(signal.SIGUSR1)
        wait_until(lambda: window(desktop, "Shoulder roll") is None, "it is closed")
        told = [(each["fact"], each["reason"]) for each in neckbreak.history()]
        assert told == [("start", None), ("stop", "asleep")]


def test_a_card_goes_when_its_time_is_over(desktop: Desktop) -> None:
    with eager(desktop, expires="30s", speed=10) as neckbreak:
        wait_until(lambda: window(desktop, TITLE) is not None, "a card shows", seconds=30)
        wait_until(lambda: window(desktop, TITLE) is None, "it is gone", seconds=10)
        told = [(each["fact"], each["reason"]) for each in neckbreak.history()]
        assert told[:2] == [("prompt", None), ("expire", "unanswered")]
