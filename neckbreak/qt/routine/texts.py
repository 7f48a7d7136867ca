"""What the routine window says of an exercise, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from neckbreak.domain.health import UNANSWERED, Health
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.player import Scene
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.safety import asks_first
from neckbreak.domain.timeline import BreathPart, Side
from neckbreak.ports import Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.theme import font_scale

LARGE_TYPE = 1.4
"""From this size of the person's font on, words that stand elsewhere too give way."""

GLYPHS = {
    Family.POSTURE: "chair",
    Family.MOBILITY: "moves",
    Family.STRENGTH: "strength",
    Family.CALM: "breath",
    Family.EYES: "discreet",
    Family.MOVE: "walk",
    Family.COMFORT: "sun",
    Family.MASSAGE: "hand",
    Family.ACUPRESSURE: "point",
    Family.CHECKIN: "chart",
}
"""What stands in for a picture that is missing."""


class Texts:
    """Says everything in the person's language.

    `health` are the answers by which advice is given, `sources` what the tags of the evidence mean.
    """

    def __init__(
        self,
        words: Words,
        health: Health = UNANSWERED,
        sources: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.words = words
        self._health = health
        self._sources = sources

    def name(self, routine: Routine) -> str:
        """The name of an exercise or a ready routine."""
        return routine_name(routine, self.words)

    def sentence(self, scene: Scene) -> str:
        """What to do now; between two exercises, what comes."""
        said = self.step(scene.part, scene.frame.number, scene.frame.step)
        if scene.frame.rest:
            return self.words.say(Message("routine.next", {"name": self.name(scene.part)}))
        return said

    def step(self, part: Routine, number: int, step: Step) -> str:
        """The instruction of a step."""
        return self.words.text(f"{part.id}.step.{number}", step.text)

    def alt(self, part: Routine, number: int, step: Step) -> str:
        """What the picture of a step shows; a set may leave that to its instruction."""
        if not step.alt:
            return self.step(part, number, step) if part.pack else ""
        return self.words.text(f"{part.id}.step.{number}.alt", step.alt)

    def feel(self, part: Routine) -> str:
        """What it feels like when it is right."""
        return self.words.text(f"{part.id}.feel", part.feel) if part.feel else ""

    def place(self, scene: Scene) -> str:
        """Where in the routine: step 2 of 3."""
        plan, frame = scene.timeline, scene.frame
        if len(plan.parts) > 1:
            item: dict[str, Value] = {"n": frame.part + 1, "count": len(plan.parts)}
            item["name"] = self.name(scene.part)
            return self.words.say(Message("routine.place.item", item))
        values: dict[str, Value] = {"n": frame.number, "count": len(scene.part.steps)}
        values["lasts"] = plan.total
        two = any(step.sides == 2 for step in scene.part.steps)
        place = "routine.place.two_sides" if two else "routine.place.step"
        return self.words.say(Message(place, values))

    def side(self, side: Side) -> str:
        """Left side, right side: of the person's own body."""
        return self.words.say(Message(f"routine.side.{side.value}"))

    def then(self, side: Side) -> str:
        """The side that follows."""
        return self.words.say(Message(f"routine.then.{side.value}"))

    def turn(self, scene: Scene) -> str:
        """Which repetition; nothing when there is only one."""
        frame = scene.frame
        if frame.repetitions == 1 or frame.rest:
            return ""
        values = {"n": frame.repetition, "count": frame.repetitions}
        return self.words.say(Message("routine.turn", values))

    def breath_word(self, part: BreathPart) -> str:
        """Breathe in, breathe out, hold."""
        return self.words.say(Message(f"routine.breath.{part.value}"))

    def ask_first(self, part: Routine) -> str:
        """The advice to ask somebody first, for what the person ticked; else nothing."""
        ticks = asks_first(part, self._health)
        if not ticks:
            return ""
        names = ", ".join(self.words.say(f"health.tick.{tick}") for tick in ticks)
        return self.words.say(Message("routine.ask_first", {"ticks": names}))

    def sources(self, part: Routine) -> list[str]:
        """Where what is said of how sure we are comes from, one line each."""
        return [self._sources[tag] for tag in part.evidence.sources if tag in self._sources]

    def caution(self, part: Routine, *, presses: bool) -> str:
        """The line that stands on every step; on a pressing one with what to mind there.

        Advice to ask first comes before it. With large type the note of the exercise is left to the
        page about it.
        """
        said = (self.ask_first(part), self._caution(part, presses=presses))
        return " ".join(filter(None, said))

    def _caution(self, part: Routine, *, presses: bool) -> str:
        if not presses:
            return self.words.say(Message("routine.caution"))
        if font_scale() > LARGE_TYPE:
            return self.words.say(Message("routine.caution.press"))
        note = self.words.text(f"{part.id}.caution", part.caution_note) if part.caution_note else ""
        return " ".join(filter(None, (self.words.say(Message("routine.caution.press")), note)))
