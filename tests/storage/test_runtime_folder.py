"""The running instance is asked where it listens, whatever the login says about its folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from neckbreak.storage.paths import places
from neckbreak.storage.runtime_folder import socket_of_login


def where_it_listens() -> str:
    return str(places().socket)


def test_it_listens_in_the_runtime_folder_of_the_login(own_home: Path) -> None:
    assert socket_of_login() == where_it_listens() == str(own_home / "run/neckbreak/instance")


def test_a_slash_at_the_end_changes_nothing(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", f"{own_home}/run/")
    assert socket_of_login() == where_it_listens() == str(own_home / "run/neckbreak/instance")


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o777, 0o500])
def test_a_folder_that_others_may_enter_is_asked_only_if_it_listens_there(
    mode: int, own_home: Path
) -> None:
    (own_home / "run").chmod(mode)
    assert socket_of_login() in (None, where_it_listens())


@pytest.mark.parametrize("name", ["", "run", "./run", "missing", "~/run"])
def test_what_is_no_absolute_path_of_a_folder_is_as_good_as_none(
    name: str, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(own_home / name) if name == "missing" else name)
    assert socket_of_login() is None


def test_a_link_to_a_folder_is_asked_only_if_it_listens_there(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "link").symlink_to(own_home / "run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(own_home / "link"))
    assert socket_of_login() in (None, where_it_listens())


def test_the_usual_folder_is_found_without_loading_what_knows_all_places(own_home: Path) -> None:
    code = (
        "import sys; from neckbreak.storage.runtime_folder import socket_of_login\n"
        "print(socket_of_login(), sorted({'platformdirs', 'pathlib'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == [str(own_home / "run/neckbreak/instance"), "[]"]
