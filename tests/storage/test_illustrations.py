"""Pictures on disk: what is read, and what a file that is not sound leads to."""

from __future__ import annotations

import gc
import json
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from neckbreak.domain.pictures import Arrow, Fill, Label, Line, Marker, Motion, Sign
from neckbreak.domain.settings import Figure
from neckbreak.storage.illustrations import Illustrations

SHIPPED = Path(__file__).parents[2] / "resources" / "illustrations"

ROOM: dict[str, Any] = {
    "schema": 1,
    "name": "room",
    "size": [480, 360],
    "motion": "still",
    "alt": "A room.",
    "shapes": [{"kind": "fill", "name": "disc", "fill": "blob", "keys": [[0, 0, 10, 0, 10, 10]]}],
    "anchors": {"door": [[4800, 3600]]},
}
NOD: dict[str, Any] = {
    "schema": 1,
    "name": "nod",
    "size": [480, 360],
    "motion": "swing",
    "cycle_seconds": 5.0,
    "holds": [0, 1],
    "alt": "A head nods.",
    "base": "room",
    "shapes": [
        {
            "kind": "fill",
            "name": "head",
            "fill": "skin",
            "shade": "skin2",
            "shift": [4, -1.5],
            "keys": [[100, 200, 300, 200, 300, 405], [100, 210, 300, 210, 300, 415]],
        },
        {
            "kind": "line",
            "name": "brow.left",
            "color": "hair",
            "width": 2.8,
            "clip": "head",
            "keys": [[100, 200, 300, 200], [100, 210, 300, 210]],
        },
    ],
    "anchors": {"ear.left": [[120, 240], [120, 250]]},
    "overlays": [
        {"kind": "marker", "anchor": "ear.left"},
        {"kind": "arrow", "points": [[0, 0], [0, 100]], "at": [0.0, 0.5]},
        {"kind": "cross", "at": [4400, 400]},
        {"kind": "label", "anchor": "door", "message": "picture.label.door", "offset": [6, -2]},
    ],
}


def write(folder: Path, content: dict[str, Any]) -> None:
    (folder / f"{content['name']}.json").write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, ROOM)
    write(tmp_path, NOD)
    return tmp_path


def test_a_picture_is_read_with_all_that_its_file_says(folder: Path) -> None:
    picture = Illustrations(folder).picture("nod")
    assert picture is not None
    assert (picture.name, picture.alt) == ("nod", "A head nods.")
    assert (picture.motion, picture.cycle) == (Motion.SWING, timedelta(seconds=5))
    assert picture.holds == (0, 1)
    assert picture.poses == 2
    head = picture.shapes[1]
    assert isinstance(head, Fill)
    assert head.keys[0] == pytest.approx((10, 20, 30, 20, 30, 40.5))
    assert (head.role, head.shade, head.shift) == ("skin", "skin2", (4, -1.5))
    brow = picture.shapes[2]
    assert isinstance(brow, Line)
    assert (brow.role, brow.width, brow.clip) == ("hair", 2.8, "head")
    assert picture.anchors["ear.left"] == ((12.0, 24.0), (12.0, 25.0))
    assert picture.overlays == (
        Marker("ear.left"),
        Arrow(((0, 0), (0, 10)), "accent", (0.0, 0.5)),
        Sign(False, (440, 40)),
        Label("door", "picture.label.door", (6, -2)),
    )


def test_the_shapes_and_anchors_of_the_base_come_first(folder: Path) -> None:
    picture = Illustrations(folder).picture("nod")
    assert picture is not None
    assert [shape.name for shape in picture.shapes] == ["disc", "head", "brow.left"]
    assert picture.anchors["door"] == ((480.0, 360.0),)


def test_a_shape_that_glides_is_told_by_its_shifts(folder: Path) -> None:
    hand = {
        "kind": "fill",
        "name": "hand",
        "fill": "skin",
        "keys": [[100, 200, 300, 200, 300, 405]],
        "moves": [[0, 0], [-25, 30]],
    }
    write(folder, NOD | {"shapes": [*NOD["shapes"], hand]})
    picture = Illustrations(folder).picture("nod")
    assert picture is not None
    first, second = picture.shapes[-1].keys
    assert first == pytest.approx((10, 20, 30, 20, 30, 40.5))
    assert second == pytest.approx((7.5, 23, 27.5, 23, 27.5, 43.5))


def test_a_picture_may_let_shapes_of_its_base_glide(folder: Path) -> None:
    content = {key: value for key, value in NOD.items() if key not in ("shapes", "anchors")}
    write(folder, content | {"overlays": [], "carry": {"dis": [[0, 0], [10, -20]]}})
    picture = Illustrations(folder).picture("nod")
    assert picture is not None
    [disc] = picture.shapes
    assert len(disc.keys) == 2
    ways = [there - here for here, there in zip(*disc.keys, strict=True)]
    assert ways[:4] == pytest.approx([1, -2, 1, -2])


def test_the_poses_of_a_shape_may_be_told_by_the_ways_between_them(folder: Path) -> None:
    told = [{**NOD["shapes"][0], "keys": NOD["shapes"][0]["keys"][:1]}, NOD["shapes"][1]]
    told[0]["steps"] = [[0, 10, 0, 10, 0, 10]]
    whole = Illustrations(folder).picture("nod")
    write(folder, NOD | {"shapes": told})
    short = Illustrations(folder).picture("nod")
    assert whole is not None
    assert short is not None
    assert [shape.keys for shape in short.shapes] == [shape.keys for shape in whole.shapes]


def test_an_outline_that_comes_again_elsewhere_is_told_by_the_name_of_the_first(
    folder: Path,
) -> None:
    shadow = {"kind": "fill", "name": "shadow", "fill": "skin2", "like": "head", "by": [-30, 45]}
    edge = {"kind": "line", "name": "edge", "color": "line", "width": 1.0, "like": "head"}
    hand = {"kind": "fill", "name": "hand", "fill": "skin", "keys": [[0, 0, 10, 0, 10, 10]]}
    finger = hand | {"name": "finger", "steps": [[5, 5, 5, 5, 5, 5]], "order": [1, 0]}
    finger_edge = edge | {"name": "finger edge", "like": "finger"}
    write(folder, NOD | {"shapes": [*NOD["shapes"], shadow, edge, finger, finger_edge]})
    picture = Illustrations(folder).picture("nod")
    assert picture is not None
    keys = {shape.name: [list(key) for key in shape.keys] for shape in picture.shapes}
    assert keys["shadow"] == [[7, 24.5, 27, 24.5, 27, 45], [7, 25.5, 27, 25.5, 27, 46]]
    assert keys["edge"] == [
        [10, 20, 30, 20, 30, 40.5, 10, 20],
        [10, 21, 30, 21, 30, 41.5, 10, 21],
    ]
    assert keys["finger edge"] == [
        [0.5, 0.5, 1.5, 0.5, 1.5, 1.5, 0.5, 0.5],
        [0, 0, 1, 0, 1, 1, 0, 0],
    ]


def test_poses_may_be_played_in_another_order_and_more_than_once(folder: Path) -> None:
    head, brow = NOD["shapes"]
    whole = Illustrations(folder).picture("nod")
    ordered = [shape | {"order": [0, 1, 0]} for shape in (head, brow)]
    there_and_back = NOD | {"shapes": ordered, "anchors": {}}
    write(folder, there_and_back | {"overlays": []})
    picture = Illustrations(folder).picture("nod")
    assert whole is not None
    assert picture is not None
    first, second = whole.shapes[1].keys
    assert picture.shapes[1].keys == (first, second, first)


def test_the_man_is_shown_where_he_has_a_picture_of_his_own(folder: Path) -> None:
    (folder / "man").mkdir()
    write(folder / "man", ROOM | {"alt": "His room."})
    write(folder, NOD | {"name": "hand", "base": "room"})
    illustrations = Illustrations(folder)
    his, hers = (illustrations.picture("room", figure) for figure in (Figure.MAN, Figure.WOMAN))
    assert his is not None
    assert hers is not None
    assert (his.alt, hers.alt) == ("His room.", "A room.")
    assert illustrations.picture("hand", Figure.MAN) is illustrations.picture("hand")


def test_a_picture_is_shared_while_somebody_shows_it_and_let_go_after(folder: Path) -> None:
    illustrations = Illustrations(folder)
    shown = illustrations.picture("nod")
    assert illustrations.picture("nod") is shown
    del shown
    gc.collect()
    (folder / "nod.json").unlink()
    assert illustrations.picture("nod") is None


EDGE = {"kind": "line", "name": "edge", "color": "line", "width": 1.0}
BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"schema": 2}, "has schema 2"),
    ({"base": "attic"}, "attic.json"),
    ({"motion": "spin"}, "'spin'"),
    ({"cycle_seconds": 0}, "cycle_seconds"),
    ({"holds": [2]}, "holds (2,)"),
    ({"size": [480]}, "size"),
    (
        {"shapes": [{"kind": "fill", "name": "a", "fill": "skin", "keys": [[1, 2, 3, 4], [1, 2]]}]},
        "not equally long (4, 2)",
    ),
    (
        {
            "shapes": [
                {
                    "kind": "fill",
                    "name": "a",
                    "fill": "skin",
                    "keys": [[1, 2, 3, 4]],
                    "steps": [[1, 2]],
                }
            ]
        },
        "not equally long (4, 2)",
    ),
    (
        {"shapes": [*NOD["shapes"], {**ROOM["shapes"][0], "keys": [[1, 2, 3, 4]] * 3}]},
        "head: 2 keys instead of 3",
    ),
    ({"shapes": [{"kind": "fill", "name": "a", "fill": "red", "keys": [[1, 2, 3, 4]]}]}, "'red'"),
    ({"shapes": [{"kind": "fill", "name": "a", "fill": "skin", "keys": []}]}, "a: has no keys"),
    ({"shapes": [{"kind": "dot", "name": "a", "keys": [[1, 2, 3, 4]]}]}, "'dot'"),
    (
        {"shapes": [{"kind": "line", "name": "a", "color": "ink", "keys": [[1, 2, 3, "4"]]}]},
        "'4' is no number",
    ),
    (
        {
            "shapes": [
                {
                    "kind": "fill",
                    "name": "a",
                    "fill": "skin",
                    "clip": "b",
                    "keys": [[1, 2, 3, 4]] * 2,
                }
            ]
        },
        "no shape 'b'",
    ),
    (
        {
            "shapes": [
                {
                    "kind": "fill",
                    "name": "a",
                    "fill": "skin",
                    "keys": [[1, 2, 3, 4]] * 2,
                    "moves": [[0, 0], [1, 1]],
                }
            ]
        },
        "keys and moves",
    ),
    ({"shapes": [NOD["shapes"][0] | {"order": [0, 2]}, NOD["shapes"][1]]}, "order [0, 2]"),
    ({"shapes": [EDGE | {"like": "head"}, *NOD["shapes"]]}, "no shape 'head' before it"),
    ({"shapes": [*NOD["shapes"], EDGE | {"like": "head", "by": [3]}]}, "edge: by"),
    ({"carry": {"disc": 3}}, "no moves by name"),
    ({"overlays": [{"kind": "sparkle"}]}, "'sparkle'"),
    ({"overlays": [{"kind": "marker", "anchor": "knee"}]}, "'knee'"),
    ({"overlays": [{"kind": "guide"}]}, "'points'"),
    ({"overlays": [{"kind": "ghost", "key": 0, "shapes": ["tail"]}]}, "['tail']"),
]


@pytest.mark.parametrize(("change", "named"), BROKEN)
def test_a_picture_that_is_not_sound_is_left_out_and_its_fault_is_logged_once(
    folder: Path, caplog: pytest.LogCaptureFixture, change: dict[str, Any], named: str
) -> None:
    write(folder, NOD | change)
    illustrations = Illustrations(folder)
    with caplog.at_level(logging.WARNING):
        assert illustrations.picture("nod") is None
        assert illustrations.picture("nod") is None
    [line] = caplog.messages
    assert "'nod'" in line
    assert named in line


def test_a_missing_picture_is_none(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert Illustrations(folder).picture("somersault") is None
    assert "somersault.json" in caplog.text


def test_a_picture_that_was_cut_short_is_none(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = folder / "nod.json"
    path.write_text(path.read_text(encoding="utf-8")[:200], encoding="utf-8")
    assert Illustrations(folder).picture("nod") is None
    assert "nod.json, line 1" in caplog.text


@pytest.mark.parametrize("figure", list(Figure))
def test_every_shipped_picture_is_sound(figure: Figure) -> None:
    illustrations = Illustrations(SHIPPED)
    names = illustrations.names()
    assert "shoulder-roll" in names
    unsound = [name for name in names if illustrations.picture(name, figure) is None]
    assert unsound == []


def test_the_man_has_no_picture_that_the_woman_has_not() -> None:
    assert set(Illustrations(SHIPPED / "man").names()) < set(Illustrations(SHIPPED).names())


def test_all_shipped_pictures_together_take_no_more_than_three_megabytes() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*.json")) <= 3_000_000
