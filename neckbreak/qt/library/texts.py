"""What the library says of an exercise, in the person's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from neckbreak.domain.health import LeftOutBy
from neckbreak.domain.library import Situation, all_of, folded
from neckbreak.domain.messages import Message
from neckbreak.domain.past import HurtLately
from neckbreak.domain.routines import CallSafe, Family, Hands, Routine, Step
from neckbreak.domain.standing import Standing
from neckbreak.qt.routine.texts import Texts

SITUATION_GLYPHS = {
    Situation.SEATED: "chair",
    Situation.STANDING: "walk",
    Situation.DISCREET: "discreet",
    Situation.CALL: "phone",
    Situation.ONE_MINUTE: "clock",
    Situation.THREE_MINUTES: "clock",
    Situation.PRESSING: "point",
    Situation.FAVOURITE: "heart",
    Situation.READY: "grid",
}


class LibraryTexts(Texts):
    """Names, lines and reasons; and all that one may search an exercise by."""

    def tile_name(self, routine: Routine) -> str:
        """The name, with tone marks for a point: GB20 Fēngchí."""
        point = routine.point
        if point is None:
            return self.name(routine)
        return f"{point.code} {point.pinyin.partition(';')[0]}"

    def tile_line(self, routine: Routine) -> str:
        """How long and what kind."""
        return f"{self.length(routine)} · {self.kind(routine)}"

    def note(self, standing: Standing) -> str:
        """Why it does not come by itself; nothing: it may."""
        if standing.barred:
            return self.left_out(standing)
        if standing.rests is not None:
            return self.words.say(f"library.rests.{standing.rests.when}")
        if standing.hidden:
            return self.words.say("library.hidden")
        if standing.off:
            return self.words.say("library.off")
        return self.words.say(standing.misfits[0]) if standing.misfits else ""

    def conditions(self, routine: Routine) -> str:
        """How long, how held, with which hands, in a call or not."""
        parts = [self.length(routine)]
        if len(routine.items) > 1:
            parts.append(self._say("card.moves", n=len(routine.items)))
        parts.append(self.words.say(f"card.position.{routine.position}"))
        if routine.hands is not Hands.NONE:
            parts.append(self.words.say(f"library.hands.{routine.hands}"))
        call = "library.call.no" if routine.call_safe is CallSafe.NO else None
        parts.append(self.words.say(call or f"card.call.{routine.call_safe}"))
        return " · ".join(parts)

    def length(self, routine: Routine) -> str:
        """How long it takes."""
        seconds = round(routine.duration.total_seconds())
        return self._say("card.length", length=timedelta(seconds=seconds))

    def step_time(self, step: Step) -> str:
        """How long a step takes, with its repetitions, on both sides."""
        return self._say("card.length", length=step.total)

    def kind(self, routine: Routine) -> str:
        """One word for what it is."""
        return self.words.say(
            "library.kind.ready" if routine.items else f"library.kind.{routine.family}"
        )

    def left_out(self, standing: Standing) -> str:
        """Why the health gate stands before it."""
        if standing.unanswered:
            return self.words.say("library.unanswered")
        return self._say("library.left_out", ticks=self.ticks(standing.left_out))

    def rest(self, rests: HurtLately) -> str:
        """What hurt, until when it rests, and what may be done meanwhile."""
        return self._say(f"library.rests.{rests.when}.why", name=rests.name)

    def ticks(self, ticks: Iterable[LeftOutBy]) -> str:
        """What was ticked, in a word or two each."""
        return ", ".join(self.words.say(f"library.tick.{tick}") for tick in ticks)

    def evidence(self, routine: Routine) -> str:
        """One sentence to the badge."""
        if routine.family is Family.ACUPRESSURE:
            return self.words.say("library.evidence.points")
        return self.words.say(f"library.evidence.{routine.evidence.grade}")

    def search_name(self, routine: Routine) -> str:
        """The name as it is compared."""
        return folded(f"{self.name(routine)} {self.tile_name(routine)}")

    def searched(self, routine: Routine) -> str:
        """Everything that leads to it, as it is compared."""
        point = routine.point
        names = (
            (point.code, point.pinyin, point.hanzi, point.english, self.where(routine))
            if point
            else ()
        )
        steps = [self.step(routine, n, step) for n, step in enumerate(routine.steps, start=1)]
        areas = [self.words.say(f"library.area.{area}") for area in routine.areas]
        return all_of(
            (
                routine.id,
                self.name(routine),
                self.kind(routine),
                self.words.say(f"settings.family.{routine.family}"),
                self.feel(routine),
                *names,
                *areas,
                *steps,
            )
        )

    def where(self, routine: Routine) -> str:
        """Where a point lies, in plain words."""
        assert routine.point is not None
        return self.words.text(f"{routine.id}.where", routine.point.where)

    def avoid(self, routine: Routine) -> str:
        """What to leave out."""
        return self.words.text(f"{routine.id}.avoid", routine.avoid) if routine.avoid else ""

    def cautions(self, routine: Routine) -> list[str]:
        """Who should not, or ask first."""
        said = [self.words.say(f"caution.{caution}") for caution in routine.cautions]
        if routine.caution_note:
            said.insert(0, self.words.text(f"{routine.id}.caution", routine.caution_note))
        return said

    def stop_signs(self, routine: Routine) -> list[str]:
        """When to stop at once."""
        return [self.words.say(f"stop.{sign}") for sign in routine.stop]

    def _say(self, id_: str, **values: timedelta | int | str) -> str:
        return self.words.say(Message(id_, values))
