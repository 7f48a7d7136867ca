"""Reads the pictures that the program ships: one JSON file each, made by resources/artwork."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from neckbreak.domain.pictures import (
    Fill,
    Ghost,
    Label,
    Line,
    Marker,
    Motion,
    Overlay,
    Picture,
    Point,
    Ring,
    Shape,
)
from neckbreak.domain.settings import Figure
from neckbreak.storage.picture_overlays import overlay_read
from neckbreak.storage.picture_repeats import written_out
from neckbreak.storage.picture_values import (
    UnsoundPictureError,
    keys,
    number,
    pair,
    points,
    role,
    text,
)

SCHEMA = 1
_log = logging.getLogger(__name__)


class Illustrations:
    """The pictures of a folder, read when asked for and shared while somebody shows them.

    In a folder of its own the man has those pictures in which he looks different.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shown: WeakValueDictionary[Path, Picture] = WeakValueDictionary()
        self._unsound: set[Path] = set()

    def names(self) -> tuple[str, ...]:
        """The names of all pictures, in alphabetical order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.json")))

    def picture(self, name: str, figure: Figure = Figure.WOMAN) -> Picture | None:
        """The picture of this name; None (logged once) when it is missing or not sound."""
        folder = self._folder
        if figure is not Figure.WOMAN and (folder / figure / f"{name}.json").is_file():
            folder = folder / figure
        path = folder / f"{name}.json"
        picture = self._shown.get(path)
        if picture is not None or path in self._unsound:
            return picture
        try:
            picture = read_picture(folder, name)
        except UnsoundPictureError as fault:
            self._unsound.add(path)
            _log.warning("The picture %r is left out: %s", name, fault)
            return None
        self._shown[path] = picture
        return picture


def read_picture(folder: Path, name: str) -> Picture:
    """The picture in `folder`/`name`.json; raises UnsoundPictureError with the first fault."""
    content = _read(folder, name)
    shapes = _shapes(content)
    anchors = _anchors(content)
    if "base" in content:
        base = _read(folder, text(content, "base"))
        if "base" in base:
            raise UnsoundPictureError(f"its base {content['base']!r} has a base of its own")
        shapes = (*_base_shapes(base, content.get("carry", {})), *shapes)
        anchors = {**_anchors(base), **anchors}
    picture = Picture(
        name=name,
        alt=text(content, "alt"),
        anchors=anchors,
        shapes=shapes,
        overlays=tuple(overlay_read(overlay) for overlay in content.get("overlays", [])),
        motion=_motion(content),
        cycle=timedelta(seconds=number(content.get("cycle_seconds", 6.0), "cycle_seconds")),
        holds=tuple(content.get("holds", [])),
        size=pair(content.get("size"), "size"),
    )
    _check(picture)
    return picture


def _read(folder: Path, name: str) -> dict[str, Any]:
    path = folder / f"{name}.json"
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnsoundPictureError(f"there is no file {path}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnsoundPictureError(f"{path} cannot be read: {error}") from error
    except json.JSONDecodeError as error:
        raise UnsoundPictureError(f"{path}, line {error.lineno}: {error.msg}") from error
    if not isinstance(content, dict):
        raise UnsoundPictureError(f"{path} holds no object")
    if content.get("schema") != SCHEMA:
        found = content.get("schema")
        raise UnsoundPictureError(f"{path} has schema {found!r}; this program reads {SCHEMA}")
    return content


def _shapes(content: Mapping[str, Any]) -> tuple[Shape, ...]:
    return tuple(_shape(shape) for shape in written_out(content.get("shapes", [])))


def _base_shapes(base: Mapping[str, Any], carry: Mapping[str, Any]) -> Iterator[Shape]:
    """The shapes of a base; those whose names begin so glide as the picture itself says."""
    if not isinstance(carry, dict) or any(not isinstance(way, list) for way in carry.values()):
        raise UnsoundPictureError(f"what it carries of its base, {carry!r}, are no moves by name")
    for raw in written_out(base.get("shapes", [])):
        moves = next((carry[start] for start in carry if text(raw, "name").startswith(start)), None)
        yield _shape(raw if moves is None else {**raw, "moves": moves})


def _shape(raw: Mapping[str, Any]) -> Shape:
    name = text(raw, "name")
    poses = keys(raw, name)
    clip = raw.get("clip")
    opacity = number(raw.get("opacity", 1.0), f"{name}: opacity")
    if raw.get("kind") == "fill":
        shade = raw.get("shade")
        return Fill(
            name=name,
            role=role(raw.get("fill"), name),
            keys=poses,
            shade=None if shade is None else role(shade, name),
            shift=pair(raw.get("shift", (8.0, -1.5)), f"{name}: shift"),
            clip=clip,
            opacity=opacity,
        )
    if raw.get("kind") == "line":
        dash = raw.get("dash")
        return Line(
            name=name,
            role=role(raw.get("color"), name),
            width=number(raw.get("width"), f"{name}: width"),
            keys=poses,
            clip=clip,
            dash=None if dash is None else tuple(number(part, f"{name}: dash") for part in dash),
            opacity=opacity,
        )
    raise UnsoundPictureError(f"{name}: a shape is a fill or a line, not {raw.get('kind')!r}")


def _anchors(content: Mapping[str, Any]) -> dict[str, tuple[Point, ...]]:
    return {name: points(places, name) for name, places in content.get("anchors", {}).items()}


def _check(picture: Picture) -> None:
    """What one part alone cannot know."""
    drawn = [*(shape.keys for shape in picture.shapes), *picture.anchors.values()]
    poses = max(map(len, drawn), default=1)
    names = {shape.name for shape in picture.shapes}
    for shape in picture.shapes:
        if len(shape.keys) not in {1, poses}:
            raise UnsoundPictureError(f"{shape.name}: {len(shape.keys)} keys instead of {poses}")
        if shape.clip is not None and shape.clip not in names:
            raise UnsoundPictureError(f"{shape.name}: no shape {shape.clip!r} to be clipped by")
    for name, places in picture.anchors.items():
        if len(places) not in {1, poses}:
            raise UnsoundPictureError(f"{name}: {len(places)} keys instead of {poses}")
    for overlay in picture.overlays:
        _check_overlay(overlay, picture, names)
    if any(not 0 <= hold < poses for hold in picture.holds):
        raise UnsoundPictureError(f"holds {picture.holds} lie outside its {poses} poses")
    if picture.cycle <= timedelta():
        raise UnsoundPictureError("cycle_seconds must be above zero")


def _check_overlay(overlay: Overlay, picture: Picture, names: Iterable[str]) -> None:
    match overlay:
        case Marker(anchor) | Ring(anchor) | Label(anchor):
            if anchor not in picture.anchors:
                raise UnsoundPictureError(f"an overlay needs the anchor {anchor!r}")
        case Ghost(key, shapes):
            missing = set(shapes) - set(names)
            if missing or not 0 <= key < picture.poses:
                raise UnsoundPictureError(f"a ghost of pose {key} lacks {sorted(missing)}")
        case _:
            pass


def _motion(content: Mapping[str, Any]) -> Motion:
    try:
        return Motion(content.get("motion", "still"))
    except ValueError as error:
        raise UnsoundPictureError(f"motion: {error}") from error
