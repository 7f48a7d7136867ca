"""The pictures and icons that the program ships, behind the Resources port."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.domain.settings import Figure
from neckbreak.storage.packs import SUFFIX

if TYPE_CHECKING:
    from neckbreak.domain.pictures import Picture
    from neckbreak.storage.illustrations import Illustrations


class Shipped:
    """What lies in the folder of resources, and in the sets in the folder `packs`.

    `figure` says who is drawn now.
    """

    def __init__(
        self,
        folder: Path,
        packs: Path | None = None,
        figure: Callable[[], Figure] = lambda: Figure.WOMAN,
    ) -> None:
        self._folder = folder
        self._figure = figure
        self._icons = folder / "icons"
        self._illustrations: Illustrations | None = None
        self._packs = packs

    def picture(self, name: str) -> Picture | None:
        """The picture of this name; None (logged once) when it is missing or broken."""
        if "/" in name:  # one of a set, which is a photo
            return None
        if self._illustrations is None:
            # What a picture is made of is loaded with the first one, not with the tray icon.
            from neckbreak.storage.illustrations import Illustrations

            self._illustrations = Illustrations(self._folder / "illustrations")
        return self._illustrations.picture(name, self._figure())

    def photo(self, name: str) -> bytes | None:
        """The PNG or JPEG of a set, `SET/pictures/NAME`; None when there is none."""
        set_id, slash, inside = name.partition("/")
        if self._packs is None or not slash:
            return None
        # Nobody without a set needs what opens one.
        from neckbreak.storage.packs.archive import one_picture
        from neckbreak.storage.packs.reading import SET_ID

        if not SET_ID.fullmatch(set_id):
            return None
        return one_picture(self._packs / f"{set_id}{SUFFIX}", inside)

    def icon(self, name: str) -> str:
        """The path of the SVG of this name."""
        return str(self._icons / f"{name}.svg")

    def drawn_icon(self, name: str, size_px: int) -> str:
        """The path of the PNG that was made of it in this size."""
        return str(self._icons / "drawn" / f"{name}-at-{size_px}.png")
