"""What the person answered to the health gate reaches what plays, at once and both ways."""

from __future__ import annotations

from neckbreak.app import Program
from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places

ARTHRITIS = Health(answered=True, ticks=frozenset({Tick.ARTHRITIS}))


def sentences(program: Program) -> list[str]:
    """All that the routine window would say of the point at the little finger."""
    program.tray.start_requested.emit("acu.si3")
    window = program.prompting.window
    assert isinstance(window, RoutineWindow)
    said = [frame.step.text for frame in window.scene.timeline.frames]
    window.stop()
    return said


def test_the_head_turn_goes_with_the_tick_and_comes_back_without_it(program: Program) -> None:
    assert any("Turn the head" in text for text in sentences(program))
    program.windows.health.answered.emit(ARTHRITIS)
    assert not any("Turn the head" in text for text in sentences(program))
    program.windows.health.answered.emit(NOTHING_TICKED)
    assert any("Turn the head" in text for text in sentences(program))


def test_the_next_start_remembers_the_tick(program: Program, places: Places) -> None:
    program.windows.health.answered.emit(ARTHRITIS)
    assert HealthFile(places.health_file).read() == ARTHRITIS
    program.stop()
    again = Program(places)
    steps = again.coordinator.plan.catalogue["acu.si3"].steps
    assert not any("head" in step.text for step in steps)
