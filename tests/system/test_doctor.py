"""The doctor tells what is true now, from anywhere, without Qt and without a running neckbreak."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from neckbreak.domain.messages import Message
from neckbreak.storage.words import words_for
from neckbreak.system.activity.ways import GNOME_MONITOR, NEW_NOTIFIER
from neckbreak.system.capability import Capability
from neckbreak.system.doctor import examine
from tests.system.compositor import COMMON, Compositor
from tests.system.conftest import BusDaemon, Offer, Screen

RESOURCES = Path(__file__).parents[2] / "resources"


def found(environ: dict[str, str]) -> dict[str, Capability]:
    return {capability.capability: capability for capability in examine(environ, "linux")}


def test_with_nothing_around_it_says_what_is_missing_and_how_to_get_it() -> None:
    capabilities = found({})
    assert {name: capability.chosen for name, capability in capabilities.items()} == {
        "tray": "none",
        "idle": "none",
        "sleep": "gap",
        "lock": "none",
        "do_not_disturb": "none",
        "full_screen": "none",
        "meeting": "none",
        "notifications": "none",
        "autostart": "xdg",
    }
    for capability in capabilities.values():
        missing = capability.chosen in ("none", "gap")
        assert ((capability.why is not None) & (capability.how is not None)) is missing, capability


def test_every_reason_has_words() -> None:
    words = words_for(RESOURCES / "translations")
    wayland = {"WAYLAND_DISPLAY": "/nonexistent"}
    for environ in ({}, {"DISPLAY": ":7654"}, wayland):
        for capability in found(environ).values():
            for message in (capability.why, capability.how):
                if message is not None:
                    assert words.say(message) != message.id


def test_services_on_the_buses_are_found(offer: Offer) -> None:
    for name in (
        "org.kde.StatusNotifierWatcher",
        GNOME_MONITOR,
        "org.freedesktop.login1",
        "org.freedesktop.Notifications",
    ):
        offer(name)
    chosen = {name: one.chosen for name, one in found({"XDG_SESSION_TYPE": "wayland"}).items()}
    assert chosen == {
        "tray": "status notifier",
        "idle": "gnome",
        "sleep": "logind",
        "lock": "logind",
        "do_not_disturb": "none",
        "full_screen": "none",
        "meeting": "none",
        "notifications": "freedesktop",
        "autostart": "xdg",
    }


def test_it_says_why_the_better_way_was_not_chosen(offer: Offer) -> None:
    offer(GNOME_MONITOR)
    idle = found({"WAYLAND_DISPLAY": "/nonexistent"})["idle"]
    assert idle == Capability("idle", "gnome", Message("sense.idle.wayland.no_server"))


def test_a_notification_service_without_buttons_is_said_so(offer: Offer) -> None:
    service = offer("org.freedesktop.Notifications", {"GetCapabilities": ("as", (["body"],))})
    assert found({})["notifications"].why == Message("sense.notifications.mute")
    service.answers["GetCapabilities"] = ("as", (["body", "actions"],))
    assert found({})["notifications"] == Capability("notifications", "freedesktop")


def test_a_screen_saver_alone_tells_of_locks(offer: Offer) -> None:
    offer("org.xfce.ScreenSaver")
    assert found({})["lock"].chosen == "screen saver"


@pytest.mark.parametrize(
    ("offers", "expected"),
    [
        ((*COMMON, (NEW_NOTIFIER, 1)), Capability("idle", "wayland")),
        (
            COMMON,
            Capability(
                "idle",
                "none",
                Message("sense.idle.wayland.no_notifier"),
                Message("sense.idle.how"),
            ),
        ),
    ],
)
def test_a_compositor_is_asked_what_it_offers(
    tmp_path: Path, offers: tuple[tuple[str, int], ...], expected: Capability
) -> None:
    compositor = Compositor(tmp_path / "wayland", offers)
    assert found({"WAYLAND_DISPLAY": str(tmp_path / "wayland")})["idle"] == expected
    compositor.stop()


def test_it_tells_what_is_true_when_asked(offer: Offer) -> None:
    assert not found({})["notifications"].available
    offer("org.freedesktop.Notifications")
    assert found({})["notifications"].available


def test_a_bus_that_never_answers_keeps_nobody_waiting(
    daemon: BusDaemon, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "silent"))
        silent.listen()
        for bus in ("SESSION", "SYSTEM"):
            monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", f"unix:path={tmp_path}/silent")
        before = time.monotonic()
        assert found({})["sleep"].chosen == "gap"
        assert time.monotonic() - before < 4


def test_it_loads_no_qt() -> None:
    script = (
        "import sys; from neckbreak.system.doctor import examine; examine();"
        "print(sorted({'PySide6', 'apscheduler'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.desktop
def test_a_panel_of_the_old_kind_is_found_on_a_real_screen(
    screen: Screen, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"DISPLAY": screen.display}
    assert found(environ)["idle"] == Capability("idle", "x11")
    assert found(environ)["tray"].chosen == "none"
    panel = subprocess.Popen(
        ["trayer", "--edge", "bottom"],
        env={**environ, "HOME": str(own_home), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 5
        while not found(environ)["tray"].available and time.monotonic() < deadline:
            time.sleep(0.05)
        assert found(environ)["tray"].chosen == "xembed"
    finally:
        panel.kill()
        panel.wait()
