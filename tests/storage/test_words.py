"""Messages are said in the person's language, with values in their manner."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from time import process_time

import pytest

from neckbreak.domain.messages import Message, Value, content
from neckbreak.ports import Words
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords, words_for

SHIPPED = resources() / "translations"

ENGLISH = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "hello"
msgstr "Hello, {name}."

msgid "only.english"
msgstr "Only in English"

msgid "shoulders"
msgid_plural "shoulders"
msgstr[0] "{n} shoulder"
msgstr[1] "{n} shoulders"

msgid "slip"
msgstr "An open { brace, {name}"

msgid "because"
msgstr "Later, because {why}"

msgid "when"
msgstr "{at} | {at:date} | {at:short} | {at:weekday} | {at:full}"

msgid "length"
msgstr "{length} | {length:words}"

msgid "number.point"
msgstr "."

"""
GERMAN = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "hello"
msgstr "Hallo, {name}."

msgid "number.point"
msgstr ","

msgid "mob.roll.name"
msgstr "Schulterkreisen"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shipped = (SHIPPED / "en.po").read_text("utf-8")
    dates = shipped[shipped.index('msgid "duration.seconds"') : shipped.index("# Why this")]
    (tmp_path / "en.po").write_text(
        ENGLISH + dates.replace('msgid "number.point"', '#~ "'), "utf-8"
    )
    (tmp_path / "de.po").write_text(GERMAN, "utf-8")
    return tmp_path


def say(words: Words, id_: str, **values: Value) -> str:
    return words.say(Message(id_, values))


def in_english(folder: Path, region: str = "GB") -> CatalogueWords:
    return CatalogueWords(folder, "en", region, zone=lambda: UTC)


def test_values_stand_in_their_places(folder: Path) -> None:
    assert say(in_english(folder), "hello", name="Ada") == "Hello, Ada."
    assert say(CatalogueWords(folder, "de"), "hello", name="Ada") == "Hallo, Ada."


def test_a_region_without_a_catalogue_of_its_own_takes_its_language(folder: Path) -> None:
    assert say(CatalogueWords(folder, "de_AT"), "hello", name="Ada") == "Hallo, Ada."


def test_what_is_not_translated_is_said_in_english_and_else_by_its_id(folder: Path) -> None:
    german = CatalogueWords(folder, "de")
    assert german.say("only.english") == "Only in English"
    assert german.say("nobody.wrote.this") == "nobody.wrote.this"


def test_a_number_chooses_the_plural(folder: Path) -> None:
    words = in_english(folder)
    assert [say(words, "shoulders", n=n) for n in (0, 1, 2)] == [
        "0 shoulders",
        "1 shoulder",
        "2 shoulders",
    ]


def test_a_missing_value_or_a_slip_in_a_sentence_is_seen_but_harmless(folder: Path) -> None:
    assert in_english(folder).say("hello") == "Hello, {name}."
    assert say(in_english(folder), "slip", name="Ada") == "An open { brace, {name}"


def test_a_message_inside_a_message_is_said_first(folder: Path) -> None:
    why = Message("hello", {"name": "Ada"})
    assert say(in_english(folder), "because", why=why) == "Later, because Hello, Ada."


@pytest.mark.parametrize(
    ("length", "short", "words"),
    [
        (timedelta(0), "0 s", "0 seconds"),
        (timedelta(seconds=45), "45 s", "45 seconds"),
        (timedelta(minutes=1), "1 min", "1 minute"),
        (timedelta(seconds=114), "1 min 54 s", "1 minute 54 seconds"),
        (timedelta(minutes=10), "10 min", "10 minutes"),
        (timedelta(minutes=90), "1 h 30 min", "1 hour 30 minutes"),
        (timedelta(hours=1, seconds=20), "1 h", "1 hour"),
        (timedelta(hours=1, seconds=3590), "2 h", "2 hours"),
        (timedelta(hours=26), "26 h", "26 hours"),
        (timedelta(seconds=-3), "0 s", "0 seconds"),
        (timedelta(seconds=59.6), "1 min", "1 minute"),
    ],
)
def test_durations_are_short_to_read_and_whole_to_hear(
    folder: Path, length: timedelta, short: str, words: str
) -> None:
    assert say(in_english(folder), "length", length=length) == f"{short} | {words}"


def test_an_instant_is_told_in_the_persons_zone(folder: Path) -> None:
    there = CatalogueWords(folder, "en", "DE", zone=lambda: timezone(timedelta(hours=2)))
    assert say(there, "when", at=datetime(2026, 3, 29, 22, 5, tzinfo=UTC)) == (
        "00:05 | Monday 30 March | 30 March | Monday | Monday 30 March, 00:05"
    )


def test_americans_read_their_own_times_and_dates(folder: Path) -> None:
    assert say(in_english(folder, "US"), "when", at=datetime(2026, 3, 29, 14, 5, tzinfo=UTC)) == (
        "2:05 PM | Sunday, March 29 | March 29 | Sunday | Sunday, March 29, 2:05 PM"
    )


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "12:30 AM"), (11, "11:30 AM"), (12, "12:30 PM"), (23, "11:30 PM")]
)
def test_the_twelve_hour_clock(folder: Path, hour: int, said: str) -> None:
    assert say(in_english(folder, "US"), "because", why=time(hour, 30)).endswith(f"because {said}")


def test_dates_and_numbers(folder: Path) -> None:
    assert say(in_english(folder), "because", why=date(2026, 12, 24)).endswith(
        "Thursday 24 December"
    )
    assert say(CatalogueWords(folder, "de"), "because", why=2.5).endswith("because 2,5")
    assert say(CatalogueWords(folder, "de"), "because", why=25).endswith("because 25")


def test_content_keeps_its_own_text_until_somebody_translates_it(folder: Path) -> None:
    assert CatalogueWords(folder, "de").text("mob.roll.name", "Shoulder roll") == "Schulterkreisen"
    assert CatalogueWords(folder, "de").text("mob.turn.name", "Turn") == "Turn"


def test_content_in_a_sentence_is_translated_or_keeps_its_own_text(folder: Path) -> None:
    roll = content("mob.roll.name", "Shoulder roll")
    assert CatalogueWords(folder, "de").say(roll) == "Schulterkreisen"
    assert CatalogueWords(folder).say(roll) == "Shoulder roll"


def test_a_pseudo_language_leaves_no_text_short(folder: Path) -> None:
    words = CatalogueWords(folder, "qps")
    assert len(words.say("only.english")) >= 2 * len("Only in English")
    assert len(words.text("mob.turn.name", "Turn")) >= 2 * len("Turn")
    assert say(words, "hello", name="Ada").count("Ada") == 1
    assert not words.right_to_left


def test_a_pseudo_language_from_the_right(folder: Path) -> None:
    words = CatalogueWords(folder, "qpsr")
    assert words.right_to_left
    assert words.say("only.english") == "\u202eOnly in English\u202c"
    assert "Ada" in say(words, "hello", name="Ada").replace("\u202c", "")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANGUAGE": "qps"}, "qps"),
    ],
)
def test_the_language_is_the_first_wanted_that_is_there(
    folder: Path, environ: dict[str, str], language: str
) -> None:
    assert words_for(folder, environ).language == language


def test_times_follow_the_region_and_not_the_language(folder: Path) -> None:
    words = words_for(folder, {"LANG": "de_DE.UTF-8", "LC_TIME": "en_US.UTF-8"})
    assert say(words, "because", why=time(14, 0)).endswith("2:00 PM")


@pytest.mark.timed
def test_the_first_sentence_is_said_within_five_milliseconds() -> None:
    fastest = 1.0
    for _ in range(10):
        before = process_time()
        assert CatalogueWords(SHIPPED).say("duration.minutes") != "duration.minutes"
        fastest = min(fastest, process_time() - before)
    assert fastest < 0.005
