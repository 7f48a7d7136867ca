"""How `neckbreak doctor` writes what a desktop offers: as JSON, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from neckbreak.domain.messages import Message, Say
from neckbreak.system.capability import Capability

Listed = dict[str, str | bool | None]


def listed(capability: Capability, say: Say) -> Listed:
    """One capability as JSON; what there is nothing to say of is null."""

    def told(message: Message | None) -> str | None:
        return None if message is None else say(message)

    return {
        "capability": capability.capability,
        "available": capability.available,
        "chosen": capability.chosen if capability.available else None,
        "why": told(capability.why),
        "how": told(capability.how),
    }


def listed_lines(found: Iterable[Mapping[str, str | bool | None]], say: Say) -> Iterator[str]:
    """The same for people: a line each, and below it why and how, where there is more to say."""
    names = [(each, say(Message(f"doctor.{each['capability']}"))) for each in found]
    width = max((len(name) for _, name in names), default=0)
    for each, name in names:
        yield f"{name:{width}}  {each['chosen'] or say(Message('doctor.none'))}"
        indent = " " * (width + 2)
        if each["why"]:
            yield f"{indent}{each['why']}"
        if each["how"]:
            yield f"{indent}{say(Message('doctor.how', {'how': str(each['how'])}))}"
