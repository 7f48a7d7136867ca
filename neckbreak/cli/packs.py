"""`neckbreak packs …`: sets of exercises, checked, put in, listed, taken out and passed on."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from neckbreak.cli.person import (
    existing,
    forget_catalogue,
    installed_sets,
    say,
    settings_file,
    shelf,
    words,
)
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.own_sets import OwnSet, settings_without
from neckbreak.storage.pack_values import Fault
from neckbreak.storage.packs.installed import NoSuchSet
from neckbreak.storage.packs.reading import SetFile, read_set_file
from neckbreak.storage.paths import places
from neckbreak.system.instance.client import NotRunning, ask

DONE, NO = 0, 1


def check(arguments: Namespace) -> int:
    """Say that a file is a sound set, or every fault of it."""
    found = _read(arguments.file)
    if found.own is None:
        _print_faults(found.faults)
        return NO
    print(say("packs.sound", file=arguments.file, told=_told(found.own)))
    return DONE


def install(arguments: Namespace) -> int:
    """Put a sound set with the others; one of the same id must be taken out first."""
    found = _read(arguments.file)
    if found.own is None:
        _print_faults(found.faults, file=sys.stderr)
        return NO
    installed_sets().save(found.own, found.pictures, replace=False)
    _tell_running()
    print(say("packs.installed", told=_told(found.own)))
    print(say("sets.unchecked"))
    return DONE


def list_(arguments: Namespace) -> int:
    """Print each set, and what is wrong with those that can't be used."""
    found = installed_sets().all()
    sound = [each.own for each in found if each.own is not None]
    for each in found:
        _print_faults(each.faults, file=sys.stderr, inside=each.path)
    if arguments.json:
        print(json.dumps([_as_json(own) for own in sound], ensure_ascii=False, indent=1))
    elif not found:
        print(say("packs.none"))
    for own in () if arguments.json else sound:
        print(f"{own.id:<26}{_told(own)}")
    return DONE


def remove(arguments: Namespace) -> int:
    """Take a set out, and out of the reminders that name its exercises."""
    sets = installed_sets()
    own = next((each.own for each in sets.all() if each.path.stem == arguments.id), None)
    # While the set is there its ids are no faults of the settings.
    settings = settings_file()
    changes = settings_without(settings.read()[0].reminders, own.ids if own else ())
    try:
        sets.remove(arguments.id)
    except NoSuchSet as error:
        raise WrongUsage(error.message) from error
    for key, text in changes:
        if text is None:
            settings.reset(key)
        else:
            settings.set(key, text)
        print(say("packs.reminder_changed", key=key))
    _tell_running()
    print(say("packs.removed", id=arguments.id))
    return DONE


def export(arguments: Namespace) -> int:
    """Write a set into a file to pass on; a file that is there is not replaced."""
    target = Path(arguments.file)
    if target.exists():
        raise WrongUsage(say("packs.there_already", file=arguments.file))
    try:
        installed_sets().export(arguments.id, target)
    except NoSuchSet as error:
        raise WrongUsage(error.message) from error
    print(say("packs.exported", file=arguments.file))
    return DONE


def _read(name: str) -> SetFile:
    path = existing(name)
    try:
        return read_set_file(path, shelf())
    except OSError as error:
        why = error.strerror or str(error)
        raise WrongUsage(say("packs.not_read", file=name, why=why)) from error


def _print_faults(
    faults: Iterable[Fault], *, file: TextIO | None = None, inside: Path | None = None
) -> None:
    for fault in faults:
        line = fault.told(words())
        if inside is not None and fault.file != inside.name:
            line = f"{inside.name}/{line}"
        print(line, file=file)


def _told(own: OwnSet) -> str:
    return say("packs.told", name=own.name, n=len(own.ids))


def _as_json(own: OwnSet) -> dict[str, object]:
    return {
        "id": own.id,
        "name": own.name,
        "language": own.language,
        "notes": own.notes,
        "routines": list(own.ids),
        "reminders": [
            {
                "routine": advice.routine,
                "every": int(advice.every.total_seconds()),
                "until": advice.until and advice.until.isoformat(),
            }
            for advice in own.advice
        ],
    }


def _tell_running() -> None:
    """A running neckbreak takes up what changed; without one there is nobody to tell."""
    forget_catalogue()
    try:
        ask(places().socket, {"command": "sets_changed"}, words().say)
    except NotRunning:
        return
