"""Reminders that are on and yet never come, because nothing of theirs suits this person now."""

from __future__ import annotations

from neckbreak.domain.effort import within
from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.pools import expanded
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.rotation import misfits
from neckbreak.domain.routines import exercises
from neckbreak.domain.safety import hidden, needs_answers


def resting(plan: Plan) -> tuple[Message, ...]:
    """One sentence for each of them: which it is, and what keeps it silent."""
    found = []
    for reminder in plan.settings.reminders:
        why = _why(reminder, plan) if reminder.enabled else None
        if why is not None:
            found.append(Message(f"resting.{why}", {"reminder": reminder_name(reminder)}))
    return tuple(found)


def _why(reminder: Reminder, plan: Plan) -> str | None:
    """What takes away the last that it could offer; what was done often today is no such thing."""
    settings, catalogue, health = plan.settings, plan.catalogue, plan.health
    left = expanded(reminder.pool, catalogue)
    if not left or any(needs_answers(each, health) for each in left):
        return None  # the health gate's questions are asked, or the diary's
    left = [each for each in left if not hidden(each, health)]
    if not left:
        return "health"
    left = within(left, catalogue, settings.exercises.effort)
    if not left:
        return "effort"
    marked = frozenset(settings.library.hidden)
    left = [each for each in left if marked.isdisjoint((each.id, *exercises(each)))]
    if not left:
        return "hidden"
    return None if any(not any(misfits(each, settings.place)) for each in left) else "place"
