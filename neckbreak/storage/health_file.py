"""The health gate's answers, readable by their owner alone; never in logs, exports or history."""

from __future__ import annotations

import logging
import tomllib
from dataclasses import replace
from pathlib import Path

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.health import UNANSWERED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.storage.atomic import only_writer, replace_file

log = logging.getLogger(__name__)

_OWNER_ONLY = 0o600


class HealthFile:
    """`health.toml` beside the settings, mode 0600."""

    def __init__(self, path: Path, *, words: Words | None = None) -> None:
        self.path = path
        self._words = words
        # What could not be written: in force until the program ends.
        self._unsaved: Health | None = None

    def read(self) -> Health:
        """The answers; a file that is missing or broken means that nobody answered.

        Of a list with an unknown answer the known ones count: they only ever hide exercises.
        """
        if self._unsaved is not None:
            return self._unsaved
        try:
            raw = tomllib.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return UNANSWERED
        except (OSError, ValueError):
            log.warning("the health answers cannot be read and are asked again")
            return UNANSWERED
        awaits = raw.get("awaits_advice") is True
        ticks = raw.get("ticks")
        if raw.get("answered") is not True or not isinstance(ticks, list):
            return replace(UNANSWERED, awaits_advice=awaits)
        return Health(True, frozenset(tick for tick in Tick if tick in ticks), awaits)

    def write(self, health: Health) -> None:
        """Keep the answers; raises NeckbreakError when they last only until the program ends."""
        ticks = ", ".join(f'"{tick}"' for tick in Tick if tick in health.ticks)
        lines = (
            *([] if self._words is None else [f"# {self._words.say('health.file')}"]),
            "schema = 1",
            f"answered = {'true' if health.answered else 'false'}",
            f"ticks = [{ticks}]",
            *(["awaits_advice = true"] if health.awaits_advice else []),
            "",
        )
        try:
            with only_writer(self.path):
                replace_file(self.path, "\n".join(lines).encode(), _OWNER_ONLY)
        except OSError as error:
            self._unsaved = health
            why = Message("settings.not_saved.refused", {"path": str(self.path), "why": str(error)})
            raise NeckbreakError(
                self._say(Message("settings.not_saved.title")), self._say(why)
            ) from error
        self._unsaved = None

    def _say(self, message: Message) -> str:
        return message.id if self._words is None else self._words.say(message)
