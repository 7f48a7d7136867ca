"""Sentences by name: below the windows nobody writes a sentence, only its id and its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple, Union

Value = Union[str, int, float, timedelta, datetime, date, time, "Message"]


class Message(NamedTuple):
    """A sentence of the word catalogue: its id, and the values for its places.

    Durations, dates and times are written by the catalogue in the person's own manner; the value
    `n` chooses the plural form; a value that is a Message is said first.
    """

    id: str
    values: Mapping[str, Value] = MappingProxyType({})


Say = Callable[[Message], str]
"""Says a message in the person's language: the `say` of `ports.Words`."""


def unworded(message: Message) -> str:
    """What stands in for the sentence where there are no words."""
    return message.id


def content(id_: str, text: str) -> Message:
    """A text that the content brings along, to be said as it is until somebody translates it."""
    return Message(id_, {"content": text})
