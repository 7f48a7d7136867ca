"""What the program must not claim, as one expression to search texts with."""

from __future__ import annotations

import re
from collections.abc import Iterable

CLAIMS = re.compile(
    r"\b(cure[sd]?|heal(s|ed|ing)?|treat(s|ed|ment|ments)?|therap\w*|reliev\w*|relief|energy|qi"
    r"|meridian\w*|detox\w*|toxins?|immun\w*|boost\w*|circulation|mis-?align\w*|re-?align\w*"
    r"|clinically proven|guarante\w*|instant(ly)?|miracle|ancient|safe for everyone|prevent\w*"
    r"|migraines?|text neck|painkillers?|diagnos\w*)\b",
    re.IGNORECASE,
)


def claims(texts: Iterable[tuple[str, str]]) -> list[str]:
    """`WHERE: word` for every word that promises too much; texts are (where, text)."""
    return [f"{where}: {found[0]}" for where, text in texts for found in CLAIMS.finditer(text)]
