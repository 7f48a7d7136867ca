"""Whatever changes the settings file, the program hears of it once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.qt.settings_watch import SettingsWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "neckbreak"
    folder.mkdir()
    file = folder / "settings.toml"
    file.write_text("schema = 1\n")
    return file


@pytest.fixture
def watch(file: Path, qtbot: QtBot) -> Iterator[SettingsWatch]:
    watch = SettingsWatch(file)
    watch.start()
    yield watch
    watch.stop()


def write_into(file: Path) -> None:
    with file.open("a") as opened:
        opened.write('preset = "gentle"\n')


def write_at_once(file: Path) -> None:
    file.write_text("")
    file.write_text('preset = "gentle"\n')


def replace(file: Path) -> None:
    other = file.with_name(".settings.swp")
    other.write_text('preset = "gentle"\n')
    os.replace(other, file)  # noqa: PTH105 - as editors do


def remove(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("change", [write_into, write_at_once, replace, remove])
def test_a_change_is_heard_once(
    watch: SettingsWatch, file: Path, qtbot: QtBot, change: Callable[[Path], None]
) -> None:
    heard: list[None] = []
    watch.changed.connect(lambda: heard.append(None))
    change(file)
    qtbot.waitUntil(lambda: bool(heard), timeout=2000)
    qtbot.wait(400)
    assert len(heard) == 1


def test_every_later_change_is_heard_too(watch: SettingsWatch, file: Path, qtbot: QtBot) -> None:
    for change in (replace, write_into, remove, write_at_once, write_into, replace):
        with qtbot.waitSignal(watch.changed, timeout=2000):
            change(file)


def test_other_files_in_the_folder_are_no_news(
    watch: SettingsWatch, file: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(watch.changed, wait=500):
        (file.parent / "health.toml").write_text("answered = true\n")
        file.read_text()


def test_a_file_behind_a_link_is_followed(tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "dotfiles" / "neckbreak.toml"
    target.parent.mkdir()
    target.write_text("schema = 1\n")
    link = tmp_path / "settings.toml"
    link.symlink_to(target)
    watch = SettingsWatch(link)
    watch.start()
    for change in (write_into, replace, write_into):
        with qtbot.waitSignal(watch.changed, timeout=2000):
            change(target)
    watch.stop()


def test_a_folder_that_comes_later_is_found_on_the_next_look(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "later" / "settings.toml"
    watch = SettingsWatch(file)
    watch.start()
    file.parent.mkdir()
    file.write_text("schema = 1\n")
    with qtbot.waitSignal(watch.changed, timeout=2000):
        watch.look()
    with qtbot.waitSignal(watch.changed, timeout=2000):
        write_into(file)
    watch.stop()


def test_after_a_stop_it_is_silent_and_holds_nothing(file: Path, qtbot: QtBot) -> None:
    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    before = open_files()
    watch = SettingsWatch(file)
    watch.start()
    watch.stop()
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        write_into(file)
        watch.look()
    assert open_files() == before


def test_a_file_is_heard_whose_folder_is_made_later(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "config" / "neckbreak" / "settings.toml"
    watch = SettingsWatch(file)
    watch.start()
    with qtbot.waitSignal(watch.changed, timeout=2000):
        file.parent.mkdir(parents=True)
        file.write_text('preset = "gentle"\n')
    for change in (replace, write_into):
        with qtbot.waitSignal(watch.changed, timeout=2000):
            change(file)
    watch.stop()


def test_once_the_folder_is_there_those_above_it_are_let_go(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "neckbreak" / "settings.toml"
    watch = SettingsWatch(file)
    watch.start()
    assert watch.watched() == {tmp_path}
    file.parent.mkdir()
    qtbot.waitUntil(lambda: watch.watched() == {file.parent}, timeout=2000)
    watch.stop()
