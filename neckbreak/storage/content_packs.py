"""Reads packs of exercises: checks shape and limits, tells all faults, builds the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from neckbreak.domain.health import Tick
from neckbreak.domain.routines import (
    Area,
    Breath,
    CallSafe,
    Catalogue,
    Caution,
    Discreet,
    Evidence,
    Family,
    Grade,
    Hands,
    Point,
    Position,
    Routine,
    Step,
    StopSign,
    Tool,
    joined,
)
from neckbreak.domain.safety import breaches
from neckbreak.storage.pack_values import Fault, Source, Table, message

SCHEMA = 1
MOST_ROUTINES = 200
MOST_STEPS = 40
LONGEST_STEP_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack holds; routines with a fault are left out, the others are sound."""

    id: str = ""
    name: str = ""
    language: str = "en"
    catalogue: Catalogue = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def read_folder(folder: Path) -> Pack:
    """The pack in the TOML files of a folder, in the order of their names.

    Ready routines may name exercises of any file. Never raises: what is wrong is in `faults`.
    """
    reader = _PackReader()
    for path in sorted(folder.glob("*.toml")):
        reader.read_file(path)
    return reader.finished()


def read_exercise(table: Table) -> Routine | None:
    """The exercise of one `[[routine]]` table; None after noting what is wrong with it."""
    before = len(table.source.faults)
    presses = table.flag("presses")
    cautions = table.several_of("cautions", Caution)
    point = _point(table)
    routine = Routine(
        id=table.pattern("id", ROUTINE_ID, "pack.fault.id"),
        name=table.text("name", 60, required=True),
        family=table.one_of("family", Family, Family.MOBILITY, required=True),
        steps=tuple(_step(step) for step in table.tables("step", most=MOST_STEPS)),
        areas=table.several_of("areas", Area),
        tools=table.several_of("tools", Tool),
        hands=table.one_of("hands", Hands, Hands.BOTH, required=True),
        position=table.one_of("position", Position, Position.EITHER, required=True),
        discreet=table.one_of("discreet", Discreet, Discreet.NO, required=True),
        call_safe=table.one_of("call_safe", CallSafe, CallSafe.NO, required=True),
        feel=table.text("feel", 200),
        avoid=table.text("avoid", 200),
        stop=table.several_of("stop", StopSign),
        cautions=cautions,
        caution_note=table.text("caution_note", 240),
        evidence=_evidence(table),
        point=point,
        moves_neck=table.flag("moves_neck"),
        presses=presses,
        # A pressing exercise that does not say where is taken to press the neck.
        presses_neck=presses
        and table.flag("presses_neck", point is None or Caution.NECK in cautions),
        opt_in=table.flag("opt_in"),
        hidden_for=table.several_of("hidden_for", Tick),
        ask_first_for=table.several_of("ask_first_for", Tick),
        most_a_day=table.number("most_a_day", 0, 24, default=0),
    )
    if not routine.steps:
        table.wrong("step", message("pack.fault.no_steps"))
    _check_total(table, routine)
    table.close()
    if len(table.source.faults) == before:
        for breach in breaches(routine):
            place = f"{table.name} step {breach.step}" if breach.step else table.name
            table.source.note(place, breach.key, breach.problem)
    return routine if len(table.source.faults) == before else None


class _PackReader:
    """Collects what the files of a pack say; ready routines wait until all exercises are there."""

    def __init__(self) -> None:
        self._pack = Pack()
        self._routines: dict[str, Routine] = {}
        self._broken: set[str] = set()
        self._ready: list[Table] = []
        self._evidence: list[tuple[Table, Routine]] = []
        self._sources: dict[str, str] = {}
        self._source_file: Source | None = None
        self._files: list[Source] = []

    def read_file(self, path: Path) -> None:
        """Take in one file."""
        source = Source(path.name, ())
        self._files.append(source)
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            source.note("", "-", message("pack.fault.unreadable", why=str(error)))
            return
        raw = source.parsed(text)
        if raw is not None:
            self._take(Table(source, "", raw))

    def finished(self) -> Pack:
        """The whole pack, with its ready routines."""
        for table in self._ready:
            self._join(table)
        self._compare_sources()
        return Pack(
            id=self._pack.id,
            name=self._pack.name,
            language=self._pack.language,
            catalogue=self._routines,
            sources=self._sources,
            faults=tuple(fault for source in self._files for fault in source.faults),
        )

    def _take(self, top: Table) -> None:
        if "schema" in top.raw:
            top.number("schema", SCHEMA, SCHEMA)
            self._pack = Pack(
                id=top.pattern("id", _PACK_ID, "pack.fault.pack_id"),
                name=top.text("name", 60, required=True),
                language=top.pattern("language", LANGUAGE, "pack.fault.language"),
            )
        for table in top.tables("routine", most=MOST_ROUTINES):
            routine = read_exercise(table)
            if routine is None:
                self._broken.add(str(table.raw.get("id", "")))
            elif self._is_new(table, routine.id):
                self._routines[routine.id] = routine
                self._evidence.append((table, routine))
        self._ready += top.tables("ready", most=MOST_ROUTINES)
        if sources := top.table("sources", "sources"):
            self._source_file = sources.source
            self._sources |= {tag: sources.text(tag, 300, required=True) for tag in sources.raw}
        top.close()

    def _join(self, table: Table) -> None:
        before = len(table.source.faults)
        id_ = table.pattern("id", ROUTINE_ID, "pack.fault.id")
        name = table.text("name", 60, required=True)
        items = table.texts("items")
        feel = table.text("feel", 200)
        opt_in = table.flag("opt_in")
        unknown = [item for item in items if item not in self._routines]
        if not items or set(unknown) - self._broken:
            named = ", ".join(unknown) or "–"
            table.wrong("items", message("pack.fault.items", named=named))
        if len(table.source.faults) > before or unknown or not self._is_new(table, id_):
            return
        exercises = [self._routines[item] for item in items]
        routine = joined(id_, name, exercises, feel=feel, opt_in=opt_in)
        _check_total(table, routine)
        table.close()
        if len(table.source.faults) == before:
            self._routines[id_] = routine

    def _is_new(self, table: Table, id_: str) -> bool:
        if id_ not in self._routines:
            return True
        table.wrong("id", message("pack.fault.twice", id=id_))
        return False

    def _compare_sources(self) -> None:
        named: set[str] = set()
        for table, routine in self._evidence:
            named.update(routine.evidence.sources)
            for tag in _missing(routine.evidence.sources, self._sources):
                table.wrong("evidence", message("pack.fault.source_unknown", tag=tag))
        if self._source_file:
            for tag in _missing(self._sources, named):
                self._source_file.note("sources", tag, message("pack.fault.source_unused"))


ROUTINE_ID = re.compile(r"[a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+){0,5}")
_PACK_ID = re.compile(r"[a-z0-9-]{3,40}")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_PICTURE = re.compile(r"[a-z0-9-]+|pictures/[A-Za-z0-9_-]+\.(?:png|jpe?g)", re.ASCII)


def _step(table: Table) -> Step:
    step = Step(
        text=table.text("text", 160, required=True),
        seconds=table.number("seconds", 1, LONGEST_STEP_SECONDS),
        repetitions=table.number("repetitions", 1, 60, default=1),
        sides=table.number("sides", 1, 2, default=1),
        picture=table.pattern("picture", _PICTURE, "pack.fault.picture")
        if "picture" in table.raw
        else None,
        alt=table.text("alt", 200),
        breath=table.one_of("breath", Breath, Breath.SLOW) if "breath" in table.raw else None,
        presses=table.flag("presses"),
        moves_neck=table.flag("moves_neck"),
        goes_from=table.number("goes_from", 0, 100, default=0),
        goes_to=table.number("goes_to", 0, 100) if "goes_to" in table.raw else None,
    )
    table.close()
    return step


def _evidence(table: Table) -> Evidence:
    raw = table.table("evidence", table.name)
    if raw is None:
        return Evidence(Grade.TRADITION)
    evidence = Evidence(
        raw.one_of("grade", Grade, Grade.TRADITION, required=True), raw.texts("sources")
    )
    raw.close()
    return evidence


def _point(table: Table) -> Point | None:
    raw = table.table("point", table.name)
    if raw is None:
        return None
    point = Point(
        code=raw.text("code", 12, required=True),
        pinyin=raw.text("pinyin", 60, required=True),
        hanzi=raw.text("hanzi", 20, required=True),
        english=raw.text("english", 60, required=True),
        where=raw.text("where", 240, required=True),
        landmarks=raw.text("landmarks", 240),
    )
    raw.close()
    return point


def _check_total(table: Table, routine: Routine) -> None:
    """A stated total must be what the steps add up to."""
    if "total" not in table.raw:
        return
    total = int(routine.duration.total_seconds())
    if table.number("total", 1, 24 * 3600) != total:
        table.wrong("total", message("pack.fault.total", seconds=total))


def _missing(wanted: Iterable[str], there: Iterable[str]) -> list[str]:
    found = set(there)
    return [tag for tag in wanted if tag not in found]
