"""Events and effects without values are told apart by what they are."""

from __future__ import annotations

import pytest

from neckbreak.domain.effects import ClosePrompt, UpdateTray
from neckbreak.domain.events import AlarmRang, HandsRested


def test_two_of_a_kind_are_equal() -> None:
    assert AlarmRang() == AlarmRang()
    assert len({UpdateTray(), UpdateTray()}) == 1


def test_two_kinds_are_not() -> None:
    kinds: list[object] = [AlarmRang(), HandsRested(), UpdateTray(), ClosePrompt()]
    assert all((one == other) is (one is other) for one in kinds for other in kinds)


def test_each_says_what_it_is() -> None:
    assert repr(AlarmRang()) == "AlarmRang()"


def test_none_takes_a_value_later() -> None:
    with pytest.raises(AttributeError):
        AlarmRang().at = 3  # type: ignore[attr-defined]  # what the test is about
