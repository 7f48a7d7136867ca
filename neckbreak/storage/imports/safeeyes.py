"""Safe Eyes: safeeyes.json, with intervals in minutes and a list of plugins."""

from __future__ import annotations

from types import MappingProxyType

from neckbreak.domain.durations import format_duration
from neckbreak.domain.reasons import Reason
from neckbreak.storage.imports.fates import (
    Fate,
    Here,
    OddValueError,
    Rule,
    Taken,
    Theirs,
    Tool,
    remark,
    why,
)
from neckbreak.storage.imports.json_settings import json_object
from neckbreak.storage.imports.rules import (
    MINUTE,
    SECOND,
    Postponing,
    as_length,
    as_may_snooze,
    as_snooze,
    count,
    flag,
    hold,
    length,
    times,
)

_SIGNS = frozenset(
    {"short_break_interval", "long_break_interval", "no_of_short_breaks_per_long_break"}
)
_SHORT, _LONG = "reminder.eyes", "reminder.long"
_POSTPONING = (Postponing("postpone_duration", switches=("allow_postpone",)),)


def _read(text: str) -> Theirs | None:
    found = json_object(text)
    if found is None or not _SIGNS & found.keys():
        return None
    theirs: dict[str, object] = {}
    for name, value in found.items():
        theirs |= _plugins(value) if name == "plugins" else {name: value}
    return theirs


def _plugins(value: object) -> Theirs:
    """Each plugin under its name, and each of its settings below that."""
    if not isinstance(value, list):
        return {"plugins": value}
    theirs: dict[str, object] = {}
    for number, each in enumerate(value, start=1):
        if not isinstance(each, dict) or not isinstance(each.get("id"), str):
            theirs[f"plugins.{number}"] = each
            continue
        name = f"plugins.{each['id']}"
        settings = each.get("settings", {})
        theirs[name] = {k: v for k, v in each.items() if k not in ("id", "settings")}
        if isinstance(settings, dict):
            theirs |= {f"{name}.{key}": setting for key, setting in settings.items()}
        else:
            theirs[f"{name}.settings"] = settings
    return theirs


def _enabled(theirs: Theirs, plugin: str) -> bool:
    entry = theirs.get(plugin)
    if not isinstance(entry, dict):
        raise OddValueError("flag")
    return flag(entry.get("enabled"))


def _on(key: str) -> Rule:
    """Whoever has such breaks there wants them here."""

    def rule(theirs: Theirs, name: str, _here: Here) -> Fate:
        count(theirs[name])
        return Taken(f"{key}.enabled", "true")

    return rule


def _long_of_older(theirs: Theirs, name: str, _here: Here) -> Fate:
    """Before version 2.1 a long break came after so many short ones."""
    every = times(length(theirs.get("break_interval"), MINUTE), count(theirs[name]))
    return Taken(f"{_LONG}.every", format_duration(every))


def _snooze(theirs: Theirs, name: str, here: Here) -> Fate:
    unit = SECOND if theirs.get("postpone_unit") == "seconds" else MINUTE
    return as_snooze(_POSTPONING, unit)(theirs, name, here)


def _full_screen(theirs: Theirs, name: str, here: Here) -> Fate:
    """Safe Eyes' plugin of this name looks for windows that fill the screen."""
    return hold(here, Reason.FULL_SCREEN, on=_enabled(theirs, name))


def _idle_after(theirs: Theirs, name: str, here: Here) -> Fate:
    if not _enabled(theirs, "plugins.smartpause"):
        return why("off", key="plugins.smartpause")
    return as_length("interrupt.idle_after", SECOND)(theirs, name, here)


_EVERY = as_length(f"{_SHORT}.every", MINUTE, remark("safeeyes.short"))

SAFE_EYES = Tool(
    id="safeeyes",
    name="Safe Eyes",
    read=_read,
    rules=MappingProxyType(
        {
            "short_break_interval": (_EVERY, _on(_SHORT)),
            "break_interval": (_EVERY, _on(_SHORT)),
            "long_break_interval": (as_length(f"{_LONG}.every", MINUTE), _on(_LONG)),
            "no_of_short_breaks_per_long_break": (_long_of_older, _on(_LONG)),
            "allow_postpone": (as_may_snooze(_POSTPONING),),
            "postpone_duration": (_snooze,),
            "plugins.donotdisturb": (_full_screen,),
            "plugins.smartpause.idle_time": (_idle_after,),
            "idle_time": (as_length("interrupt.idle_after", SECOND),),
        }
    ),
    reasons=MappingProxyType(
        {
            r"(short|long)_break_duration": "own_length",
            r"pre_break_warning_time|plugins\.(notification|residentnotification)\b.*": (
                "no_warning"
            ),
            r"strict_break|plugins\.limitconsecutiveskipping\b.*": "never_forced",
            r"(short|long)_breaks|random_order|(short|long)_break_\w*messages": "exercises",
            r"postpone_unit": "part_of_postpone",
            r"shortcut_\w+": "keys",
            r"persist_state": "always_keeps",
            r"use_rpc_server|rpc_port": "command_line",
            r"plugins\.smartpause(\.(interpret_idle_as_break|postpone_if_active))?": (
                "always_counts_away"
            ),
            r"plugins\.donotdisturb\.\w*windows": "programs",
            r"plugins\.donotdisturb\.\w+": "full_screen",
            r"plugins\.audiblealert\b.*|audible_alert": "silent",
            r"plugins\.trayicon\b.*": "tray",
            r"plugins\.screensaver\b.*|(enable_)?screen_lock|lock_screen\w*": "no_lock",
            r"plugins\.healthstats\b.*": "statistics",
            r"plugins\.mediacontrol\b.*": "media",
            r"language": "language",
            r"meta": "bookkeeping",
            r"plugins\b.*": "plugins",
        }
    ),
)
