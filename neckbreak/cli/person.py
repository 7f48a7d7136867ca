"""What belongs to the person who types: words, settings, health answers, catalogue, clock."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.messages import Message, Value
from neckbreak.storage.paths import places, resources
from neckbreak.storage.words import CatalogueWords, words_for

# Settings and exercises cost 60 ms to import: only a command that needs them pays.
if TYPE_CHECKING:
    from neckbreak.domain.routines import Catalogue
    from neckbreak.storage.packs.installed import InstalledSets
    from neckbreak.storage.packs.shelf import Shelf
    from neckbreak.storage.settings_file import SettingsFile


@cache
def words() -> CatalogueWords:
    """The sentences in the person's language."""
    return words_for(resources() / "translations")


def say(id_: str, **values: Value) -> str:
    """One sentence of the catalogue."""
    return said(Message(id_, values))


def said(message: Message) -> str:
    """The same, for who has the message already; the catalogue is read when it comes to that."""
    return words().say(message)


@cache
def _ours() -> Catalogue:
    from neckbreak.storage.content_packs import read_folder

    return read_folder(resources() / "packs" / "core").catalogue


def shelf() -> Shelf:
    """The exercises that the program ships, and the names of its pictures."""
    from neckbreak.storage.illustrations import Illustrations
    from neckbreak.storage.packs.shelf import Shelf

    return Shelf(_ours(), frozenset(Illustrations(resources() / "illustrations").names()))


def installed_sets() -> InstalledSets:
    """The person's own sets."""
    from neckbreak.storage.packs.installed import InstalledSets

    return InstalledSets(places().packs, shelf(), words())


@cache
def catalogue() -> Catalogue:
    """The exercises and routines that the program ships, and those of the person's own sets."""
    from neckbreak.storage.packs import files_of_sets

    return installed_sets().catalogue() if files_of_sets(places().packs) else _ours()


def forget_catalogue() -> None:
    """The sets have changed."""
    catalogue.cache_clear()


def settings_file() -> SettingsFile:
    """The person's own settings."""
    from neckbreak.domain.working_week import working_week
    from neckbreak.storage.country import home_country
    from neckbreak.storage.settings_file import SettingsFile
    from neckbreak.system.clock import SystemClock

    hours = working_week(home_country(SystemClock().now().zone.key or ""))
    return SettingsFile(
        places().settings_file, words=words(), hours=hours, routines=catalogue(), goes_on=False
    )


def date_named(text: str) -> date:
    """The date that was typed; raises WrongUsage when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUsage(say("cli.date", value=text)) from error


def existing(name: str) -> Path:
    """The file that was named; raises WrongUsage when it is not there."""
    path = Path(name)
    if not path.is_file():
        raise WrongUsage(say("cli.no_file", file=name))
    return path
