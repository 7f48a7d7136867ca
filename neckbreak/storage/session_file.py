"""Keeps the session over restarts: a small JSON file, replaced whole."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.storage.atomic import replace_file
from neckbreak.storage.kept_aside import move_aside

if TYPE_CHECKING:
    from neckbreak.ports import Words

_log = logging.getLogger(__name__)


class SessionFile:
    """The saved form that the domain makes of a session, as JSON.

    A file that is none is kept aside under a dated name, and `tell` hears of it.
    """

    def __init__(
        self,
        path: Path,
        *,
        words: Words | None = None,
        tell: Callable[[Message], None] | None = None,
    ) -> None:
        self.path = path
        self._words = words
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
            values = {"path": str(self.path), "why": str(error)}
            raise NeckbreakError(
                self._say("session.not_written.title"),
                self._say(Message("session.not_written", values)),
            ) from error

    def _set_aside(self, error: Exception) -> None:
        try:
            aside = move_aside(self.path)
        except OSError as refused:
            _log.warning("the session is broken (%s) and cannot be moved: %s", error, refused)
            return
        _log.warning("the session is broken (%s) and was kept as %s", error, aside)
        if self._tell:
            self._tell(Message("session.kept_aside", {"path": str(aside)}))

    def _say(self, message: Message | str) -> str:
        if self._words is not None:
            return self._words.say(message)
        return message if isinstance(message, str) else message.id
