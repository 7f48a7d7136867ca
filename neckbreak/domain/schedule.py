"""What is due when, and which of it may be offered now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from neckbreak.domain.calendar import WorkingDay
from neckbreak.domain.choosing import choice_for
from neckbreak.domain.fixed_times import fixed_times, in_own_hours, on_day
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason
from neckbreak.domain.reminders import UNCOUNTED, Every, Reminder
from neckbreak.domain.rotation import Choice
from neckbreak.domain.session import Session, Steady

BACKING_OFF = 1.5
HOUR = timedelta(hours=1)
NOTHING = timedelta()
NEVER = timedelta.max
# The alarm rings some thousandths late; no rule is written in parts of a second.
LATE_RINGING = timedelta(milliseconds=900)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due: since when, and whether it is one of fixed times."""

    reminder: Reminder
    since: Steady
    fixed: bool

    @property
    def order(self) -> tuple[int, Steady, str]:
        """The heaviest first, then the longest waiting, then by id."""
        return (-self.reminder.weight, self.since, self.reminder.id)


@dataclass(frozen=True, slots=True)
class View:
    """One look at the schedule: the facts, the moment, the plan, and the working day that is on."""

    session: Session
    now: Moment
    plan: Plan
    day: WorkingDay
    _choices: dict[str, Choice | None] = field(default_factory=dict, compare=False, repr=False)

    # --- when things fall due

    def due(self) -> list[Due]:
        """Everything that is due at this moment, in the order in which it would be offered."""
        found = []
        for reminder in self.reminders():
            since = self._due_since(reminder)
            if since is None or since > self.now.steady or self.choice(reminder) is None:
                continue
            found.append(Due(reminder, since, not isinstance(reminder.trigger, Every)))
        return sorted(found, key=lambda due: due.order)

    def reminders(self) -> Iterator[Reminder]:
        """The reminders that can come on this day and have something to offer."""
        for reminder in self.plan.settings.reminders:
            if reminder.enabled and on_day(reminder, self.day):
                yield reminder

    def falls_due_in(self, reminder: Reminder) -> timedelta:
        """How long until it is due if the person stays; zero or less when it is."""
        if not isinstance(reminder.trigger, Every):
            return NEVER
        interval = reminder.trigger.interval
        if self.session.backing_off:
            interval *= BACKING_OFF
        left = interval - self.session.counts.get(reminder.id, timedelta())
        floor = self.session.floors.get(reminder.id)
        return left if floor is None else max(left, floor - self.now.steady)

    def stays_due(self, id_: str) -> bool:
        """Whether it is due, be it only once a pause, an absence or a hold is over."""
        waiting = (each.reminder for each in self.session.fixed.values())
        if id_ in self.session.owed or id_ in waiting:
            return True
        return any(
            each.id == id_ and self.falls_due_in(each) <= NOTHING for each in self.reminders()
        )

    def _due_since(self, reminder: Reminder) -> Steady | None:
        """Since when it is due, or from when it will be; None: not by anything known yet."""
        if not in_own_hours(reminder, self.day, self.now.wall):
            return None
        times = [self._fixed_since(reminder)]
        owed = self.session.owed.get(reminder.id)
        if owed is not None:
            times.append(owed.not_before)
        left = self.falls_due_in(reminder)
        if left is not NEVER:
            times.append(self.now.steady + left)
        return min((at for at in times if at is not None), default=None)

    def _fixed_since(self, reminder: Reminder) -> Steady | None:
        waiting = [
            each.ready_at
            for each in self.session.fixed.values()
            if each.reminder == reminder.id and each.ready_at is not None
        ]
        return min((at for at in waiting if at <= self.now.steady), default=None)

    # --- what the limits say

    def free_at(self, reminder: Reminder) -> Steady:
        """When the limits allow it, by the steady clock; NEVER: not today any more."""
        return max(self._limits(reminder).values(), default=self.now.steady)

    def _limits(self, reminder: Reminder) -> dict[Reason, Steady]:
        limits, session = self.plan.settings.limits, self.session
        found: dict[Reason, Steady] = {}
        if session.last_card is not None:
            found[Reason.GAP] = session.last_card + limits.gap
        if reminder.id in UNCOUNTED:
            return found
        if session.day_active < limits.first_minutes:
            found[Reason.FIRST_MINUTES] = (
                self.now.steady + limits.first_minutes - session.day_active
            )
        stops = [self.now.steady]
        if session.offers_today >= limits.per_day:
            stops.append(NEVER)
        if len(session.offers) >= limits.per_hour:
            stops.append(session.offers[-limits.per_hour].at + HOUR)
        guided = [offer.at for offer in session.offers if offer.guided]
        if reminder.guided and guided:
            stops.append(guided[-1] + limits.guided_gap)
        found[Reason.LIMIT] = max(stops)
        return found

    def blocked_by(self, reminder: Reminder) -> Reason | None:
        """The rule that keeps it back longest; None when it is free."""
        reason, at = max(
            self._limits(reminder).items(),
            key=lambda each: each[1],
            default=(None, self.now.steady),
        )
        return reason if at > self.now.steady else None

    # --- the choice

    def next_offer(self) -> Due | None:
        """The one reminder that may be offered at this moment, if any."""
        lighter_wait_for = 0
        for due in self.due():
            reminder = due.reminder
            uncounted = reminder.id in UNCOUNTED
            if not uncounted and reminder.weight < lighter_wait_for:
                continue
            if self.free_at(reminder) > self.now.steady:
                # A fixed time that waits for a limit lets nothing lighter pass.
                if self._fixed_since(reminder) is not None and not uncounted:
                    lighter_wait_for = max(lighter_wait_for, reminder.weight)
            elif due.fixed or uncounted or not self._heavier_comes(reminder):
                return due
        return None

    def _heavier_comes(self, light: Reminder) -> bool:
        """Whether a heavier reminder falls due, free of limits, in less than the gap."""
        return any(
            any(wait > NOTHING and self._within_gap(wait) for wait in self._waits(heavy))
            and self.choice(heavy) is not None
            for heavy in self.reminders()
            if heavy.weight > light.weight and heavy.id not in UNCOUNTED
        )

    def _within_gap(self, wait: timedelta) -> bool:
        """Whether what comes after `wait` comes in less than the gap.

        Counted from when the hands were first waited for: what they take changes nothing of what
        was to come, or an ordinary day at the keyboard would differ from its plan.
        """
        since = self.session.typing_since
        waited = NOTHING if since is None else self.now.steady - since
        return wait + waited < self.plan.settings.limits.gap - LATE_RINGING

    def _waits(self, heavy: Reminder) -> Iterator[timedelta]:
        """How long until each known turn of a heavier reminder, if it has something to offer."""
        left = self.falls_due_in(heavy)
        owed = self.session.owed.get(heavy.id)
        if owed is not None and owed.not_before is not None:
            left = min(left, owed.not_before - self.now.steady)
        if left is not NEVER:
            left = max(left, self.free_at(heavy) - self.now.steady)
            if left is not NEVER and self._still_open(heavy, left):
                yield left
        for _key, wait in self.coming_fixed(heavy):
            yield wait

    def _still_open(self, reminder: Reminder, wait: timedelta) -> bool:
        if wait > self.plan.settings.limits.gap:
            return False
        then = self.now.wall + wait
        end = self.day.range_end(self.now.wall)
        return end is not None and then < end and in_own_hours(reminder, self.day, then)

    def coming_fixed(self, reminder: Reminder) -> Iterator[tuple[str, timedelta]]:
        """The fixed times of today that are still to come or wait, and how long until each."""
        for key, waiting in self.session.fixed.items():
            if waiting.reminder == reminder.id:
                ready_at = waiting.ready_at
                yield key, timedelta() if ready_at is None else ready_at - self.now.steady
        for key, instant in fixed_times(reminder, self.day):
            if key not in self.session.fixed and key not in self.session.fixed_done:
                yield key, instant - self.now.wall

    def covered_by(self, offered: Reminder) -> tuple[list[str], list[str]]:
        """What an offer covers: the interval reminders that start afresh, and the fixed times.

        Those of equal or lower weight that are due or fall due in less than the gap; a fixed time
        only by a fixed time, its own included.
        """
        intervals, times = [], []
        for reminder in self.reminders():
            if reminder.weight > offered.weight:
                continue
            if isinstance(reminder.trigger, Every):
                owed = self.session.owed.get(reminder.id)
                wait = self.falls_due_in(reminder)
                if owed is not None and owed.not_before is not None:
                    wait = min(wait, owed.not_before - self.now.steady)
                if reminder.id != offered.id and (wait <= NOTHING or self._within_gap(wait)):
                    intervals.append(reminder.id)
            elif not isinstance(offered.trigger, Every):
                times += [
                    key
                    for key, wait in self.coming_fixed(reminder)
                    if wait <= NOTHING or self._within_gap(wait)
                ]
        return intervals, times

    def choice(self, reminder: Reminder) -> Choice | None:
        """What this reminder would play now; None when nothing of its pool suits."""
        if reminder.id not in self._choices:
            owed = self.session.owed.get(reminder.id)
            before = owed.routine if owed else None
            self._choices[reminder.id] = choice_for(
                reminder, self.session, self.now, self.plan, self.day.date, before
            )
        return self._choices[reminder.id]
