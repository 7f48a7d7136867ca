"""Every step has its picture, a step that moves has one that moves, and the table says so."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from neckbreak.domain.routines import Step
from neckbreak.domain.settings import Figure
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.paths import resources

ARTWORK = Path(__file__).parents[2] / "resources" / "artwork"
PACK = read_folder(resources() / "packs" / "core")
EXERCISES = [routine for routine in PACK.catalogue.values() if not routine.items]
STEPS = [
    pytest.param(step, id=f"{routine.id}-{number}")
    for routine in EXERCISES
    for number, step in enumerate(routine.steps, 1)
]
MOVES = re.compile(
    r"\b(Roll|Lower one ear|Turn to|Turn your nose|Sweep|Glide|Slide your head|Draw the shoulder|"
    r"Tilt|shrug|Raise both|Rise on|Stand up|Rock|lean the UPPER|turn the ribs|Open and close|"
    r"Breathe (in|out)|breathe in|circles|Squeeze|Stroke|Shift your weight|shake|Step one foot)\b",
    re.IGNORECASE,
)
# Words that name a move which is not what the picture of the step is about.
STILL = (
    "Thumbs in the GB20 hollows",
    "Shift until it sits",
    "Slide the thumbs",
    "Take it off",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("figure", list(Figure))
def test_a_step_that_moves_shows_a_picture_that_moves(step: Step, figure: Figure) -> None:
    assert step.picture is not None
    picture = Illustrations(resources() / "illustrations").picture(step.picture, figure)
    assert picture is not None
    if MOVES.search(step.text) and not step.text.startswith(STILL):
        assert picture.moves


@pytest.mark.parametrize("figure", list(Figure))
def test_a_motion_takes_four_to_six_seconds_or_a_breath(figure: Figure) -> None:
    illustrations = Illustrations(resources() / "illustrations")
    quick = {"shake-arms"}  # slower would not be a shake
    for name in illustrations.names():
        picture = illustrations.picture(name, figure)
        assert picture is not None
        if picture.moves and name not in quick:
            assert 4 <= picture.cycle.total_seconds() <= 10, name


def test_all_fifty_two_exercises_are_in_the_table_step_by_step() -> None:
    written = (ARTWORK / "STEPS.md").read_text(encoding="utf-8")
    assert len(EXERCISES) == 52
    for routine in EXERCISES:
        for number, step in enumerate(routine.steps, 1):
            [line] = [
                each
                for each in written.splitlines()
                if each.startswith(f"| `{routine.id}` {number} |")
            ]
            assert f"| {step.picture} |" in line


def test_the_table_is_what_its_command_writes() -> None:
    made = runpy.run_path(str(ARTWORK / "table.py"), run_name="table")["table"]()
    written = (ARTWORK / "STEPS.md").read_text(encoding="utf-8")
    assert written == made, "A step or a picture changed: run python resources/artwork/table.py"
