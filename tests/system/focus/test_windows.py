"""What Windows' shell answers, as recorded: which of it is a window that fills the screen."""

from __future__ import annotations

import pytest

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.system.focus import windows
from neckbreak.system.focus.asked import Asked
from neckbreak.system.focus.base import Hold

REFUSED = Message("sense.full_screen.refused")


@pytest.mark.parametrize(
    ("state", "fills"),
    [(1, False), (2, True), (3, True), (4, True), (5, False), (6, False), (None, None)],
)
def test_films_games_and_presentations_fill_the_screen(
    monkeypatch: pytest.MonkeyPatch, state: int | None, fills: bool | None
) -> None:
    monkeypatch.setattr(windows, "notification_state", lambda: state)
    assert windows.fills_the_screen() is fills


def test_our_own_window_is_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "notification_state", lambda: 2)
    monkeypatch.setattr(windows, "ours_in_front", lambda: True)
    assert windows.fills_the_screen() is False


def test_each_look_asks_and_what_is_refused_is_unknown() -> None:
    answers: list[bool | None] = [False, True, None]
    posted: list[Event] = []
    refused: list[Message] = []
    hold = Hold(Reason.FULL_SCREEN, posted.append)
    sense = Asked("windows", hold, refused.append, lambda: answers.pop(0), REFUSED)
    sense.start()
    assert (sense.knows, posted) == (True, [])
    sense.look()
    assert posted == [HoldBegan(Reason.FULL_SCREEN)]
    sense.look()
    assert (sense.knows, refused) == (False, [REFUSED])
    sense.stop()
    assert posted[-1] == HoldEnded(Reason.FULL_SCREEN)
