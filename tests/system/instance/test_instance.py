"""One neckbreak a person, and whoever asks it gets an answer, or a clear reason why not."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.errors import NeckbreakError
from neckbreak.storage.words import words_for
from neckbreak.system.instance.address import MOST_REQUEST_BYTES, pipe_name
from neckbreak.system.instance.choose import server as server_for
from neckbreak.system.instance.client import NotRunning, ask
from neckbreak.system.instance.protocol import AlreadyRunning
from neckbreak.system.instance.server import SocketServer

SAY = words_for(Path(__file__).parents[3] / "resources" / "translations").say


def echo(request: dict[str, Any]) -> dict[str, Any]:
    return {"you said": request}


@pytest.fixture
def path(own_home: Path) -> Path:
    return own_home / "run" / "neckbreak" / "socket"


@pytest.fixture
def server(path: Path, qtbot: QtBot) -> Iterator[SocketServer]:
    server = SocketServer(path, echo, SAY)
    server.start()
    yield server
    server.stop()


class Asking(threading.Thread):
    """Asks from beside the event loop, as another process does."""

    def __init__(self, path: Path, request: dict[str, Any]) -> None:
        super().__init__(daemon=True)
        self.path = path
        self.request = request
        self.reply: dict[str, Any] | None = None
        self.error: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self.reply = ask(self.path, self.request, SAY, 3.0)
        except (NotRunning, NeckbreakError) as error:
            self.error = error


def finished(asking: Asking, qtbot: QtBot) -> Asking:
    qtbot.waitUntil(lambda: not asking.is_alive(), timeout=5000)
    return asking


def raw(path: Path, sent: bytes, qtbot: QtBot) -> bytes:
    """What comes back for these bytes, until the other side hangs up or a line is whole."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        connection.setblocking(False)
        left, answer, over = sent, b"", False

        def step() -> bool:
            nonlocal left, answer, over
            try:
                if left:
                    left = left[connection.send(left) :]
                arrived = connection.recv(65536)
                answer += arrived
                over = not arrived
            except BlockingIOError:
                pass
            except OSError:
                over = True
            return over or answer.endswith(b"\n")

        qtbot.waitUntil(step, timeout=5000)
        return answer


def test_a_request_gets_its_reply(server: SocketServer, path: Path, qtbot: QtBot) -> None:
    asking = finished(Asking(path, {"command": "snooze", "wörter": [1, None]}), qtbot)
    assert asking.reply == {"you said": {"command": "snooze", "wörter": [1, None]}}


def test_many_can_ask_at_once(server: SocketServer, path: Path, qtbot: QtBot) -> None:
    everybody = [Asking(path, {"number": number}) for number in range(200)]
    for asking in everybody:
        finished(asking, qtbot)
    assert [asking.reply for asking in everybody] == [
        {"you said": {"number": number}} for number in range(200)
    ]


def test_nobody_there_is_not_running(path: Path) -> None:
    with pytest.raises(NotRunning):
        ask(path, {}, SAY)


def test_a_socket_left_by_a_crash_is_not_running(path: Path) -> None:
    leave_behind(path)
    with pytest.raises(NotRunning):
        ask(path, {}, SAY)


def leave_behind(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))


def test_a_socket_left_by_a_crash_is_taken_over(path: Path, qtbot: QtBot) -> None:
    leave_behind(path)
    server = SocketServer(path, echo, SAY)
    server.start()
    assert finished(Asking(path, {"a": 1}), qtbot).reply == {"you said": {"a": 1}}
    server.stop()


def test_the_second_one_is_told_and_the_first_goes_on(
    server: SocketServer, path: Path, qtbot: QtBot
) -> None:
    with pytest.raises(AlreadyRunning):
        SocketServer(path, echo, SAY).start()
    assert finished(Asking(path, {"a": 1}), qtbot).reply == {"you said": {"a": 1}}


def test_the_first_is_safe_even_when_its_lock_was_removed(
    server: SocketServer, path: Path, qtbot: QtBot
) -> None:
    path.with_suffix(".lock").unlink()
    with pytest.raises(AlreadyRunning):
        SocketServer(path, echo, SAY).start()
    assert finished(Asking(path, {"a": 1}), qtbot).reply is not None


def test_the_place_is_free_after_a_stop_and_after_a_kill(path: Path, qtbot: QtBot) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from neckbreak.system.instance.server import SocketServer;"
        "app = QCoreApplication([]); server = SocketServer(Path(sys.argv[1]), dict, str);"
        "server.start(); print('listening', flush=True); app.exec()"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"listening\n"
    with pytest.raises(AlreadyRunning):
        SocketServer(path, echo, SAY).start()
    other.kill()
    other.communicate()
    for _ in range(2):
        mine = SocketServer(path, echo, SAY)
        mine.start()
        mine.stop()
    assert not path.exists()


def test_the_folder_is_private_even_where_it_was_open(path: Path, qtbot: QtBot) -> None:
    path.parent.mkdir()
    path.parent.chmod(0o755)
    server = SocketServer(path, echo, SAY)
    server.start()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    server.stop()


def test_a_folder_that_is_a_link_is_refused_by_both_sides(path: Path, own_home: Path) -> None:
    elsewhere = own_home / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    path.parent.symlink_to(elsewhere)
    with pytest.raises(NeckbreakError, match="not a folder"):
        SocketServer(path, echo, SAY).start()
    with pytest.raises(NeckbreakError, match="not a folder"):
        ask(path, {}, SAY)


@pytest.mark.parametrize("mode", [0o750, 0o707])
def test_the_client_trusts_no_folder_that_others_can_enter(path: Path, mode: int) -> None:
    path.parent.mkdir()
    path.parent.chmod(mode)
    with pytest.raises(NeckbreakError, match="open to other people"):
        ask(path, {}, SAY)


def test_a_folder_of_somebody_else_is_refused_by_both_sides(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir(mode=0o700)
    somebody_else = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody_else)
    with pytest.raises(NeckbreakError, match="somebody else"):
        SocketServer(path, echo, SAY).start()
    with pytest.raises(NeckbreakError, match="somebody else"):
        ask(path, {}, SAY)


def test_a_place_that_cannot_be_made_is_told_in_words(own_home: Path) -> None:
    (own_home / "file").write_text("")
    with pytest.raises(NeckbreakError, match="XDG_RUNTIME_DIR"):
        SocketServer(own_home / "file" / "neckbreak" / "socket", echo, SAY).start()


def test_a_name_too_long_for_a_socket_is_told_in_words(own_home: Path) -> None:
    path = own_home / ("long" * 40) / "socket"
    with pytest.raises(NeckbreakError, match="short name"):
        SocketServer(path, echo, SAY).start()
    with pytest.raises(NotRunning):
        ask(path, {}, SAY)


@pytest.mark.parametrize(
    "line", [b"\n", b"hello\n", b"[1]\n", b'"status"\n', b"\xff\xfe\n", b"[" * 50_000 + b"\n"]
)
def test_nonsense_gets_an_error_and_harms_nobody(
    server: SocketServer, path: Path, qtbot: QtBot, line: bytes
) -> None:
    assert "error" in json.loads(raw(path, line, qtbot))
    assert finished(Asking(path, {}), qtbot).reply == {"you said": {}}


def test_a_request_without_end_is_cut_off(server: SocketServer, path: Path, qtbot: QtBot) -> None:
    assert raw(path, b"x" * (MOST_REQUEST_BYTES * 4), qtbot) == b""
    assert finished(Asking(path, {}), qtbot).reply == {"you said": {}}


def test_a_request_may_come_in_pieces_and_two_in_one(
    server: SocketServer, path: Path, qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        connection.sendall(b'{"a"')
        qtbot.wait(50)
        connection.sendall(b": 1}\n{}\n")
        qtbot.wait(50)
        assert connection.recv(1000) == b'{"you said": {"a": 1}}\n{"you said": {}}\n'


def test_a_large_reply_arrives_whole_without_holding_up_the_windows(
    path: Path, qtbot: QtBot
) -> None:
    server = SocketServer(path, lambda request: {"much": "x" * 3_000_000}, SAY)
    server.start()
    asking = finished(Asking(path, {}), qtbot)
    assert asking.reply == {"much": "x" * 3_000_000}
    server.stop()


def test_silent_callers_do_not_keep_others_out_for_ever(
    server: SocketServer, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neckbreak.system.instance.server._PATIENCE_MS", 300)
    silent = []
    for _ in range(20):
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(str(path))
        silent.append(connection)
    assert finished(Asking(path, {"a": 1}), qtbot).reply == {"you said": {"a": 1}}
    for connection in silent:
        connection.close()


def test_an_answer_that_fails_reaches_the_crash_report_and_the_caller_hears_so(
    path: Path, qtbot: QtBot
) -> None:
    def fail(request: dict[str, Any]) -> dict[str, Any]:
        raise LookupError("a fault in the hub")

    server = SocketServer(path, fail, SAY)
    server.start()
    with qtbot.captureExceptions() as caught:
        asking = finished(Asking(path, {}), qtbot)
    assert [kind for kind, _, _ in caught] == [LookupError]
    assert isinstance(asking.error, NeckbreakError)
    server.stop()


def test_a_neckbreak_that_hangs_gives_no_answer_in_time(server: SocketServer, path: Path) -> None:
    before = time.monotonic()
    with pytest.raises(NeckbreakError, match="does not answer"):
        ask(path, {}, SAY, 0.2)  # the event loop does not turn meanwhile
    assert time.monotonic() - before < 1


def test_a_socket_that_was_swept_away_comes_back(
    server: SocketServer, path: Path, qtbot: QtBot
) -> None:
    path.unlink()
    with pytest.raises(NotRunning):
        ask(path, {}, SAY)
    server.stay_reachable()
    assert finished(Asking(path, {}), qtbot).reply == {"you said": {}}


def test_nothing_stays_open_after_a_stop(path: Path, qtbot: QtBot) -> None:
    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    before = open_files()
    for _ in range(5):
        server = SocketServer(path, echo, SAY)
        server.start()
        caller = socket.socket(socket.AF_UNIX)
        caller.connect(str(path))
        qtbot.wait(20)
        server.stop()
        caller.close()
    assert open_files() == before


def test_this_system_listens_on_a_socket(path: Path, qtbot: QtBot) -> None:
    server = server_for(path, echo, SAY)
    server.start()
    assert path.is_socket()
    server.stop()


def test_a_pipe_has_one_short_name_a_person(path: Path) -> None:
    assert pipe_name(path) == pipe_name(path)
    assert pipe_name(path) != pipe_name(path.parent / "other")
    assert pipe_name(path).startswith("\\\\.\\pipe\\neckbreak-")
    assert len(pipe_name(path)) < 64


def test_asking_loads_nothing_heavy() -> None:
    script = (
        "import sys; from pathlib import Path;"
        "from neckbreak.system.instance.client import ask, NotRunning\n"
        "try: ask(Path('/nonexistent/socket'), {}, str)\n"
        "except NotRunning: pass\n"
        "print(sorted({'PySide6', 'apscheduler', 'asyncio', 'ssl', '_hashlib', 'logging',"
        " 'subprocess', 'http', 'email'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
