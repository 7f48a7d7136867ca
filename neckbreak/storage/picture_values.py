"""The numbers, names and poses in a picture's file; what is not sound is told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from operator import add
from typing import Any

from neckbreak.domain.pictures import ROLES, Keys, Point

TENTHS = 10.0
"""Files count in tenths of a unit, so that all their numbers are whole."""

# Values are as JSON has them, hence the Any where they are taken apart in a try.
_NUMBERS = {int, float}


class UnsoundPictureError(ValueError):
    """A picture's file says something that cannot be painted."""


def role(value: object, where: str) -> str:
    """A colour role."""
    if not isinstance(value, str) or value not in ROLES:
        raise UnsoundPictureError(f"{where}: {value!r} is no colour role")
    return value


def text(raw: Mapping[str, object], key: str) -> str:
    """A name or a sentence; only `alt` may be empty."""
    value = raw.get(key, "")
    if not isinstance(value, str) or (key != "alt" and not value):
        raise UnsoundPictureError(f"{key!r} is missing or no text")
    return value


def number(value: object, where: str) -> float:
    """A number."""
    # JSON's true is no number, though Python would take it for one.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnsoundPictureError(f"{where}: {value!r} is no number")
    return float(value)


def pair(value: Any, where: str) -> Point:
    """Two numbers."""
    try:
        first, second = value
    except (TypeError, ValueError):
        raise UnsoundPictureError(f"{where}: {value!r} is no pair of numbers") from None
    return number(first, where), number(second, where)


def points(value: Any, where: str) -> tuple[Point, ...]:
    """Places on the canvas, in units."""
    pairs = (pair(place, where) for place in value)
    return tuple((x / TENTHS, y / TENTHS) for x, y in pairs)


def keys(raw: Mapping[str, Any], name: str) -> Keys:
    """The poses of a shape: as they are, by the ways between them, or by shifts of one."""
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
                number(value, name)
    whole = [*found]
    for step in steps:
        whole.append([*map(add, whole[-1], step)])
    poses = tuple(tuple(value / TENTHS for value in key) for key in whole)
    if "order" in raw:
        return _ordered(poses, raw["order"], name)
    if "moves" in raw:
        return tuple(_moved(poses[0], *pair(move, f"{name}: moves")) for move in raw["moves"])
    return poses


def _ordered(poses: Keys, order: object, name: str) -> Keys:
    """The poses in the order in which they are played; one may come more than once."""
    known = range(len(poses))
    if not isinstance(order, list) or any(number not in known for number in order):
        raise UnsoundPictureError(f"{name}: its order {order!r} names a pose that it has not")
    return tuple(poses[number] for number in order)


def _moved(key: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    """A pose that is another one shifted as it is, by tenths."""
    moved = [*key]
    moved[0::2] = [value + x / TENTHS for value in key[0::2]]
    moved[1::2] = [value + y / TENTHS for value in key[1::2]]
    return tuple(moved)
