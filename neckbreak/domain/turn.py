"""One turn of the state machine: the session as it changes, and the effects so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from neckbreak.domain.calendar import WorkingDay, day_of
from neckbreak.domain.choosing import choice_by_hand, choice_for
from neckbreak.domain.effects import Effect, Entry, Record
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import current_day
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.recent import Done, Trace, remember
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.rotation import Choice
from neckbreak.domain.schedule import View
from neckbreak.domain.session import Session
from neckbreak.domain.status import Upcoming

Kept = TypeVar("Kept")
Outlook = Callable[[Session, Moment, Plan], Upcoming | None]

MISSES = 3


@dataclass(frozen=True, slots=True)
class Step:
    """What follows from an event: the new session, what to do, and why a wish was refused."""

    session: Session
    effects: tuple[Effect, ...]
    refused: Message | None = None


class Turn:
    """The working copy of a session during one event; `outlook` tells what would come next."""

    def __init__(self, session: Session, now: Moment, plan: Plan, outlook: Outlook) -> None:
        self.session = session
        self.now = now
        self.plan = plan
        self.effects: list[Effect] = []
        self.refused: Message | None = None
        self.hands_rest = False
        self._outlook = outlook
        self._day: WorkingDay | None = None
        self._day_by: Plan | None = None  # the plan by which it was looked up

    # --- looking

    def day(self) -> WorkingDay | None:
        """The working day that is on."""
        if self._day_by is not self.plan:
            self._day, self._day_by = current_day(self.now, self.plan), self.plan
        return self._day

    def date(self) -> date:
        """The date that this moment counts towards."""
        settings = self.plan.settings
        return day_of(self.now.wall, settings.hours, settings.days_off, self.now.zone)

    def view(self) -> View | None:
        """The schedule as it stands at this point of the turn; None outside a working day."""
        day = self.day()
        return None if day is None else View(self.session, self.now, self.plan, day)

    def upcoming(self) -> Upcoming | None:
        """What comes next if nothing else happens."""
        return self._outlook(self.session, self.now, self.plan)

    def reminder(self, id_: str | None) -> Reminder | None:
        """The reminder of this id, if there is one."""
        return next((each for each in self.plan.settings.reminders if each.id == id_), None)

    def choice(self, reminder: Reminder, before: str | None = None) -> Choice | None:
        """What this reminder would play at this moment, also outside a working day.

        `before` is what was chosen already: it stays as long as it suits.
        """
        return choice_for(reminder, self.session, self.now, self.plan, self.date(), before)

    def choice_by_hand(self, reminder: Reminder) -> Choice | None:
        """What this reminder plays if the person starts it now."""
        return choice_by_hand(reminder, self.session, self.now, self.plan, self.date())

    # --- changing

    def change(self, **facts: Any) -> None:
        """Put these facts in place of the old ones; the names are Session's fields."""
        # Any, as each of them has a type of its own; `replace` refuses a name that is none.
        self.session = replace(self.session, **facts)

    def do(self, effect: Effect) -> None:
        """Have this done after the turn."""
        self.effects.append(effect)

    def refuse(self, message: Message) -> None:
        """Say no to the wish that this turn is about."""
        self.refused = message

    def record(
        self,
        fact: Fact,
        reminder: str | None = None,
        routine: str | None = None,
        *,
        reason: Reason | None = None,
        lasted: timedelta = timedelta(),
        until: datetime | None = None,
    ) -> None:
        """Note a fact for the history, and count it for today."""
        today = self.date()
        before = self.session.today if self.session.today_date == today else {}
        self.change(today={**before, fact: before.get(fact, 0) + 1}, today_date=today)
        seconds = round(lasted.total_seconds())
        self.do(Record(Entry(self.now.local, fact, reminder, routine, seconds, reason, until)))

    def remember(self, routine: str, trace: Trace, reminder: str | None = None) -> None:
        """Keep a trace of a routine for the choice of the next ones."""
        done = Done(routine, self.now.wall, self.date(), trace, reminder)
        self.change(recent=remember(self.session.recent, done))

    def restart(self, reminder: str) -> None:
        """The reminder starts afresh: its counter, and all that was still due of it."""
        session = self.session
        self.change(
            counts={**session.counts, reminder: timedelta()},
            floors=without(session.floors, reminder),
            owed=without(session.owed, reminder),
            held=session.held - {reminder},
        )

    def drop_fixed(self, *keys: str) -> None:
        """These fixed times are done with for today."""
        session = self.session
        self.change(
            fixed={key: each for key, each in session.fixed.items() if key not in keys},
            fixed_done=session.fixed_done | set(keys),
        )

    def cover(self, reminder: Reminder) -> None:
        """Let everything start afresh that an offer of this reminder stands for."""
        view = self.view()
        if view is None:
            return
        intervals, times = view.covered_by(reminder)
        for id_ in intervals:
            self.restart(id_)
            if self.session.snoozed is not None and self.session.snoozed.reminder == id_:
                self.change(snoozed=None)
        covered = {self.session.fixed[key].reminder for key in times if key in self.session.fixed}
        self.change(held=self.session.held - covered)
        self.drop_fixed(*times)

    def missed(self) -> None:
        """An offer expired or was skipped: after three in a row intervals grow for a while."""
        misses = self.session.misses + 1
        self.change(misses=misses, backing_off=self.session.backing_off or misses >= MISSES)
        self.let_go()

    def let_go(self) -> None:
        """Hold no more what another plan, longer intervals or time taken back made due no more."""
        view, held = self.view(), self.session.held
        if held and view is not None and view.day.date == self.session.day:
            self.change(held=frozenset(id_ for id_ in held if view.stays_due(id_)))


def no_outlook(_session: Session, _now: Moment, _plan: Plan) -> Upcoming | None:
    """Nobody asks what comes next while the machine looks ahead itself."""
    return None


def without(facts: Mapping[str, Kept], key: str) -> Mapping[str, Kept]:
    """The same facts but this one."""
    return {each: value for each, value in facts.items() if each != key} if key in facts else facts


def counters(plan: Plan) -> dict[str, timedelta]:
    """A counter at nothing for every reminder that counts active time."""
    return {
        reminder.id: timedelta()
        for reminder in plan.settings.reminders
        if isinstance(reminder.trigger, Every)
    }
