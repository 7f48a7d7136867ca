"""Five rules that hold in every scenario there is, told from its lines and its settings alone.

Real time is taken (`elapsed`), so that a clock set by hand changes nothing about them.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from neckbreak.cli import main
from tests.domain.test_scenarios import WITH_LINES, Line, instant, lines_of

FREE_OF_LIMITS = {"evening", "checkin"}
GUIDED = {"shoulders", "acupressure", "long", "strength"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFFICE = dict.fromkeys(WEEKDAYS[:5], "08:00-18:00")
# What the presets that a scenario uses change of the limits.
LIMITS = {"gap": "15m", "guided_gap": "50m", "per_hour": 2, "per_day": 20}
UNITS = {"s": 1, "m": 60, "h": 3600}

every_scenario = pytest.mark.parametrize("scenario", WITH_LINES, ids=lambda path: path.stem)


@dataclass(frozen=True, slots=True)
class Shown:
    """A card: when it came, whether it came back, and the tray's mode and reason before it."""

    at: datetime
    elapsed: float
    reminder: str
    returned: bool
    mode: tuple[object, object]


@pytest.fixture
def lines(scenario: Path, capsys: pytest.CaptureFixture[str]) -> Sequence[Line]:
    """What happens, with the tray's lines."""
    assert main(["simulate", str(scenario), "--json", "--tray"]) == 0
    return lines_of(capsys.readouterr().out)


@pytest.fixture
def settings(scenario: Path) -> Mapping[str, Mapping[str, object]]:
    name = tomllib.loads(scenario.read_text("utf-8")).get("settings")
    return tomllib.loads((scenario.parent / name).read_text("utf-8")) if name else {}


@pytest.fixture
def limits(settings: Mapping[str, Mapping[str, object]]) -> Mapping[str, object]:
    return {**LIMITS, **settings.get("limits", {})}


@every_scenario
def test_there_is_one_thing_at_a_time_on_the_screen(lines: Sequence[Line]) -> None:
    card: object = None
    playing = False
    for line in lines:
        what, reminder = line["what"], line["reminder"]
        if what == "prompt":
            assert card is None, line
            assert not playing, line
            card = reminder
        elif what == "start":
            assert not playing, line
            card, playing = None, True
        elif what in ("finish", "stop"):
            playing = False
        elif what == "tray":
            card = card if line["mode"] == "prompting" else None
        elif what in ("snooze", "skip", "expire", "hold", "pause") and reminder in (card, None):
            card = None


@every_scenario
def test_cards_keep_the_gap_but_for_those_that_come_back(
    lines: Sequence[Line], limits: Mapping[str, object]
) -> None:
    for before, after in pairwise(shown(lines)):
        assert after.returned or after.elapsed - before.elapsed >= seconds(limits["gap"]), after


@every_scenario
def test_offers_keep_the_limits_of_hour_and_day(
    lines: Sequence[Line], limits: Mapping[str, object]
) -> None:
    offers = [
        card for card in shown(lines) if not card.returned and card.reminder not in FREE_OF_LIMITS
    ]
    per_hour = cast(int, limits["per_hour"])
    for before, after in zip(offers, offers[per_hour:], strict=False):
        assert after.elapsed - before.elapsed >= 3600, after
    guided = [card for card in offers if card.reminder in GUIDED]
    for before, after in pairwise(guided):
        assert after.elapsed - before.elapsed >= seconds(limits["guided_gap"]), after
    # A night shift lies on two dates, so this asks less of it than the rule does.
    for count in Counter(card.at.date() for card in offers).values():
        assert count <= cast(int, limits["per_day"])


@every_scenario
def test_cards_come_in_working_hours_only(
    lines: Sequence[Line], settings: Mapping[str, Mapping[str, object]]
) -> None:
    hours = {**OFFICE, **cast(Mapping[str, str], settings.get("hours", {}))}
    for card in shown(lines):
        assert any(
            start <= card.at.replace(tzinfo=None) < end for start, end in around(card, hours)
        )


@every_scenario
def test_no_card_comes_while_something_stands_against_it(lines: Sequence[Line]) -> None:
    # Who comes back may be met by what was due meanwhile: the same input ends the absence.
    for card in shown(lines):
        mode, reason = card.mode
        assert mode in ("waiting", "snoozed") or (mode, reason) == ("away", "idle"), card


# --- reading the lines ----------------------------------------------------------------------------


def shown(lines: Sequence[Line]) -> Iterator[Shown]:
    """Every card; it came back if a snooze was the last that was heard of its reminder."""
    mode: tuple[object, object] = ("", None)
    last: dict[object, object] = {}
    for line in lines:
        what, reminder = line["what"], line["reminder"]
        if what == "tray":
            mode = (line["mode"], line["reason"])
            continue
        if what == "prompt":
            returned = last.get(reminder) == "snooze"
            elapsed = cast(float, line["elapsed"])
            yield Shown(instant(line), elapsed, cast(str, reminder), returned, mode)
        last[reminder] = what


def seconds(text: object) -> int:
    return int(str(text)[:-1]) * UNITS[str(text)[-1]]


def around(card: Shown, hours: Mapping[str, object]) -> Iterator[tuple[datetime, datetime]]:
    """The ranges of the card's date and of the night before it, as the clock shows them."""
    for days in (-1, 0):
        date = card.at.date() + timedelta(days=days)
        for part in str(hours.get(WEEKDAYS[date.weekday()], "")).split(","):
            if part:
                start, end = (moment(date.isoformat(), each) for each in part.strip().split("-"))
                yield start, end if end > start else end + timedelta(days=1)


def moment(date: str, clock: str) -> datetime:
    day = datetime.fromisoformat(date)
    hour, minute = clock.split(":")
    return day + timedelta(hours=int(hour), minutes=int(minute))
