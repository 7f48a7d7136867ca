"""Full-screen windows on X11, as the window manager tells of them: no polling.

Chosen in an X11 session. Not under XWayland, which knows only of X11 windows.
Try it by hand: F11 in a browser, then `neckbreak status`
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from neckbreak.system.focus.base import Doubt, Failed, Hold
from neckbreak.system.focus.x11_windows import NoWindows, Windows

# A window manager moves a window and sets its state one after the other, in either order; and one
# that is dragged tells of each step.
_SETTLED_MS = 200


class X11FullScreen(QObject):
    """Looks at the window in front whenever that may have changed."""

    name = "x11"

    def __init__(
        self,
        hold: Hold,
        failed: Failed,
        display: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hold = hold
        self._failed = failed
        self._display = display
        self._windows: Windows | None = None
        self._notifier: QSocketNotifier | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._see)
        self._doubt = Doubt()
        self._fills = False

    @property
    def knows(self) -> bool:
        """Whether a window manager runs that tells."""
        return self._windows is not None and self._windows.manager_tells()

    def start(self) -> None:
        """Open a connection of our own to the X server, and look."""
        try:
            self._windows = Windows(self._display)
        except NoWindows as error:
            self._failed(error.why)
            return
        self._windows.watch()
        number = self._windows.file_descriptor
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._see()

    def stop(self) -> None:
        """Close it."""
        self._settled.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._windows is not None:
            self._windows.close()
            self._windows = None
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """The X server tells by itself, but for a state that changes without the window's size."""
        if self._doubt.looks(self._fills):
            self._see()

    @Slot()
    def _see(self) -> None:
        """Look now; the answers may bring news with them, which the socket then has no more."""
        if self._windows is None:
            return
        before = self._windows.in_front
        try:
            self._fills = self._windows.full_screen()
            self._hold.tell(self.name, self._fills)
        except NoWindows as error:
            self._give_up(error)
            return
        if self._windows.in_front != before:
            # It may be on its way to the whole screen, moved before we listened to it.
            self._settled.start(_SETTLED_MS)
        self._hear()

    @Slot()
    def _hear(self) -> None:
        if self._windows is None:
            return
        try:
            if self._windows.news() and not self._settled.isActive():
                self._settled.start(_SETTLED_MS)
        except NoWindows as error:
            self._give_up(error)

    def _give_up(self, error: NoWindows) -> None:
        self.stop()
        self._failed(error.why)
