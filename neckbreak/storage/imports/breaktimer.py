"""BreakTimer: the config.json of electron-store; older ones hold lengths and hours as dates."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from types import MappingProxyType

from neckbreak.domain.durations import WEEKDAYS, format_duration
from neckbreak.domain.messages import Message
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
    as_hold,
    as_may_snooze,
    as_snoozes,
    count,
    flag,
    length,
    unless_off,
)

_SIGNS = frozenset({"breakFrequencySeconds", "breakFrequency", "workingHoursEnabled"})
_POSTPONING = (Postponing("postponeLengthSeconds", "postponeLimit", ("postponeBreakEnabled",)),)
_LENGTHS = ("breakLengthSeconds", "breakLength")
_USUAL = timedelta(minutes=2)  # BreakTimer's own length of a break
_DAY = 24 * 60


def _read(text: str) -> Theirs | None:
    found = json_object(text)
    if found is None:
        return None
    inner = found.get("settings")
    if isinstance(inner, dict):
        found = {**inner, **{name: each for name, each in found.items() if name != "settings"}}
    return found if _SIGNS & found.keys() else None


def _length(value: object, zone: tzinfo) -> timedelta:
    """Seconds, or the time of day of a date that stands for a length."""
    return _since_midnight(value, zone) if isinstance(value, str) else length(value, SECOND)


def _since_midnight(value: object, zone: tzinfo) -> timedelta:
    """How far into its day a date is, by the clock of this zone, as BreakTimer reads it."""
    if not isinstance(value, str):
        raise OddValueError("date")
    try:
        at = datetime.fromisoformat(value)
        local = at.astimezone(zone) if at.tzinfo else at
    except (ValueError, OverflowError):
        raise OddValueError("date") from None
    return timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)


def _reminder(theirs: Theirs, here: Here) -> tuple[str, Message]:
    """There is one kind of break there: it becomes the reminder that takes about as long."""
    found = _USUAL
    for name in _LENGTHS:
        try:
            found = _length(theirs[name], here.zone)
        except (KeyError, OddValueError):
            continue
        break
    if found < MINUTE:
        return "reminder.posture", remark("breaktimer.posture", length=found)
    if found < 4 * MINUTE:
        return "reminder.shoulders", remark("breaktimer.shoulders", length=found)
    return "reminder.long", remark("breaktimer.long", length=found)


def _enabled(theirs: Theirs, name: str, here: Here) -> Fate:
    key, _why = _reminder(theirs, here)
    return Taken(f"{key}.enabled", "true" if flag(theirs[name]) else "false")


def _every(theirs: Theirs, name: str, here: Here) -> Fate:
    key, because = _reminder(theirs, here)
    return Taken(f"{key}.every", format_duration(_length(theirs[name], here.zone)), because)


def _as(key: str) -> Rule:
    def rule(theirs: Theirs, name: str, here: Here) -> Fate:
        return Taken(key, format_duration(_length(theirs[name], here.zone)))

    return rule


def _limit(theirs: Theirs, name: str, here: Here) -> Fate:
    if theirs[name] == 0 and not isinstance(theirs[name], bool):
        return why("without_end")
    return as_snoozes(_POSTPONING)(theirs, name, here)


def _hours(day: str) -> Rule:
    """The hours of one day; older files have the same ones for every day that is on."""

    def rule(theirs: Theirs, name: str, here: Here) -> Fate:
        value = theirs[name]
        if isinstance(value, dict):
            on, ranges = flag(value.get("enabled")), value.get("ranges")
            spans = [_span(each) for each in ranges] if isinstance(ranges, list) else []
        else:
            on = flag(value)
            ends = (theirs.get("workingHoursFrom"), theirs.get("workingHoursTo"))
            spans = [_minutes(*(_since_midnight(end, here.zone) for end in ends))] if on else []
        if not on:
            return Taken(f"hours.{day}", "")
        if not spans:
            raise OddValueError("hours")
        if any(first >= last for first, last in spans):
            return why("backwards")
        written = (f"{_clock(first)}-{_clock(last)}" for first, last in sorted(spans))
        return Taken(f"hours.{day}", ", ".join(written))

    return unless_off("workingHoursEnabled", rule)


def _span(value: object) -> tuple[int, int]:
    if not isinstance(value, dict):
        raise OddValueError("hours")
    first, last = count(value.get("fromMinutes")), count(value.get("toMinutes"))
    if max(first, last) > _DAY:
        raise OddValueError("hours")
    return first, last


def _minutes(first: timedelta, last: timedelta) -> tuple[int, int]:
    return first // MINUTE, last // MINUTE


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _any_time(theirs: Theirs, name: str, _here: Here) -> Fate:
    return why("in_days") if flag(theirs[name]) else why("any_time")


_snooze = unless_off("postponeBreakEnabled", _as("interrupt.snooze"))
_away = unless_off("idleResetEnabled", _as("interrupt.away_resets"))

BREAKTIMER = Tool(
    id="breaktimer",
    name="BreakTimer",
    read=_read,
    rules=MappingProxyType(
        {
            "breaksEnabled": (_enabled,),
            "breakFrequencySeconds": (_every,),
            "breakFrequency": (_every,),
            "postponeBreakEnabled": (as_may_snooze(_POSTPONING),),
            "postponeLengthSeconds": (_snooze,),
            "postponeLength": (_snooze,),
            "postponeLimit": (_limit,),
            "workingHoursEnabled": (_any_time,),
            **{f"workingHours{day.title()}": (_hours(day),) for day in WEEKDAYS},
            "idleResetLengthSeconds": (_away,),
            "idleResetLength": (_away,),
            "respectDnd": (as_hold(Reason.DO_NOT_DISTURB),),
        }
    ),
    reasons=MappingProxyType(
        {
            r"breakLength(Seconds)?": "own_length",
            r"notificationType|notificationClick|showBackdrop|immediatelyStartBreaks": "card",
            r"workingHours(From|To)": "in_days",
            r"idleResetEnabled": "always_counts_away",
            r"idleResetNotification": "no_news",
            r"soundType|breakSoundVolume|gongEnabled": "silent",
            r"break(Title|Message)s?\w*": "exercises",
            r"(background|text|backdrop)(Color|Opacity)": "colours",
            r"(end|skip)BreakEnabled": "never_forced",
            r"autoLaunch": "login",
            r"language": "language",
            r"trayText(Enabled|Mode)|(halfFull|almostEmpty)TrayMinutes": "tray",
            r"appInitialized|settingsVersion|disableEndTime|__internal__": "bookkeeping",
        }
    ),
)
