"""Sleep, lock and change of user on macOS, by its notifications; nobody tried it there yet.

Chosen on macOS. Try it by hand: lock the screen (Control+Command+Q) and unlock it, then look for
`locked` in `neckbreak history`; `pmset sleepnow` sleeps.
"""

from __future__ import annotations

from typing import Any

from neckbreak.domain.messages import Message
from neckbreak.system.power.base import Failed, Power
from neckbreak.system.power.macos_names import OF_EVERYBODY, OF_THE_WORKSPACE, hear


class MacosPower:
    """One observer at two centres; it is called in the thread of the windows."""

    name = "macos"

    def __init__(self, power: Power, failed: Failed) -> None:
        self._power = power
        self._failed = failed
        # rubicon ships no types, hence the Any here.
        self._observer: Any = None
        self._centres: tuple[Any, ...] = ()

    def start(self) -> None:
        """Begin to listen."""
        try:
            from rubicon.objc import SEL, NSObject, ObjCClass, objc_method
            from rubicon.objc.runtime import load_library

            load_library("AppKit")
        except (ImportError, OSError, ValueError):
            self._failed(Message("sense.sleep.macos.no_library"))
            return
        power = self._power

        class NeckbreakObserver(NSObject, auto_rename=True):  # type: ignore[misc, call-arg]  # untyped
            @objc_method  # type: ignore[untyped-decorator]  # untyped
            def told_(self, notification: Any) -> None:
                hear(power, str(notification.name))

        self._observer = NeckbreakObserver.alloc().init()
        workspace = ObjCClass("NSWorkspace").sharedWorkspace.notificationCenter
        everybody = ObjCClass("NSDistributedNotificationCenter").defaultCenter
        self._centres = (workspace, everybody)
        for centre, names in ((workspace, OF_THE_WORKSPACE), (everybody, OF_EVERYBODY)):
            for name in names:
                centre.addObserver(self._observer, selector=SEL("told:"), name=name, object=None)

    def stop(self) -> None:
        """Stop listening."""
        for centre in self._centres:
            centre.removeObserver(self._observer)
        self._centres = ()
        self._observer = None
