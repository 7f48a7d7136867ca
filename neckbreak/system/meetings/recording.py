"""Which streams of a sound server are somebody speaking; free of Qt and of the server."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Protocol

_PEAK_METER = "peaks"


class Stream(Protocol):
    """What pulsectl calls a source output, as far as it matters here."""

    @property
    def source(self) -> int: ...
    @property
    def corked(self) -> int: ...
    @property
    def resample_method(self) -> str | None: ...
    @property
    def proplist(self) -> Mapping[str, str]: ...


def is_speech(stream: Stream, monitors: Set[int]) -> bool:
    """Whether it records a microphone now; `monitors` are the sources that are no microphones.

    A monitor records what the computer plays, a peak meter only shows how loud it is (the volume
    control does, while it is open), and a corked stream is paused.
    """
    said = stream.proplist
    is_meter = stream.resample_method == _PEAK_METER or said.get("resample.peaks") == "true"
    is_monitor = stream.source in monitors or said.get("stream.capture.sink") == "true"
    return not (is_meter or is_monitor or stream.corked)
