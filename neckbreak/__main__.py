"""Starts neckbreak, or sends what was typed to the one that runs."""

import sys

from neckbreak.cli import main

if __name__ == "__main__":
    sys.exit(main())
