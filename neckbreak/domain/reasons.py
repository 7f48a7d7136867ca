"""The closed lists: modes, facts and reasons, as the command line and the history write them."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """What the program is doing; derived from the facts, the first that applies."""

    IN_ROUTINE = "in_routine"
    PAUSED = "paused"
    OFF = "off"
    HELD = "held"
    AWAY = "away"
    PROMPTING = "prompting"
    SNOOZED = "snoozed"
    WAITING = "waiting"


class Fact(StrEnum):
    """What can happen to a reminder or to all of them."""

    PROMPT = "prompt"
    START = "start"
    FINISH = "finish"
    STOP = "stop"
    SNOOZE = "snooze"
    SKIP = "skip"
    EXPIRE = "expire"
    HOLD = "hold"
    RELEASE = "release"
    CREDIT = "credit"
    PAUSE = "pause"
    RESUME = "resume"
    HURT = "hurt"


class Reason(StrEnum):
    """Why a mode holds or a fact happened."""

    FIRST_MINUTES = "first_minutes"
    AFTER_WAKE = "after_wake"
    GAP = "gap"
    LIMIT = "limit"
    TYPING = "typing"
    BACKOFF = "backoff"
    MEETING = "meeting"
    FULL_SCREEN = "full_screen"
    DO_NOT_DISTURB = "do_not_disturb"
    LOCKED = "locked"
    ASLEEP = "asleep"
    IDLE = "idle"
    OUTSIDE_HOURS = "outside_hours"
    DAY_OFF = "day_off"
    BY_USER = "by_user"
    UNANSWERED = "unanswered"
    DAY_OVER = "day_over"
    HURT = "hurt"
    CLOSED = "closed"


# The holds that a setting may switch off; of several the first is named.
HOLDS = (Reason.MEETING, Reason.FULL_SCREEN, Reason.DO_NOT_DISTURB)
