"""Catalogues are read as gettext writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.storage.paths import resources
from neckbreak.storage.po_file import Po, read_po

HEADER = 'msgid ""\nmsgstr ""\n"Language: xx\\n"\n"Plural-Forms: {};\\n"\n'
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"


def catalogue(folder: Path, text: str, rule: str = "nplurals=2; plural=(n != 1)") -> Po:
    path = folder / "xx.po"
    path.write_text(f"{HEADER.format(rule)}\n{text}", "utf-8")
    return read_po(path)


def test_a_sentence_may_run_over_several_lines(tmp_path: Path) -> None:
    po = catalogue(tmp_path, 'msgid "long"\nmsgstr ""\n"One, "\n"two."\n')
    assert po.find("long") == "One, two."


def test_signs_that_are_written_with_a_backslash(tmp_path: Path) -> None:
    po = catalogue(tmp_path, r'msgid "signs"' + "\n" + r'msgstr "\"a\"\n\tb\\n"')
    assert po.find("signs") == '"a"\n\tb\\n'


@pytest.mark.parametrize(
    ("number", "said"), [(0, "dni"), (1, "dzień"), (2, "dnia"), (5, "dni"), (22, "dnia")]
)
def test_the_number_chooses_the_form(tmp_path: Path, number: int, said: str) -> None:
    entry = (
        'msgid "days"\nmsgid_plural "days"\nmsgstr[0] "dzień"\nmsgstr[1] "dnia"\nmsgstr[2] "dni"\n'
    )
    assert catalogue(tmp_path, entry, POLISH).find("days", number) == said


def test_what_is_fuzzy_empty_obsolete_or_unknown_is_not_translated(tmp_path: Path) -> None:
    po = catalogue(
        tmp_path,
        '#, fuzzy\nmsgid "fuzzy"\nmsgstr "perhaps"\n\n'
        'msgid "empty"\nmsgstr ""\n\n'
        '#~ msgid "old"\n#~ msgstr "gone"\n\n'
        'msgid "half"\nmsgid_plural "half"\nmsgstr[0] "one"\nmsgstr[1] ""\n\n'
        'msgid "sound"\nmsgstr "here"\n',
    )
    assert [po.find(id_) for id_ in ("fuzzy", "empty", "old", "half", "unknown")] == [None] * 5
    assert po.find("sound") == "here"


def test_an_id_may_run_over_several_lines(tmp_path: Path) -> None:
    po = catalogue(tmp_path, 'msgid ""\n"lo"\n"ng"\nmsgstr "here"\n\nmsgid "b"\nmsgstr "B"\n')
    assert (po.find("b"), po.find("long"), po.find("")) == ("B", "here", None)


def test_the_first_translation_of_an_id_counts(tmp_path: Path) -> None:
    text = '#, fuzzy\nmsgid "a"\nmsgstr "no"\n\nmsgid "a"\nmsgstr "A"\n\nmsgid "a"\nmsgstr "late"\n'
    po = catalogue(tmp_path, text)
    assert po.find("a") == po.sentences["a"][0] == "A"


def test_entries_need_no_empty_line_between_them(tmp_path: Path) -> None:
    text = '#, fuzzy\nmsgid "a"\nmsgstr "A"\n# a remark\nmsgid "b"\nmsgstr "B"\n'
    po = catalogue(tmp_path, text)
    assert (po.find("a"), po.find("b")) == (None, "B")


def test_an_unfinished_line_does_not_cost_the_rest(tmp_path: Path) -> None:
    po = catalogue(tmp_path, 'msgid "torn\n\nmsgid "sound"\nmsgstr "here"\n')
    assert po.find("sound") == "here"


def test_every_shipped_catalogue_is_read_as_babel_reads_it() -> None:
    from babel.messages.pofile import read_po as read_with_babel

    paths = sorted((resources() / "translations").glob("*.po"))
    assert paths
    for path in paths:
        ours = read_po(path)
        with path.open("rb") as file:
            theirs = read_with_babel(file)
        for message in theirs:
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            id_ = message.id if isinstance(message.id, str) else message.id[0]
            if id_ and all(forms) and not message.fuzzy:
                assert ours.sentences[id_] == forms
                assert ours.find(id_) == forms[0]
