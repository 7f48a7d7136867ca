"""Reads the pictures that the program ships: one JSON file each, made by resources/artwork."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from operator import add
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from neckbreak.domain.pictures import (
    ROLES,
    Arrow,
    Fill,
    Ghost,
    Guide,
    Keys,
    Label,
    Line,
    Marker,
    Motion,
    Overlay,
    Picture,
    Point,
    Ring,
    Shape,
    Sign,
    Spine,
    Zone,
)
from neckbreak.domain.settings import Figure

SCHEMA = 1
TENTHS = 10.0
"""Files count in tenths of a unit, so that all their numbers are whole."""

_log = logging.getLogger(__name__)


_NUMBERS = {int, float}


class UnsoundPictureError(ValueError):
    """A picture's file says something that cannot be painted."""


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
        base = _read(folder, _text(content, "base"))
        if "base" in base:
            raise UnsoundPictureError(f"its base {content['base']!r} has a base of its own")
        shapes = (*_shapes(base), *shapes)
        anchors = {**_anchors(base), **anchors}
    picture = Picture(
        name=name,
        alt=_text(content, "alt"),
        anchors=anchors,
        shapes=shapes,
        overlays=tuple(_overlay(overlay) for overlay in content.get("overlays", [])),
        motion=_motion(content),
        cycle=timedelta(seconds=_number(content.get("cycle_seconds", 6.0), "cycle_seconds")),
        holds=tuple(content.get("holds", [])),
        size=_pair(content.get("size"), "size"),
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
    return tuple(_shape(shape) for shape in content.get("shapes", []))


def _shape(raw: Mapping[str, Any]) -> Shape:
    name = _text(raw, "name")
    keys = _keys(raw, name)
    clip = raw.get("clip")
    opacity = _number(raw.get("opacity", 1.0), f"{name}: opacity")
    if raw.get("kind") == "fill":
        shade = raw.get("shade")
        return Fill(
            name=name,
            role=_role(raw.get("fill"), name),
            keys=keys,
            shade=None if shade is None else _role(shade, name),
            shift=_pair(raw.get("shift", (8.0, -1.5)), f"{name}: shift"),
            clip=clip,
            opacity=opacity,
        )
    if raw.get("kind") == "line":
        dash = raw.get("dash")
        return Line(
            name=name,
            role=_role(raw.get("color"), name),
            width=_number(raw.get("width"), f"{name}: width"),
            keys=keys,
            clip=clip,
            dash=None if dash is None else tuple(_number(part, f"{name}: dash") for part in dash),
            opacity=opacity,
        )
    raise UnsoundPictureError(f"{name}: a shape is a fill or a line, not {raw.get('kind')!r}")


def _keys(raw: Mapping[str, Any], name: str) -> Keys:
    found = raw.get("keys")
    if not isinstance(found, list) or not found:
        raise UnsoundPictureError(f"{name}: has no keys")
    steps = raw.get("steps", [])
    if len({len(key) for key in (*found, *steps)}) > 1:
        lengths = ", ".join(str(len(key)) for key in (*found, *steps))
        raise UnsoundPictureError(f"{name}: its keys are not equally long ({lengths})")
    if len(found[0]) < 4 or len(found[0]) % 2:
        raise UnsoundPictureError(f"{name}: {len(found[0])} numbers are no points of a curve")
    if "moves" in raw and (len(found) > 1 or steps):
        raise UnsoundPictureError(f"{name}: has keys and moves")
    for key in (*found, *steps):
        # Thousands of numbers: what is sound is told by their types at once.
        if not {*map(type, key)} <= _NUMBERS:
            for value in key:
                _number(value, name)
    keys = [*found]
    for step in steps:
        keys.append([*map(add, keys[-1], step)])
    poses = tuple(tuple(value / TENTHS for value in key) for key in keys)
    if "moves" in raw:
        return tuple(_moved(poses[0], *_pair(move, f"{name}: moves")) for move in raw["moves"])
    return poses


def _moved(key: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    """A pose that is another one shifted as it is, by tenths."""
    moved = [*key]
    moved[0::2] = [value + x / TENTHS for value in key[0::2]]
    moved[1::2] = [value + y / TENTHS for value in key[1::2]]
    return tuple(moved)


def _anchors(content: Mapping[str, Any]) -> dict[str, tuple[Point, ...]]:
    return {name: _points(places, name) for name, places in content.get("anchors", {}).items()}


def _overlay(raw: Mapping[str, Any]) -> Overlay:
    kind = raw.get("kind")
    read = _OVERLAYS.get(str(kind))
    if read is None:
        raise UnsoundPictureError(f"there is no overlay {kind!r}")
    try:
        return read(raw)
    except KeyError as error:
        raise UnsoundPictureError(f"the overlay {kind!r} lacks {error}") from error


def _arrow(raw: Mapping[str, Any]) -> Arrow:
    part = raw.get("at")
    return Arrow(
        _points(raw["points"], "arrow"),
        _role(raw.get("role", "accent"), "arrow"),
        None if part is None else _pair(part, "arrow"),
    )


def _guide(raw: Mapping[str, Any]) -> Guide:
    dash = tuple(_number(part, "guide") for part in raw.get("dash") or (4.0, 4.0))
    return Guide(_points(raw["points"], "guide"), _role(raw.get("role", "good"), "guide"), dash)


def _sign(raw: Mapping[str, Any]) -> Sign:
    return Sign(raw["kind"] == "tick", _points([raw["at"]], "sign")[0])


def _label(raw: Mapping[str, Any]) -> Label:
    return Label(raw["anchor"], raw["message"], _pair(raw["offset"], "label"))


_OVERLAYS: Mapping[str, Callable[[Mapping[str, Any]], Overlay]] = {
    "marker": lambda raw: Marker(raw["anchor"]),
    "arrow": _arrow,
    "ghost": lambda raw: Ghost(raw["key"], tuple(raw["shapes"])),
    "guide": _guide,
    "tick": _sign,
    "cross": _sign,
    "zone": lambda raw: Zone(_points(raw["points"], "zone")),
    "label": _label,
    "spine": lambda raw: Spine(
        _points(raw["points"], "spine"), _role(raw.get("role", "good"), "spine")
    ),
    "ring": lambda raw: Ring(raw["anchor"], _role(raw.get("role", "good"), "ring")),
}


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


def _role(value: object, where: str) -> str:
    if not isinstance(value, str) or value not in ROLES:
        raise UnsoundPictureError(f"{where}: {value!r} is no colour role")
    return value


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str) or (key != "alt" and not value):
        raise UnsoundPictureError(f"{key!r} is missing or no text")
    return value


def _number(value: object, where: str) -> float:
    # JSON's true is no number, though Python would take it for one.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnsoundPictureError(f"{where}: {value!r} is no number")
    return float(value)


def _pair(value: Any, where: str) -> Point:
    try:
        first, second = value
    except (TypeError, ValueError):
        raise UnsoundPictureError(f"{where}: {value!r} is no pair of numbers") from None
    return _number(first, where), _number(second, where)


def _points(value: Any, where: str) -> tuple[Point, ...]:
    pairs = (_pair(pair, where) for pair in value)
    return tuple((x / TENTHS, y / TENTHS) for x, y in pairs)
