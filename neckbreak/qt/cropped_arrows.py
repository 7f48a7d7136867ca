"""The arrows of a picture that is cropped: whole, or not there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from neckbreak.domain.pictures import Arrow, Picture
from neckbreak.qt.painting.moments import telling_moment
from neckbreak.qt.painting.overlays import arrow_box, arrows_shown

# A person that much smaller is still as easy to see; beyond, the arrows give way.
WIDER = 1.2
# What is left free beside an arrow.
FREE = 4.0


def with_arrows(picture: Picture, crop: QRectF, person: QRectF, *, from_below: bool) -> QRectF:
    """The crop moved, or made somewhat larger, so that `person` and each arrow that it cuts fit.

    `from_below` keeps its lower edge. Where there is too much to show, it stays as it is.
    """
    boxes = [
        box
        for box in _boxes(picture)
        if box.intersects(crop) and crop.top() <= box.top() and box.bottom() <= crop.bottom()
    ]
    if all(crop.contains(box) for box in boxes):
        return crop
    whole = person
    for box in boxes:
        whole = whole.united(box)
    if whole.width() > WIDER * crop.width():
        return crop
    wider = QRectF(crop)
    if whole.width() > crop.width():
        wider.setSize(crop.size() * (whole.width() / crop.width()))
        wider.moveCenter(crop.center())
        if from_below:
            wider.moveBottom(crop.bottom())
    least, most = whole.right() - wider.width(), whole.left()
    wider.moveLeft(min(max(wider.left(), least), most))
    return wider


def without_cut_arrows(picture: Picture, crop: QRectF) -> Picture:
    """The same picture without what would be the crumb of an arrow at the edge."""
    kept = tuple(
        overlay
        for overlay in picture.overlays
        if not isinstance(overlay, Arrow) or crop.contains(arrow_box(overlay))
    )
    return picture if kept == picture.overlays else replace(picture, overlays=kept)


def _boxes(picture: Picture) -> list[QRectF]:
    """Where the arrows are that show while the picture stands still, each with its free edge."""
    arrows = [overlay for overlay in picture.overlays if isinstance(overlay, Arrow)]
    shown = arrows_shown(picture, telling_moment(picture).phase)
    boxes = [arrow_box(arrow) for arrow, shows in zip(arrows, shown, strict=True) if shows]
    return [box.adjusted(-FREE, 0, FREE, 0) for box in boxes]
