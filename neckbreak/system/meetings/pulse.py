"""Meetings by PulseAudio, or PipeWire in its place: a program records a microphone.

Chosen on Linux when the setting meetings.microphone is on and pulsectl is installed.
Try it by hand: `parec >/dev/null`, then `neckbreak status`
"""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Doubt, Failed, Hold
from neckbreak.system.meetings.library import pulsectl_library, what_misses
from neckbreak.system.meetings.recording import is_speech

_CLIENT = "neckbreak"
_PATIENCE_S = 2.0
_AGAIN_S = 0.05


class PulseMeetings(QObject):
    """One thread that waits for the sound server's word, for the library can only wait.

    It touches nothing of ours: it emits signals, which arrive in the thread of the windows.
    """

    name = "pulse"
    _told = Signal(int)
    _lost = Signal()

    def __init__(self, hold: Hold, failed: Failed, server: str | None = None) -> None:
        super().__init__()
        self._hold = hold
        self._failed = failed
        self._server = server
        self._reader: _Reader | None = None
        self._heard = False
        self._speaks = False
        self._doubt = Doubt()
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._lose, Qt.ConnectionType.QueuedConnection)

    @property
    def knows(self) -> bool:
        """Whether the sound server has answered."""
        return self._heard

    def start(self) -> None:
        """Begin to listen."""
        try:
            pulsectl = pulsectl_library()
        except (ImportError, OSError) as error:
            self._failed(Message(f"sense.meeting.{what_misses(error)}"))
            return
        self._reader = _Reader(pulsectl, self._server, self._told.emit, self._lost.emit)
        self._reader.start()

    def stop(self) -> None:
        """Stop listening."""
        if self._reader is not None:
            self._reader.stop()
            self._reader = None
        self._heard = False
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """The sound server tells by itself, but a word of it may be missed while it is asked."""
        if self._reader is not None and self._heard and self._doubt.looks(self._speaks):
            self._reader.ask_again()

    @Slot(int)
    def _tell(self, speaking: int) -> None:
        if self._reader is not None:
            self._heard = True
            self._speaks = bool(speaking)
            self._hold.tell(self.name, self._speaks)

    @Slot()
    def _lose(self) -> None:
        if self._reader is not None:
            self.stop()
            self._failed(Message("sense.meeting.no_server"))


class _Reader(threading.Thread):
    """Asks who records whenever the server says that this changed, and sleeps in between."""

    # pulsectl ships no types, hence the Any in this class.
    def __init__(self, pulsectl: Any, server: str | None, told: Any, lost: Any) -> None:
        super().__init__(name="meetings", daemon=True)
        self._pulsectl = pulsectl
        self._told = told
        self._lost = lost
        self._over = threading.Event()
        self._changed = False
        self._told_last: bool | None = None
        self._pulse = pulsectl.Pulse(_CLIENT, server=server, connect=False)

    def run(self) -> None:
        """Until stopped, or until the server goes away."""
        pulse = self._pulse
        try:
            pulse.connect(timeout=_PATIENCE_S)
            pulse.event_mask_set("source_output")
            pulse.event_callback_set(self._end_listening)
            while not self._over.is_set():
                self._changed = False
                speaking = self._somebody_speaks()
                if speaking != self._told_last:
                    self._told_last = speaking
                    self._told(int(speaking))
                # What changed while we asked would not be told again.
                if not self._changed:
                    pulse.event_listen()
        except Exception:  # noqa: BLE001 - its errors have no common kind, and a hold must end
            if not self._over.is_set():
                self._lost()

    def ask_again(self) -> None:
        """Have it ask, also when the server told nothing; from another thread."""
        self._pulse.event_listen_stop()

    def stop(self) -> None:
        """End the thread; once is not enough for one that is about to listen."""
        self._over.set()
        for _ in range(round(_PATIENCE_S / _AGAIN_S)):
            self._pulse.event_listen_stop()
            self.join(_AGAIN_S)
            if not self.is_alive():
                self._pulse.close()
                break

    def _end_listening(self, event: Any) -> None:
        self._changed = True
        raise self._pulsectl.PulseLoopStop

    def _somebody_speaks(self) -> bool:
        recording = self._pulse.source_output_list()
        if not recording:
            return False
        none = 0xFFFFFFFF
        monitors = {
            source.index
            for source in self._pulse.source_list()
            if source.monitor_of_sink not in (none, None)
        }
        return any(is_speech(each, monitors) for each in recording)
