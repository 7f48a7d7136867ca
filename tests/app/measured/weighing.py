"""What this process has written, without what its allocator has not given back yet."""

from __future__ import annotations

import ctypes
import gc
import os
import sys

from tests.benchmarks.usage import memory_of


def weighed() -> float:
    """MiB, whatever other processes do meanwhile."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
    return memory_of(os.getpid()).written_mib
