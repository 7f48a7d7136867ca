"""The catalogue as the command line shows it: for scripts as JSON values, for people as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neckbreak.domain.messages import Message, Say, Value
from neckbreak.domain.routines import Point, Routine, Step


def routine_json(routine: Routine) -> dict[str, object]:
    """One entry of `neckbreak routines --json`; all its values are what JSON knows."""
    return {
        "id": routine.id,
        "name": routine.name,
        "family": routine.family.value,
        "seconds": int(routine.duration.total_seconds()),
        "steps": [_step_json(step) for step in routine.steps],
        "areas": [area.value for area in routine.areas],
        "tools": [tool.value for tool in routine.tools],
        "hands": routine.hands.value,
        "position": routine.position.value,
        "discreet": routine.discreet.value,
        "call_safe": routine.call_safe.value,
        "feel": routine.feel,
        "avoid": routine.avoid,
        "stop": [sign.value for sign in routine.stop],
        "cautions": [caution.value for caution in routine.cautions],
        "caution_note": routine.caution_note,
        "evidence": {
            "grade": routine.evidence.grade.value,
            "sources": list(routine.evidence.sources),
        },
        "point": _point_json(routine.point) if routine.point else None,
        "items": list(routine.items) or None,
        "pack": routine.pack or None,
    }


def routine_rows(routines: Iterable[Routine], say: Say) -> Iterator[str]:
    """A line for each: id, name, how long it takes; in columns as wide as the longest."""
    listed = tuple(routines)
    id_width = max((len(each.id) for each in listed), default=0)
    name_width = max((len(each.name) for each in listed), default=0)
    for each in listed:
        lasts = say(_message("listing.lasts", length=each.duration))
        yield f"{each.id:<{id_width}}  {each.name:<{name_width}}  {lasts}"


def routine_lines(routine: Routine, say: Say, left_out: Iterable[Message] = ()) -> Iterator[str]:
    """All that is known of one routine, to be read in a terminal; `left_out` says why it is."""
    yield f"{routine.name} ({routine.id})"
    yield say(_message("listing.lasts", length=routine.duration))
    yield from map(say, left_out)
    if routine.point:
        point = routine.point
        yield f"{point.code} {point.pinyin} {point.hanzi} {point.english}"
        yield point.where
    yield ""
    for number, step in enumerate(routine.steps, start=1):
        yield f"{number:>3}. {step.text}  [{_times(step, say)}]"
    yield ""
    for id_, text in (
        ("listing.feel", routine.feel),
        ("listing.avoid", routine.avoid),
        ("listing.note", routine.caution_note),
    ):
        if text:
            yield say(_message(id_, text=text))
    for caution in routine.cautions:
        yield say(Message(f"caution.{caution.value}"))
    for sign in routine.stop:
        yield say(Message(f"stop.{sign.value}"))
    grade = Message(f"evidence.{routine.evidence.grade.value}")
    if routine.pack:
        yield say(Message("sets.unchecked"))
    elif routine.evidence.sources:
        sources = ", ".join(routine.evidence.sources)
        yield say(_message("listing.evidence", grade=grade, sources=sources))
    else:
        yield say(grade)
    if routine.presses:
        yield say(Message("routine.tradition"))


def _times(step: Step, say: Say) -> str:
    """How long, how often, on how many sides."""
    parts = [say(_message("listing.seconds", n=step.seconds))]
    if step.repetitions > 1:
        parts.append(say(_message("listing.repetitions", n=step.repetitions)))
    if step.sides > 1:
        parts.append(say(Message("listing.both_sides")))
    return ", ".join(parts)


def _step_json(step: Step) -> dict[str, object]:
    return {
        "text": step.text,
        "seconds": step.seconds,
        "repetitions": step.repetitions,
        "sides": step.sides,
        "picture": step.picture,
        "alt": step.alt,
    }


def _point_json(point: Point) -> dict[str, str]:
    return {
        "code": point.code,
        "pinyin": point.pinyin,
        "hanzi": point.hanzi,
        "english": point.english,
        "where": point.where,
    }


def _message(id_: str, **values: Value) -> Message:
    return Message(id_, values)
