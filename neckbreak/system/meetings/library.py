"""Imports pulsectl, which is there only where somebody wanted meetings to be noticed."""

from __future__ import annotations

import ctypes.util
from types import ModuleType


def pulsectl_library() -> ModuleType:
    """The library; raises ImportError, or OSError where libpulse itself is missing.

    It looks for libpulse by `find_library`, under a name that never fits: that would start
    ldconfig and a C compiler each time, before it takes libpulse.so.0 all the same.
    """
    found_by = ctypes.util.find_library
    ctypes.util.find_library = _nowhere
    try:
        import pulsectl
    finally:
        ctypes.util.find_library = found_by
    library: ModuleType = pulsectl
    return library


def what_misses(error: ImportError | OSError) -> str:
    """What to install after the library could not be had, as its words are called."""
    return "no_library" if isinstance(error, ImportError) else "no_libpulse"


def _nowhere(name: str) -> str | None:
    return None
