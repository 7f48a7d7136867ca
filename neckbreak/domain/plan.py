"""The plan: settings, catalogue and health gate, frozen together for the state machine."""

from __future__ import annotations

from dataclasses import dataclass, field

from neckbreak.domain.health import UNANSWERED, Health
from neckbreak.domain.routines import Catalogue, Routine
from neckbreak.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the state machine judges by; `seed` makes the choice of routines repeatable.

    The catalogue is the one that `safety.suited` made for these health answers.
    """

    settings: Settings = Settings()
    catalogue: Catalogue = field(default_factory=dict)
    health: Health = UNANSWERED
    seed: int = 1

    def parts(self, routine: Routine) -> list[Routine]:
        """The exercises of a ready routine, as far as the catalogue knows them."""
        return [self.catalogue[item] for item in routine.items if item in self.catalogue]
