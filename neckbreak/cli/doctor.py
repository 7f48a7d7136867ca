"""`neckbreak doctor`: what this desktop offers, as the running neckbreak or a terminal sees it."""

from __future__ import annotations

import json
from argparse import Namespace

from neckbreak.cli.person import said, say, settings_file
from neckbreak.storage.paths import places
from neckbreak.system.capability_listing import Listed, listed, listed_lines
from neckbreak.system.instance.client import NotRunning, ask


def doctor(arguments: Namespace) -> int:
    """Print each capability with what was chosen, why, and how to get a better one."""
    found = _as_it_runs()
    seen_by = "doctor.running"
    if found is None:
        found, seen_by = _as_seen_from_here(), "doctor.alone"
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print(say(seen_by), *listed_lines(found, said), sep="\n")
    return 0


def _as_it_runs() -> list[Listed] | None:
    """What the running neckbreak says; None without one."""
    try:
        reply = ask(places().socket, {"command": "doctor"}, said)
    except NotRunning:
        return None
    found: list[Listed] | None = reply.get("doctor")
    return found


def _as_seen_from_here() -> list[Listed]:
    from neckbreak.system.doctor import examine

    wanted = settings_file().read()[0].meetings
    return [listed(each, said) for each in examine(meetings=wanted)]
