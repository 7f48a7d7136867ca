"""Reads gettext catalogues (.po) with the standard library, without compiling them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

Plural = Callable[[int], int]


class Po:
    """The sentences of one language by id: one form each, or several where a number decides.

    A sentence is read when it is first asked for: `status` says three of a thousand.
    """

    def __init__(self, text: str = "") -> None:
        self._text = "\n" + text.replace("\r\n", "\n")
        self._read: dict[str, tuple[str, ...]] = {}
        self._all: dict[str, tuple[str, ...]] | None = None
        # An id that goes over several lines begins as the header does, which is one of its kind.
        self._has_long_ids = self._text.count('\nmsgid ""\n') > 1
        self._plural: Plural | None = None

    @property
    def sentences(self) -> Mapping[str, tuple[str, ...]]:
        """Every sentence by its id."""
        if self._all is None:
            self._all = {}
            for block in self._text.split("\n\n"):
                _read_block(block, self._all)
            self._all.pop("", None)
        return self._all

    def find(self, id_: str, number: object = None) -> str | None:
        """The sentence of this id, in the form for `number`; None when it is not translated."""
        forms = self._forms(id_) if id_ else ()  # the empty id is the header's
        if not forms:
            return None
        if len(forms) == 1 or not isinstance(number, int):
            return forms[0]
        form = self._form(abs(number))
        return forms[form] if form < len(forms) else forms[-1]

    def _forms(self, id_: str) -> tuple[str, ...]:
        if id_ not in self._read:
            self._read_entries_of(id_)
            if id_ not in self._read:
                self._read[id_] = self.sentences.get(id_, ()) if self._has_long_ids else ()
        return self._read[id_]

    def _read_entries_of(self, id_: str) -> None:
        beginning = f'\nmsgid "{id_}"\n'
        at = self._text.find(beginning)
        while at >= 0:
            end = self._text.find("\n\n", at + 1)
            start = self._text.rfind("\n\n", 0, at + 1)
            block = self._text[max(start, 0) : len(self._text) if end < 0 else end]
            _read_block(block, self._read)
            at = self._text.find(beginning, at + 1)

    def _form(self, number: int) -> int:
        if self._plural is None:
            # Not before the first plural: compiling the rule costs more than a whole sentence.
            from gettext import c2py

            rule = _RULE.search(self._text, 0, max(self._text.find("\n\n", 1), 0))
            self._plural = c2py(rule[1] if rule else "n != 1")
        return self._plural(number)


def read_po(path: Path) -> Po:
    """The catalogue in this file; sentences marked fuzzy or not translated are left out.

    What is no gettext syntax is passed over: an unfinished line must not cost the rest.
    """
    return Po(path.read_text("utf-8"))


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
