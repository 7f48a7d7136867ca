"""Hours over midnight that are so long that an afternoon may have been meant: `9-5`."""

from __future__ import annotations

from datetime import datetime, timedelta

from neckbreak.domain.calendar import DAY, Range
from neckbreak.domain.durations import format_ranges
from neckbreak.domain.kinds import Hours, Kind, members
from neckbreak.domain.messages import Message, Value

LONGEST_NIGHT = timedelta(hours=12)
"""Hours over midnight that are longer get a word; a night at work is hardly ever so long."""

_HALF_A_DAY = timedelta(hours=12)


def word_about(kind: Kind, value: object) -> Message | None:
    """How long such hours are, and how the afternoon is written; None: nothing surprises."""
    if not isinstance(kind, Hours) or value is None:
        return None
    for each in members(value, Range):
        if each.end > DAY and each.end - each.start > LONGEST_NIGHT:
            return _said(each)
    return None


def _said(night: Range) -> Message:
    until = (datetime.min + night.end).time()
    values: dict[str, Value] = {"length": night.end - night.start, "until": until}
    afternoon = Range(night.start, night.end - _HALF_A_DAY)
    if afternoon.end > DAY:  # its end was no hour of a clock with twelve
        return Message("settings.hours.long", values)
    return Message(
        "settings.hours.long.afternoon", {**values, "meant": format_ranges((afternoon,))}
    )
