"""The log stays small and says nothing about anybody's health."""

from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from neckbreak.domain.diary import Area, Mark, Sign
from neckbreak.domain.health import Health, Tick
from neckbreak.storage.log import DiscreetFormatter, TwoPartLog, start_log


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger, given back as it was."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield root
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_a_line_reaches_the_file(root: logging.Logger, tmp_path: Path) -> None:
    path = tmp_path / "log" / "neckbreak.log"
    start_log(path)
    logging.getLogger("neckbreak.there").warning("the %s is gone", "panel")
    assert path.read_text().endswith("WARNING neckbreak.there: the panel is gone\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_costs_only_the_log(
    root: logging.Logger, tmp_path: Path
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    start_log(tmp_path / "log" / "neckbreak.log")
    logging.getLogger("neckbreak.there").warning("still alive")
    assert (tmp_path / "log").read_text() == "a file where the folder should be"


def test_it_never_grows_beyond_two_parts(tmp_path: Path) -> None:
    path = tmp_path / "neckbreak.log"
    log = TwoPartLog(path, longest=1000)
    for number in range(500):
        log.emit(logging.makeLogRecord({"msg": f"line {number:04}"}))
    log.close()
    parts = sorted(tmp_path.iterdir())
    assert [part.name for part in parts] == ["neckbreak.log", "neckbreak.log.1"]
    assert all(part.stat().st_size < 1100 for part in parts)
    lines = [line for part in reversed(parts) for line in part.read_text().splitlines()]
    assert lines == [f"line {number:04}" for number in range(500 - len(lines), 500)]


@pytest.mark.parametrize("tick", Tick)
@pytest.mark.parametrize("shape", ["{}", "{!r}", "a word, {}, and more"])
def test_no_health_answer_is_written(tick: Tick, shape: str) -> None:
    record = logging.makeLogRecord({"msg": "heard " + shape.format(tick)})
    assert tick.value not in DiscreetFormatter().format(record).lower()


@pytest.mark.parametrize(
    "private",
    [
        Health(answered=True, ticks=frozenset({Tick.INJURY, Tick.PREGNANT})),
        Health(awaits_advice=True),
        Mark(date(2026, 3, 27), 3, 2, 4),
        Mark(date(2026, 3, 27), 3, 2, None, False, frozenset({Sign.SHARP}), frozenset({Area.JAW})),
        Sign.WAKES.__repr__(),
    ],
)
def test_no_answers_as_a_whole_are_written(private: object) -> None:
    record = logging.makeLogRecord({"msg": "plan with %s changed", "args": (private,)})
    assert DiscreetFormatter().format(record) == "plan with – changed"


def test_no_health_answer_slips_out_with_a_traceback() -> None:
    try:
        raise ValueError(repr(Tick.PREGNANT))
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    record = logging.makeLogRecord({"msg": "failed", "exc_info": info})
    assert "pregnant" not in DiscreetFormatter().format(record).split("ValueError: ")[1]
