"""Shapes that repeat another one's outline in another place are written by its name alone."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

POSES = ("keys", "steps", "order")
WORTH = 16  # numbers: a shorter outline is as soon written as a name

Form = tuple[str, tuple[int, ...], tuple[tuple[int, ...], ...], tuple[int, ...]]


def told_once(shapes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The shapes, those with the outline of an earlier one without poses, but `like` that one.

    A shadow, an edge or a collar has the points of a finger or a shirt; a line like a fill runs
    round it and comes back.
    """
    names = [shape["name"] for shape in shapes]
    told: dict[Form, dict[str, Any]] = {}
    kept = []
    for shape in shapes:
        form = _form(shape)
        other = told.get(form) or (_is_round(shape) and told.get(_opened(form)))
        if len(shape["keys"][0]) <= WORTH:
            kept.append(shape)
        elif other:
            kept.append(_like(shape, other))
        else:
            kept.append(shape)
            if names.count(shape["name"]) == 1:
                told[form] = shape
    return kept


def _like(shape: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    (x, y), (other_x, other_y) = shape["keys"][0][:2], other["keys"][0][:2]
    short = {key: value for key, value in shape.items() if key not in POSES}
    short["like"] = other["name"]
    if (x, y) != (other_x, other_y):
        short["by"] = [x - other_x, y - other_y]
    return short


def _form(shape: dict[str, Any]) -> Form:
    """What two shapes have in common that differ in their place alone."""
    flat = shape["keys"][0]
    steps = tuple(tuple(step) for step in shape.get("steps", ()))
    places = (value - flat[number % 2] for number, value in enumerate(flat))
    return shape["kind"], tuple(places), steps, tuple(shape.get("order", ()))


def _is_round(shape: dict[str, Any]) -> bool:
    """Whether a line comes back to where it begins, in every pose."""
    if shape["kind"] != "line":
        return False
    return all(way[:2] == way[-2:] for way in chain(shape["keys"], shape.get("steps", ())))


def _opened(form: Form) -> Form:
    """The form of the fill round which such a line runs."""
    _, places, steps, order = form
    return "fill", places[:-2], tuple(step[:-2] for step in steps), order
