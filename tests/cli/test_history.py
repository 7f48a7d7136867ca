"""`neckbreak history` as a person types it."""

from __future__ import annotations

import pytest

from neckbreak.cli import main


def test_days_in_the_wrong_order_are_told_instead_of_an_empty_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["history", "--from", "2026-12-01", "--to", "2026-01-01"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "2026-01-01 is before 2026-12-01. Write the first day after --from.\n"


def test_a_single_day_is_no_wrong_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "--from", "2026-12-01", "--to", "2026-12-01"]) == 0
    assert capsys.readouterr().err == ""
