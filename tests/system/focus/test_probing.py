"""The doctor finds who tells of do-not-disturb, without Qt and without starting anybody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability
from neckbreak.system.focus.names import NOTIFICATIONS, XFCONF
from neckbreak.system.focus.probing import probe_disturb, probe_screen
from tests.system.conftest import BusDaemon, Offer

SECOND = timedelta(seconds=1)


def probe(*names: str, **environ: str) -> Capability:
    return probe_disturb(frozenset(names), SECOND, environ, "linux")


def only(wanted: str) -> Any:
    """Properties of which there is this one alone."""

    def get(interface: str, name: str) -> Any:
        return ("v", (("b", False),)) if name == wanted else "org.example.NoSuchProperty"

    return get


@pytest.mark.parametrize("switch", ["Inhibited", "paused"])
def test_a_service_with_a_switch_is_found(offer: Offer, switch: str) -> None:
    offer(NOTIFICATIONS, {"Get": only(switch)})
    assert probe(NOTIFICATIONS) == Capability("do_not_disturb", "notifications")


def test_one_without_is_none(offer: Offer) -> None:
    offer(NOTIFICATIONS, {"Get": only("Other")})
    found = probe(NOTIFICATIONS)
    assert not found.available
    assert found.why == Message("sense.do_not_disturb.absent")


def test_one_that_would_have_to_be_started_first_is_none(daemon: BusDaemon) -> None:
    assert not probe(NOTIFICATIONS).available


def test_xfce_tells_by_its_own_service_alone(offer: Offer) -> None:
    environ = {"XDG_CURRENT_DESKTOP": "XFCE"}
    server = {"GetServerInformation": ("ssss", ("Xfce Notify Daemon", "Xfce", "1", "1.2"))}
    service = offer(NOTIFICATIONS, server)
    assert probe(NOTIFICATIONS, XFCONF, **environ).chosen == "xfce"
    service.answers["GetServerInformation"] = ("ssss", ("Other", "", "1", "1.2"))
    assert not probe(NOTIFICATIONS, XFCONF, **environ).available


def test_gnome_tells_by_dconf_unless_its_file_is_damaged(daemon: BusDaemon, tmp_path: Path) -> None:
    environ = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "XDG_CONFIG_HOME": str(tmp_path)}
    assert probe("org.gnome.Shell", **environ).chosen == "gnome"
    (tmp_path / "dconf").mkdir()
    (tmp_path / "dconf" / "user").write_bytes(b"nonsense")
    found = probe("org.gnome.Shell", **environ)
    assert found.why == Message("sense.do_not_disturb.gnome.unreadable")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_it_is_unknown_and_says_what_to_do(platform: str) -> None:
    for found in (
        probe_disturb(frozenset(), SECOND, {}, platform),
        probe_screen(SECOND, {}, platform),
    ):
        assert not found.available
        assert found.why is not None
        assert found.how is not None
