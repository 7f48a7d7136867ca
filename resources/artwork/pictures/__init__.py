"""Every picture by name."""

from collections.abc import Callable

from ..picture import Picture
from . import (
    breathing,
    calm,
    chairs,
    desk_checks,
    desks,
    from_above,
    holding,
    looking_close,
    loosening,
    moving,
    phones,
    pressing,
    pressing_blades,
    pressing_hands,
    pressing_shoulders,
    standing_up,
    stretching,
    walks,
    walls,
    wrists,
)

PICTURES: dict[str, Callable[[], Picture]] = {
    **moving.PICTURES,
    **breathing.PICTURES,
    **phones.PICTURES,
    **walks.PICTURES,
    **walls.PICTURES,
    **desks.PICTURES,
    **pressing.PICTURES,
    **pressing_shoulders.PICTURES,
    **pressing_hands.PICTURES,
    **calm.PICTURES,
    **desk_checks.PICTURES,
    **stretching.PICTURES,
    **from_above.PICTURES,
    **looking_close.PICTURES,
    **standing_up.PICTURES,
    **holding.PICTURES,
    **wrists.PICTURES,
    **pressing_blades.PICTURES,
    **loosening.PICTURES,
    **chairs.PICTURES,
}
