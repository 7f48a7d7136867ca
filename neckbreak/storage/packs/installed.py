"""The sets of one person: one `.neckbreak` file each, put there and taken away in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.own_sets import OwnSet, with_sets
from neckbreak.domain.routines import Catalogue
from neckbreak.ports import Words
from neckbreak.storage.atomic import only_writer, replace_file
from neckbreak.storage.pack_values import Fault, message
from neckbreak.storage.packs import SUFFIX, files_of_sets
from neckbreak.storage.packs.archive import unpacked
from neckbreak.storage.packs.reading import SET_ID, read_set
from neckbreak.storage.packs.shelf import Shelf
from neckbreak.storage.packs.writing import set_bytes


@dataclass(frozen=True, slots=True)
class Installed:
    """One file of the folder: its set, or what is wrong with it."""

    path: Path
    own: OwnSet | None
    faults: tuple[Fault, ...] = ()


class NoSuchSet(NeckbreakError):
    """There is no set of this id."""


class InstalledSets:
    """The folder of sets; `words` says what went wrong."""

    def __init__(self, folder: Path, shelf: Shelf, words: Words) -> None:
        self._folder = folder
        self._shelf = shelf
        self._words = words

    def all(self) -> tuple[Installed, ...]:
        """Every set by its id, the broken ones too; nothing is changed and nothing is raised."""
        return tuple(self._read(path) for path in files_of_sets(self._folder))

    def sound(self) -> tuple[OwnSet, ...]:
        """The sets without a fault."""
        return tuple(each.own for each in self.all() if each.own is not None)

    def catalogue(self) -> Catalogue:
        """Our exercises and those of the sound sets."""
        return with_sets(self._shelf.ours, self.sound())

    def has(self, id_: str) -> bool:
        """Whether there is a file for this id, broken or not."""
        return self._path(id_).is_file()

    def pictures(self, id_: str) -> Mapping[str, bytes]:
        """The pictures of a set by the names that its file gives them; raises NoSuchSet."""
        return unpacked(self._content(id_), self._path(id_).name).pictures

    def save(self, own: OwnSet, pictures: Mapping[str, bytes], *, replace: bool) -> None:
        """Put a sound set there; raises NeckbreakError when it can't be, or may not replace one."""
        path = self._path(own.id)
        content = set_bytes(own, pictures)
        try:
            with only_writer(path):
                if path.exists() and not replace and path.read_bytes() != content:
                    raise self._error("sets.taken", id=own.id)
                replace_file(path, content)
        except OSError as error:
            raise self._error("sets.not_written", why=_why(error), path=str(path)) from error

    def remove(self, id_: str) -> None:
        """Take a set away; raises NoSuchSet, or NeckbreakError when it can't be."""
        path = self._path(id_)
        try:
            with only_writer(path):
                path.unlink()
        except FileNotFoundError as error:
            raise self._none(id_) from error
        except OSError as error:
            raise self._error("sets.not_removed", why=_why(error), path=str(path)) from error

    def export(self, id_: str, target: Path) -> None:
        """Write a set into a file to pass on; raises NoSuchSet, or NeckbreakError."""
        content = self._content(id_)
        try:
            replace_file(target, content)
        except OSError as error:
            raise self._error("sets.not_written", why=_why(error), path=str(target)) from error

    def _read(self, path: Path) -> Installed:
        try:
            content = path.read_bytes()
        except OSError as error:
            problem = message("pack.fault.unreadable", why=_why(error))
            return Installed(path, None, (Fault(path.name, 0, "-", problem),))
        found = read_set(content, path.name, self._shelf, rewrite=False)
        if found.own is not None and found.own.id != path.stem:
            problem = message("pack.fault.other_name", id=found.own.id)
            return Installed(path, None, (Fault(path.name, 0, "id", problem),))
        return Installed(path, found.own, found.faults)

    def _content(self, id_: str) -> bytes:
        try:
            return self._path(id_).read_bytes()
        except FileNotFoundError as error:
            raise self._none(id_) from error
        except OSError as error:
            path = str(self._path(id_))
            raise self._error("sets.not_read", why=_why(error), path=path) from error

    def _path(self, id_: str) -> Path:
        """Where the set of this id is; an id that is none must not lead anywhere else."""
        if not SET_ID.fullmatch(id_):
            raise self._none(id_)
        return self._folder / f"{id_}{SUFFIX}"

    def _none(self, id_: str) -> NoSuchSet:
        return NoSuchSet(
            self._words.say("sets.none.title"), self._words.say(Message("sets.none", {"id": id_}))
        )

    def _error(self, id_: str, **values: Value) -> NeckbreakError:
        say = self._words.say
        return NeckbreakError(say("sets.failed"), say(Message(id_, values)))


def _why(error: OSError) -> str:
    return error.strerror or str(error)
