"""What a picture is made of: smooth shapes by colour role, key poses, anchors and overlays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or a motion, ready to be painted."""

    name: str
    alt: str = ""
    anchors: Mapping[str, tuple[tuple[float, float], ...]] | None = None
