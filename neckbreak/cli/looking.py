"""`neckbreak routines` and `neckbreak history`: what there is, and what happened."""

from __future__ import annotations

import json
from argparse import Namespace

from neckbreak.cli.person import catalogue, date_named, say, words
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.routine_listing import routine_json, routine_lines, routine_rows
from neckbreak.domain.safety import hidden_because
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.history import HistoryFile
from neckbreak.storage.history_formats import history_csv, history_json
from neckbreak.storage.paths import places


def routines(arguments: Namespace) -> int:
    """List the catalogue, or tell all about one routine."""
    found = list(catalogue().values())
    if arguments.id is not None:
        found = [routine for routine in found if routine.id == arguments.id]
        if not found:
            raise WrongUsage(say("cli.routine", value=arguments.id))
    if arguments.json:
        print(json.dumps([routine_json(each) for each in found], ensure_ascii=False, indent=1))
    elif arguments.id is not None:
        left_out = hidden_because(found[0], HealthFile(places().health_file).read())
        print(*routine_lines(found[0], words().say, left_out), sep="\n")
    else:
        print(*routine_rows(found, words().say), sep="\n")
    return 0


def history(arguments: Namespace) -> int:
    """List the facts of these days."""
    file = HistoryFile(places().history_file, say=words().say)
    first = date_named(arguments.first) if arguments.first else None
    last = date_named(arguments.last) if arguments.last else None
    if first is not None and last is not None and last < first:
        raise WrongUsage(say("cli.history.order", first=str(first), last=str(last)))
    entries = file.between(first, last)
    told = history_csv(entries) if arguments.format == "csv" else history_json(entries)
    print(told.rstrip("\n"))
    return 0
