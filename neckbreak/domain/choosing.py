"""What a reminder plays at a moment: the rotation, asked with all that session and plan know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import holds, in_call
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.rotation import Choice, choose
from neckbreak.domain.session import Session


def choice_for(
    reminder: Reminder,
    session: Session,
    now: Moment,
    plan: Plan,
    day: date,
    before: str | None = None,
) -> Choice | None:
    """What this reminder would offer, on the working day `day`; None: nothing of its pool suits.

    `before` is what was chosen already: it stays as long as it suits.
    """
    seen = in_call(session) and not holds(session, plan)
    kept = None
    if before is not None:
        kept = _chosen(reminder, session, now, plan, day, (before,), seen=seen)
    return kept or _chosen(reminder, session, now, plan, day, reminder.pool, seen=seen)


def choice_by_hand(
    reminder: Reminder, session: Session, now: Moment, plan: Plan, day: date
) -> Choice | None:
    """What this reminder plays if the person starts it now.

    What was done often, or would be seen in a call, comes only when there is nothing else.
    """
    seen, pool = in_call(session), reminder.pool
    return (
        _chosen(reminder, session, now, plan, day, pool, seen=seen)
        or _chosen(reminder, session, now, plan, day, pool, seen=seen, by_hand=True)
        or (_chosen(reminder, session, now, plan, day, pool, by_hand=True) if seen else None)
    )


def _chosen(
    reminder: Reminder,
    session: Session,
    now: Moment,
    plan: Plan,
    day: date,
    pool: Sequence[str],
    *,
    seen: bool = False,
    by_hand: bool = False,
) -> Choice | None:
    """The choice from a pool; `seen` by others in a call."""
    settings = plan.settings
    return choose(
        pool,
        plan.catalogue,
        plan.health,
        session.recent,
        reminder=reminder.id,
        day=day,
        at=now.local,
        seed=plan.seed,
        place=settings.place,
        marked=settings.library,
        in_call=seen,
        by_hand=by_hand,
        effort=settings.exercises.effort,
    )
