"""Everything that notices the person and the computer, started, asked and stopped together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from neckbreak.app.capabilities import Capabilities
from neckbreak.domain.events import CameBack, Event, HandsRested, WokeUp
from neckbreak.domain.settings import Settings
from neckbreak.ports import Clock
from neckbreak.system.activity.choose import activity
from neckbreak.system.autostart.choose import Autostart
from neckbreak.system.capability import Capability
from neckbreak.system.focus.choose import Focus
from neckbreak.system.meetings.choose import Meetings
from neckbreak.system.notifications.base import SystemNotifier
from neckbreak.system.power.choose import PowerSense

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus


class Senses:
    """Input, sleep, lock, do-not-disturb, full screen, meetings; what they notice is posted."""

    def __init__(
        self,
        post: Callable[[Event], None],
        clock: Clock,
        settings: Settings,
        session_bus: Bus | None,
        system_bus: Bus | None,
        has_tray: Callable[[], bool],
        notifier: SystemNotifier,
        login: Autostart,
    ) -> None:
        self._post = post
        self._ending = False
        self._buses = tuple(bus for bus in (session_bus, system_bus) if bus is not None)
        self.activity = activity(self._noticed, clock, settings.interrupt.idle_after, session_bus)
        self._power = PowerSense(self._noticed, clock, system_bus, session_bus)
        self._focus = Focus(self._noticed, clock, session_bus)
        self._meetings = Meetings(self._noticed, clock, settings.meetings)
        self._capabilities = Capabilities(
            has_tray,
            session_bus,
            self.activity,
            self._power,
            self._focus,
            self._meetings,
            notifier,
            login,
        )

    def start(self) -> None:
        """Begin to notice."""
        self.activity.start()
        self._power.start()
        self._focus.start()
        self._meetings.start()
        self._capabilities.start()

    def stop(self) -> None:
        """Notice nothing more; that nobody senses anything any more is no news."""
        self._ending = True
        self._capabilities.stop()
        self._meetings.stop()
        self._focus.stop()
        self._power.stop()
        self.activity.stop()

    def look(self) -> None:
        """Look for what nobody tells; for the beat."""
        for bus in self._buses:
            bus.look()
        self.activity.look()
        self._power.look()
        self._focus.look()
        self._meetings.look()

    def use(self, settings: Settings) -> None:
        """Notice as these settings want it."""
        self.activity.set_idle_after(settings.interrupt.idle_after)
        self._meetings.set_wanted(settings.meetings)

    @property
    def idle_source(self) -> str:
        """How input is sensed, as `status` writes it."""
        return self.activity.name

    def capabilities(self) -> tuple[Capability, ...]:
        """What this desktop offers, for `doctor`."""
        return self._capabilities.all()

    def _noticed(self, event: Event) -> None:
        if self._ending:
            return
        if isinstance(event, WokeUp):
            for bus in self._buses:
                bus.look(woke=True)
            self.activity.woke()
            self._power.woke()
            self._focus.woke()
            self._meetings.woke()
        if isinstance(event, CameBack | HandsRested):
            self._power.input_seen()
        self._post(event)
