"""Which breaks an absence stands for: long enough away, and a reminder starts afresh."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import Every
from neckbreak.domain.session import Absence
from neckbreak.domain.settings import Afterwards
from neckbreak.domain.turn import Turn

LEAST_CREDIT = timedelta(minutes=2)


def credit(turn: Turn, absence: Absence) -> None:
    """The absence stands for the breaks that it was long enough for."""
    view = turn.view()
    afterwards = _afterwards(absence, turn.plan)
    if view is None or afterwards is Afterwards.CONTINUE:
        return
    length = turn.now.steady - absence.since
    for reminder in sorted(view.reminders(), key=lambda each: each.id):
        choice = view.choice(reminder)
        if not isinstance(reminder.trigger, Every) or choice is None:
            continue
        routine = turn.plan.catalogue.get(choice.routine or "")
        enough = max(routine.duration if routine else LEAST_CREDIT, LEAST_CREDIT)
        enough = min(enough, turn.plan.settings.interrupt.away_resets)
        if length >= enough or afterwards is Afterwards.AFRESH:
            turn.restart(reminder.id)
            if turn.session.snoozed is not None and turn.session.snoozed.reminder == reminder.id:
                turn.change(snoozed=None)
            turn.record(Fact.CREDIT, reminder.id, reason=absence.reason)


def _afterwards(absence: Absence, plan: Plan) -> Afterwards:
    """What the person wants an absence of this kind to do."""
    interrupt = plan.settings.interrupt
    match absence.reason:
        case Reason.ASLEEP:
            return interrupt.after_sleep
        case Reason.LOCKED:
            return interrupt.after_lock
        case _:
            return Afterwards.REST
