"""What becomes of one setting of another tool: a setting of ours, or the reason why none does."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo

from neckbreak.domain.kinds import NotAllowedError
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.setting_keys import kind_of
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import Fault
from neckbreak.storage.settings_faults import fault_message

Theirs = Mapping[str, object]
"""The settings of another tool by the names that they have there, in the order of the file."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Here:
    """What a translation may know besides the file: our settings so far, and where we are."""

    settings: Settings
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Taken:
    """A setting of ours with its value as a person would type it; `remark` says why this one."""

    key: str
    text: str
    remark: Message | None = None


Fate = Taken | Message
"""What becomes of a setting; a message says why it is not taken."""

Rule = Callable[[Theirs, str, Here], Fate]
"""The fate of the setting of this name among these."""


class OddValueError(ValueError):
    """A value that the other tool cannot have written; `why` says it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.why = why(name)


@dataclass(frozen=True, slots=True)
class Tool:
    """A break tool whose settings can be read.

    `read` gives its settings, or None for a text that is something else. `rules` are what has an
    equal here, by name; `reasons` say for patterns of names why they have none.
    """

    id: str
    name: str
    read: Callable[[str], Theirs | None]
    rules: Mapping[str, tuple[Rule, ...]]
    reasons: Mapping[str, str]


def why(name: str, **values: Value) -> Message:
    """The reason of this name why something is not taken."""
    return Message(f"cli.import.why.{name}", values)


def remark(name: str, **values: Value) -> Message:
    """The remark of this name on the choice of a setting of ours."""
    return Message(f"cli.import.remark.{name}", values)


def checked(fate: Fate) -> Fate:
    """The same within our limits; what lies outside is not taken, for the reason `set` has."""
    if isinstance(fate, Message):
        return fate
    kind = kind_of(fate.key)
    assert kind is not None, fate.key
    try:
        value = kind.read(kind.typed(fate.text))
    except NotAllowedError as wrong:
        fault = Fault(fate.key, fate.text, wrong.problem, kind.allowed)
        return fault_message(fault)
    return replace(fate, text=kind.text(value))


def on_one_line(text: str) -> str:
    """The text with nothing in it that could break a line or a terminal, and not too long."""
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def shown(value: object) -> str:
    """A value of theirs as their file has it."""
    try:
        return on_one_line(json.dumps(value, ensure_ascii=False))
    except RecursionError:
        return "…"
