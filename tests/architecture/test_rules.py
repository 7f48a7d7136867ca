"""The package keeps the rules of the house, and each rule catches who breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import rules

PACKAGE = Path(__file__).parents[2] / "neckbreak"


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_the_package_keeps_every_rule(rule: rules.Rule) -> None:
    assert rule(PACKAGE) == []


BREACHES = [
    (rules.apscheduler_stays_in_the_alarm, "app.py", "import apscheduler"),
    (rules.apscheduler_stays_in_the_alarm, "qt/tray.py", "from apscheduler.triggers import cron"),
    (rules.apscheduler_stays_in_the_alarm, "qt/a.py", "def f():\n    import apscheduler.events"),
    (rules.platformdirs_stays_in_paths, "storage/history.py", "from platformdirs import x"),
    (rules.no_widgets_in_system, "system/a/b.py", "from PySide6.QtWidgets import QWidget"),
    (rules.no_widgets_in_system, "system/a/b.py", "from PySide6 import QtWidgets"),
    (rules.only_the_class_random, "domain/rotation.py", "import random"),
    (rules.only_the_class_random, "domain/rotation.py", "from random import Random, choice"),
    (rules.no_lambda_in_connect, "app.py", "tray.quit.connect(lambda: app.quit())"),
    (rules.no_hash_of_values, "domain/rotation.py", "seed = hash('monday')"),
    (rules.no_network, "system/a.py", "from PySide6.QtNetwork import QTcpSocket"),
    (rules.no_network, "system/a.py", "import socket\ns = socket.socket(socket.AF_INET)"),
    (rules.no_network, "system/a.py", "from urllib.request import urlopen"),
    (rules.no_network, "system/a.py", "from urllib import request"),
    (rules.no_network, "system/a.py", "from http import client"),
    (rules.no_network, "app.py", "import importlib\nimportlib.import_module('http.client')"),
    (rules.no_drawers_for_odds_and_ends, "qt/utils.py", ""),
    (rules.no_drawers_for_odds_and_ends, "helpers/time.py", ""),
]


@pytest.mark.parametrize(("rule", "place", "source"), BREACHES)
def test_a_breach_is_found_in_its_line(
    rule: rules.Rule, place: str, source: str, tmp_path: Path
) -> None:
    _write(tmp_path, place, source)
    (fault,) = rule(tmp_path)[:1]
    assert fault.startswith(f"{place}:")


ALLOWED = [
    (rules.apscheduler_stays_in_the_alarm, "qt/alarm.py", "import apscheduler.schedulers.qt"),
    (rules.platformdirs_stays_in_paths, "storage/paths.py", "import platformdirs"),
    (rules.no_widgets_in_system, "qt/tray.py", "from PySide6.QtWidgets import QMenu"),
    (rules.no_widgets_in_system, "system/a.py", "from PySide6.QtCore import QTimer"),
    (rules.only_the_class_random, "domain/rotation.py", "from random import Random"),
    (rules.no_lambda_in_connect, "app.py", "rows.sort(key=lambda row: row.at)"),
    (rules.no_hash_of_values, "domain/a.py", "def __hash__(self):\n    return hash(self.id)"),
    (rules.no_network, "system/a.py", "import socket\ns = socket.socket(socket.AF_UNIX)"),
    (rules.no_network, "system/a.py", "from PySide6.QtNetwork import QLocalServer"),
    (rules.no_network, "system/a.py", "from urllib.parse import quote"),
]


@pytest.mark.parametrize(("rule", "place", "source"), ALLOWED)
def test_what_is_allowed_is_left_alone(
    rule: rules.Rule, place: str, source: str, tmp_path: Path
) -> None:
    _write(tmp_path, place, source)
    assert rule(tmp_path) == []


def _write(folder: Path, place: str, source: str) -> None:
    file = folder / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, "utf-8")
