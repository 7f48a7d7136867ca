"""What all shipped pictures of both people have in common."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from neckbreak.domain.pictures import Marker, mirrored
from neckbreak.domain.settings import Figure
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.paths import resources
from tests.content.drawn import FIGURES, FOLDER, drawn, share_along

FILES = sorted(FOLDER.rglob("*.json"))
ILLUSTRATIONS = Illustrations(resources() / "illustrations")
PACK = read_folder(resources() / "packs" / "core")
STEPS = [step for each in PACK.catalogue.values() for step in each.steps if not each.items]


def _content(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_light_comes_from_the_upper_right(path: Path) -> None:
    for shape in _content(path)["shapes"]:
        if shape.get("shade") is not None:
            right, down = shape["shift"]
            assert right >= 0 >= down, shape["name"]


@pytest.mark.parametrize("figure", list(Figure))
def test_the_other_side_is_lit_from_the_same_side(figure: Figure) -> None:
    picture = ILLUSTRATIONS.picture("shoulder-squeeze", figure)
    assert picture is not None
    shifts = [getattr(shape, "shift", None) for shape in picture.shapes]
    assert [getattr(shape, "shift", None) for shape in mirrored(picture).shapes] == shifts


@pytest.mark.parametrize("figure", list(Figure))
def test_a_point_is_marked_on_the_side_that_is_being_done(figure: Figure) -> None:
    marked = 0
    for step in STEPS:
        if step.sides != 2 or step.picture is None:
            continue
        picture = ILLUSTRATIONS.picture(step.picture, figure)
        assert picture is not None
        for overlay, other in zip(picture.overlays, mirrored(picture).overlays, strict=True):
            if isinstance(overlay, Marker):
                assert isinstance(other, Marker)
                assert overlay.anchor.endswith(".left"), step.picture
                assert other.anchor == overlay.anchor.removesuffix("left") + "right"
                marked += 1
    assert marked >= 14


@pytest.mark.parametrize("figure", list(Figure))
def test_every_picture_of_a_step_is_there_and_every_shipped_one_is_of_use(figure: Figure) -> None:
    shown = {step.picture for step in STEPS}
    bases = {_content(path).get("base") for path in FILES}
    for name in ILLUSTRATIONS.names():
        assert name in shown | bases, name
        assert ILLUSTRATIONS.picture(name, figure) is not None


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("name", ["si3-turn", "exue8-turn"])
def test_the_point_is_pressed_in_small_where_it_is_in_large(name: str, figure: str) -> None:
    point, large, bone = {
        "si3-turn": ("SI3.left", "si3-press", "little"),
        "exue8-turn": ("EX-UE8.left", "exue8-press", "middle"),
    }[name]
    shares = []
    for picture, before in ((drawn(name, figure), "hand."), (drawn(large, figure), "")):
        knuckle = picture.anchor(f"{before}knuckle.{bone}")
        base = picture.anchor(f"{before}metacarpal base.{bone}")
        shares.append(share_along(knuckle, base, picture.anchor(f"{before}{point}")))
    assert shares[0] == pytest.approx(shares[1], abs=0.03)


def test_nothing_is_written_in_a_picture() -> None:
    for path in FILES:
        assert {shape["kind"] for shape in _content(path)["shapes"]} <= {"fill", "line"}
