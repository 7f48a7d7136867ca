"""The person's settings and health answers: read, followed while the file changes, and changed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings_reading import Fault
from neckbreak.ports import Words
from neckbreak.qt.settings_watch import SettingsWatch
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places
from neckbreak.storage.settings_commands import fault_line
from neckbreak.storage.settings_file import SettingsFile

log = logging.getLogger(__name__)


class Preferences(QObject):
    """Behind it lie the two files.

    `read`: the settings were read anew, with their faults. `health_answered`: with the answers.
    `noticed`: a sentence about what was changed; `written`: it lasts. `refused`: title and
    sentence why something was not changed, or lasts only until the end. `faulty`: title and lines
    about a file that has faults.
    """

    read = Signal(object, object)
    health_answered = Signal(object)
    noticed = Signal(str)
    written = Signal()
    refused = Signal(str, str)
    faulty = Signal(str, str)

    def __init__(
        self, places: Places, words: Words, hours: WeeklyHours | None, routines: Catalogue
    ) -> None:
        super().__init__()
        self._words = words
        self._settings_file = SettingsFile(
            places.settings_file, words=words, hours=hours, routines=routines
        )
        self._health_file = HealthFile(places.health_file, words=words)
        self.settings, self._faults = self._settings_file.read()
        self.health = self._health_file.read()
        self._watch = SettingsWatch(places.settings_file)
        self._watch.changed.connect(self.read_again)

    def use_routines(self, routines: Catalogue) -> None:
        """From now on these are the ids that a pool may name.

        `settings` and `faults` are judged by them when this returns; `read` is not told.
        """
        known = self._faults
        self._settings_file.use_routines(routines)
        self.settings, self._faults = self._settings_file.read()
        if self._faults and self._faults != known:
            self._tell_faults()

    def start(self) -> None:
        """Follow the file from now on, and tell what is wrong in it."""
        self._watch.start()
        if self._faults:
            self._tell_faults()

    def stop(self) -> None:
        """Follow it no more."""
        self._watch.stop()

    def look(self) -> None:
        """See whether the file changed where nobody tells; for the beat."""
        self._watch.look()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in the file."""
        return self._faults

    @property
    def are_new(self) -> bool:
        """Whether nobody has ever set anything."""
        return not self._settings_file.path.exists()

    def read_again(self) -> None:
        """Read the file, and tell what holds now."""
        known = self._faults
        self.settings, self._faults = self._settings_file.read()
        self.read.emit(self.settings, self._faults)
        if self._faults and self._faults != known:
            self._tell_faults()

    def change(self, key: str, text: str) -> None:
        """Change one setting."""
        self._write(lambda: self._settings_file.set(key, text))

    def reset(self, key: str) -> None:
        """Give a setting its default back; an empty key: all of them."""
        self._write(lambda: self._settings_file.reset(key or None))

    def write_first_file(self) -> None:
        """After the greeting the settings are a file, so that it is not the first run again."""
        if self.are_new:
            self.change("preset", self.settings.preset)

    def answer_health(self, health: Health) -> None:
        """Keep the answers of the health gate."""
        try:
            self._health_file.write(health)
        except NeckbreakError as error:
            self.refused.emit(error.title, error.message)
        self.health = health
        self.health_answered.emit(health)

    def await_advice(self) -> None:
        """Leave out neck movements and pressing until the person says that they had advice."""
        self.answer_health(replace(self.health, awaits_advice=True))

    def _write(self, write: Callable[[], tuple[Message, ...]]) -> None:
        try:
            for notice in write():
                self.noticed.emit(self._words.say(notice))
            self.written.emit()
        except NeckbreakError as error:
            self.refused.emit(error.title, error.message)
        self.read_again()

    def _tell_faults(self) -> None:
        path = self._settings_file.path
        lines = [fault_line(path, fault, self._words) for fault in self._faults]
        for line in lines:
            log.warning("%s", line)
        title = self._words.say(Message("settings.notice.faults", {"n": len(lines)}))
        self.faulty.emit(title, "\n".join(lines))
