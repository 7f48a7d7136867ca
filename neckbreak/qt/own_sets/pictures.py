"""The pictures that a step can show: ours by name, and the person's own as files in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from neckbreak.domain.own_editing import free_id
from neckbreak.domain.own_sets import OWN_PICTURES
from neckbreak.domain.pictures import Picture
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.ports import Resources
from neckbreak.qt.photos import opened

MOST_FILE_BYTES = 40 * 1024 * 1024
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class OurPicture:
    """A picture of ours: its name, what it shows, and which exercise it comes from."""

    name: str
    alt: str
    exercise: str


def our_pictures(catalogue: Catalogue) -> tuple[OurPicture, ...]:
    """Each picture of our exercises once, where it comes first."""
    found: dict[str, OurPicture] = {}
    order = list(Family)
    for routine in sorted(catalogue.values(), key=lambda each: order.index(each.family)):
        for step in routine.steps if not routine.pack else ():
            if step.picture is not None and step.picture not in found:
                found[step.picture] = OurPicture(step.picture, step.alt, routine.name)
    return tuple(found.values())


class Draft:
    """Resources for what is being made: ours, and own pictures that are in no file yet."""

    def __init__(self, resources: Resources, pictures: Mapping[str, bytes]) -> None:
        self._resources = resources
        self.pictures = dict(pictures)

    def picture(self, name: str) -> Picture | None:
        """The picture of ours of this name."""
        return self._resources.picture(name)

    def photo(self, name: str) -> bytes | None:
        """The own picture of this name: a draft's, else that of a set that is installed."""
        return self.pictures.get(name) or self._resources.photo(name)

    def take(self, path: Path) -> str | None:
        """Take in a PNG or JPEG; returns the name for the step, None when it is neither."""
        try:
            if path.stat().st_size > MOST_FILE_BYTES:
                return None
            content = path.read_bytes()
        except OSError:
            return None
        image = opened(content, path.name, most_pixels=100_000_000)
        if image is None:
            return None
        form, ending = ("PNG", "png") if image.hasAlphaChannel() else ("JPG", "jpg")
        stems = {Path(name).stem for name in self.pictures}
        name = f"{OWN_PICTURES}{free_id(path.stem, stems)}.{ending}"
        self.pictures[name] = _written(image, form)
        return name


def _written(image: QImage, form: str) -> bytes:
    """The pixels alone, as a file: nothing that a camera put beside them stays."""
    plain = QImage(image)
    for key in plain.textKeys():
        plain.setText(key, "")
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs want bytes, PySide6 text.
    plain.save(buffer, form, _QUALITY)  # type: ignore[call-overload]
    return bytes(target.data())
