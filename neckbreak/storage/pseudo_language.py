"""Languages that nobody speaks, to see whether windows leave room: double length, right to left."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_PLACE = re.compile(r"(\{[^{}]*\})")
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_FROM_RIGHT = "\u202e"
_AS_BEFORE = "\u202c"


def doubled(text: str) -> str:
    """Accents and twice the length, places for values once: what a longer language may ask for."""
    parts = [part for part in _PLACE.split(text) if part and not _PLACE.fullmatch(part)]
    again = " ".join("".join(parts).translate(_ACCENTS).split())
    accented = "".join(
        part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in _PLACE.split(text)
    )
    return f"{accented} {again}" if any(map(str.isalpha, again)) else accented


def from_right(text: str) -> str:
    """The words written from right to left; values keep their own direction."""
    return "".join(
        part if _PLACE.fullmatch(part) or not part.strip() else f"{_FROM_RIGHT}{part}{_AS_BEFORE}"
        for part in _PLACE.split(text)
    )


PSEUDO_LANGUAGES: Mapping[str, Callable[[str], str]] = {"qps": doubled, "qpsr": from_right}
