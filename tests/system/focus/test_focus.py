"""Do-not-disturb is one hold, whoever tells of it; what nobody tells holds nothing."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.system.bus_names import names_on
from neckbreak.system.capability import Capability
from neckbreak.system.dbus import Bus
from neckbreak.system.focus.base import Failed, Hold
from neckbreak.system.focus.choose import Focus
from neckbreak.system.focus.dconf_file import SHOWS_BANNERS, read_switch
from neckbreak.system.focus.gnome import Gnome
from neckbreak.system.focus.names import NOTIFICATIONS, NOTIFICATIONS_PATH
from neckbreak.system.focus.patience import Patience
from tests.fakes import HandClock
from tests.system.conftest import BusDaemon, FakeService, Offer, in_step, nothing_left_behind

BEGAN, ENDED = HoldBegan(Reason.DO_NOT_DISTURB), HoldEnded(Reason.DO_NOT_DISTURB)
DUNST = "org.dunstproject.cmd0"


class Sense:
    """The sensor on one bus, and what it posted."""

    def __init__(self, bus: Bus, desktop: str = "KDE") -> None:
        self.posted: list[Event] = []
        self.bus = bus
        clock = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
        environ = {"XDG_CURRENT_DESKTOP": desktop, "HOME": "/nonexistent"}
        self.sensor = Focus(self.posted.append, clock, bus, environ, "linux")

    @property
    def disturb(self) -> Capability:
        return self.sensor.capabilities[0]


@pytest.fixture
def sense(bus: Bus) -> Iterator[Sense]:
    sense = Sense(bus)
    yield sense
    sense.sensor.stop()


def nobody(event: Event) -> None:
    pytest.fail(f"nobody told of {event}")


def service(offer: Offer, **switches: bool) -> FakeService:
    """A notification service with these switches."""

    def get(interface: str, name: str) -> Any:
        if name not in switches:
            return "org.freedesktop.DBus.Error.UnknownProperty"
        return "v", (("b", switches[name]),)

    return offer(NOTIFICATIONS, {"Get": get})


def change(fake: FakeService, interface: str, name: str, on: bool | None) -> None:
    """Tell of a switch; None: only that it changed."""
    values = {} if on is None else {name: ("b", on)}
    unsaid = [name] if on is None else []
    properties = "org.freedesktop.DBus.Properties"
    body = (interface, values, unsaid)
    fake.emit(NOTIFICATIONS_PATH, properties, "PropertiesChanged", "sa{sv}as", body)


def settle(sense: Sense, qtbot: QtBot, fake: FakeService) -> None:
    in_step(sense.bus, qtbot, fake)
    in_step(sense.bus, qtbot, fake)  # what we asked on hearing of it


def test_a_switch_that_is_on_already_holds(sense: Sense, offer: Offer, qtbot: QtBot) -> None:
    fake = service(offer, Inhibited=True)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    assert sense.disturb == Capability("do_not_disturb", "notifications")
    change(fake, NOTIFICATIONS, "Inhibited", False)
    settle(sense, qtbot, fake)
    assert sense.posted == [BEGAN, ENDED]


def test_what_is_told_twice_is_one_hold(sense: Sense, offer: Offer, qtbot: QtBot) -> None:
    fake = service(offer, Inhibited=False, paused=False)
    sense.sensor.start()
    settle(sense, qtbot, fake)
    for interface, name, on in (
        (NOTIFICATIONS, "Inhibited", True),
        (NOTIFICATIONS, "Inhibited", True),
        (DUNST, "paused", True),
        (NOTIFICATIONS, "Inhibited", False),
    ):
        change(fake, interface, name, on)
    settle(sense, qtbot, fake)
    assert sense.posted == [BEGAN]
    change(fake, DUNST, "paused", False)
    settle(sense, qtbot, fake)
    assert sense.posted == [BEGAN, ENDED]


def test_a_change_told_without_its_value_is_asked_for(
    sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    switches = {"Inhibited": False}
    fake = offer(NOTIFICATIONS, {"Get": lambda _, name: ("v", (("b", switches.get(name, False)),))})
    sense.sensor.start()
    settle(sense, qtbot, fake)
    switches["Inhibited"] = True
    change(fake, NOTIFICATIONS, "Inhibited", None)
    settle(sense, qtbot, fake)
    assert sense.posted == [BEGAN]


def test_a_service_that_leaves_holds_nothing_any_more(
    sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    fake = service(offer, Inhibited=True)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    fake.stop()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])
    assert not sense.disturb.available


def test_a_service_without_the_switch_is_unknown_and_says_so(
    sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    fake = service(offer)
    sense.sensor.start()
    settle(sense, qtbot, fake)
    assert sense.posted == []
    assert not sense.disturb.available
    assert sense.disturb.why == Message("sense.do_not_disturb.absent")


def test_it_does_not_start_a_service_that_is_not_there(
    sense: Sense, daemon: BusDaemon, qtbot: QtBot
) -> None:
    sense.sensor.start()
    qtbot.wait(50)
    assert not sense.disturb.available


def test_a_bus_that_dies_ends_the_hold(
    sense: Sense, offer: Offer, daemon: BusDaemon, qtbot: QtBot
) -> None:
    service(offer, Inhibited=True)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    daemon.stop()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])


def test_it_lets_go_of_everything(sense: Sense, offer: Offer, qtbot: QtBot) -> None:
    fake = service(offer, Inhibited=True)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    sense.sensor.stop()
    assert sense.posted == [BEGAN, ENDED]
    change(fake, NOTIFICATIONS, "Inhibited", True)
    settle(sense, qtbot, fake)
    assert sense.posted == [BEGAN, ENDED]


# --- GNOME, by the real dconf


@pytest.fixture
def dconf(daemon: BusDaemon, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment for gsettings, with dconf's real service on the test's own bus."""
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "DBUS_SESSION_BUS_ADDRESS": daemon.address,
    }
    program = shutil.which("dconf-service", path="/usr/libexec:/usr/lib/dconf")
    assert program is not None, "install the package dconf-service"
    running = subprocess.Popen([program], env=environ, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 10
    while not there("ca.desrt.dconf") and time.monotonic() < deadline:
        time.sleep(0.02)
    yield environ
    running.kill()
    running.wait()


def set_banners(environ: dict[str, str], value: str) -> None:
    key = ["org.gnome.desktop.notifications", "show-banners"]
    command = ["gsettings", "reset", *key] if value == "" else ["gsettings", "set", *key, value]
    subprocess.run(command, env=environ, check=True, timeout=10)


@pytest.mark.desktop
def test_the_switch_of_gnome_holds_and_releases(
    bus: Bus, dconf: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    failures: list[Message] = []
    path = tmp_path / "config" / "dconf" / "user"
    source = Gnome(Hold(Reason.DO_NOT_DISTURB, posted.append), failures.append, bus, path)
    source.start()
    qtbot.wait(20)
    assert posted == []
    set_banners(dconf, "false")
    qtbot.waitUntil(lambda: posted == [BEGAN])
    set_banners(dconf, "true")
    qtbot.waitUntil(lambda: posted == [BEGAN, ENDED])
    set_banners(dconf, "false")
    qtbot.waitUntil(lambda: posted[2:] == [BEGAN])
    set_banners(dconf, "")
    qtbot.waitUntil(lambda: posted[3:] == [ENDED])
    source.stop()
    assert failures == []


@pytest.mark.desktop
def test_a_switch_is_found_among_other_settings(dconf: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "config" / "dconf" / "user"
    for key, value in (("show-in-lock-screen", "false"), ("show-banners", "true")):
        subprocess.run(
            ["gsettings", "set", "org.gnome.desktop.notifications", key, value],
            env=dconf,
            check=True,
            timeout=10,
        )
    subprocess.run(
        ["gsettings", "set", "org.gnome.desktop.interface", "clock-format", "24h"],
        env=dconf,
        check=True,
        timeout=10,
    )
    # Setting what is the default already may write nothing: unset is as good as on.
    assert read_switch(path, SHOWS_BANNERS) is not False
    assert read_switch(path, "/org/gnome/desktop/notifications/show-in-lock-screen") is False
    assert read_switch(path, "/org/gnome/desktop/notifications/unheard-of") is None


def test_nothing_set_is_nothing_known(tmp_path: Path) -> None:
    assert read_switch(tmp_path / "missing", SHOWS_BANNERS) is None
    (tmp_path / "empty").touch()
    assert read_switch(tmp_path / "empty", SHOWS_BANNERS) is None


@pytest.mark.parametrize("content", [b"GVariant", b"no dconf at all, but long enough for it"])
def test_a_damaged_file_is_told_as_such(
    content: bytes, bus: Bus, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "user").write_bytes(content)
    failures: list[Message] = []
    hold = Hold(Reason.DO_NOT_DISTURB, nobody)
    source = Gnome(hold, failures.append, bus, tmp_path / "user")
    source.start()
    assert failures == [Message("sense.do_not_disturb.gnome.unreadable")]
    source.stop()


# --- Xfce, by the real xfconf


@pytest.mark.desktop
def test_the_bell_of_xfce_holds_as_long_as_its_own_service_shows_notifications(
    bus: Bus, offer: Offer, daemon: BusDaemon, tmp_path: Path, qtbot: QtBot
) -> None:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "DBUS_SESSION_BUS_ADDRESS": daemon.address,
    }
    (program,) = Path("/usr/lib").glob("**/xfconfd")
    xfconfd = subprocess.Popen([program], env=environ, stderr=subprocess.DEVNULL)

    def turn(on: bool) -> None:
        switch = ["-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool"]
        command = ["xfconf-query", *switch, "-s", str(on).lower()]
        subprocess.run(command, env=environ, check=True, timeout=10, capture_output=True)

    try:
        qtbot.waitUntil(lambda: there("org.xfce.Xfconf"))
        sense = Sense(bus, "XFCE")
        other = offer(NOTIFICATIONS, {"GetServerInformation": ("ssss", ("dunst", "", "1", "1.2"))})
        sense.sensor.start()
        turn(True)
        settle(sense, qtbot, other)
        assert sense.posted == []
        assert not sense.disturb.available
        other.stop()
        qtbot.waitUntil(lambda: not there(NOTIFICATIONS))
        own = ("ssss", ("Xfce Notify Daemon", "Xfce", "0.7", "1.2"))
        offer(NOTIFICATIONS, {"GetServerInformation": own})
        qtbot.waitUntil(lambda: sense.posted == [BEGAN])
        assert sense.disturb.chosen == "xfce"
        turn(False)
        qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])
        sense.sensor.stop()
    finally:
        xfconfd.kill()
        xfconfd.wait()


def there(name: str) -> bool:
    """Whether somebody has this name on the bus."""
    return name in names_on("SESSION", timedelta(seconds=1))


# --- failing


class Moody:
    """A source that fails as often as it is told to."""

    name = "moody"
    knows = True

    def __init__(self, failed: Failed, begun: list[str]) -> None:
        self._failed = failed
        self._begun = begun

    def start(self) -> None:
        self._begun.append("begun")
        self._failed(Message("sense.full_screen.refused"))

    def stop(self) -> None:
        self._begun.append("ended")

    def look(self) -> None:
        """Nothing new."""


def test_three_failures_set_it_aside_for_an_hour_with_one_line(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    begun: list[str] = []
    now = timedelta()
    patience = Patience("moody", lambda failed: Moody(failed, begun), lambda: now)
    patience.start()

    def beats(number: int) -> None:
        nonlocal now
        for _ in range(number):
            qtbot.wait(2)
            now += timedelta(minutes=1)
            patience.look()
        qtbot.wait(2)

    with caplog.at_level(logging.WARNING):
        beats(30)
    assert begun.count("begun") == begun.count("ended") == 3
    assert len(caplog.records) == 1
    assert not patience.knows
    assert patience.why == Message("sense.full_screen.refused")
    beats(40)
    assert begun.count("begun") == 4
    patience.woke()
    qtbot.wait(2)
    assert begun.count("begun") == 5
    patience.stop()


# --- full-screen windows elsewhere


@pytest.mark.parametrize(
    ("environ", "platform", "why"),
    [
        ({"WAYLAND_DISPLAY": "/none", "DISPLAY": ":0"}, "linux", "wayland.no_server"),
        ({}, "linux", "no_screen"),
        ({}, "darwin", "macos"),
    ],
)
def test_where_nobody_tells_of_full_screen_windows_it_is_unknown(
    environ: dict[str, str], platform: str, why: str
) -> None:
    clock = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
    focus = Focus(nobody, clock, None, environ, platform)
    focus.start()
    focus.look()
    _, screen = focus.capabilities
    assert not screen.available
    assert screen.why == Message(f"sense.full_screen.{why}")
    assert screen.how is not None
    focus.stop()


def test_an_x_server_that_is_not_there_is_asked_three_times(qtbot: QtBot) -> None:
    clock = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
    focus = Focus(nobody, clock, None, {"DISPLAY": ":7654"}, "linux")
    with nothing_left_behind(qtbot):
        focus.start()
        for _ in range(5):
            qtbot.wait(2)
            focus.look()
        _, screen = focus.capabilities
        assert screen.why == Message("sense.full_screen.x11.no_server")
        focus.stop()
