"""Workrave: what `gsettings list-recursively org.workrave` prints, a dump of dconf, its ini file.

Times are in seconds. Each way spells a name differently; here it is the one that Workrave itself
uses, `timers/micro_pause/limit`.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from neckbreak.domain.reasons import Reason
from neckbreak.storage.imports.fates import Fate, Here, Taken, Theirs, Tool, remark
from neckbreak.storage.imports.rules import (
    SECOND,
    Postponing,
    as_flag,
    as_hold,
    as_length,
    as_snooze,
    count,
)

_OURS = re.compile(r"(timers|breaks)/(micro_pause|rest_break|daily_limit)/\w+")
_GSETTINGS = re.compile(r"org\.workrave\.([\w.-]+)\s+([\w-]+)\s+(.*)")
_TYPE = re.compile(r"(?:u?int(?:16|32|64)|double|byte)\s+")


def _switches(kind: str) -> tuple[str, str]:
    """Whether there are such breaks: now, and in older versions."""
    return f"breaks/{kind}/enabled", f"gui/breaks/{kind}/enabled"


_MINI, _LONG = "reminder.posture", "reminder.long"
_POSTPONING = (
    Postponing("timers/micro_pause/snooze", switches=_switches("micro_pause")),
    Postponing("timers/rest_break/snooze", switches=_switches("rest_break")),
)
_THEMES = ("light", "dark", "system")


def _read(text: str) -> Theirs | None:
    theirs: dict[str, object] = {}
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif match := _GSETTINGS.fullmatch(line):
            theirs[_name(match[1], match[2])] = _value(match[3])
        elif "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            theirs[_name(section, name)] = _value(value)
    return theirs if any(_OURS.fullmatch(name) for name in theirs) else None


def _name(section: str, name: str) -> str:
    spelt = re.sub(r"[./]+", "/", f"{section}/{name.strip()}").strip("/")
    return spelt.replace("-", "_")


def _value(text: str) -> object:
    bare = _TYPE.sub("", text.strip())
    if bare in ("true", "false"):
        return bare == "true"
    if re.fullmatch(r"-?[0-9]{1,18}", bare):
        return int(bare)
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        return bare[1:-1]
    return bare


def _theme(theirs: Theirs, name: str, _here: Here) -> Fate:
    number = count(theirs[name])
    return Taken("look.theme", _THEMES[number] if number < len(_THEMES) else str(number))


WORKRAVE = Tool(
    id="workrave",
    name="Workrave",
    read=_read,
    rules=MappingProxyType(
        {
            "breaks/micro_pause/enabled": (as_flag(f"{_MINI}.enabled"),),
            "gui/breaks/micro_pause/enabled": (as_flag(f"{_MINI}.enabled"),),
            "timers/micro_pause/limit": (
                as_length(f"{_MINI}.every", SECOND, remark("workrave.micro")),
            ),
            "timers/micro_pause/snooze": (as_snooze(_POSTPONING, SECOND),),
            "breaks/rest_break/enabled": (as_flag(f"{_LONG}.enabled"),),
            "gui/breaks/rest_break/enabled": (as_flag(f"{_LONG}.enabled"),),
            "timers/rest_break/limit": (as_length(f"{_LONG}.every", SECOND),),
            "timers/rest_break/snooze": (as_snooze(_POSTPONING, SECOND),),
            # As long as a rest break: whoever was away for it needs none.
            "timers/rest_break/auto_reset": (as_length("interrupt.away_resets", SECOND),),
            "gui/breaks/follow_focus_assist_enabled": (as_hold(Reason.DO_NOT_DISTURB),),
            "gui/light_dark_mode": (_theme,),
        }
    ),
    reasons=MappingProxyType(
        {
            r"(timers|breaks|gui/breaks)/daily_limit/.*": "no_daily_limit",
            r"timers/micro_pause/auto_reset": "own_length",
            r"timers/\w+/reset_pred": "day_turn",
            r"(timers/\w+/(activity_sensitive|monitor))|monitor/\w+|advanced/monitor": "senses",
            r"(gui/)?breaks/\w+/(max_preludes|max_postpone|quiet_mode)": "no_warning",
            r"gui/breaks/\w+/(ignorable|skippable)_break": "never_forced",
            r"gui/breaks/\w+/enable_shutdown": "no_lock",
            r"gui/breaks/\w+/auto_natural": "always_counts_away",
            r"gui/breaks/\w+/exercises": "exercises",
            r"gui/breaks/(block|focus)_mode": "card",
            r"general/usage_mode|usage_mode": "senses",
            r"(general|gui)/operation_mode\w*|general/datadir|gui/closewarn_enabled|state/.*": (
                "bookkeeping"
            ),
            r"general/grpc/\w+|general/grpc\w*": "command_line",
            r"gui/autostart": "login",
            r"gui/locale": "language",
            r"gui/(icontheme|theme_name|theme_dark)": "colours",
            r"gui/trayicon_enabled|gui/(applet|main_window|timerbox)\b.*": "tray",
            r"gui/(force_x11|use_gnome_shell_preludes)": "card",
            r"sound/.*": "silent",
            r"plugins/.*|networking/.*|distribution/.*": "offline",
        }
    ),
)
