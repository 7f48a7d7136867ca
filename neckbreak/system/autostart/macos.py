"""Start at login by a LaunchAgent; nobody tried it on macOS yet.

Try it by hand: `launchctl print gui/$UID/io.github.neckbreak`
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from neckbreak.system.autostart.base import write_whole
from neckbreak.system.capability import Capability

LABEL = "io.github.neckbreak"


class LaunchAgent:
    """One property list in ~/Library/LaunchAgents, read by the system at the next login."""

    capability = Capability("autostart", "launch agent")

    def __init__(self, command: Sequence[str], home: Path | None = None) -> None:
        self._command = command
        self._file = (home or Path.home()) / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def is_on(self) -> bool:
        """Whether the agent is there and not disabled."""
        try:
            agent = plistlib.loads(self._file.read_bytes())
        except (OSError, plistlib.InvalidFileException, ValueError):
            return False
        return bool(agent.get("RunAtLoad")) and not agent.get("Disabled")

    def set_on(self, on: bool) -> None:
        """Write the agent anew, or remove it; raises OSError."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        write_whole(self._file, plistlib.dumps(agent))
