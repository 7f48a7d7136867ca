"""Start at login is on when the desktop would start us, and starts what runs now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from neckbreak.domain.errors import NeckbreakError
from neckbreak.storage.words import words_for
from neckbreak.system.autostart.base import LoginStart, login_command, quoted
from neckbreak.system.autostart.choose import Autostart, autostart, login_start
from neckbreak.system.autostart.macos import LaunchAgent
from neckbreak.system.autostart.none import NoAutostart
from neckbreak.system.autostart.windows import RunKey, approved
from neckbreak.system.autostart.xdg import XdgAutostart

SAY = words_for(Path(__file__).parents[3] / "resources" / "translations").say
COMMAND = ("/opt/neck break/bin/neckbreak", "--minimized")


@pytest.fixture
def environ(own_home: Path) -> dict[str, str]:
    return {"HOME": str(own_home)}


@pytest.fixture
def file(own_home: Path) -> Path:
    return own_home / ".config" / "autostart" / "neckbreak.desktop"


@pytest.fixture
def xdg(environ: dict[str, str]) -> XdgAutostart:
    return XdgAutostart(COMMAND, environ)


@pytest.mark.parametrize("way", ["xdg", "agent"])
def test_it_is_off_until_switched_on_and_off_again(
    way: str, xdg: XdgAutostart, own_home: Path
) -> None:
    start: LoginStart = xdg if way == "xdg" else LaunchAgent(COMMAND, own_home)
    assert not start.is_on()
    start.set_on(False)
    start.set_on(True)
    assert start.is_on()
    start.set_on(True)
    start.set_on(False)
    assert not start.is_on()
    assert not list(own_home.rglob("*neckbreak*"))


def test_the_file_is_a_sound_desktop_file(xdg: XdgAutostart, file: Path) -> None:
    xdg.set_on(True)
    checked = subprocess.run(
        ["desktop-file-validate", str(file)], capture_output=True, text=True, check=False
    )
    assert checked.stdout + checked.stderr == ""
    assert 'Exec="/opt/neck break/bin/neckbreak" --minimized' in file.read_text().splitlines()


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"]
)
def test_a_desktop_that_switched_it_off_is_heeded(xdg: XdgAutostart, file: Path, line: str) -> None:
    xdg.set_on(True)
    lines = [kept for kept in file.read_text().splitlines() if "enabled" not in kept]
    file.write_text("\n".join([*lines, line]) + "\n")
    assert not xdg.is_on()
    xdg.set_on(True)
    assert xdg.is_on()


def test_a_folder_of_ones_own_for_settings_is_heeded(tmp_path: Path) -> None:
    XdgAutostart(COMMAND, {"XDG_CONFIG_HOME": str(tmp_path)}).set_on(True)
    assert (tmp_path / "autostart" / "neckbreak.desktop").exists()


def test_what_cannot_be_written_is_told_in_words(xdg: XdgAutostart, own_home: Path) -> None:
    (own_home / ".config").write_text("not a folder")
    start = Autostart(xdg, SAY)
    assert not start.is_on()
    with pytest.raises(NeckbreakError, match=r"refused.*(exists|directory)"):
        start.set_on(True)


@pytest.mark.parametrize(
    "argument",
    ["plain", "with space", 'quo"te', "back\\slash", "dollar$HOME", "back`tick", "semi;colon", ""],
)
def test_an_argument_survives_the_desktop_file(argument: str) -> None:
    written = quoted(["program", argument])
    # What a desktop does: undo the file's own escapes, then take it apart as a shell does.
    shell = "printf '%s\\0' " + written.replace("\\\\", "\\")
    taken = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=True)
    assert taken.stdout == f"program\0{argument}\0"


def test_a_percent_sign_is_no_field_code() -> None:
    assert quoted(["100%"]) == "100%%"


def test_the_installed_script_is_started_again(tmp_path: Path) -> None:
    script = tmp_path / "neckbreak"
    script.write_text("#!/bin/sh\n")
    assert login_command(str(script), "/usr/bin/python3", {})[-2:] == (
        "neckbreak",
        "--minimized",
    )
    script.chmod(0o755)
    assert login_command(str(script), "/usr/bin/python3", {}) == (str(script), "--minimized")


def test_a_module_is_started_again_by_its_python(tmp_path: Path) -> None:
    module = tmp_path / "__main__.py"
    module.write_text("")
    command = login_command(str(module), "/venv/bin/python", {})
    assert command == ("/venv/bin/python", "-m", "neckbreak", "--minimized")


def test_a_bundle_is_started_again_as_a_bundle() -> None:
    environ = {"APPIMAGE": "/home/me/neckbreak.AppImage"}
    assert login_command("x", "y", environ) == ("/home/me/neckbreak.AppImage", "--minimized")


def test_each_system_has_its_way(environ: dict[str, str]) -> None:
    assert isinstance(login_start(COMMAND, "linux", environ), XdgAutostart)
    assert isinstance(login_start(COMMAND, "darwin", environ), LaunchAgent)
    assert isinstance(login_start(COMMAND, "win32", environ), RunKey)
    flatpak = {**environ, "FLATPAK_ID": "org.example"}
    assert isinstance(login_start(COMMAND, "linux", flatpak), NoAutostart)
    for system in ("linux", "darwin", "win32"):
        assert login_start(COMMAND, system, environ).capability.available


def test_where_no_way_is_known_it_says_what_to_do(environ: dict[str, str]) -> None:
    nobody = login_start(COMMAND, "plan9", environ)
    assert not nobody.is_on()
    nobody.set_on(False)
    with pytest.raises(NeckbreakError, match="startup programs"):
        Autostart(nobody, SAY).set_on(True)
    assert nobody.capability.how is not None


def test_this_computer_has_a_way() -> None:
    assert autostart(SAY).capability.available
    assert not autostart(SAY).is_on()


def test_a_broken_agent_is_off(own_home: Path) -> None:
    agent = LaunchAgent(COMMAND, own_home)
    agent.set_on(True)
    (file,) = own_home.rglob("*.plist")
    file.write_text("not a property list")
    assert not agent.is_on()


@pytest.mark.parametrize(
    ("verdict", "lets_start"),
    [
        (None, True),
        (b"", True),
        (bytes.fromhex("020000000000000000000000"), True),
        (bytes.fromhex("030000009a8f0c6d1c2bd901"), False),
        (bytes.fromhex("060000000000000000000000"), True),
        (bytes.fromhex("070000009a8f0c6d1c2bd901"), False),
    ],
)
def test_the_task_managers_verdict_is_read(verdict: bytes | None, lets_start: bool) -> None:
    assert approved(verdict) is lets_start


def test_choosing_loads_no_qt() -> None:
    script = (
        "import sys; from neckbreak.system.autostart.choose import login_start;"
        "login_start().is_on(); print('PySide6' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
