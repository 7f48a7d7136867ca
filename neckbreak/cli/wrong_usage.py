"""What was typed can't be used."""

from __future__ import annotations


class WrongUsage(Exception):
    """Wrong usage or unusable input: lines for standard error that say what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines
