"""Errors, told in the person's language."""

from __future__ import annotations

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Say, Value


def told(say: Say, id_: str, **values: Value) -> NeckbreakError:
    """The error of this id: its title is the sentence `<id>.title`."""
    return NeckbreakError(say(Message(f"{id_}.title")), say(Message(id_, values)))
