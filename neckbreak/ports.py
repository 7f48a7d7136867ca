"""What the hub needs of the world, as protocols; each has a real side and a hand-turned fake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

# Who asks for a port need not load all that goes through every other one.
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime, timedelta

    from neckbreak.domain.effects import Entry, Offer
    from neckbreak.domain.messages import Message
    from neckbreak.domain.moment import Moment
    from neckbreak.domain.own_sets import OwnSet
    from neckbreak.domain.pictures import Picture
    from neckbreak.domain.reasons import Reason
    from neckbreak.domain.status import Status


class Clock(Protocol):
    """Reads the clocks."""

    def now(self) -> Moment:
        """The wall clock, the steady clock and the zone, read together."""
        ...


class Alarm(Protocol):
    """Rings once at an instant; early is harmless."""

    def arm(self, at: datetime | None) -> None:
        """Ring at `at` instead of whatever was set before; None: not at all."""
        ...


class Prompter(Protocol):
    """Shows the card and the routine window."""

    def show(self, offer: Offer) -> None:
        """Show the card of this offer."""
        ...

    def close(self) -> None:
        """Take the card away, if it shows."""
        ...

    def play(self, routine: str, reminder: str | None, offered: bool) -> None:
        """Open the routine window and play."""
        ...

    def stop_playing(self, reason: Reason) -> None:
        """Close the routine window, or after `hurt` let it show its panel."""
        ...

    def ask_health(self) -> None:
        """Ask the questions of the health gate."""
        ...

    def ask_diary(self) -> None:
        """Ask the questions of the comfort diary."""
        ...


class StatusDisplay(Protocol):
    """Anything that shows the state: the tray, the control window."""

    def show(self, status: Status) -> None:
        """Show this state."""
        ...


class History(Protocol):
    """What happened, kept."""

    def record(self, entry: Entry) -> None:
        """Add a fact; raises NeckbreakError when it can't be written."""
        ...

    def between(self, first: date | None, last: date | None) -> Sequence[Entry]:
        """The facts of these local days, both included, in order; None is unbounded."""
        ...

    def first_day(self) -> date | None:
        """The local day of the first fact; None when there is none."""
        ...


class HandsSensor(Protocol):
    """Tells when the hands rest."""

    def watch(self, rest: timedelta) -> None:
        """Say it as soon as there was no input for `rest`; zero: stop watching."""
        ...


class Teller(Protocol):
    """Tells the person one quiet sentence."""

    def tell(self, message: Message) -> None:
        """Show the sentence without taking the keyboard."""
        ...


class Words(Protocol):
    """The catalogue of sentences in the person's language."""

    language: str

    def say(self, message: Message | str) -> str:
        """The sentence of this id with its values in place; an unknown id is said as itself."""
        ...

    def text(self, id_: str, fallback: str) -> str:
        """The translation of a text that the content brings along, or that text itself."""
        ...


class IconFiles(Protocol):
    """Where the icons lie that the program ships."""

    def icon(self, name: str) -> str:
        """The path of the SVG of this name."""
        ...

    def drawn_icon(self, name: str, size_px: int) -> str:
        """The path of the PNG that was made of it in this size."""
        ...


class Resources(Protocol):
    """Pictures that the program ships, and those of the person's own sets."""

    def picture(self, name: str) -> Picture | None:
        """The picture of this name; None (logged once) when it is missing or broken."""
        ...

    def photo(self, name: str) -> bytes | None:
        """The PNG or JPEG of a set, `SET/pictures/NAME`; None when there is none."""
        ...


class SetStore(Protocol):
    """The person's own sets of exercises."""

    def all(self) -> Sequence[OwnSet]:
        """Every set that can be used."""
        ...

    def pictures(self, id_: str) -> Mapping[str, bytes]:
        """The own pictures of a set by the names that its steps have for them."""
        ...

    def save(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Keep a set in the place of the one of its id; raises NeckbreakError when it can't."""
        ...

    def remove(self, id_: str) -> None:
        """Take a set away; raises NeckbreakError when it can't be."""
        ...

    def bring_back(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Keep a set again as it was before the last change, and the reminders that named it.

        Raises NeckbreakError when it can't.
        """
        ...


class WindowSizes(Protocol):
    """How large the person made each window."""

    def of(self, name: str, scale: float) -> tuple[int, int] | None:
        """Width and height of this window at this font scale; None: never made another size."""
        ...

    def keep(self, name: str, width: int, height: int, scale: float) -> None:
        """Remember this size."""
        ...


class SessionStore(Protocol):
    """The session, kept over restarts."""

    def save(self, saved: dict[str, object], *, settled: bool = True) -> None:
        """Keep the saved form of the session; raises NeckbreakError when it can't.

        Not `settled`, it need not outlive a loss of power, and nobody waits for the disk.
        """
        ...


class Autostart(Protocol):
    """Start at login."""

    def is_on(self) -> bool:
        """Whether the program starts at login."""
        ...

    def set_on(self, on: bool) -> None:
        """Switch it; raises NeckbreakError when it can't be."""
        ...
