"""Reads gettext catalogues (.po) with the standard library, without compiling them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Plural = Callable[[int], int]


@dataclass(slots=True)
class Po:
    """The sentences of one language by id: one form each, or several where a number decides."""

    sentences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _rule: str = "n != 1"
    _plural: Plural | None = None

    def find(self, id_: str, number: object = None) -> str | None:
        """The sentence of this id, in the form for `number`; None when it is not translated."""
        forms = self.sentences.get(id_)
        if not forms:
            return None
        if len(forms) == 1 or not isinstance(number, int):
            return forms[0]
        form = self._form(abs(number))
        return forms[form] if form < len(forms) else forms[-1]

    def _form(self, number: int) -> int:
        if self._plural is None:
            # Not before the first plural: compiling the rule costs more than a whole sentence.
            from gettext import c2py

            self._plural = c2py(self._rule)
        return self._plural(number)


def read_po(path: Path) -> Po:
    """The catalogue in this file; sentences marked fuzzy or not translated are left out.

    What is no gettext syntax is passed over: an unfinished line must not cost the rest.
    """
    sentences: dict[str, tuple[str, ...]] = {}
    for block in path.read_text("utf-8").replace("\r\n", "\n").split("\n\n"):
        _read_block(block, sentences)
    header = "".join(sentences.pop("", ()))
    rule = _RULE.search(header)
    return Po(sentences, rule[1] if rule else "n != 1")


_RULE = re.compile(r"plural=([^;]+);")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")


def _read_block(block: str, sentences: dict[str, tuple[str, ...]]) -> None:
    """Take in a stretch without empty lines; an entry ends where the next id begins."""
    id_: str | None = None
    forms: list[str] = []
    fuzzy = next_fuzzy = False
    into = ""
    for line in block.split("\n"):
        if line.startswith("msgid "):
            _keep(sentences, id_, forms, fuzzy)
            id_, forms, fuzzy, next_fuzzy, into = _quoted(line), [], next_fuzzy, False, "id"
        elif line.startswith("msgstr"):
            forms.append(_quoted(line))
            into = "form"
        elif line.startswith('"'):
            if into == "id" and id_ is not None:
                id_ += _quoted(line)
            elif into == "form":
                forms[-1] += _quoted(line)
        elif line.startswith("#,") and "fuzzy" in line:
            next_fuzzy = True
        else:
            into = ""
    _keep(sentences, id_, forms, fuzzy)


def _keep(
    sentences: dict[str, tuple[str, ...]], id_: str | None, forms: list[str], fuzzy: bool
) -> None:
    if id_ is not None and all(forms) and forms and not fuzzy:
        sentences.setdefault(id_, tuple(forms))


def _quoted(line: str) -> str:
    """The text between the first and the last quotation mark of a line."""
    text = line[line.find('"') + 1 : line.rfind('"')]
    if "\\" in text:
        return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[0]), text)
    return text
