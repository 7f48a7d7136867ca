"""Every place on disk; the only module that knows where a system keeps settings, data and logs."""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import neckbreak
from neckbreak.domain.errors import NeckbreakError
from neckbreak.storage.runtime_folder import NAME, SOCKET

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


class Places(NamedTuple):
    """The folders of one person; none of them needs to exist yet.

    `config` is what they wrote, `data` what they would miss, `state` what a restart would miss,
    `cache` what nobody would, `runtime` what ends with the login, `log` what happened.
    """

    config: Path
    data: Path
    state: Path
    cache: Path
    runtime: Path
    log: Path

    @property
    def settings_file(self) -> Path:
        """The person's settings."""
        return self.config / "settings.toml"

    @property
    def health_file(self) -> Path:
        """The answers of the health gate; nobody else may read it."""
        return self.config / "health.toml"

    @property
    def diary_file(self) -> Path:
        """The comfort diary; nobody else may read it."""
        return self.data / "diary.toml"

    @property
    def packs(self) -> Path:
        """Sets of exercises that the person made or installed, one file each."""
        return self.data / "packs"

    @property
    def history_file(self) -> Path:
        """What happened."""
        return self.data / "history.sqlite3"

    @property
    def session_file(self) -> Path:
        """How far every reminder had counted."""
        return self.state / "session.json"

    @property
    def window_sizes(self) -> Path:
        """How large the windows were made."""
        return self.state / "windows.json"

    @property
    def log_file(self) -> Path:
        """The log of the program."""
        return self.log / "neckbreak.log"

    @property
    def socket(self) -> Path:
        """Where the running instance listens."""
        return self.runtime / SOCKET


def places() -> Places:
    """The places of the person who runs this, as the system and its XDG variables say now."""
    # Costs 10 ms to import, which a command that needs no folder should not pay.
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(NAME, appauthor=False)
    return Places(
        config=dirs.user_config_path,
        data=dirs.user_data_path,
        state=dirs.user_state_path,
        cache=dirs.user_cache_path,
        runtime=_runtime(dirs),
        log=dirs.user_log_path,
    )


def _runtime(dirs: PlatformDirs) -> Path:
    with warnings.catch_warnings():
        # Under cron nothing says where it is. Then it is looked for in the usual place, or made in
        # the folder for temporary files, with a warning that a person can do nothing about.
        warnings.simplefilter("ignore", UserWarning)
        try:
            return dirs.user_runtime_path
        except OSError:  # somebody else's folder stands there
            return dirs.user_state_path / "run"


@cache
def resources() -> Path:
    """The folder of pictures, packs, words and icons that the program ships.

    Installed it lies in the package, in a checkout beside it. Raises NeckbreakError when it is in
    neither place.
    """
    package = Path(neckbreak.__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "translations" / "en.po").is_file():
            return folder
    raise NeckbreakError(
        "Parts of neckbreak are missing",
        f"Its pictures and words are not beside {package}. Please install neckbreak again.",
    )
