"""What the tray says and offers at this moment, in messages; how it looks is `qt/tray.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.durations import format_duration
from neckbreak.domain.messages import Message, content
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import Family, Routine
from neckbreak.domain.settings import Keep, Settings
from neckbreak.domain.status import Status

PAUSES = (timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2))
MEETINGS = (timedelta(minutes=30), timedelta(minutes=60))

# Nothing keeps it, or the state says what does.
_SAID_BY_STATE = (None, Reason.TYPING)

_DEFAULT_NAMES = {reminder.id: reminder.name for reminder in DEFAULT_REMINDERS}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu; `id` is also the name by which tests and tools find it.

    `value` is what it stands for: a reminder's or routine's id, or a length (None: open-ended).
    With `entries` it opens a menu of its own. A `SEPARATOR` has nothing but its id.
    """

    id: str
    label: Message
    enabled: bool = True
    visible: bool = True
    value: str | timedelta | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def is_separator(self) -> bool:
        """Whether it is only a line between two groups."""
        return self.id.startswith("separator.")


@dataclass(frozen=True, slots=True)
class TrayMenu:
    """The menu: the state in words, then what can be done about it."""

    entries: tuple[Entry, ...]

    def entry(self, id_: str) -> Entry:
        """The entry of this id, wherever it stands; raises KeyError."""
        for entry in self.entries:
            for each in (entry, *entry.entries):
                if each.id == id_:
                    return each
        raise KeyError(id_)


def menu(status: Status, settings: Settings, now: Moment) -> TrayMenu:
    """What the tray offers in this state; the same entries in the same order at all times."""
    mode = status.mode
    paused = mode is Mode.PAUSED
    answerable = mode in (Mode.PROMPTING, Mode.SNOOZED, Mode.WAITING, Mode.HELD, Mode.AWAY)
    has_offer = answerable and (status.next is not None or status.showing is not None)
    refused = status.snooze_used_up
    in_meeting = mode is Mode.HELD and status.reason is Reason.MEETING
    over = "tray.meeting_over" if status.own_meeting else "tray.no_meeting"
    return TrayMenu(
        (
            Entry("state", state(status, settings, now), enabled=False),
            _why_entry(status),
            _separator("state"),
            Entry("go", _go(status), visible=status.showing is not None),
            Entry(
                "start",
                Message("tray.start"),
                enabled=mode is not Mode.IN_ROUTINE,
                entries=_starts(status, settings),
            ),
            Entry(
                "snooze",
                Message("tray.snooze.refused" if refused else "tray.snooze"),
                enabled=has_offer and not refused,
                entries=tuple(
                    Entry(
                        f"snooze.{format_duration(length)}",
                        Message("tray.length", {"length": length}),
                        value=length,
                    )
                    for length in settings.interrupt.snooze
                ),
            ),
            Entry("skip", Message("tray.skip"), enabled=has_offer),
            _separator("answers"),
            Entry("pause", Message("tray.pause"), entries=_pauses()),
            Entry("resume", Message("tray.resume"), visible=paused),
            Entry("meeting", Message("tray.meeting"), visible=not paused, entries=_meetings()),
            Entry("meeting_over", Message(over), visible=in_meeting),
            _separator("windows"),
            Entry("today", Message("tray.today")),
            Entry("library", Message("tray.library")),
            Entry("health", Message("tray.health"), entries=_health(settings)),
            Entry("settings", Message("tray.settings")),
            Entry("about", Message("tray.about")),
            Entry("quit", Message("tray.quit")),
        )
    )


def state(status: Status, settings: Settings, now: Moment) -> Message:
    """The state in one short sentence."""
    match status.mode:
        case Mode.IN_ROUTINE:
            return Message("state.in_routine", {"reminder": _shown(status, settings)})
        case Mode.PAUSED:
            return _until("state.paused", status, now)
        case Mode.OFF:
            return _until(f"state.off.{status.reason or Reason.OUTSIDE_HOURS}", status, now)
        case Mode.HELD:
            return _until(f"state.held.{status.holding}", status, now)
        case Mode.AWAY:
            return Message(f"state.away.{status.reason or Reason.IDLE}")
        case Mode.PROMPTING:
            return Message("state.prompting", {"reminder": _shown(status, settings)})
        case Mode.SNOOZED:
            return _until("state.snoozed", status, now)
        case Mode.WAITING:
            return _waiting(status, now)


def why_waiting(status: Status) -> Message | None:
    """Why the next one does not come sooner, if anything keeps it; short, for below the state."""
    if status.later_anyway:
        return Message("state.why.later_anyway")
    if status.mode is not Mode.WAITING or status.next is None or status.reason in _SAID_BY_STATE:
        return None
    return Message(f"state.why.{status.reason}")


def tooltip(status: Status, settings: Settings, now: Moment) -> Message:
    """The words at the icon: state and what comes next, without seconds: it stands still."""
    said = state(status, settings, now)
    if status.mode is Mode.WAITING and status.next is not None:
        values = {
            "reminder": name_of(status.next.reminder, settings),
            "when": when(status.next.at, now),
        }
        return Message("tray.tooltip.next", values)
    return Message("tray.tooltip", {"state": said})


def tray_icon(status: Status) -> str:
    """The name of the tray's drawing for this state."""
    match status.mode:
        case Mode.PROMPTING | Mode.IN_ROUTINE:
            return "due"
        case Mode.SNOOZED | Mode.PAUSED | Mode.HELD | Mode.OFF:
            return status.mode.value
        case Mode.WAITING | Mode.AWAY:
            return "waiting"


def name_of(reminder: str | None, settings: Settings) -> Message:
    """The name of a reminder: the person's own words, or the translation of a default's."""
    for each in settings.reminders:
        if each.id == reminder:
            return reminder_name(each)
    return Message(f"reminder.{reminder}" if reminder in _DEFAULT_NAMES else "reminder.unknown")


def reminder_name(reminder: Reminder) -> Message:
    """The name of this reminder, as `name_of`."""
    if _DEFAULT_NAMES.get(reminder.id) == reminder.name:
        return Message(f"reminder.{reminder.id}")
    return Message("reminder.own", {"name": reminder.name})


def routine_name(routine: Routine) -> Message:
    """The name of an exercise or routine, as it brings it along or as it was translated."""
    return content(f"{routine.id}.name", routine.name)


def when(at: datetime, now: Moment) -> Message:
    """An instant as people say it: the time, and the day when it is not today."""
    local = at.astimezone(now.zone)
    clock = local.time().replace(second=0, microsecond=0)
    days = (local.date() - now.local.date()).days
    if days == 0:
        return Message("when.today", {"at": clock})
    if days == 1:
        return Message("when.tomorrow", {"at": clock})
    if 1 < days < 7:
        return Message(f"when.weekday.{local.weekday()}", {"at": clock})
    return Message("when.date", {"day": local.date(), "at": clock})


def _health(settings: Settings) -> tuple[Entry, ...]:
    """What is about the person's health is never further away than this."""
    return (
        Entry("health.gate", Message("tray.health.gate")),
        Entry("health.signs", Message("tray.health.signs")),
        Entry(
            "health.diary",
            Message("tray.health.diary"),
            visible=settings.diary.keep is not Keep.OFF,
        ),
    )


def _starts(status: Status, settings: Settings) -> tuple[Entry, ...]:
    reminders = tuple(
        Entry(
            f"start.{reminder.id}",
            reminder_name(reminder),
            visible=reminder.enabled or Family.CHECKIN not in reminder.pool,
            value=reminder.id,
        )
        for reminder in settings.reminders
    )
    again = Entry(
        "start.again",
        Message("tray.start.again"),
        visible=status.last_routine is not None,
        value=status.last_routine,
    )
    return (*reminders, _separator("again"), again)


def _pauses() -> tuple[Entry, ...]:
    lengths = tuple(
        Entry(
            f"pause.{format_duration(length)}",
            Message("tray.length", {"length": length}),
            value=length,
        )
        for length in PAUSES
    )
    return (
        *lengths,
        Entry("pause.tomorrow", Message("tray.pause.tomorrow")),
        Entry("pause.open", Message("tray.pause.open")),
    )


def _meetings() -> tuple[Entry, ...]:
    lengths = tuple(
        Entry(
            f"meeting.{format_duration(length)}",
            Message("tray.length", {"length": length}),
            value=length,
        )
        for length in MEETINGS
    )
    return (*lengths, Entry("meeting.open", Message("tray.meeting.open")))


def _why_entry(status: Status) -> Entry:
    reason = why_waiting(status)
    return Entry("why", reason or Message("tray.separator"), enabled=False, visible=bool(reason))


def _separator(after: str) -> Entry:
    return Entry(f"separator.{after}", Message("tray.separator"))


def _until(id_: str, status: Status, now: Moment) -> Message:
    if status.until is None:
        return Message(id_)
    return Message(f"{id_}.until", {"when": when(status.until, now)})


def _go(status: Status) -> Message:
    return Message("tray.go.playing" if status.mode is Mode.IN_ROUTINE else "tray.go")


def _shown(status: Status, settings: Settings) -> Message:
    """The reminder on the screen; what no reminder brought is named by itself."""
    showing = status.showing
    if showing is not None and showing.reminder is None and showing.name is not None:
        return showing.name
    return name_of(None if showing is None else showing.reminder, settings)


def _waiting(status: Status, now: Moment) -> Message:
    if status.next is None:
        return Message("state.waiting.nothing")
    if status.reason is Reason.TYPING:
        return Message("state.waiting.typing")
    if status.next.at <= now.wall:
        return Message("state.waiting.any_moment")
    return Message("state.waiting", {"when": when(status.next.at, now)})
