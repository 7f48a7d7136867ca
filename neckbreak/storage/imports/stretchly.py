"""Stretchly: the config.json of electron-store, with times in milliseconds."""

from __future__ import annotations

from types import MappingProxyType

from neckbreak.domain.durations import format_duration
from neckbreak.domain.reasons import Reason
from neckbreak.storage.imports.fates import Fate, Here, Taken, Theirs, Tool, remark
from neckbreak.storage.imports.json_settings import json_object
from neckbreak.storage.imports.rules import (
    MILLISECOND,
    Postponing,
    as_flag,
    as_hold,
    as_length,
    as_may_snooze,
    as_snooze,
    as_snoozes,
    as_word,
    count,
    length,
    times,
    unless_off,
)

_SIGNS = frozenset({"microbreakInterval", "microbreak", "microbreakDuration", "breakInterval"})
_INTERVAL = 600_000  # Stretchly's own, where the file names none
_MINI, _LONG = "reminder.posture", "reminder.long"
_POSTPONING = (
    Postponing(
        "microbreakPostponeTime", "microbreakPostponesLimit", ("microbreak", "microbreakPostpone")
    ),
    Postponing("breakPostponeTime", "breakPostponesLimit", ("break", "breakPostpone")),
)


def _read(text: str) -> Theirs | None:
    found = json_object(text)
    return found if found is not None and _SIGNS & found.keys() else None


def _long_every(theirs: Theirs, name: str, _here: Here) -> Fate:
    """A long break takes the place of a mini break after so many of them."""
    minis = count(theirs[name])
    each = length(theirs.get("microbreakInterval", _INTERVAL), MILLISECOND)
    every = times(each, minis + 1)
    why = remark("stretchly.long", n=minis, interval=each)
    return Taken(f"{_LONG}.every", format_duration(every), why)


STRETCHLY = Tool(
    id="stretchly",
    name="Stretchly",
    read=_read,
    rules=MappingProxyType(
        {
            "microbreak": (as_flag(f"{_MINI}.enabled"),),
            "microbreakInterval": (
                as_length(f"{_MINI}.every", MILLISECOND, remark("stretchly.mini")),
            ),
            "break": (as_flag(f"{_LONG}.enabled"),),
            "breakInterval": (_long_every,),
            "microbreakPostpone": (as_may_snooze(_POSTPONING),),
            "breakPostpone": (as_may_snooze(_POSTPONING),),
            "microbreakPostponeTime": (as_snooze(_POSTPONING, MILLISECOND),),
            "breakPostponeTime": (as_snooze(_POSTPONING, MILLISECOND),),
            "microbreakPostponesLimit": (as_snoozes(_POSTPONING),),
            "breakPostponesLimit": (as_snoozes(_POSTPONING),),
            "naturalBreaksInactivityResetTime": (
                unless_off("naturalBreaks", as_length("interrupt.away_resets", MILLISECOND)),
            ),
            "monitorDnd": (as_hold(Reason.DO_NOT_DISTURB),),
            "themeSource": (as_word("look.theme"),),
        }
    ),
    reasons=MappingProxyType(
        {
            r"(micro)?breakDuration": "own_length",
            r"(micro)?breakNotification(Interval)?": "no_warning",
            r"(micro)?breakStrictMode": "never_forced",
            r"(micro)?breakPostponableDurationPercent": "any_moment",
            r"audio|(mini|long)BreakAudio|volume": "silent",
            r"(micro)?breakStartSoundPlaying|silentNotifications": "silent",
            r"morningHour|posLatitude|posLongitude": "morning",
            r"(main|miniBreak)Color|transparentMode|opacity|blurredBackground": "colours",
            r"fullscreen|allScreens|screen|breakWindow(Width|Height)"
            r"|showBreaksAsRegularWindows|currentTimeInBreaks|showBreakActionsInStrictMode": "card",
            r"(use)?[Ii]deas(FromSettings)?|(micro)?breakIdeas": "exercises",
            r"naturalBreaks": "always_counts_away",
            r"pauseForSuspend(OrLock)?": "sleep_and_lock",
            r"appExclusions(CheckInterval)?": "programs",
            r"\w+Shortcut": "keys",
            r"useMonochrome\w*|timeToBreakInTray|longBreakIcon|trayIconStyle|showTrayIcon": "tray",
            r"language": "language",
            r"notifyNewVersion|checkNewVersion|disableAppUpdateFeatures": "offline",
            r"openAtLogin": "login",
            r"isFirstRun|__internal__|settingsVersion|customPreferencesMessage": "bookkeeping",
        }
    ),
)
