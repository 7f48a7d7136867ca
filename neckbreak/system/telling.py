"""Errors of the computer, told in the person's language."""

from __future__ import annotations

from collections.abc import Callable

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Value

# The `say` of `ports.Words`.
Say = Callable[[Message], str]


def told(say: Say, id_: str, **values: Value) -> NeckbreakError:
    """The error of this id: its title is the sentence `<id>.title`."""
    return NeckbreakError(say(Message(f"{id_}.title")), say(Message(id_, values)))
