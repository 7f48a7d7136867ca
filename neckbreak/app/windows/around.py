"""What every window needs of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from neckbreak.app.windows.planned_day import PlannedDay
from neckbreak.app.wishes import Wishes
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.recent import Recent
from neckbreak.domain.status import Status
from neckbreak.ports import History, Resources, Words
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Themes


@dataclass(frozen=True, slots=True)
class Around:
    """The words, pictures and colours; ways to ask for what is true now; and the wishes."""

    words: Words
    resources: Resources
    icons: Icons
    themes: Themes
    now: Callable[[], Moment]
    plan: Callable[[], Plan]
    status: Callable[[], Status]
    history: History
    wishes: Wishes
    recent: Callable[[], Recent]
    planned: PlannedDay = field(default_factory=PlannedDay)
