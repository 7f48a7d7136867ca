"""Every picture by name."""

from collections.abc import Callable

from ..picture import Picture
from . import moving

PICTURES: dict[str, Callable[[], Picture]] = {
    **moving.PICTURES,
}
