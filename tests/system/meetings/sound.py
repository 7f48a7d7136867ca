"""Real sound servers with a speaker and a microphone that nobody hears."""

from __future__ import annotations

import os
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from tests.system.conftest import CONFIGURATION

NOBODY = 65534


class SoundServer(ABC):
    """A server in a folder of its own, and programs that record with it.

    It must not run as root, nor in another's folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.as_user: list[str] = []
        if os.getuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            user = f"--reuid={NOBODY}", f"--regid={NOBODY}"
            self.as_user = ["setpriv", *user, "--clear-groups"]
        self.socket = folder / "pulse" / "native"
        self.address = f"unix:{self.socket}"
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "PULSE_SERVER": self.address,
        }
        self._running: list[subprocess.Popen[bytes]] = []
        self._recording: list[subprocess.Popen[bytes]] = []
        self.start()

    @abstractmethod
    def start(self) -> None:
        """Begin, once more after a stop too."""

    def run(self, *command: str) -> None:
        """Start a part of the server."""
        self._running.append(
            subprocess.Popen(
                [*self.as_user, *command],
                env=self.environ,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def wait_for(self, there: Callable[[], object], what: str) -> None:
        """Wait until that is there."""
        deadline = time.monotonic() + 10
        while not there():
            assert time.monotonic() < deadline, f"{what} is not there"
            time.sleep(0.02)

    def ask(self, *words: str) -> str:
        """What pactl says."""
        command = ["pactl", *words]
        return subprocess.run(command, env=self.environ, capture_output=True, text=True).stdout

    def record(self, *options: str) -> subprocess.Popen[bytes]:
        """Another program records."""
        program = subprocess.Popen(["parec", *options], env=self.environ, stdout=subprocess.DEVNULL)
        self._recording.append(program)
        return program

    def hang_up(self) -> None:
        """All of them stop."""
        while self._recording:
            program = self._recording.pop()
            program.kill()
            program.wait()

    def stop(self) -> None:
        self.hang_up()
        while self._running:
            program = self._running.pop()
            program.kill()
            program.wait()
        self.socket.unlink(missing_ok=True)


class PulseAudio(SoundServer):
    """PulseAudio itself."""

    def start(self) -> None:
        if not self.socket.parent.exists():
            self.socket.parent.mkdir()
            if self.as_user:
                os.chown(self.socket.parent, NOBODY, NOBODY)
        modules = (
            "module-null-sink sink_name=speaker",
            "module-null-source source_name=microphone",
            f"module-native-protocol-unix socket={self.socket} auth-anonymous=1",
        )
        command = ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"]
        self.run(*command, *(part for each in modules for part in ("-L", each)))
        self.wait_for(self.socket.exists, "the sound server")


class PipeWire(SoundServer):
    """PipeWire in its place, as most desktops have it now."""

    def start(self) -> None:
        configuration = self.folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=self.folder / "bus"))
        (self.folder / "bus").unlink(missing_ok=True)
        self.run("dbus-daemon", "--nofork", f"--config-file={configuration}")
        self.wait_for((self.folder / "bus").exists, "the bus")
        self.run("pipewire")
        self.wait_for((self.folder / "pipewire-0").exists, "PipeWire")
        self.run("wireplumber")
        self.run("pipewire-pulse")
        self.wait_for(lambda: self.socket.exists() and self.ask("info"), "the sound server")
        self.ask("load-module", "module-null-sink", "sink_name=speaker")
        source = "media.class=Audio/Source/Virtual", "sink_name=microphone"
        self.ask("load-module", "module-null-sink", *source)
        self.wait_for(lambda: "microphone" in self.ask("list", "short", "sources"), "a microphone")
