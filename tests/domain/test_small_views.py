"""Second views in small: found by what the artwork names them."""

from __future__ import annotations

from neckbreak.domain.pictures import Fill, Line, Picture
from neckbreak.domain.small_views import small_views, without_small_views

SQUARE = (10.0, 20.0, 30.0, 20.0, 30.0, 60.0, 10.0, 60.0)
HEAD = Fill("head", "skin", (SQUARE,))
PANEL = Fill("panel 1", "bg", (SQUARE,))
SMALL = (
    Fill("front ground", "bg", (SQUARE,)),
    Fill("front disc", "blob", (SQUARE,)),
    Fill("front.head", "skin", (SQUARE,), clip="front disc"),
    Line("front.mouth", "lip", 1.0, ((0.0, 0.0, 1.0, 1.0),)),
)


def test_each_stands_where_its_ground_is() -> None:
    assert small_views(Picture("a", shapes=(HEAD, PANEL, *SMALL))) == (((20.0, 40.0), 10.0),)
    assert small_views(Picture("a", shapes=(HEAD, PANEL))) == ()


def test_without_them_the_figure_is_left_whole() -> None:
    alone = without_small_views(Picture("a", shapes=(HEAD, *SMALL, PANEL)))
    assert alone.shapes == (HEAD, PANEL)
    assert without_small_views(alone).shapes == alone.shapes
