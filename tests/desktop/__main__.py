"""Runs a command on a virtual desktop: python -m tests.desktop COMMAND [WORDS...]."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.desktop.rig import Desktop


def main(command: list[str]) -> int:
    """Run the command there, pass on what it prints, and return its exit code."""
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as desktop:
        return subprocess.run(command, env=desktop.environment, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
