"""`neckbreak plan`: the picture of a day, for somebody who works straight through.

What only some of its options need is imported with them.
"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from neckbreak.cli.person import catalogue, date_named, existing, say, settings_file, words
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer, planned
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.safety import suited
from neckbreak.domain.settings import Settings
from neckbreak.system.clock import SystemClock

MOST_DAYS = 366


def plan(arguments: Namespace) -> int:
    """Print what would come on these days."""
    if not 1 <= arguments.days <= MOST_DAYS:
        raise WrongUsage(say("cli.plan.days", most=MOST_DAYS))
    now = SystemClock().now()
    zone = _zone(arguments.zone) if arguments.zone else now.zone
    first = date_named(arguments.date) if arguments.date else now.wall.astimezone(zone).date()
    settings = _settings(arguments.settings)
    health = _health(arguments.health)
    found = catalogue()
    offers = planned(
        Plan(settings, suited(found, health), health, arguments.seed),
        first,
        zone,
        arguments.days,
    )
    if arguments.json:
        print(json.dumps([_as_json(offer) for offer in offers], indent=1))
    else:
        print(*_lines(offers, settings, found), sep="\n")
    return 0


def _lines(offers: list[PlannedOffer], settings: Settings, found: Catalogue) -> Iterator[str]:
    """A line for each: time, reminder, and the exercise by its name, with its id to start it by."""
    names = {reminder.id: reminder.name for reminder in settings.reminders}
    width = max((len(names[offer.reminder]) for offer in offers), default=0)
    day = None
    for offer in offers:
        if offer.at.date() != day:
            day = offer.at.date()
            yield f"{offer.at:%A %Y-%m-%d}"
        routine = "" if offer.routine is None else f"{found[offer.routine].name} ({offer.routine})"
        yield f"  {offer.at:%H:%M}  {names[offer.reminder]:{width}}  {routine}".rstrip()
    if not offers:
        yield say("cli.plan.nothing")


def _as_json(offer: PlannedOffer) -> dict[str, object]:
    return {
        "at": offer.at.isoformat(timespec="seconds"),
        "reminder": offer.reminder,
        "kind": offer.kind,
        "routine": offer.routine,
        "seconds": offer.seconds,
    }


def _settings(name: str | None) -> Settings:
    if name is None:
        return settings_file().read()[0]
    from neckbreak.storage.settings_commands import fault_line
    from neckbreak.storage.settings_faults import read_settings_file

    path = existing(name)
    reading = read_settings_file(path, routines=catalogue())
    faults = [fault for fault in reading.faults if not fault.unknown]
    if faults:
        raise WrongUsage(*(fault_line(path, fault, words()) for fault in faults))
    return reading.settings


def _health(text: str | None) -> Health:
    if text is None:
        return NOTHING_TICKED
    from neckbreak.storage.scenario_file import health_of

    ticks = [tick.strip() for tick in text.split(",") if tick.strip()]
    health = health_of("unanswered" if ticks == ["unanswered"] else ticks)
    if health is None:
        raise WrongUsage(say("cli.plan.health", allowed=", ".join(Tick)))
    return health


def _zone(name: str) -> ZoneInfo:
    from neckbreak.storage.zoned_times import zone_named

    try:
        return zone_named(name)
    except ValueError as error:
        raise WrongUsage(say("cli.zone", value=name)) from error
