"""What the card says about a routine: its name, how long, where, and whether in a call."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain.messages import Message
from neckbreak.domain.routines import CallSafe, Hands, Routine
from neckbreak.ports import Words


def conditions(
    routine: Routine, words: Words, *, moves: bool = False, why: Message | None = None
) -> str:
    """What a person needs to know to say yes, in one line: how long, where, in a call or not.

    `moves` adds how many exercises it is made of; `why` is the sentence that stands below it, which
    may say where already.
    """
    length = timedelta(seconds=round(routine.duration.total_seconds()))
    parts = [Message("card.length", {"length": length})]
    if moves and len(routine.items) > 1:
        parts.append(Message("card.moves", {"n": len(routine.items)}))
    if why is None or "fit" not in why.values:
        parts.append(Message(f"card.position.{routine.position}"))
    match routine.call_safe:
        case CallSafe.YES:
            parts.append(Message("card.call.yes"))
        case CallSafe.CAMERA_OFF:
            parts.append(Message("card.call.camera_off"))
        case CallSafe.NO:
            if routine.hands is Hands.BOTH:
                parts.append(Message("card.hands.both"))
    return " · ".join(words.say(part) for part in parts)
