"""A few exercises for tests: as little of each as its subject needs."""

from __future__ import annotations

from neckbreak.domain.routines import (
    CallSafe,
    Catalogue,
    Caution,
    Family,
    Point,
    Routine,
    Step,
    joined,
)


def exercise(id_: str, family: Family = Family.POSTURE, seconds: int = 20) -> Routine:
    """One that suits everybody."""
    return Routine(id=id_, name=id_, family=family, steps=(Step("Sit tall.", seconds),))


LOOK = exercise("look")
SIT = exercise("sit")
BREATHE = Routine(
    "breathe", "Breathe", Family.CALM, (Step("Breathe.", 64),), cautions=(Caution.BREATH,)
)
ROLL = exercise("roll", Family.MOBILITY, 32)
TURN = Routine(
    "turn",
    "Turn",
    Family.MOBILITY,
    (Step("Turn.", 5, 3, 2),),
    cautions=(Caution.NECK,),
    call_safe=CallSafe.CAMERA_OFF,
    moves_neck=True,
)
HAND = Routine(
    "hand",
    "Hand",
    Family.ACUPRESSURE,
    (Step("Press.", 10, 3, 2, presses=True),),
    cautions=(Caution.PRESS,),
    presses=True,
)
WEB = Routine(
    "web",
    "LI4",
    Family.ACUPRESSURE,
    (Step("Press.", 10, 6, 2, presses=True),),
    cautions=(Caution.PRESS, Caution.PREGNANCY),
    point=Point("LI4", "Hégǔ", "合谷", "Union Valley", "Between thumb and index finger."),
    presses=True,
)
SKULL = Routine(
    "skull",
    "Skull",
    Family.ACUPRESSURE,
    (Step("Press.", 10, 3, presses=True),),
    cautions=(Caution.PRESS, Caution.NECK),
    call_safe=CallSafe.NO,
    presses=True,
    presses_neck=True,
)
WARM = Routine("warm", "Warm", Family.COMFORT, (Step("Rest.", 900),), cautions=(Caution.HEAT,))
ALONE = (LOOK, SIT, BREATHE, ROLL, TURN, HAND, WEB, SKULL, WARM)
RESET = joined("ready.neck-reset", "Neck reset", (ROLL, TURN))
POINTS = joined("ready.points", "Points", (BREATHE, SKULL))


def catalogue(*routines: Routine) -> Catalogue:
    """These routines by their ids."""
    return {routine.id: routine for routine in routines}


EVERYTHING = catalogue(*ALONE, RESET, POINTS)
