"""A story in sentences: when it came, what held it, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from neckbreak.domain.effects import Entry
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.reasons import HOLDS, Fact, Reason
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Settings
from neckbreak.domain.stories import Story, is_enough


def title(story: Story, settings: Settings) -> Message | None:
    """What it is about: the reminder, a pause, time away; None: only its routine tells."""
    match story.facts[0].fact:
        case Fact.PAUSE | Fact.RESUME:
            return Message("story.title.pause")
        case Fact.CREDIT:
            return Message("story.title.away")
    if story.reminder is not None:
        return name_of(story.reminder, settings)
    return Message("story.title.next") if story.routine is None else None


def told(story: Story, settings: Settings, catalogue: Catalogue) -> Message:
    """What happened, in short sentences one after the other.

    Times are those that the computer's clock showed then.
    """
    facts = story.facts
    if facts[0].fact is Fact.CREDIT:
        return _credits(facts, settings)
    sentences: list[Message] = []
    # That it came goes without saying once it was answered.
    first = 1 if len(facts) > 1 and _is_answer(facts[1]) and facts[0].fact is Fact.PROMPT else 0
    for number, entry in enumerate(facts[first:], first):
        before = facts[number - 1] if number else None
        sentences += _sentences(entry, before, catalogue)
    if story.covered_by is not None:
        by = name_of(story.covered_by, settings)
        sentences.append(Message("story.covered", {"reminder": by}))
    return _joined("story.then", sentences)


def clock_of(at: datetime) -> time:
    """The time of day that the computer's clock showed, in minutes."""
    return at.time().replace(second=0, microsecond=0)


def _is_answer(entry: Entry) -> bool:
    return entry.fact in (Fact.START, Fact.FINISH, Fact.SNOOZE, Fact.SKIP)


def _sentences(entry: Entry, before: Entry | None, catalogue: Catalogue) -> Iterable[Message]:
    length = timedelta(seconds=entry.seconds)
    match entry.fact:
        case Fact.HURT if before is not None:
            return  # the stop that follows says it
        case Fact.PROMPT if before is not None and before.fact is Fact.SNOOZE:
            yield _at("story.back", entry)
        case Fact.HOLD:
            yield _hold(entry, before)
        case Fact.FINISH if entry.seconds:
            yield Message("story.finish.length", {"length": length})
        case Fact.STOP:
            yield Message(f"story.stop.{entry.reason}", {"length": length})
            if is_enough(entry, catalogue):
                yield Message("story.enough")
        case Fact.SNOOZE | Fact.PAUSE if entry.until is not None:
            until = entry.until.astimezone(entry.at.tzinfo)
            if until.date() == entry.at.date():
                yield Message(f"story.{entry.fact}.until", {"until": clock_of(until)})
            else:
                values: dict[str, Value] = {"day": until.date(), "until": clock_of(until)}
                yield Message(f"story.{entry.fact}.until_day", values)
        case Fact.EXPIRE | Fact.CREDIT:
            yield Message(f"story.{entry.fact}.{entry.reason}")
        case Fact.PROMPT | Fact.START | Fact.SKIP if before is not None:
            yield _at(f"story.{entry.fact}.at", entry)
        case Fact.RELEASE | Fact.RESUME:
            yield _at(f"story.{entry.fact}", entry)
        case _:
            yield Message(f"story.{entry.fact}")


def _hold(entry: Entry, before: Entry | None) -> Message:
    """Held before it could come, or taken from the screen again."""
    shown = before is not None and before.fact is Fact.PROMPT
    if entry.reason is Reason.TYPING or (entry.reason in HOLDS and not shown):
        return Message(f"story.hold.{entry.reason}")
    return _at(f"story.withdrawn.{entry.reason}", entry)


def _credits(facts: Iterable[Entry], settings: Settings) -> Message:
    entries = tuple(facts)
    names = [name_of(each.reminder, settings) for each in entries]
    reminders = _joined("story.and", names)
    return Message(f"story.credits.{entries[0].reason}", {"reminders": reminders})


def _at(id_: str, entry: Entry) -> Message:
    return Message(id_, {"at": clock_of(entry.at)})


def _joined(id_: str, messages: list[Message]) -> Message:
    first, *rest = messages
    return Message(id_, {"first": first, "rest": _joined(id_, rest)}) if rest else first
