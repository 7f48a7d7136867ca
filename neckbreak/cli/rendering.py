"""`neckbreak render`: a step's picture as a PNG."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from datetime import timedelta
from pathlib import Path

from neckbreak.cli.person import catalogue, say, words
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.routines import Routine
from neckbreak.domain.settings import Figure, Tone
from neckbreak.domain.timeline import timeline
from neckbreak.storage.paths import places, resources
from neckbreak.storage.shipped import Shipped

MOST_PIXELS = 8192


def render(arguments: Namespace) -> int:
    """Save the picture; needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    from neckbreak.qt.photos import photo_of
    from neckbreak.qt.step_image import photo_image, scene_of, step_image

    routine = _routine(arguments.routine)
    width, height = _size(arguments.size)
    parts = [catalogue()[item] for item in routine.items]
    at = timedelta(seconds=max(arguments.at, 0.0))
    scene = scene_of(timeline(routine, parts), arguments.step, at)
    if scene is None:
        raise WrongUsage(say("cli.render.step", n=len(routine.steps), name=routine.name))
    name = scene.frame.step.picture
    shipped = Shipped(resources(), places().packs, lambda: Figure(arguments.figure))
    dark = arguments.theme == "dark"
    picture = shipped.picture(name) if name else None
    photo = photo_of(shipped, name) if picture is None else None
    if picture is None and photo is None:
        raise WrongUsage(say("cli.render.no_picture", name=routine.name))
    application = QGuiApplication(["neckbreak"])
    size = QSize(width, height)
    if photo is not None:
        image = photo_image(photo, size, dark=dark)
    else:
        assert picture is not None
        image = step_image(picture, scene, size, words(), Tone(arguments.tone), dark=dark)
    # The stubs want bytes, PySide6 text.
    saved = image.save(str(Path(arguments.out)), "PNG")  # type: ignore[call-overload]
    application.quit()
    if not saved:
        raise WrongUsage(say("cli.render.not_saved", file=arguments.out))
    return 0


def _routine(id_: str) -> Routine:
    found = catalogue().get(id_)
    if found is None:
        raise WrongUsage(say("cli.routine", value=id_))
    return found


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", text)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise WrongUsage(say("cli.render.size", value=text))
    return width, height
