"""Outlines that only turn are known as such."""

from __future__ import annotations

import pytest

from neckbreak.qt.painting import rigid


def test_a_turned_outline_is_known_as_one() -> None:
    turned = (0.0, 0.0, 0.0, 30.0, -40.0, 30.0, -40.0, 0.0)
    maps = rigid.maps(((0.0, 0.0, 30.0, 0.0, 30.0, 40.0, 0.0, 40.0), turned))
    assert maps is not None
    assert maps[1] == pytest.approx((0, -1, 0, 1, 0, 0))


def test_an_outline_that_bulges_is_not_moved_as_a_whole() -> None:
    assert rigid.maps(((0, 0, 30, 0, 30, 40, 0, 40), (0, 0, 30, 0, 36, 40, 0, 40))) is None


def test_points_on_a_line_turn_as_well() -> None:
    maps = rigid.maps(((0.0, 0.0, 10.0, 0.0, 20.0, 0.0), (0.0, 0.0, 0.0, 10.0, 0.0, 20.0)))
    assert maps is not None
    assert maps[1] == pytest.approx((0, -1, 0, 1, 0, 0))
