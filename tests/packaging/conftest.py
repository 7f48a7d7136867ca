"""neckbreak, installed as users and as developers install it, each in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a packaging test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("packaging")


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment with neckbreak in it."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.folder / "bin" / "python"

    def ask(self, code: str) -> str:
        """What these lines of Python print there, far from the checkout."""
        return self._run(self.python, "-P", "-c", code).stdout.strip()

    def neckbreak(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Type `neckbreak WORDS…` there."""
        return self._run(self.folder / "bin" / "neckbreak", *words, check=False)

    def _run(self, *command: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        # As over ssh: no screen, and nothing that tells Qt to do without one.
        screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        return subprocess.run(
            command,
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if name not in screen},
            capture_output=True,
            text=True,
            check=check,
            timeout=50,
        )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built out of the source archive, which thereby proves complete."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        stdout=subprocess.PIPE,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session", params=["wheel", "editable"])
def installed(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """neckbreak in an otherwise empty environment; its dependencies are borrowed from ours.

    Borrowing saves a download of 250 MB. Our own editable install does not come along: files of
    the kind *.pth count only in an environment's own folder.
    """
    environment = Installed(tmp_path_factory.mktemp(request.param))
    venv.create(environment.folder)
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    borrowed = Path(environment.ask(code)) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(environment.python)]
    alone = ["--quiet", "--no-deps", "--no-build-isolation", "--ignore-installed"]
    what = [str(wheel)] if request.param == "wheel" else ["--editable", str(ROOT)]
    subprocess.run([*pip, "install", *alone, *what], check=True)
    return environment
