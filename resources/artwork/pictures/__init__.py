"""Every picture by name."""

from collections.abc import Callable

from ..picture import Picture
from . import calm, desks, moving, pressing

PICTURES: dict[str, Callable[[], Picture]] = {
    **moving.PICTURES,
    **desks.PICTURES,
    **pressing.PICTURES,
    **calm.PICTURES,
}
