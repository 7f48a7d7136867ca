"""How large a picture of a set may be, and the word for one that is none."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.storage.pack_values import message

MOST_SIDE = 4096
MOST_PIXELS = 12_500_000


class Unsound(ValueError):
    """A picture that is not taken; `problem` says why."""

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.id)
        self.problem = problem


def check_size(width: int, height: int) -> None:
    """Raise Unsound when a picture of so many pixels is too large to be decoded in peace."""
    if not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE and width * height <= MOST_PIXELS):
        raise too_large()


def too_large() -> Unsound:
    """A picture that takes too much memory."""
    millions = MOST_PIXELS // 1_000_000
    return Unsound(message("pack.fault.picture_size", side=MOST_SIDE, millions=millions))
