"""Keeps the session over restarts: a small JSON file, replaced whole."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

from neckbreak.domain.messages import Message, Say, unworded
from neckbreak.domain.telling import told
from neckbreak.storage.atomic import replace_file
from neckbreak.storage.kept_aside import move_aside

_log = logging.getLogger(__name__)


class SessionFile:
    """The saved form that the domain makes of a session, as JSON.

    A file that is none is kept aside under a dated name, and `tell` hears of it.
    """

    def __init__(
        self,
        path: Path,
        *,
        say: Say = unworded,
        tell: Callable[[Message], None] | None = None,
    ) -> None:
        self.path = path
        self._say = say
        self._tell = tell

    def load(self) -> dict[str, object] | None:
        """What was saved last; None on a first start, or when the file can't be understood."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.warning("the session cannot be read: %s", error)
            return None
        try:
            saved = json.loads(content)
        except ValueError as error:
            self._set_aside(error)
            return None
        if isinstance(saved, dict):
            return saved
        self._set_aside(ValueError("no table"))
        return None

    def save(self, saved: object, *, settled: bool = True) -> None:
        """Keep this form, through a loss of power too if it is to be `settled`.

        Raises NeckbreakError when it can't be written; the old one stays.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            content = json.dumps(saved, ensure_ascii=False).encode()
            replace_file(self.path, content, 0o600, settled=settled)
        except OSError as error:
            why = str(error)
            raise told(self._say, "session.not_written", path=str(self.path), why=why) from error

    def _set_aside(self, error: Exception) -> None:
        try:
            aside = move_aside(self.path)
        except OSError as refused:
            _log.warning("the session is broken (%s) and cannot be moved: %s", error, refused)
            return
        _log.warning("the session is broken (%s) and was kept as %s", error, aside)
        if self._tell:
            self._tell(Message("session.kept_aside", {"path": str(aside)}))
