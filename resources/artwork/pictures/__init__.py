"""Every picture by name."""

from collections.abc import Callable

from ..picture import Picture
from . import (
    calm,
    chairs,
    desk_checks,
    desks,
    from_above,
    holding,
    looking_close,
    loosening,
    moving,
    pressing,
    pressing_blades,
    pressing_hands,
    standing_up,
    stretching,
    wrists,
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
    **wrists.PICTURES,
    **pressing_blades.PICTURES,
    **loosening.PICTURES,
    **chairs.PICTURES,
}
