"""Every picture by name."""

from collections.abc import Callable

from ..picture import Picture
from . import (
    calm,
    desk_checks,
    desks,
    from_above,
    holding,
    looking_close,
    moving,
    pressing,
    pressing_hands,
    standing_up,
    stretching,
)

PICTURES: dict[str, Callable[[], Picture]] = {
    **moving.PICTURES,
    **desks.PICTURES,
    **pressing.PICTURES,
    **pressing_hands.PICTURES,
    **calm.PICTURES,
    **desk_checks.PICTURES,
    **stretching.PICTURES,
    **from_above.PICTURES,
    **looking_close.PICTURES,
    **standing_up.PICTURES,
    **holding.PICTURES,
}
