"""Whatever a file holds, each of its settings gets a line, and nobody sees a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.domain.setting_keys import kind_of
from neckbreak.domain.settings import Settings
from neckbreak.storage.imports.fates import Here
from neckbreak.storage.imports.translating import (
    TOOLS,
    UnusableFileError,
    lines,
    settings_in,
    slower_than_wished,
    taken,
)
from tests.storage.imports.telling import BERLIN, FILES, SAMPLES

JSON_TOOLS = ("stretchly", "safeeyes", "breaktimer")
HERE = Here(Settings(), BERLIN)

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**300, max_value=10**400)
    | st.floats()
    | st.text()
    | st.sampled_from(["9999-12-31T23:59:59Z", "\ud800", "a\n -> b = c", "\x1b[31m"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["enabled", "ranges", "fromMinutes", "toMinutes", "id", "settings", "idle_time"]
            )
            | st.text(),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


def names_of(tool: str) -> st.SearchStrategy[str]:
    known = sorted(TOOLS[tool].rules)
    return st.sampled_from([*known, "plugins", "settings", "postpone_unit"]) | st.text()


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str]:
    tool = draw(st.sampled_from(JSON_TOOLS))
    return tool, json.dumps(draw(st.dictionaries(names_of(tool), VALUES, max_size=12)))


def each_gets_a_line(tool: str, text: str) -> None:
    theirs = TOOLS[tool].read(text)
    if theirs is None:
        return
    found = lines(theirs, TOOLS[tool], HERE)
    assert len(found) >= len(theirs)
    for line in found:
        assert f"{line.name}{line.value}".isprintable()
        assert len(line.value) <= 60
    for key, value in taken(found).items():
        kind = kind_of(key)
        assert kind is not None
        assert kind.text(kind.read(kind.typed(value))) == value
    list(slower_than_wished(found, HERE.settings.limits))


@given(files())
def test_any_json_gets_a_line_for_each_setting(made: tuple[str, str]) -> None:
    each_gets_a_line(*made)


@given(st.text(), st.text(), st.text())
def test_any_text_gets_a_line_for_each_setting(section: str, name: str, value: str) -> None:
    text = f"[timers]\nrest_break.limit={value}\n[{section}]\n{name}={value}\n{section}"
    each_gets_a_line("workrave", text)
    each_gets_a_line("workrave", f"org.workrave.timers.rest-break limit {value}\n{text}")


@given(st.binary(max_size=400))
def test_any_bytes_are_settings_or_refused_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    for tool in TOOLS.values():
        with pytest.raises(UnusableFileError):
            settings_in(path, tool)


@pytest.mark.parametrize("tool", JSON_TOOLS)
@pytest.mark.parametrize("depth", [500, 900, 100_000])
def test_deep_nesting_is_no_way_in(tool: str, depth: int) -> None:
    name = {"stretchly": "microbreak", "safeeyes": "short_break_interval"}.get(
        tool, "workingHoursEnabled"
    )
    each_gets_a_line(tool, f'{{"{name}": true, "x": {"[" * depth}{"]" * depth}}}')
    each_gets_a_line(tool, f'{{"{name}": {"[" * depth}{"]" * depth}}}')


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe{\x00", b"{" * 100, b"a = 1", b"\x00" * 9, b" " * 10**6],
)
def test_what_is_nobodys_settings_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    for tool in TOOLS.values():
        with pytest.raises(UnusableFileError):
            settings_in(path, tool)


@pytest.mark.parametrize(("name", "tool"), FILES.items())
def test_a_file_that_was_cut_short_is_no_trap(tmp_path: Path, name: str, tool: str) -> None:
    whole = (SAMPLES / name).read_bytes()
    path = tmp_path / name
    for end in range(0, len(whole), 97):
        path.write_bytes(whole[:end])
        try:
            theirs = settings_in(path, TOOLS[tool])
        except UnusableFileError:
            continue
        assert lines(theirs, TOOLS[tool], HERE)
