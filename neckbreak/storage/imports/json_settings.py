"""The JSON files in which other tools keep their settings."""

from __future__ import annotations

import json


def json_object(text: str) -> dict[str, object] | None:
    """The object that a file holds; None for anything else, however odd."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):  # no JSON; deeper than anybody nests settings
        return None
    return found if isinstance(found, dict) else None
