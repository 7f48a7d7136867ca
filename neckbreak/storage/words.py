"""Says messages in the person's language, from the gettext catalogues in resources/translations."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from neckbreak.domain.messages import Message, Value
from neckbreak.storage.po_file import Po, read_po
from neckbreak.storage.pseudo_language import PSEUDO_LANGUAGES

ENGLISH = "en"

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "qpsr"})

# Where people read 2:30 PM (Unicode CLDR); everybody else reads 14:30.
_TWELVE_HOURS = frozenset(
    {"AE", "AU", "BD", "CA", "CO", "EG", "IN", "IQ", "JO", "KR", "KW", "LB", "MX", "MY", "NZ"}
    | {"OM", "PH", "PK", "QA", "SA", "SY", "US", "YE"}
)


class CatalogueWords:
    """The catalogue of one language; what it lacks is said in English, and failing that by its id.

    `language` is a name such as `de` or `de_AT`; `qps` doubles every text and `qpsr` writes it from
    right to left, to try layouts. `region` (`US`) decides how times and dates look. Instants are
    told in `zone`, or in the computer's own when it is None.
    """

    def __init__(
        self,
        folder: Path,
        language: str = ENGLISH,
        region: str = "",
        zone: Callable[[], tzinfo] | None = None,
    ) -> None:
        self.language = language
        self.right_to_left = language.partition("_")[0] in RIGHT_TO_LEFT
        self._zone = zone
        self._twelve_hours = region in _TWELVE_HOURS
        self._month_first = region == "US"
        self._twist = PSEUDO_LANGUAGES.get(language)
        names = [language, language.partition("_")[0], ENGLISH]
        paths = [folder / f"{name}.po" for name in dict.fromkeys(names)]
        self._unread = [path for path in paths if path.is_file()]
        self._read: list[Po] = []

    def say(self, message: Message | str) -> str:
        """The sentence of this id with its values in place; an unknown id is said as itself."""
        if isinstance(message, str):
            message = Message(message)
        text = self._pattern(message)
        if text is None:
            text = str(message.values.get("content", ""))
        if not text:
            return message.id
        if self._twist:
            text = self._twist(text)
        if "{" not in text:
            return text
        places = _Places({name: self._shaped(value) for name, value in message.values.items()})
        try:
            return text.format_map(places)
        except (AttributeError, IndexError, ValueError):
            return text  # a slip of a translator must not silence the program

    def text(self, id_: str, fallback: str) -> str:
        """The translation of a text that the content brings along, or that text itself."""
        text = self._pattern(Message(id_)) or fallback
        return self._twist(text) if self._twist else text

    def _pattern(self, message: Message) -> str | None:
        number = 0
        while number < len(self._read) or self._unread:
            if number == len(self._read):
                self._read.append(read_po(self._unread.pop(0)))
            if text := self._read[number].find(message.id, message.values.get("n")):
                return text
            number += 1
        return None

    def _shaped(self, value: Value) -> _Shaped:
        match value:
            case Message():
                return _Shaped(self.say(value))
            case bool() | int():
                return _Shaped(str(value))
            case float():
                return _Shaped(str(value).replace(".", self.say("number.point")))
            case timedelta():
                return _Shaped(self._duration(value, ""), words=self._duration(value, "words."))
            case datetime():
                return self._instant(value)
            case date():
                return _Shaped(self._date(value, "long"), short=self._date(value, "short"))
            case time():
                return _Shaped(self._time(value))
        return _Shaped(str(value))

    def _instant(self, value: datetime) -> _Shaped:
        """Said as its time; `{at:date}`, `{at:short}`, `{at:weekday}` and `{at:full}` say more."""
        if value.tzinfo is not None:
            value = value.astimezone(self._zone() if self._zone else None)
        told = {"time": self._time(value.time()), "date": self._date(value, "long")}
        return _Shaped(
            told["time"],
            date=told["date"],
            short=self._date(value, "short"),
            weekday=self.say(f"weekday.{value.weekday()}"),
            full=self.say(Message("date.and_time", told)),
        )

    def _duration(self, value: timedelta, style: str) -> str:
        """Hours and minutes, or minutes and seconds, without what is zero."""
        seconds = max(round(value.total_seconds()), 0)
        if seconds >= 3600:
            large, small, names = *divmod(round(seconds / 60), 60), ("hours", "minutes")
        else:
            large, small, names = *divmod(seconds, 60), ("minutes", "seconds")
        said = [
            self.say(Message(f"duration.{style}{name}", {"n": number}))
            for number, name in zip((large, small), names, strict=True)
            if number
        ]
        match said:
            case [first, second]:
                return self.say(Message(f"duration.{style}two", {"first": first, "second": second}))
            case [one]:
                return one
        return self.say(Message(f"duration.{style}seconds", {"n": 0}))

    def _time(self, value: time) -> str:
        if not self._twelve_hours:
            return self.say(
                Message("time.24", {"hour": f"{value.hour:02}", "minute": f"{value.minute:02}"})
            )
        half = "time.am" if value.hour < 12 else "time.pm"
        return self.say(
            Message(
                "time.12",
                {
                    "hour": value.hour % 12 or 12,
                    "minute": f"{value.minute:02}",
                    "half": Message(half),
                },
            )
        )

    def _date(self, value: date, length: str) -> str:
        order = ".month_first" if self._month_first else ""
        return self.say(
            Message(
                f"date.{length}{order}",
                {
                    "weekday": Message(f"weekday.{value.weekday()}"),
                    "day": value.day,
                    "month": Message(f"month.{value.month}"),
                    "year": value.year,
                },
            )
        )


def words_for(folder: Path, environ: Mapping[str, str] = os.environ) -> CatalogueWords:
    """The words for a person with these environment variables: LANGUAGE, LC_ALL, LC_MESSAGES, LANG.

    The first language that has a catalogue is taken, else English; times and dates follow LC_TIME.
    """
    wanted = [name for name in environ.get("LANGUAGE", "").split(":") if name]
    wanted.append(_locale(environ, "LC_MESSAGES"))
    there = {path.stem for path in folder.glob("*.po")} | set(PSEUDO_LANGUAGES)
    language = ENGLISH
    for name in map(_bare, wanted):
        if found := next((n for n in (name, name.partition("_")[0]) if n in there), None):
            language = found
            break
    region = _bare(_locale(environ, "LC_TIME")).partition("_")[2]
    return CatalogueWords(folder, language, region)


def _locale(environ: Mapping[str, str], category: str) -> str:
    return environ.get("LC_ALL") or environ.get(category) or environ.get("LANG") or ""


def _bare(locale: str) -> str:
    """`de_AT` of `de_AT.UTF-8@euro`."""
    return locale.partition(".")[0].partition("@")[0]


class _Shaped:
    """A value as it is said; a word after a colon (`{at:date}`) asks for another way."""

    __slots__ = ("_plain", "_ways")

    def __init__(self, plain: str, **ways: str) -> None:
        self._plain = plain
        self._ways = ways

    def __format__(self, way: str) -> str:
        return self._ways.get(way, self._plain)


class _Places(dict[str, _Shaped]):
    """A place without a value stays to be seen."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
