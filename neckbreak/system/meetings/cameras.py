"""Which programs of this person have a camera running, as Linux lists it; needs no Qt.

No camera is ever opened. A program that only holds one open is not filming: media servers do, and
some call programs look every few seconds whether it is still there. One that films has the
camera's buffers mapped into its memory (V4L2's streaming by mmap, which browsers and call programs
use). What films through PipeWire alone, without such buffers, is not seen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from enum import IntEnum
from pathlib import Path

DEVICES = Path("/dev")
CAMERA_NAMES = "video[0-9]*"


class CameraUse(IntEnum):
    """What the most that any program does with a camera is."""

    NONE = 0
    OPEN = 1
    RUNNING = 2


def cameras(devices: Path = DEVICES) -> list[Path]:
    """The nodes of the cameras that are attached."""
    return sorted(devices.glob(CAMERA_NAMES))


def may_be_watched(nodes: Sequence[Path]) -> bool:
    """Whether we may hear of any of them, or there are none."""
    return not nodes or any(os.access(node, os.R_OK) for node in nodes)


def camera_use(nodes: Sequence[Path]) -> CameraUse:
    """What this person's programs do with these cameras."""
    if not nodes:
        return CameraUse.NONE
    wanted = {str(node) for node in nodes}
    return max((_use(process, wanted) for process in _own_processes()), default=CameraUse.NONE)


def _own_processes() -> Iterator[str]:
    """Their folders in /proc. Those of others, and of programs that hide, are closed to us."""
    me = os.getuid()
    with os.scandir("/proc") as entries:
        for entry in entries:
            try:
                if entry.name.isdecimal() and entry.stat().st_uid == me:
                    yield entry.path
            except FileNotFoundError:  # it ended meanwhile
                continue


def _use(process: str, nodes: set[str]) -> CameraUse:
    try:
        with os.scandir(f"{process}/fd") as descriptors:
            if not any(_target(each) in nodes for each in descriptors):
                return CameraUse.NONE
        with Path(process, "maps").open(encoding="utf-8", errors="surrogateescape") as maps:
            # An address, permissions, offset, device and inode come before the path.
            paths = (line.rstrip("\n").split(maxsplit=5)[5:] for line in maps)
            running = any(path and path[0] in nodes for path in paths)
        return CameraUse.RUNNING if running else CameraUse.OPEN
    except OSError:  # it ended meanwhile, or hides
        return CameraUse.NONE


def _target(descriptor: os.DirEntry[str]) -> str:
    try:
        return os.readlink(descriptor.path)  # noqa: PTH115 - there are thousands of them
    except FileNotFoundError:  # it was closed meanwhile
        return ""
