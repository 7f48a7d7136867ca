"""Whole days by hand: each tests/scenarios/NAME.toml gives the lines of NAME.jsonl beside it.

An expected line names only what matters there: a key that it leaves out is not compared. The number
of lines and their order always are. The reasons stand at the top of each scenario.
"""

from __future__ import annotations

import json
import time
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from neckbreak.cli import main

Line = Mapping[str, object]

SCENARIOS = Path(__file__).parents[1] / "scenarios"
YEAR = SCENARIOS / "office_year.toml"
EVERY = sorted(path for path in SCENARIOS.glob("*.toml") if ".settings" not in path.suffixes)
WITH_LINES = [path for path in EVERY if path != YEAR]

FIELDS = ["at", "elapsed", "what", "reminder", "routine", "reason", "until"]
HOLDS = {"meeting", "full_screen", "do_not_disturb", "typing", "locked", "asleep"}
# The reasons that these facts always give; what the others give is not promised.
REASONS = {
    "hold": HOLDS,
    "credit": {"idle", "locked", "asleep"},
    "expire": {"unanswered", "limit", "day_over"},
    "stop": {"hurt", "closed", "locked", "asleep", "meeting"},
    "skip": {"by_user"},
}
FACTS = {*REASONS, "prompt", "start", "finish", "snooze", "release", "pause", "resume", "hurt"}

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("scenario", WITH_LINES, ids=lambda path: path.stem)
def test_the_day_goes_as_written_down(scenario: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = lines_of(scenario.with_suffix(".jsonl").read_text(encoding="utf-8"))
    played = play(scenario, capsys)
    keys = [list(line) for line in expected] + [FIELDS] * (len(played) - len(expected))
    compared = [
        {key: line.get(key) for key in wanted} for wanted, line in zip(keys, played, strict=False)
    ]
    assert compared == expected


@pytest.mark.parametrize("scenario", WITH_LINES, ids=lambda path: path.stem)
def test_each_line_keeps_to_the_promised_words(
    scenario: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elapsed = 0.0
    for line in play(scenario, capsys):
        what = cast(str, line["what"])
        assert list(line) == FIELDS
        assert what in FACTS
        assert instant(line).tzinfo is not None
        assert (line["until"] is not None) <= (what in {"snooze", "pause"})
        assert line["reason"] in REASONS.get(what, {line["reason"]})
        assert cast(float, line["elapsed"]) >= elapsed
        elapsed = cast(float, line["elapsed"])


@pytest.mark.parametrize("scenario", EVERY, ids=lambda path: path.stem)
def test_each_scenario_says_first_what_it_shows(scenario: Path) -> None:
    text = scenario.read_text(encoding="utf-8")
    said = text[: text.index("zone =")].strip().splitlines()
    assert len(said) >= 2
    assert all(line.startswith("# ") for line in said)


def test_no_expected_lines_lie_about_without_a_scenario() -> None:
    with_lines = {path.stem for path in SCENARIOS.glob("*.jsonl")}
    assert with_lines == {path.stem for path in WITH_LINES}


def test_no_settings_lie_about_without_a_scenario() -> None:
    named = set()
    for scenario in EVERY:
        content = tomllib.loads(scenario.read_text(encoding="utf-8"))
        named |= {content.get("settings")}
        named |= {event.get("file") for event in content.get("event", ())}
    assert {path.name for path in SCENARIOS.glob("*.settings.toml")} == named - {None}


def test_the_same_scenario_gives_the_same_lines_twice(capsys: pytest.CaptureFixture[str]) -> None:
    first = played_text(SCENARIOS / "example_day.toml", capsys)
    assert played_text(SCENARIOS / "example_day.toml", capsys) == first


def test_an_answer_to_nothing_is_warned_about_with_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    scenario = SCENARIOS / "nothing_to_skip.toml"
    assert main(["simulate", str(scenario), "--json"]) == 0
    warnings = capsys.readouterr().err.strip().splitlines()
    source = scenario.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(source, start=1) if line == "[[event]]"]
    assert len(warnings) == len(starts)
    for start, warning in zip(starts, warnings, strict=True):
        # The table's own line or that of its `what`: a person finds it by either.
        assert any(f":{start + offset}" in warning for offset in range(3)), warning


@pytest.mark.timed
@pytest.mark.timeout(300)  # eight seconds on a quiet machine; its own limit counts CPU time
def test_a_year_at_the_office_keeps_the_rules_of_every_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    began = time.process_time()
    lines = play(YEAR, capsys)
    assert time.process_time() - began < 20

    cards = [line for line in lines if line["what"] == "prompt"]
    offers = [line for line in cards if line["reminder"] != "evening"]
    guided = [line for line in offers if line["reminder"] != "posture"]
    assert all(instant(card).weekday() < 5 for card in cards)
    assert all(8 <= instant(card).hour < 18 for card in cards)
    assert closest(cards, 1) >= 15 * MINUTE
    assert closest(offers, 2) >= 60 * MINUTE
    assert closest(guided, 1) >= 50 * MINUTE
    assert max(Counter(instant(offer).date() for offer in offers).values()) <= 20
    # The year has 261 weekdays, and none of them passes without a longer break.
    assert len({instant(card).date() for card in guided if card["reminder"] == "long"}) == 261


def play(scenario: Path, capsys: pytest.CaptureFixture[str]) -> Sequence[Line]:
    """The lines of a scenario, by the way that everybody has: the command line."""
    return lines_of(played_text(scenario, capsys))


def played_text(scenario: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["simulate", str(scenario), "--json"]) == 0
    return capsys.readouterr().out


def lines_of(text: str) -> Sequence[Line]:
    return [cast(Line, json.loads(line)) for line in text.splitlines()]


def instant(line: Line) -> datetime:
    return datetime.fromisoformat(cast(str, line["at"]))


def closest(lines: Sequence[Line], places: int) -> timedelta:
    """The shortest time between a line and the one so many places before it."""
    pairs = zip(lines, lines[places:], strict=False)
    return min(instant(later) - instant(earlier) for earlier, later in pairs)
