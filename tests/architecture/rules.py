"""The rules of the house that no linter knows, each a function from a source tree to its faults."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

Rule = Callable[[Path], list[str]]

# Whatever could reach the network. Health answers stay at home: local sockets only.
NETWORK_NAMES = frozenset(
    {
        "AF_INET",
        "AF_INET6",
        "QNetworkAccessManager",
        "QSslSocket",
        "QTcpServer",
        "QTcpSocket",
        "QUdpSocket",
        "QWebSocket",
        "create_connection",
        "create_server",
        "getaddrinfo",
    }
)
NETWORK_MODULES = (
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "requests",
    "smtplib",
    "socketserver",
    "urllib.request",
    "urllib3",
    "xmlrpc",
)


def apscheduler_stays_in_the_alarm(package: Path) -> list[str]:
    """Only qt/alarm.py schedules, so that its faults are answered for in one place."""
    return _imports_outside(package, "apscheduler", "qt/alarm.py")


def platformdirs_stays_in_paths(package: Path) -> list[str]:
    """Only storage/paths.py knows where things belong on disk."""
    return _imports_outside(package, "platformdirs", "storage/paths.py")


def no_widgets_in_system(package: Path) -> list[str]:
    """Sensing the computer needs no window."""
    return [
        fault
        for fault in _faults(package, _imports_of("PySide6.QtWidgets"))
        if fault.startswith("system/")
    ]


def only_the_class_random(package: Path) -> list[str]:
    """`from random import Random` and nothing else: every choice has a seed that is text."""
    return _faults(package, _other_use_of_random)


def no_lambda_in_connect(package: Path) -> list[str]:
    """A lambda keeps what it mentions alive for as long as the sender lives."""
    return _faults(package, _connects_a_lambda)


def no_hash_of_values(package: Path) -> list[str]:
    """hash() of text differs from one start to the next; only __hash__ may call it."""
    return _faults(package, _calls_hash)


def no_network(package: Path) -> list[str]:
    """Nothing that could leave the computer."""
    return _faults(package, _reaches_the_network)


def no_drawers_for_odds_and_ends(package: Path) -> list[str]:
    """A module is named after a subject."""
    nameless = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
    return [
        f"{path.relative_to(package)}:1: a name without a subject"
        for path in sorted(package.rglob("*.py"))
        if nameless & set(path.relative_to(package).with_suffix("").parts)
    ]


RULES: tuple[Rule, ...] = (
    apscheduler_stays_in_the_alarm,
    platformdirs_stays_in_paths,
    no_widgets_in_system,
    only_the_class_random,
    no_lambda_in_connect,
    no_hash_of_values,
    no_network,
    no_drawers_for_odds_and_ends,
)

Finding = tuple[ast.AST, str]
Search = Callable[[ast.Module], Iterator[Finding]]


@cache
def _module(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _faults(package: Path, search: Search) -> list[str]:
    faults = []
    for path in sorted(package.rglob("*.py")):
        module = _module(path)
        name = path.relative_to(package).as_posix()
        faults += [f"{name}:{getattr(node, 'lineno', 1)}: {what}" for node, what in search(module)]
    return faults


def _imports_outside(package: Path, library: str, home: str) -> list[str]:
    found = _faults(package, _imports_of(library))
    return [fault for fault in found if not fault.startswith(f"{home}:")]


def _imported(node: ast.AST) -> list[str]:
    """Every dotted name that this import could load."""
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [module, *(f"{module}.{alias.name}" for alias in names)]
        case ast.Call(func=ast.Name(id="__import__"), args=[ast.Constant(value=str(name)), *_]):
            return [name]
        case ast.Call(
            func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name)), *_]
        ):
            return [name]
        case _:
            return []


def _lies_in(name: str, library: str) -> bool:
    return name == library or name.startswith(f"{library}.")


def _imports_of(library: str) -> Search:
    def search(module: ast.Module) -> Iterator[Finding]:
        for node in ast.walk(module):
            if any(_lies_in(name, library) for name in _imported(node)):
                yield node, f"imports {library}"

    return search


def _other_use_of_random(module: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(module):
        names = [name for name in _imported(node) if _lies_in(name, "random")]
        if names and set(names) != {"random", "random.Random"}:
            yield node, "takes something else than the class Random from random"


def _connects_a_lambda(module: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(attr="connect"), args=[ast.Lambda(), *_]):
                yield node, "connects a lambda"


def _calls_hash(module: ast.Module) -> Iterator[Finding]:
    allowed = {
        inner
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name == "__hash__"
        for inner in ast.walk(node)
    }
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id="hash")) if node not in allowed:
                yield node, "calls hash()"


def _reaches_the_network(module: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(module):
        for name in _imported(node):
            if any(_lies_in(name, library) for library in NETWORK_MODULES):
                yield node, f"imports {name}"
            elif name.rpartition(".")[2] in NETWORK_NAMES:
                yield node, f"uses {name}"
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) if name in NETWORK_NAMES:
                yield node, f"uses {name}"
