"""Notifications go out exactly as the specification wants them, and every answer finds its own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.messages import Message
from neckbreak.system.dbus import Bus
from neckbreak.system.notifications.base import Ending
from neckbreak.system.notifications.choose import notifier
from neckbreak.system.notifications.freedesktop import SERVICE, FreedesktopNotifier
from tests.system.conftest import (
    Answer,
    BusDaemon,
    FakeService,
    Offer,
    Screen,
    in_step,
    nothing_left_behind,
)

EVERYTHING = ["actions", "body", "body-markup", "persistence"]
OPEN = (("default", "Open"),)
BUTTONS = (("start", "Start"), ("snooze.10m", "Snooze 10 min"))


class Person:
    """The notifier and what it told."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.chosen: list[tuple[int, str, str | None]] = []
        self.ended: list[tuple[int, Ending]] = []
        self.notifier = FreedesktopNotifier(bus, self.choose, self.end)

    def choose(self, number: int, key: str, token: str | None) -> None:
        self.chosen.append((number, key, token))

    def end(self, number: int, ending: Ending) -> None:
        self.ended.append((number, ending))


@pytest.fixture
def person(bus: Bus) -> Iterator[Person]:
    person = Person(bus)
    yield person
    person.notifier.stop()


class Service:
    """A notification service turned by hand; its own numbers begin at 40."""

    def __init__(self, offer: Offer, abilities: list[str], **answers: Any) -> None:
        self.numbers = count(40)
        told: dict[str, Any] = {
            "GetCapabilities": lambda: ("as", (abilities,)),
            "Notify": self.notify,
            "CloseNotification": lambda number: (None, ()),
        }
        told.update(answers)
        self.service: FakeService = offer(SERVICE.name, told)

    def notify(self, name: str, replaces: int, *rest: object) -> Answer:
        return "u", (replaces or next(self.numbers),)

    def notices(self) -> list[tuple[Any, ...]]:
        return [body for _, _, member, _, body in self.service.calls if member == "Notify"]

    def closed(self) -> list[int]:
        calls = self.service.calls
        return [body[0] for _, _, member, _, body in calls if member == "CloseNotification"]

    def tell(self, what: str, signature: str, *body: object) -> None:
        self.service.emit(SERVICE.path, SERVICE.interface, what, signature, body)


@pytest.fixture
def service(offer: Offer, person: Person) -> Service:
    """One that can do everything, and that we talk to."""
    service = Service(offer, EVERYTHING)
    person.notifier.start()
    return service


def show(person: Person, service: Service, qtbot: QtBot) -> int:
    number = person.notifier.notify("Posture check", "Sit back & grow.", BUTTONS)
    in_step(person.bus, qtbot, service.service)
    qtbot.waitUntil(lambda: bool(service.notices()))
    in_step(person.bus, qtbot, service.service)
    return number


def test_it_goes_out_with_the_exact_types(person: Person, service: Service, qtbot: QtBot) -> None:
    show(person, service, qtbot)
    (call,) = [call for call in service.service.calls if call[2] == "Notify"]
    assert call == (
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications",
        "Notify",
        "susssasa{sv}i",
        (
            "neckbreak",
            0,
            "neckbreak",
            "Posture check",
            "Sit back &amp; grow.",
            ["start", "Start", "snooze.10m", "Snooze 10 min"],
            {"urgency": ("y", 1), "desktop-entry": ("s", "neckbreak")},
            -1,
        ),
    )


def test_a_button_tells_which_notification_and_brings_its_token(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    number = show(person, service, qtbot)
    service.tell("ActivationToken", "us", 40, "token-from-the-compositor")
    service.tell("ActionInvoked", "us", 40, "start")
    service.tell("ActionInvoked", "us", 40, "snooze.10m")
    in_step(person.bus, qtbot, service.service)
    assert person.chosen == [
        (number, "start", "token-from-the-compositor"),
        (number, "snooze.10m", None),
    ]
    # Some services leave it standing.
    qtbot.waitUntil(lambda: 40 in service.closed())


def test_other_programs_notifications_mean_nothing(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    show(person, service, qtbot)
    service.tell("ActivationToken", "us", 39, "stolen")
    service.tell("ActionInvoked", "us", 39, "start")
    service.tell("NotificationClosed", "uu", 39, 2)
    in_step(person.bus, qtbot, service.service)
    assert (person.chosen, person.ended) == ([], [])


@pytest.mark.parametrize(
    ("reason", "ending"),
    [(1, Ending.EXPIRED), (2, Ending.DISMISSED), (3, Ending.WITHDRAWN), (4, Ending.DISMISSED)],
)
def test_its_end_is_told_once_with_the_reason(
    person: Person, service: Service, qtbot: QtBot, reason: int, ending: Ending
) -> None:
    number = show(person, service, qtbot)
    service.tell("NotificationClosed", "uu", 40, reason)
    service.tell("NotificationClosed", "uu", 40, reason)
    in_step(person.bus, qtbot, service.service)
    assert person.ended == [(number, ending)]


def test_a_replaced_one_keeps_its_number_on_both_sides(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    number = show(person, service, qtbot)
    assert person.notifier.notify("Still time", "", (), replaces=number) == number
    qtbot.waitUntil(lambda: len(service.notices()) == 2)
    assert [notice[1] for notice in service.notices()] == [0, 40]


def test_one_that_is_gone_is_not_replaced_but_shown_anew(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    number = show(person, service, qtbot)
    service.tell("NotificationClosed", "uu", 40, 2)
    in_step(person.bus, qtbot, service.service)
    assert person.notifier.notify("Again", "", (), replaces=number) != number
    qtbot.waitUntil(lambda: len(service.notices()) == 2)
    assert service.notices()[1][1] == 0


def test_closing_before_the_service_has_answered_closes_it_all_the_same(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    person.notifier.start()
    qtbot.waitUntil(lambda: person.notifier.capability.available)
    number = person.notifier.notify("Posture check", "", ())
    person.notifier.close(number)
    qtbot.waitUntil(lambda: service.closed() == [40])


def test_one_closed_before_it_was_sent_is_never_shown(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    number = person.notifier.notify("Posture check", "", ())
    person.notifier.close(number)
    qtbot.waitUntil(lambda: person.notifier.capability.available)
    in_step(person.bus, qtbot, service.service)
    assert service.notices() == []


def test_the_newest_words_win_while_the_service_is_slow(
    person: Person, service: Service, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: person.notifier.capability.available)
    number = person.notifier.notify("one", "", ())
    for title in ("two", "three", "four"):
        person.notifier.notify(title, "", (), replaces=number)
    qtbot.waitUntil(lambda: len(service.notices()) == 2)
    in_step(person.bus, qtbot, service.service)
    assert [notice[3] for notice in service.notices()] == ["one", "four"]


def test_a_service_without_buttons_or_markup_gets_none(
    person: Person, offer: Offer, qtbot: QtBot
) -> None:
    plain = Service(offer, ["body"])
    person.notifier.start()
    show(person, plain, qtbot)
    (notice,) = plain.notices()
    assert notice[4] == "Sit back & grow."
    assert notice[5] == []
    assert not person.notifier.has_buttons


def test_what_the_service_refuses_is_lost_and_said_so(
    person: Person, offer: Offer, qtbot: QtBot
) -> None:
    Service(
        offer, EVERYTHING, Notify="org.freedesktop.Notifications.Error.ExcessNotificationGeneration"
    )
    person.notifier.start()
    number = person.notifier.notify("Posture check", "", ())
    qtbot.waitUntil(lambda: person.ended == [(number, Ending.LOST)])


def test_without_a_service_it_is_lost_and_said_so(person: Person, qtbot: QtBot) -> None:
    person.notifier.start()
    number = person.notifier.notify("Posture check", "", ())
    qtbot.waitUntil(lambda: person.ended == [(number, Ending.LOST)])
    assert not person.notifier.capability.available
    assert person.notifier.capability.why == Message("sense.notifications.absent")
    later = person.notifier.notify("Posture check", "", ())
    qtbot.waitUntil(lambda: (later, Ending.LOST) in person.ended)


def test_a_service_that_crashes_loses_what_it_showed_and_the_next_one_serves(
    person: Person, service: Service, offer: Offer, qtbot: QtBot
) -> None:
    number = show(person, service, qtbot)
    service.service.stop()
    qtbot.waitUntil(lambda: person.ended == [(number, Ending.LOST)])
    again = Service(offer, ["body"])
    qtbot.waitUntil(lambda: person.notifier.capability.available)
    person.notifier.notify("Posture check", "", BUTTONS)
    qtbot.waitUntil(lambda: len(again.notices()) == 1)
    assert again.notices()[0][5] == [], "what the new one can do was asked anew"


def test_a_stop_takes_away_what_shows_and_leaves_nothing(
    person: Person, offer: Offer, bus: Bus, qtbot: QtBot
) -> None:
    service = Service(offer, EVERYTHING)
    with nothing_left_behind(qtbot):
        person.notifier.start()
        show(person, service, qtbot)
        person.notifier.stop()
        qtbot.waitUntil(lambda: service.closed() == [40])
        bus.close()


def test_a_bus_that_dies_loses_what_shows(
    person: Person, service: Service, daemon: BusDaemon, qtbot: QtBot
) -> None:
    number = show(person, service, qtbot)
    daemon.stop()
    qtbot.waitUntil(lambda: person.ended == [(number, Ending.LOST)])


@pytest.mark.desktop
def test_a_real_service_shows_it_and_tells_of_its_button(
    person: Person, screen: Screen, daemon: BusDaemon, own_home: Path, qtbot: QtBot
) -> None:
    environ = {
        "DISPLAY": screen.display,
        "DBUS_SESSION_BUS_ADDRESS": daemon.address,
        "HOME": str(own_home),
        "PATH": "/usr/bin:/bin",
    }
    dunst = subprocess.Popen(["dunst"], env=environ, stderr=subprocess.DEVNULL)
    try:
        person.notifier.start()
        qtbot.waitUntil(lambda: person.notifier.has_buttons)
        number = person.notifier.notify("Posture check", "Sit back & grow.", OPEN)

        def pressed() -> bool:
            subprocess.run(["dunstctl", "action", "0"], env=environ, check=True)
            qtbot.wait(50)
            return bool(person.chosen)

        qtbot.waitUntil(pressed)
        assert person.chosen[0] == (number, "default", None)
        qtbot.waitUntil(lambda: bool(person.ended))
        assert person.ended[0][0] == number
    finally:
        dunst.kill()
        dunst.wait()


def test_without_a_bus_every_notification_is_lost_and_said_so(qtbot: QtBot) -> None:
    ended: list[tuple[int, Ending]] = []
    nobody = notifier(None, lambda *told: None, lambda number, end: ended.append((number, end)))
    nobody.start()
    number = nobody.notify("Posture check", "", BUTTONS)
    assert ended == [], "never before the caller knows the number"
    qtbot.waitUntil(lambda: ended == [(number, Ending.LOST)])
    assert not nobody.capability.available
