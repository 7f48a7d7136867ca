"""Plays the real state machine through scripted days, jumping from instant to instant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from neckbreak.domain.agenda import Agenda, End, Idle, Reaction, Rested, Signal
from neckbreak.domain.effects import (
    Arm,
    ClosePrompt,
    Effect,
    Play,
    Record,
    ShowPrompt,
    StopPlaying,
    WatchHands,
)
from neckbreak.domain.events import (
    AlarmRang,
    CameBack,
    Event,
    FellAsleep,
    HandsRested,
    HoldBegan,
    HoldEnded,
    Launched,
    Locked,
    Quitting,
    RoutineFinished,
    SettingsChanged,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.machine import advance
from neckbreak.domain.modes import mode, reason
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import HOLDS, Mode, Reason
from neckbreak.domain.recent import Recent
from neckbreak.domain.saved_form import from_saved, to_saved
from neckbreak.domain.scenario import (
    EPOCH,
    OPPOSITE,
    Answer,
    Happening,
    Line,
    Scenario,
    Scripted,
    Warned,
)
from neckbreak.domain.scripted_person import reaction_to, wish_of
from neckbreak.domain.session import Session

_HOLDS = {Happening(held.value): held for held in HOLDS}  # each can be played by its own name
_HOLDS_OVER = {OPPOSITE[begun]: held for begun, held in _HOLDS.items()}


class Simulation:
    """The computer and the person of a scenario; with `tray`, each change of mode or reason."""

    def __init__(self, scenario: Scenario, *, tray: bool = False) -> None:
        self._scenario = scenario
        self._with_tray = tray
        self._plan = scenario.plan
        self._real = scenario.start
        self._shift = timedelta()  # how far the clock was set from the real time
        self._zone = scenario.zone
        self._session = Session(recent=scenario.recent)
        self._saved: dict[str, object] | None = None
        self._lines: list[Line | Warned] = []
        self._shown: tuple[Mode, Reason | None] | None = None
        self._running = True
        self._asleep = False
        self._locked = False
        self._holds: set[Reason] = set()
        self._away_since: datetime | None = None
        self._idle_told = False
        self._typing = False
        self._typed_until: datetime | None = None
        self._watching: timedelta | None = None
        self._card = 0  # counts cards and routines, so that an answer knows its own
        self._routine = 0
        self._agenda = Agenda()
        self._alarm: datetime | None = None

    @property
    def recent(self) -> Recent:
        """What was offered and done up to now, for the choice of what comes after."""
        return self._session.recent

    # --- the loop

    def play(self) -> Iterator[Line | Warned]:
        """What happens, in order."""
        for event in sorted(self._scenario.events, key=_line_of):
            self._agenda.put(event.at, event)
        self._handle(Launched())
        yield from self._taken()
        while True:
            at = self._next_at()
            if at is None or at > self._scenario.end:
                break
            self._real = max(self._real, at)
            if self._agenda.next_at() == at:
                self._happen(self._agenda.take())
            else:  # at one instant the alarm comes last
                self._alarm = None
                self._handle(AlarmRang())
            yield from self._taken()

    def _next_at(self) -> datetime | None:
        rings_at = self._alarm if self._awake() else None
        found = (self._agenda.next_at(), rings_at)
        return min((at for at in found if at is not None), default=None)

    def _taken(self) -> list[Line | Warned]:
        taken, self._lines = self._lines, []
        return taken

    def _now(self) -> Moment:
        return Moment(self._real + self._shift, self._real - EPOCH, self._zone)

    # --- what happens

    def _happen(self, what: Scripted | Signal) -> None:
        match what:
            case Scripted():
                self._script(what)
            case Idle(since) if since == self._away_since and self._awake():
                self._tell_idle()
            case Rested(length) if self._watching == length and not self._typing:
                self._watching = None
                self._handle(HandsRested())
            case Reaction(card) if card == self._card and self._session.card and self._awake():
                reaction = reaction_to(self._session.card, self._scenario.answer)
                if reaction is not None:
                    self._handle(reaction)
            case End(routine) if routine == self._routine and self._session.playing:
                self._handle(RoutineFinished())
            case _:
                pass

    def _awake(self) -> bool:
        return self._running and not self._asleep

    def _script(self, event: Scripted) -> None:
        match event.what:
            case Happening.AWAY:
                self._away_since = self._real
                self._idle_told = False
                self._agenda.put(
                    self._real + self._plan.settings.interrupt.idle_after, Idle(self._real)
                )
            case Happening.BACK:
                self._tell_idle()
                self._away_since = None
                if self._idle_told:
                    self._idle_told = False
                    self._post(CameBack())
            case Happening.SLEEP:
                self._post(FellAsleep())
                self._asleep = True
            case Happening.WAKE:
                self._asleep = False
                self._tell_idle()
                self._post(WokeUp())
            case Happening.LOCK:
                self._locked = True
                self._post(Locked())
            case Happening.UNLOCK:
                self._locked = False
                self._post(Unlocked())
            case Happening.TYPING:
                self._typing = True
            case Happening.TYPING_OVER:
                self._typing = False
                self._typed_until = self._real
                if self._watching is not None:
                    self._agenda.put(self._real + self._watching, Rested(self._watching))
            case Happening.CLOCK if event.clock is not None:
                set_to = event.clock
                if set_to.tzinfo is None:
                    set_to = set_to.replace(tzinfo=self._zone)
                wall = set_to.astimezone(UTC)
                self._shift = wall - self._real
                self._post(AlarmRang())
            case Happening.ZONE if event.zone is not None:
                self._zone = event.zone
                self._post(AlarmRang())
            case Happening.SETTINGS if event.plan is not None:
                plan = event.plan
                self._post(SettingsChanged(plan))
                self._plan = plan
            case Happening.QUIT:
                self._post(Quitting())
                self._saved = to_saved(self._session)
                self._running = False
            case Happening.LAUNCH:
                self._launch()
            case what if what in _HOLDS:
                self._holds.add(_HOLDS[what])
                self._post(HoldBegan(_HOLDS[what]))
            case what if what in _HOLDS_OVER:
                self._holds.discard(_HOLDS_OVER[what])
                self._post(HoldEnded(_HOLDS_OVER[what]))
            case _:
                wish = wish_of(event, self._session, self._now())
                if wish is None:
                    self._lines.append(Warned(event.line, event.what))
                else:
                    self._post(wish)

    def _launch(self) -> None:
        if self._running:
            return
        self._running = True
        if self._saved is not None:
            self._session = from_saved(self._saved, self._now())
        self._handle(Launched())
        for held in sorted(self._holds):
            self._handle(HoldBegan(held))
        if self._locked:
            self._handle(Locked())
        self._tell_idle()

    def _tell_idle(self) -> None:
        """Say that nobody touches anything, once it is true for long enough."""
        since = self._away_since
        if since is None or self._idle_told or not self._awake():
            return
        if self._real - since >= self._plan.settings.interrupt.idle_after:
            self._idle_told = True
            self._handle(WentIdle(self._real - since))

    # --- the machine and the person

    def _post(self, event: Event) -> None:
        """An event that only a running program on a waking computer hears."""
        if self._awake():
            self._handle(event)

    def _handle(self, event: Event) -> None:
        pending: list[Event] = [event]
        while pending:
            now = self._now()
            step = advance(self._session, pending.pop(0), now, self._plan)
            if isinstance(event, SettingsChanged):
                self._plan = event.plan
            self._session = step.session
            for effect in step.effects:
                if self._carry_out(effect, now):
                    pending.append(HandsRested())
        if self._with_tray:
            self._show_tray()

    def _carry_out(self, effect: Effect, now: Moment) -> bool:
        """Do it; true when the hands already rest as long as the machine waits for."""
        match effect:
            case Record(entry):
                self._lines.append(
                    Line(
                        entry.at,
                        self._real - self._scenario.start,
                        entry.fact,
                        entry.reminder,
                        entry.routine,
                        entry.reason,
                        entry.until.astimezone(self._zone) if entry.until else None,
                    )
                )
            case Arm(at):
                self._alarm = None if at is None else self._real + (at - now.wall)
            case ShowPrompt(offer):
                self._card += 1
                if offer.routine is not None and self._scenario.answer is not Answer.IGNORE:
                    self._agenda.put(self._real + self._scenario.answer_after, Reaction(self._card))
            case ClosePrompt():
                self._card += 1
            case Play(routine):
                self._routine += 1
                length = self._plan.catalogue[routine].duration
                self._agenda.put(self._real + length, End(self._routine))
            case StopPlaying():
                self._routine += 1
            case WatchHands(rest):
                return self._watch(rest)
            case _:
                pass
        return False

    def _watch(self, rest: timedelta) -> bool:
        if not rest:
            self._watching = None
            return False
        self._watching = rest
        if self._typing:
            return False
        rested_at = (self._typed_until or self._scenario.start - rest) + rest
        if rested_at > self._real:
            self._agenda.put(rested_at, Rested(rest))
            return False
        self._watching = None
        return True

    def _show_tray(self) -> None:
        now = self._now()
        shown = (mode(self._session, now, self._plan), reason(self._session, now, self._plan))
        if shown != self._shown:
            self._shown = shown
            self._lines.append(
                Line(
                    now.local,
                    self._real - self._scenario.start,
                    "tray",
                    reason=shown[1],
                    mode=shown[0],
                )
            )


def _line_of(event: Scripted) -> int:
    return event.line
