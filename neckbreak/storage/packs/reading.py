"""Reads a `.neckbreak` file: the whole set, or every fault with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from neckbreak.domain.declarations import TRIGGERS
from neckbreak.domain.kinds import NotAllowedError
from neckbreak.domain.own_sets import (
    LONGEST,
    Advice,
    OwnSet,
    Ready,
    is_own_picture,
    reserved_ids,
    with_stop_signs,
)
from neckbreak.domain.routines import Caution, Routine
from neckbreak.storage.content_packs import LANGUAGE, ROUTINE_ID, SCHEMA, read_exercise
from neckbreak.storage.pack_values import Fault, Source, Table, message
from neckbreak.storage.packs import archive
from neckbreak.storage.packs.archive import TOML
from neckbreak.storage.packs.jpeg import rewritten_jpeg
from neckbreak.storage.packs.limits import Unsound
from neckbreak.storage.packs.png import rewritten_png
from neckbreak.storage.packs.shelf import Shelf

MOST_ROUTINES = 60
MOST_ITEMS = 12
MOST_ADVICE = 20
LONGEST_ID = 40
LONGEST_LINE = 4000
MOST_DOTS = 100
"""In one line: a key of a thousand parts keeps a reader busy for minutes."""

SET_ID = re.compile(r"[a-z0-9][a-z0-9-]{2,39}")


@dataclass(frozen=True, slots=True)
class SetFile:
    """A set with its pictures, each written anew; with faults there is nothing but those."""

    own: OwnSet | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def read_set_file(path: Path, shelf: Shelf) -> SetFile:
    """The set in this file; raises OSError when there is no such file. Changes nothing."""
    with path.open("rb") as file:
        content = file.read(archive.MOST_BYTES + 1)
    return read_set(content, path.name, shelf)


def read_set(content: bytes, name: str, shelf: Shelf, *, rewrite: bool = True) -> SetFile:
    """The set in these bytes of a file called `name`.

    Without `rewrite` its pictures stay as they are: for files that were written here.
    """
    contents = archive.unpacked(content, name)
    if contents.faults:
        return SetFile(faults=contents.faults)
    source = Source(TOML, ())
    own = _read_toml(contents.toml, source, shelf, contents.pictures)
    faults = sorted(source.faults, key=lambda fault: fault.line)
    pictures: dict[str, bytes] = {}
    for picture, raw in contents.pictures.items():
        try:
            pictures[picture] = _rewritten(picture, raw) if rewrite else raw
        except Unsound as error:
            faults.append(Fault(picture, 0, "-", error.problem))
    if faults or own is None:
        return SetFile(faults=tuple(faults))
    shown = own.pictures
    return SetFile(own, {name: pictures[name] for name in pictures if name in shown})


def _rewritten(name: str, content: bytes) -> bytes:
    return rewritten_png(content) if name.endswith(".png") else rewritten_jpeg(content)


def _read_toml(
    content: bytes, source: Source, shelf: Shelf, pictures: Collection[str]
) -> OwnSet | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        source.faults.append(Fault(TOML, line, "-", message("pack.fault.no_text")))
        return None
    for number, written in enumerate(text.split("\n"), start=1):
        if len(written) > LONGEST_LINE or written.count(".") > MOST_DOTS:
            source.faults.append(Fault(TOML, number, "-", message("pack.fault.long_line")))
            return None
    raw = source.parsed(text)
    if raw is None:
        return None
    return _SetReader(Table(source, "", raw), shelf, pictures).read()


class _SetReader:
    """Reads one set; what is wrong is noted in the table's source."""

    def __init__(self, top: Table, shelf: Shelf, pictures: Collection[str]) -> None:
        self._top = top
        self._shelf = shelf
        self._pictures = pictures
        self._ids: set[str] = set()

    def read(self) -> OwnSet:
        """The set, which is only sound when no fault was noted."""
        top = self._top
        top.number("schema", SCHEMA, SCHEMA)
        id_ = top.pattern("id", SET_ID, "pack.fault.pack_id")
        if id_ in reserved_ids(self._shelf.ours):
            top.wrong("id", message("pack.fault.reserved", id=id_))
        own = OwnSet(
            id=id_,
            name=top.text("name", 60, required=True),
            language=top.pattern("language", LANGUAGE, "pack.fault.language")
            if "language" in top.raw
            else "en",
            notes=top.paragraphs("notes", 2000),
        )
        tables = top.tables("routine", most=MOST_ROUTINES)
        read = [self._exercise(table) for table in tables]
        ready = [self._ready(table) for table in top.tables("ready", most=MOST_ROUTINES)]
        advice = [self._advice(table) for table in top.tables("reminder", most=MOST_ADVICE)]
        # Whatever keys a later form has, "is not a key of this place" would only mislead.
        if top.raw.get("schema") == SCHEMA:
            top.close()
        if not tables and "routine" not in top.raw:
            top.wrong("routine", message("pack.fault.no_routine"))
        return replace(
            own,
            exercises=tuple(each for each in read if each is not None),
            ready=tuple(ready),
            advice=tuple(advice),
        )

    def _exercise(self, table: Table) -> Routine | None:
        for key in ("evidence", "opt_in", "total"):
            if key in table.raw:
                table.wrong(key, message("pack.fault.unknown"))
        self._note_id(table)
        exercise = read_exercise(replace(table, raw=_completed(table.raw)))
        self._check_pictures(table)
        if exercise is None:
            return None
        if exercise.duration > LONGEST:
            table.wrong("step", message("pack.fault.too_long", most=LONGEST))
        return with_stop_signs(exercise)

    def _ready(self, table: Table) -> Ready:
        self._note_id(table)
        ready = Ready(
            id=table.pattern("id", ROUTINE_ID, "pack.fault.id"),
            name=table.text("name", 60, required=True),
            items=table.texts("items"),
            feel=table.text("feel", 200),
        )
        known = self._ids - {ready.id}
        unknown = [item for item in ready.items if not (item in known or self._is_ours(item))]
        if unknown or not 0 < len(ready.items) <= MOST_ITEMS:
            named = ", ".join(unknown) or "–"
            table.wrong("items", message("pack.fault.ready_items", named=named, most=MOST_ITEMS))
        table.close()
        return ready

    def _is_ours(self, id_: str) -> bool:
        found = self._shelf.ours.get(id_)
        return found is not None and not found.items

    def _advice(self, table: Table) -> Advice:
        routine = table.text("routine", LONGEST_ID, required=True)
        if routine and routine not in self._ids:
            table.wrong("routine", message("pack.fault.no_such_routine"))
        every = timedelta(hours=1)
        text = table.text("every", 20, required=True)
        kind = TRIGGERS["every"]
        try:
            found = kind.read(text) if text else every
            assert isinstance(found, timedelta)
            every = found
        except NotAllowedError as wrong:
            values = {"problem": wrong.problem, "allowed": kind.allowed}
            table.wrong("every", message("pack.fault.value", **values))
        until = table.day("until")
        table.close()
        return Advice(routine, every, until)

    def _note_id(self, table: Table) -> None:
        """Every id stands for one routine, and none for one of ours."""
        id_ = table.raw.get("id")
        if not isinstance(id_, str) or not ROUTINE_ID.fullmatch(id_):
            return  # the pattern tells that
        if len(id_) > LONGEST_ID:
            table.wrong("id", message("pack.fault.long_id", most=LONGEST_ID))
        if id_ in self._shelf.ours:
            table.wrong("id", message("pack.fault.ours", id=id_))
        elif id_ in self._ids:
            table.wrong("id", message("pack.fault.twice", id=id_))
        self._ids.add(id_)

    def _check_pictures(self, table: Table) -> None:
        steps = table.raw.get("step")
        for number, step in enumerate(steps if isinstance(steps, list) else [], start=1):
            name = step.get("picture") if isinstance(step, dict) else None
            if not isinstance(name, str):
                continue
            if name not in (self._pictures if is_own_picture(name) else self._shelf.pictures):
                place = f"{table.name} step {number}"
                table.source.note(place, "picture", message("pack.fault.no_picture"))


def _completed(raw: Mapping[str, object]) -> Mapping[str, object]:
    """The table of an exercise with what caution makes of words that were left out.

    A pressing exercise that does not say which step presses is taken to press at each, and one
    that does not say where is taken to press the neck.
    """
    if raw.get("presses") is not True:
        return raw
    told = dict(raw)
    steps, cautions = raw.get("step"), raw.get("cautions")
    tables = isinstance(steps, list) and all(isinstance(step, dict) for step in steps)
    if isinstance(steps, list) and tables and not any(step.get("presses") for step in steps):
        told["step"] = [{**step, "presses": True} for step in steps]
    somewhere = "presses_neck" not in raw and "point" not in raw
    if somewhere and isinstance(cautions, list) and Caution.PRESS in cautions:
        told["presses_neck"] = True
        told["cautions"] = [*cautions, *([] if Caution.NECK in cautions else [Caution.NECK.value])]
    return told
