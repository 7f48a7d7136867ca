"""The hub: something happened, so the machine judges, and what it wants is done."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from functools import partial

from neckbreak.domain.effects import (
    Arm,
    AskDiary,
    AskHealth,
    ClosePrompt,
    Effect,
    Play,
    Record,
    ShowPrompt,
    StopPlaying,
    Tell,
    UpdateTray,
    WatchHands,
)
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.events import AlarmRang, Event, SettingsChanged
from neckbreak.domain.machine import advance
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.presence import counted
from neckbreak.domain.reporting import status_of
from neckbreak.domain.saved_form import to_saved
from neckbreak.domain.session import Session
from neckbreak.domain.status import Status, Upcoming
from neckbreak.ports import (
    Alarm,
    Clock,
    HandsSensor,
    History,
    Prompter,
    SessionStore,
    StatusDisplay,
    Teller,
)

log = logging.getLogger(__name__)


class Coordinator:
    """Holds the one session, takes events one at a time, and carries out their effects.

    An effect that fails is logged and told once; nothing is ever raised through `handle`, because
    whoever sent the event could not do anything about it. It is no event for the machine: what
    comes next depends on the session alone, never on what could be kept.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        alarm: Alarm,
        prompter: Prompter,
        history: History,
        hands: HandsSensor,
        store: SessionStore,
        teller: Teller,
        plan: Plan,
        session: Session,
    ) -> None:
        self.plan = plan
        self.session = session
        self.displays: list[StatusDisplay] = []
        self._clock = clock
        self._alarm = alarm
        self._prompter = prompter
        self._history = history
        self._hands = hands
        self._store = store
        self._teller = teller
        self._events: deque[Event] = deque()
        self._busy = False
        self._refused: Message | None = None
        self._told: set[str] = set()
        self._shown: Status | None = None
        self._saved: Session | None = None

    def handle(self, event: Event) -> Message | None:
        """Let this have happened; returns why a wish was refused, if it was.

        Called from within an effect, the event waits for its turn, and nothing is returned.
        """
        self._events.append(event)
        if self._busy:
            return None
        self._busy = True
        self._refused = None
        try:
            while self._events:
                self._take(self._events.popleft())
        finally:
            self._busy = False
        return self._refused

    def status(self, step: int | None = None) -> Status:
        """The state of this moment."""
        return status_of(self.session, self._clock.now(), self.plan, step)

    @property
    def told_next(self) -> Upcoming | None:
        """What was last shown to come next, at no cost; nothing changes it without an event."""
        return None if self._shown is None else self._shown.next

    def save(self, *, settled: bool = True) -> None:
        """Keep the session as it is now, with what was counted until now (see `SessionStore`)."""
        if self.session is self._saved and not self.session.counting:
            return
        self._saved = self.session
        session = counted(self.session, self._clock.now())
        self._try(partial(self._store.save, to_saved(session), settled=settled))

    def _take(self, event: Event) -> None:
        now = self._clock.now()
        step = advance(self.session, event, now, self.plan)
        self.session = step.session
        if isinstance(event, SettingsChanged):
            self.plan = event.plan
        self._refused = self._refused or step.refused
        recorded = any(isinstance(effect, Record) for effect in step.effects)
        if recorded or not isinstance(event, AlarmRang):
            self.save()
        for effect in step.effects:
            self._try(partial(self._carry_out, effect))

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except NeckbreakError as error:
            log.warning("%s: %s", error.title, error.message)
            if error.title not in self._told:
                self._told.add(error.title)
                values = {"title": error.title, "message": error.message}
                self._teller.tell(Message("error.told", values))

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case ShowPrompt(offer):
                self._prompter.show(offer)
            case ClosePrompt():
                self._prompter.close()
            case Play(routine, reminder, offered):
                self._prompter.play(routine, reminder, offered)
            case StopPlaying(reason):
                self._prompter.stop_playing(reason)
            case AskHealth():
                self._prompter.ask_health()
            case AskDiary():
                self._prompter.ask_diary()
            case Record(entry):
                self._history.record(entry)
            case UpdateTray():
                self._show_status()
            case Arm(at):
                self._alarm.arm(at)
            case WatchHands(rest):
                self._hands.watch(rest)
            case Tell(message):
                self._teller.tell(message)

    def _show_status(self) -> None:
        status = self.status()
        if status != self._shown:
            self._shown = status
            for display in self.displays:
                display.show(status)
