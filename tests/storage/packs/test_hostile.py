"""Nothing hostile gets in: it is refused whole, and nothing on disk has changed."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.cli import main
from neckbreak.storage.packs.reading import read_set
from neckbreak.storage.paths import places, resources
from neckbreak.storage.words import CatalogueWords
from tests.storage.packs.hostile import HOSTILE
from tests.storage.packs.making import EXAMPLE, SHELF, example, png

WORDS = CatalogueWords(resources() / "translations")


def everything_in(folder: Path) -> dict[str, bytes]:
    found = {}
    for path in folder.rglob("*"):
        found[str(path)] = path.read_bytes() if path.is_file() else b""
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_the_reason(name: str) -> None:
    make, reason = HOSTILE[name]
    found = read_set(make(), "evil.neckbreak", SHELF)
    lines = [fault.told(WORDS) for fault in found.faults]
    assert found.own is None
    assert found.pictures == {}
    assert any(reason in line for line in lines), lines
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("name", HOSTILE)
def test_installing_it_changes_nothing_on_disk(
    name: str, tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "in" / "evil.neckbreak"
    file.parent.mkdir()
    file.write_bytes(HOSTILE[name][0]())
    places().packs.mkdir(parents=True)
    before = everything_in(own_home) | everything_in(tmp_path)
    assert main(["packs", "check", str(file)]) == 1
    assert main(["packs", "install", str(file)]) == 1
    assert everything_in(own_home) | everything_in(tmp_path) == before
    out, err = capsys.readouterr()
    assert out.splitlines() == err.splitlines() != []


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_without_an_error(content: bytes) -> None:
    assert read_set(content, "any", SHELF).own is None


SOUND = example()


@given(
    st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=8)
)
def test_a_set_with_some_other_bytes_is_read_without_an_error(
    changes: list[tuple[int, int]],
) -> None:
    content = bytearray(SOUND)
    for place, value in changes:
        content[place] = value
    found = read_set(bytes(content), "any", SHELF)
    assert (found.own is None) == bool(found.faults)


@given(st.integers(0, len(SOUND) - 1))
def test_a_set_that_is_cut_short_is_refused(length: int) -> None:
    assert read_set(SOUND[:length], "cut", SHELF).own is None


VALUES = st.one_of(
    st.just("nan"),
    st.just("-inf"),
    st.just("true"),
    st.just("[[[]]]"),
    st.just("{ a = 1 }"),
    st.just("1979-05-27T07:32:00Z"),
    st.integers(-(2**70), 2**70).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda value: f"{value:.3f}"),
    st.text(
        st.characters(exclude_characters='"\\', exclude_categories=("Cs", "Cc")), max_size=300
    ).map(lambda text: f'"{text}"'),
)
KEYS = [line.partition(" = ")[0] for line in dict.fromkeys(EXAMPLE.splitlines()) if " = " in line]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=4))
def test_any_values_are_read_without_an_error_and_told_with_their_line(
    values: dict[str, str],
) -> None:
    lines = EXAMPLE.splitlines()
    changed = [
        f"{key} = {values[key]}" if (key := line.partition(" = ")[0]) in values else line
        for line in lines
    ]
    found = read_set(example("\n".join(changed)), "any", SHELF)
    assert (found.own is None) == bool(found.faults)
    assert all(fault.line <= len(lines) for fault in found.faults)


@given(st.binary(max_size=400), st.integers(0, 60))
def test_a_picture_of_any_bytes_is_read_without_an_error(content: bytes, kept: int) -> None:
    for name, start in (("towel.png", png()[:kept]), ("towel.jpg", b"\xff\xd8"[:kept])):
        toml = EXAMPLE.replace("towel.png", name)
        found = read_set(example(toml, start + content), "any", SHELF)
        assert found.own is None or not found.faults


def test_a_zip_of_the_large_kind_is_refused() -> None:
    content = example()
    place = content.rfind(b"PK\x05\x06")
    pointer = struct.pack("<4sIQI", b"PK\x06\x07", 0, 0, 1)
    assert read_set(content[:place] + pointer + content[place:], "zip64", SHELF).own is None
