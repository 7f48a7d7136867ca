"""A private desktop without a screen: X server, window manager, panel, notifications, D-Bus."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.desktop.bus import WATCHER, Bus
from tests.desktop.files import PANEL_HEIGHT, write_bus_settings, write_home
from tests.desktop.processes import Processes, Program, wait_until

WIDTH, HEIGHT = 1600, 900


@dataclass(frozen=True, slots=True)
class Window:
    """A window and the place of its content on the screen."""

    title: str
    x: int
    y: int
    width: int
    height: int


class Desktop:
    """A desktop of its own, with its own home; a context manager that leaves nothing behind.

    `faketime` makes the clocks of the X server and of the programs started later run as
    libfaketime says, for example "@2026-11-23 09:00:00 x60", each from its own start on; "+3h"
    is the same moment for all. Keep to x60: D-Bus answers have that much less time.
    """

    def __init__(self, folder: Path, *, panel: bool = True, faketime: str | None = None) -> None:
        self.home = folder / "home"
        self.display = ""
        self._folder = folder
        self._faketime = faketime
        self._with_panel = panel
        self._processes = Processes(folder / "log")
        self._panel: Program | None = None
        self._bus: Bus | None = None

    def __enter__(self) -> Self:
        try:
            write_home(self.home)
            (self._folder / "run").mkdir(mode=0o700)
            self._start_x_server()
            self._start_buses()
            self._start_window_manager()
            self._start_notifications()
            if self._with_panel:
                self.start_panel()
        except BaseException:  # whatever went wrong, the half that runs must end
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._bus is not None:
            self._bus.close()
            self._bus = None
        self._processes.end()

    @property
    def environment(self) -> dict[str, str]:
        """What a program sees that was started on this desktop: nothing of ours but the path.

        So Python keeps compiled modules, as it does for an installed program.
        """
        run = self._folder / "run"
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CURRENT_DESKTOP": "XFCE",
            "XDG_SESSION_TYPE": "x11",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={run / 'bus'}",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={run / 'system-bus'}",
            "DISPLAY": self.display,
            "GTK_USE_PORTAL": "0",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
        }

    @property
    def bus(self) -> Bus:
        """The session bus."""
        if self._bus is None:
            self._bus = Bus(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        return self._bus

    def start(self, name: str, *command: str | Path, **variables: str) -> Program:
        """Start a program on this desktop, with its clock if it has one of its own."""
        environment = {**self.environment, **self._clock(), **variables}
        return self._processes.start(name, *command, environment=environment)

    def stop(self, program: Program) -> int:
        """Ask a program to end (SIGTERM) and return its exit code."""
        return self._processes.stop(program)

    def run(self, *command: str | Path, seconds: float = 20) -> subprocess.CompletedProcess[str]:
        """Run a program on this desktop to its end, and return what it printed."""
        return subprocess.run(
            command,
            env={**self.environment, **self._clock()},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def log(self, name: str) -> str:
        """What the program that was started under this name has printed so far."""
        return self._processes.log(name)

    def start_panel(self) -> None:
        """Start the panel, and wait until it takes tray icons."""
        # Without this flag it waits seconds for a window manager of its own family.
        self._panel = self._start_part("panel", "xfce4-panel", "--disable-wm-check")
        wait_until(lambda: self.bus.has(WATCHER), "the panel takes tray icons", seconds=20)

    def kill_panel(self) -> None:
        """End the panel as a crash would."""
        if self._panel is None:
            raise RuntimeError("this desktop has no panel")
        self._panel.kill()
        self._panel.wait()
        self._panel = None
        wait_until(lambda: not self.bus.has(WATCHER), "the panel is gone")

    def screenshot(self, file: Path) -> Path:
        """Save what the screen shows, as PNG."""
        self._tool("import", "-silent", "-window", "root", str(file))
        return file

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """What a part of the screen shows, to compare with later."""
        return subprocess.run(
            ["import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "rgb:-"],
            env=self.environment,
            stdout=subprocess.PIPE,
            check=True,
        ).stdout

    def tray_pixels(self) -> bytes:
        """What the right end of the panel shows."""
        return self.pixels(WIDTH - 300, HEIGHT - PANEL_HEIGHT + 2, 300, PANEL_HEIGHT - 4)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click there with the mouse: 1 is left, 3 is right."""
        # Not --sync: it waits 15 s for a pointer that is there already. X keeps the order.
        self._tool("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def move_pointer(self, x: int, y: int) -> None:
        """Move the mouse there; to the idle clock this is a person at work."""
        self._tool("xdotool", "mousemove", str(x), str(y))

    def click_tray(self, button: int = 1) -> None:
        """Click the last tray icon with the mouse."""
        self.click(WIDTH - 20, HEIGHT - PANEL_HEIGHT // 2, button)

    def press(self, *keys: str) -> None:
        """Press these keys one after the other: "Down", "Return", "alt+F4"."""
        self._tool("xdotool", "key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type this text into whatever has the keyboard."""
        self._tool("xdotool", "type", "--delay", "20", text)

    def windows(self) -> list[Window]:
        """The windows that the window manager knows, the oldest first, without the panel."""
        listed = self._tool("xprop", "-root", "_NET_CLIENT_LIST").partition("#")[2]
        found = []
        for id_ in filter(None, (part.strip() for part in listed.split(","))):
            title = self.run("xdotool", "getwindowname", id_)
            # Not xdotool, which adds the frame of the window to its place.
            place = self.run("xwininfo", "-id", id_)
            if title.returncode or place.returncode:
                continue  # closed in the meantime
            said = dict(re.findall(r"^ +([\w -]+): +(-?\d+)$", place.stdout, re.MULTILINE))
            x, y = (int(said[f"Absolute upper-left {axis}"]) for axis in "XY")
            window = Window(title.stdout.strip(), x, y, int(said["Width"]), int(said["Height"]))
            if window.title != "xfce4-panel":
                found.append(window)
        return found

    def keyboard_owner(self) -> str:
        """The title of the window that takes what is typed; empty if there is none."""
        result = self.run("xdotool", "getwindowfocus", "getwindowname")
        return result.stdout.strip() if result.returncode == 0 else ""

    def plug_in_second_monitor(self) -> None:
        """The right half of the screen becomes a monitor of its own."""
        half = WIDTH // 2
        geometry = f"{half}/200x{HEIGHT}/225"
        if "left" not in self._tool("xrandr", "--listmonitors"):
            self._tool("xrandr", "--setmonitor", "left", f"{geometry}+0+0", "screen")
        self._tool("xrandr", "--setmonitor", "right", f"{geometry}+{half}+0", "none")

    def unplug_second_monitor(self) -> None:
        """Only the left half is left, as after taking a laptop from its dock."""
        self._tool("xrandr", "--delmonitor", "right")

    def leftovers(self) -> list[int]:
        """The pids of this desktop that still live."""
        return self._processes.living()

    def _start_x_server(self) -> None:
        readable, writable = os.pipe()
        with os.fdopen(readable, "rb") as said:
            try:
                self._processes.start(
                    "x-server",
                    # It finds a free display by itself and says which.
                    *("Xvfb", "-displayfd", str(writable), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"),
                    *("-nolisten", "tcp", "-noreset", "-dpi", "96"),
                    environment={**self.environment, **self._clock()},
                    pass_fds=(writable,),
                )
            finally:
                os.close(writable)
            number = said.readline().decode().strip()
        if not number:
            raise RuntimeError(f"the X server did not start: {self.log('x-server')}")
        self.display = f":{number}"

    def _start_buses(self) -> None:
        for kind, socket_name in (("session", "bus"), ("system", "system-bus")):
            socket = self._folder / "run" / socket_name
            settings = write_bus_settings(self._folder, kind, socket)
            self._start_part(f"{kind}-bus", "dbus-daemon", "--nofork", f"--config-file={settings}")
            wait_until(socket.exists, f"the {kind} bus listens")

    def _start_window_manager(self) -> None:
        self._start_part("window-manager", "openbox", "--sm-disable")
        wait_until(
            lambda: "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").stdout,
            "the window manager runs",
        )
        # Neither black nor white, so that dark and light windows both stand out.
        self._tool("xsetroot", "-solid", "slategray")

    def _start_notifications(self) -> None:
        self._start_part("notifications", "dunst")
        wait_until(lambda: self.bus.has("org.freedesktop.Notifications"), "notifications are shown")

    def _start_part(self, name: str, *command: str) -> Program:
        return self._processes.start(name, *command, environment=self.environment)

    def _clock(self) -> Mapping[str, str]:
        if self._faketime is None:
            return {}
        return {"FAKETIME": self._faketime, "LD_PRELOAD": str(faketime_library())}

    def _tool(self, *command: str) -> str:
        return subprocess.run(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
        ).stdout


def faketime_library() -> Path:
    """The library that bends the clock; raises FileNotFoundError without the package faketime."""
    for folder in (Path("/usr/lib"), Path("/usr/lib64")):
        for library in sorted(folder.glob("**/faketime/libfaketime.so.1")):
            return library
    raise FileNotFoundError("libfaketime.so.1; install the package faketime")
