"""An arm of the figure itself in front of its body or head, finger by finger."""

from collections.abc import Sequence

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
    figure: Figure | Sequence[Figure],
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
    the shape on which the hand throws its shadow. Of several figures, one a pose, each part is
    matched from pose to pose; then every part is drawn in one piece.
    """
    figures = [figure] if isinstance(figure, Figure) else figure
    first = figures[0]
    word = WORDS[side]
    skin = first.body.is_skin()
    share = first.body.follows(*ARM, side=side)
    keep = {"arm": np.minimum(share - 0.4, 0.06 - first.cut("sleeve"))}
    for finger in fingers:
        keep[f"finger {finger}"] = first.body.follows(f"finger{finger}", side=side) - 0.4
    if thumb:
        keep["thumb"] = first.body.follows("finger1-2", "finger1-3", side=side) - 0.4
    layers = {
        name: [f.skin(np.where(skin, kept, -1.0)) for f in figures] for name, kept in keep.items()
    }
    for name, drawn in layers.items():
        shown = [_seen(layer, hidden_by) for layer in drawn]
        pieces = [outlines(layer, 1.8, least=40.0, ease=1.3) for layer in shown]
        followed = [[piece] for piece in pieces[0]]
        if len(figures) > 1:
            followed = [[found[0] for found in pieces]] if all(pieces) else []
        for number, piece in enumerate(followed, 1):
            count = int(np.clip(len(piece[0].points) / 9, 16, 64))
            rings = follow(piece, count, detail=1.6)
            label = f"over {word} {name} {number}"
            if shadow_on is not None:
                shadow = [ring + (-3.0, 3.5) for ring in rings]
                picture.fill(f"{label} shadow", "skin2", shadow, clip=shadow_on)
            lit = (shade * 0.6, -shade if name != "arm" else -shade * 0.5)
            picture.fill(label, "skin", rings, shade="skin2", shift=lit)
            if name != "arm":
                edges = [np.vstack([ring, ring[:1]]) for ring in rings]
                picture.line(f"{label} edge", "skin2", 1.2, edges)
        if name == "arm" and sleeve:
            cloths = []
            for f, bare in zip(figures, drawn, strict=True):
                cloth = f.clothes(np.minimum(f.cut(f"arm.{side}") - 0.2, f.cut("sleeve")))
                cloths.append(cloth.without(bare.depth > cloth.depth + 0.004))
            keys = follow([outline(cloth, 3.0, ease=2.0) for cloth in cloths], 40)
            picture.fill(f"sleeve.{word}", "top", keys, shade="top2", shift=(5, -2))
    hands = [PressingHand(f.surface, f.posed.joints, side) for f in figures]
    for finger in nails:
        draw_nail(picture, hands, first.camera, finger, f"over {word}")


def _seen(layer: Layer, hidden_by: Array | None) -> Layer:
    return layer if hidden_by is None else layer.without(layer.depth < hidden_by - NEARER)
