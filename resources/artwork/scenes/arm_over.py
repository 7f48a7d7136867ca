"""An arm of the figure itself in front of its body or head, finger by finger."""

import numpy as np

from ..body import Array
from ..figure import Figure
from ..motion import follow
from ..picture import Picture
from ..points import WORDS
from ..raster import Layer
from ..silhouettes import outline, outlines
from .pressing_hand import PressingHand, draw_nail

ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger1-1")
NEARER = 0.001  # metres


def body_before(figure: Figure) -> Array:
    """How near head, neck and shirt are, pixel by pixel: what may hide a hand."""
    shirt = figure.clothes(np.minimum(figure.cut("no arm"), figure.cut("trunk")))
    depth: Array = np.maximum(
        np.maximum(figure.skin(figure.cut("head")).depth, figure.skin(figure.cut("neck")).depth),
        np.maximum(shirt.depth, figure.hair().depth),
    )
    return depth


def arm_over(
    picture: Picture,
    figure: Figure,
    side: str,
    *,
    shadow_on: str | None,
    hidden_by: Array | None = None,
    nails: tuple[int, ...] = (),
    fingers: tuple[int, ...] = (5, 4, 3, 2),
    sleeve: bool = True,
    thumb: bool = True,
    shade: float = 4.0,
) -> None:
    """Draw sleeve, arm, fingers and thumb where they are nearer than `hidden_by`.

    Without `thumb` the thumb is hidden by the hand. `fingers` is the order of drawing, `shadow_on`
    the shape on which the hand throws its shadow.
    """
    word = WORDS[side]
    cloth = figure.clothes(np.minimum(figure.cut(f"arm.{side}") - 0.2, figure.cut("sleeve")))
    skin = figure.body.is_skin()
    share = figure.body.follows(*ARM, side=side)
    bare = np.minimum(share - 0.4, 0.06 - figure.cut("sleeve"))
    parts: dict[str, Layer] = {"arm": figure.skin(np.where(skin, bare, -1.0))}
    for finger in fingers:
        own = figure.body.follows(f"finger{finger}", side=side) - 0.4
        parts[f"finger {finger}"] = figure.skin(np.where(skin, own, -1.0))
    if thumb:
        own = figure.body.follows("finger1-2", "finger1-3", side=side) - 0.4
        parts["thumb"] = figure.skin(np.where(skin, own, -1.0))
    covered = cloth.without(parts["arm"].depth > cloth.depth + 0.004)
    for name, layer in parts.items():
        shown = layer if hidden_by is None else layer.without(layer.depth < hidden_by - NEARER)
        for number, piece in enumerate(outlines(shown, 1.8, least=40.0, ease=1.3), 1):
            ring = follow([piece], int(np.clip(len(piece.points) / 9, 16, 64)), detail=1.6)[0]
            label = f"over {word} {name} {number}"
            if shadow_on is not None:
                picture.fill(f"{label} shadow", "skin2", [ring + (-3.0, 3.5)], clip=shadow_on)
            lit = (shade * 0.6, -shade if name != "arm" else -shade * 0.5)
            picture.fill(label, "skin", [ring], shade="skin2", shift=lit)
            if name != "arm":
                edge = np.vstack([ring, ring[:1]])
                picture.line(f"{label} edge", "skin2", 1.2, [edge])
        if name == "arm" and sleeve:
            keys = follow([outline(covered, 3.0, ease=2.0)], 40)
            picture.fill(f"sleeve.{word}", "top", keys, shade="top2", shift=(5, -2))
    hand = PressingHand(figure.surface, figure.posed.joints, side)
    for finger in nails:
        draw_nail(picture, [hand], figure.camera, finger, f"over {word}")
