"""What a person changed, to be taken back one step after the other."""

from __future__ import annotations

from collections.abc import Sequence

from neckbreak.domain.declarations import TRIGGERS
from neckbreak.domain.setting_keys import kind_of, split_reminder_key, values_of
from neckbreak.domain.settings import Settings


class Undo:
    """Remembers what values were, as the text that gives them back."""

    def __init__(self) -> None:
        self._steps: list[list[tuple[str, str]]] = []

    def __bool__(self) -> bool:
        return bool(self._steps)

    def remember(self, settings: Settings, keys: Sequence[str]) -> None:
        """Note one step: the values of these keys before they change.

        A trigger that a reminder did not have is undone by the one that it had.
        """
        values = values_of(settings)
        noted = []
        for key in keys:
            id_, name = split_reminder_key(key)
            if key not in values and name in TRIGGERS:
                rivals = (f"reminder.{id_}.{other}" for other in TRIGGERS)
                key = next((rival for rival in rivals if rival in values), "")
            kind = kind_of(key)
            if kind is not None and key in values:
                noted.append((key, kind.text(values[key])))
        if noted:
            self._steps.append(noted)

    def take_back(self) -> list[tuple[str, str]]:
        """The keys and texts of the last step, which is forgotten."""
        return self._steps.pop() if self._steps else []

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._steps.clear()
