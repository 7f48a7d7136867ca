"""The pictures and icons that the program ships, behind the Resources port."""

from __future__ import annotations

from pathlib import Path

from neckbreak.domain.pictures import Picture
from neckbreak.storage.illustrations import Illustrations


class Shipped:
    """What lies in the folder of resources."""

    def __init__(self, folder: Path) -> None:
        self._icons = folder / "icons"
        self._illustrations = Illustrations(folder / "illustrations")

    def picture(self, name: str) -> Picture | None:
        """The picture of this name; None (logged once) when it is missing or broken."""
        return self._illustrations.picture(name)

    def icon(self, name: str) -> str:
        """The path of the icon file of this name."""
        return str(self._icons / f"{name}.svg")
