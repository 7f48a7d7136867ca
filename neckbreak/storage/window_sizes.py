"""Keeps how large each window was made, in the state folder; losing it loses nothing else."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from neckbreak.storage.atomic import replace_file

_log = logging.getLogger(__name__)

_MOST_PX = 20_000
_MOST_SCALE = 10.0


class WindowSizes:
    """Sizes in pixels by a window's name, each with the scale of the font it was made for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, name: str, scale: float) -> tuple[int, int] | None:
        """Width and height of this window at this font scale; None: never made another size."""
        match self._read().get(name):
            case [int(width), int(height), int() | float() as kept] if (
                0 < width < _MOST_PX and 0 < height < _MOST_PX and abs(kept - scale) < 0.01
            ):
                return width, height
            case _:
                return None

    def keep(self, name: str, width: int, height: int, scale: float) -> None:
        """Remember this size; where nothing can be written it is only logged."""
        sizes = self._read() | {name: [width, height, round(min(scale, _MOST_SCALE), 3)]}
        content = json.dumps(sizes, indent=1, sort_keys=True).encode()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, content, 0o600, settled=False)
        except OSError as error:
            _log.warning("the size of a window cannot be kept: %s", error)

    def _read(self) -> dict[str, object]:
        try:
            found = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.warning("the sizes of the windows cannot be read: %s", error)
            return {}
        return found if isinstance(found, dict) else {}
