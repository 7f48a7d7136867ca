"""In every step the picture does what the words ask, at that step's own seconds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from neckbreak.domain.following import cue
from neckbreak.domain.pictures import Sign, Zone
from neckbreak.domain.player import Player
from neckbreak.domain.routines import Routine
from neckbreak.domain.settings import Figure
from neckbreak.domain.timeline import Frame, Timeline, timeline
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.paths import resources

ILLUSTRATIONS = Illustrations(resources() / "illustrations")
PACK = read_folder(resources() / "packs" / "core")
EXERCISES = [
    pytest.param(routine, id=routine.id) for routine in PACK.catalogue.values() if not routine.items
]
MOMENTS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.999)

GETS_READY = (
    "Hold the seat edge", "Clasp hands", "Stand in a doorway", "Cross arms", "Arms loose",
    "Support your head", "Stand on the band", "One hand on the chest", "Notice:",
)  # fmt: skip
COMES_BACK = (
    "Come back", "Come up slowly", "Release fully", "Return.", "Step back", "Lift the head",
    "Lift your head", "Sweep back", "Breathe out and return", "Lower slowly", "Let go.",
)  # fmt: skip
HOLDS = ("Hold ", "Hold.", "Hold,")
SHAKES = ("Let go and shake", "Release and shake")
SQUEEZES = ("Squeeze the muscle",)
# "Let go." after another picture shows the shoulders that sink: there the end is the rest.
RESTS_AT_THE_END = ("calm.pmr",)

# Two neighbours with one still picture, since the words ask for nothing else to be seen.
ASKS_FOR_NO_CHANGE = {
    ("eye.202020", 2): "the eyes stay on the far thing that they found",
    ("posture.twist", 2): "wrong and right stand side by side: first to find, then to do",
}


def _poses(whole: Timeline, frame: Frame) -> list[float]:
    """The poses that the step's picture shows while this frame lasts, in order."""
    name = frame.step.picture
    assert name is not None
    picture = ILLUSTRATIONS.picture(name, Figure.WOMAN)
    assert picture is not None
    return [
        round(cue(picture, Player(whole, frame.starts + frame.lasts * share).at(NOW)).pose, 3)
        for share in MOMENTS
    ]


NOW = timedelta()


def _frames(routine: Routine, *starts: str) -> Iterator[tuple[str, list[float]]]:
    """What those frames show whose words begin so."""
    whole = timeline(routine)
    for frame in whole.frames:
        if frame.step.text.startswith(starts):
            yield frame.step.text, _poses(whole, frame)


@pytest.mark.parametrize("start", [*GETS_READY, *COMES_BACK, *HOLDS, *SHAKES, *SQUEEZES])
def test_some_step_begins_with_each_of_these_words(start: str) -> None:
    texts = [step.text for routine in PACK.catalogue.values() for step in routine.steps]
    assert any(text.startswith(start) for text in texts)


@pytest.mark.parametrize("routine", EXERCISES)
def test_a_held_step_is_still(routine: Routine) -> None:
    for text, poses in _frames(routine, *HOLDS):
        assert len(set(poses)) == 1, text


@pytest.mark.parametrize("routine", EXERCISES)
def test_a_step_that_gets_ready_does_not_move(routine: Routine) -> None:
    for text, poses in _frames(routine, *GETS_READY):
        assert len(set(poses)) == 1, text


@pytest.mark.parametrize("routine", EXERCISES)
def test_a_step_that_comes_back_ends_where_the_motion_began(routine: Routine) -> None:
    for text, poses in _frames(routine, *COMES_BACK):
        if routine.id not in RESTS_AT_THE_END and max(poses) > 0:
            assert poses[0] > 1, text
            assert poses[-1] == pytest.approx(0, abs=0.02), text


@pytest.mark.parametrize("routine", EXERCISES)
def test_shoulders_that_are_let_go_sink_once_and_stay_low(routine: Routine) -> None:
    whole = timeline(routine)
    for frame in whole.frames:
        lifts = frame.step.text.startswith(("Breathe in", "Notice"))
        if frame.step.picture == "shoulders-drop" and not lifts:
            poses = _poses(whole, frame)
            assert poses == sorted(poses), frame.step.text
            assert poses[-1] == pytest.approx(4), frame.step.text


@pytest.mark.parametrize("routine", EXERCISES)
def test_what_is_shaken_goes_there_and_back(routine: Routine) -> None:
    for text, poses in _frames(routine, *SHAKES):
        furthest = poses.index(max(poses))
        assert min(poses[furthest:]) < max(poses) / 2, text


@pytest.mark.parametrize("routine", EXERCISES)
def test_what_is_squeezed_and_held_is_held(routine: Routine) -> None:
    for text, poses in _frames(routine, *SQUEEZES):
        assert poses[0] == 0, text
        assert poses[-1] == poses[-2] == poses[-3] > 1, text


@pytest.mark.parametrize("routine", EXERCISES)
def test_neighbouring_steps_look_alike_only_where_the_words_ask_for_no_change(
    routine: Routine,
) -> None:
    whole = timeline(routine)
    first_frames = {frame.number: frame for frame in reversed(whole.frames)}
    for number in range(2, len(routine.steps) + 1):
        before, here = first_frames[number - 1], first_frames[number]
        if before.step.picture != here.step.picture:
            continue
        if (routine.id, number) not in ASKS_FOR_NO_CHANGE:
            assert _poses(whole, before) != _poses(whole, here), here.step.text


def test_the_reasons_above_are_about_steps_that_do_look_alike() -> None:
    for routine_id, number in ASKS_FOR_NO_CHANGE:
        steps = PACK.catalogue[routine_id].steps
        assert steps[number - 1].picture == steps[number - 2].picture


@pytest.mark.parametrize("figure", list(Figure))
def test_wrong_stands_beside_right_where_that_teaches(figure: Figure) -> None:
    shown = {step.picture for each in PACK.catalogue.values() for step in each.steps}
    for name in ("desk-pair", "chin-pair", "phone-pair", "wrists", "screen-twist", "mouse-near"):
        assert name in shown, name
        picture = ILLUSTRATIONS.picture(name, figure)
        assert picture is not None
        signs = [each.good for each in picture.overlays if isinstance(each, Sign)]
        assert set(signs) == {True, False}, name


THROAT = (
    "gb20-find", "gb20-press", "gb20-stroke", "bl10-find", "bl10-press", "suboccipital",
    "suboccipital-nod", "cold", "jaw-massage", "jaw-stroke", "gb21-find", "shoulder-squeeze",
)  # fmt: skip


@pytest.mark.parametrize("figure", list(Figure))
@pytest.mark.parametrize("name", THROAT)
def test_what_is_pressed_near_the_throat_crosses_out_where_not_to(
    name: str, figure: Figure
) -> None:
    picture = ILLUSTRATIONS.picture(name, figure)
    assert picture is not None
    assert any(isinstance(overlay, Zone) for overlay in picture.overlays)
