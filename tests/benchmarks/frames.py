"""How many frames of a moving step differ: while a picture rests at a key pose, none does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from neckbreak.domain.player import Player
from neckbreak.domain.timeline import timeline
from neckbreak.domain.tweening import FRAMES_PER_SECOND
from neckbreak.qt.painting.moments import can_be_seen
from neckbreak.qt.painting.shapes import Shapes
from neckbreak.qt.routine.stage import moment_of
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import read_picture
from neckbreak.storage.paths import resources


@dataclass(frozen=True, slots=True)
class Turn:
    """One repetition of an exercise: how long it takes, and how often its picture changes."""

    lasts: timedelta
    changes: int


def turn_of(exercise: str) -> Turn:
    """The first repetition of this exercise; its first step must have a picture."""
    routine = read_folder(resources() / "packs" / "core").catalogue[exercise]
    player = Player(timeline(routine)).play(timedelta())
    lasts, name = player.at(timedelta()).frame.cycle, routine.steps[0].picture
    if name is None:
        raise ValueError(f"{exercise} begins without a picture")
    picture = read_picture(resources() / "illustrations", name)
    shapes, shown, changes = Shapes(picture), moment_of(picture, player.at(timedelta())), 0
    count = round(lasts.total_seconds() * FRAMES_PER_SECOND)
    for number in range(count):
        moment = moment_of(picture, player.at(lasts * (number + 0.5) / count))
        if can_be_seen(shapes, shown, moment):
            shown, changes = moment, changes + 1
    return Turn(lasts, changes)
