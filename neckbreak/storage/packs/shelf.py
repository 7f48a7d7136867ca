"""What a set may name of ours."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from neckbreak.domain.routines import Catalogue


@dataclass(frozen=True, slots=True)
class Shelf:
    """Our exercises, and the names of our pictures."""

    ours: Catalogue
    pictures: Collection[str]
