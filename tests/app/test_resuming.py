"""The program goes on with the saved session, and begins anew where that can't be understood."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from neckbreak.app.resuming import resumed
from neckbreak.domain.moment import Moment
from neckbreak.domain.saved_form import to_saved
from neckbreak.domain.session import Session
from neckbreak.storage.session_file import SessionFile

NOW = Moment(datetime(2026, 11, 23, 9, tzinfo=UTC), timedelta(hours=5), ZoneInfo("UTC"))
COUNTED = {"posture": timedelta(minutes=12)}


def test_what_was_counted_stays(tmp_path: Path) -> None:
    sessions = SessionFile(tmp_path / "session.json")
    sessions.save(to_saved(Session(seen=NOW.steady, wall=NOW.wall, counts=COUNTED)))
    assert resumed(sessions, NOW).counts == COUNTED


def test_the_first_start_begins_anew(tmp_path: Path) -> None:
    assert resumed(SessionFile(tmp_path / "session.json"), NOW) == Session()


@pytest.mark.parametrize("saved", [{}, {"schema": 99}, {"schema": None, "wall": "yesterday"}])
def test_what_is_no_saved_session_is_begun_anew_with_a_word_in_the_log(
    saved: dict[str, object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps(saved), "utf-8")
    assert resumed(SessionFile(path), NOW) == Session()
    assert "begun anew" in caplog.text
