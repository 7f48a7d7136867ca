"""Check the built pictures: sound shapes, small files, and pressing points where they belong.

python -m artwork.check. Standard library only, so it runs wherever the pictures are.
"""

import json
import sys
from math import dist, hypot
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "illustrations"
LARGEST_FILE = 48_000  # bytes
ALL_FILES = 1_200_000
CREST = 6.0  # units by which GB21 may miss the drawn ridge
CLEAR_OF_EDGE = 3.0  # units inside the hand
Point = tuple[float, float]
Document = dict[str, Any]


def anchor(document: Document, name: str) -> Point:
    """A named place in the first key pose, in units."""
    x, y = document["anchors"][name][0]
    return x / 10, y / 10


def outline(document: Document, name: str) -> list[Point]:
    """A fill's points in the first key pose, in units."""
    key = next(shape for shape in document["shapes"] if shape["name"] == name)["keys"][0]
    return [(x / 10, y / 10) for x, y in zip(key[0::2], key[1::2], strict=True)]


def along(start: Point, end: Point, place: Point) -> float:
    """How far along a line the foot of a place is: 0 at the start, 1 at the end."""
    way = (end[0] - start[0], end[1] - start[1])
    length = way[0] ** 2 + way[1] ** 2
    return ((place[0] - start[0]) * way[0] + (place[1] - start[1]) * way[1]) / length


def inside(ring: list[Point], place: Point) -> bool:
    """Whether a place is within a polygon."""
    x, y = place
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def faults_of_shapes(document: Document) -> list[str]:
    """Shapes whose keys do not fit together."""
    found = []
    counts = {len(shape["keys"]) for shape in document["shapes"]} - {1}
    counts |= {len(keys) for keys in document["anchors"].values()} - {1}
    if len(counts) > 1:
        found.append(f"keys differ in number: {sorted(counts)}")
    names = [shape["name"] for shape in document["shapes"]]
    found += [f"two shapes are called {name}" for name in {n for n in names if names.count(n) > 1}]
    for shape in document["shapes"]:
        if len({len(key) for key in shape["keys"]}) > 1:
            found.append(f"{shape['name']}: keys differ in length")
        if shape["clip"] is not None and shape["clip"] not in names:
            found.append(f"{shape['name']}: clipped by a missing shape {shape['clip']}")
    return found


def faults_of_gb20(document: Document) -> list[str]:
    """GB20: 45 to 55 percent of the way from the midline to the mastoid."""
    left, right = anchor(document, "mastoid.left"), anchor(document, "mastoid.right")
    middle = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    found = []
    for side, mastoid in (("left", left), ("right", right)):
        share = along(middle, mastoid, anchor(document, f"GB20.{side}"))
        if not 0.45 <= share <= 0.55:
            found.append(f"GB20.{side} lies at {share:.2f} of the way to the mastoid")
    return found


def faults_of_gb21(document: Document) -> list[str]:
    """GB21: half way from C7 to the acromion, and on the drawn ridge."""
    start, found = anchor(document, "C7"), []
    ridge = outline(document, "back")
    for side in ("left", "right"):
        place = anchor(document, f"GB21.{side}")
        tip = anchor(document, f"acromion.{side}")
        share = (place[0] - start[0]) / (tip[0] - start[0])
        if not 0.48 <= share <= 0.52:
            found.append(f"GB21.{side} lies at {share:.2f} of the way to the acromion")
        crest = min(_crossings(ridge, place[0]))
        if abs(place[1] - crest) > CREST:
            found.append(f"GB21.{side} misses the ridge by {place[1] - crest:.1f} units")
    return found


def faults_of_bl10(document: Document) -> list[str]:
    """BL10: 25 to 33 percent of the way to the mastoid, and lower than GB20."""
    left, right = anchor(document, "mastoid.left"), anchor(document, "mastoid.right")
    middle = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    found = []
    for side, mastoid in (("left", left), ("right", right)):
        place = anchor(document, f"BL10.{side}")
        share = along(middle, mastoid, place)
        if not 0.25 <= share <= 0.33:
            found.append(f"BL10.{side} lies at {share:.2f} of the way to the mastoid")
        if place[1] <= anchor(document, f"GB20.{side}")[1]:
            found.append(f"BL10.{side} is not lower than GB20")
    return found


def _crossings(ring: list[Point], x: float) -> list[float]:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return [
        ay + (by - ay) * (x - ax) / (bx - ax)
        for (ax, ay), (bx, by) in pairs
        if (ax <= x) != (bx <= x)
    ]


def faults_of_hand(document: Document) -> list[str]:
    """LI4 beside the middle of the second metacarpal; TE3 behind the ring knuckle; both inside."""
    found = []
    ring = outline(document, "hand")
    bones = {
        finger: (
            anchor(document, f"knuckle.{finger}"),
            anchor(document, f"metacarpal base.{finger}"),
        )
        for finger in ("index", "ring", "little")
    }
    li4, te3 = anchor(document, "LI4.left"), anchor(document, "TE3.left")
    share = along(*bones["index"], li4)
    if not 0.45 <= share <= 0.55:
        found.append(f"LI4 lies at {share:.2f} of the second metacarpal")
    if li4[0] <= bones["index"][0][0]:
        found.append("LI4 is not on the thumb's side")
    shares = [along(*bones[finger], te3) for finger in ("ring", "little")]
    if not 0.13 <= sum(shares) / 2 <= 0.22:
        found.append(f"TE3 lies at {sum(shares) / 2:.2f} of the shafts")
    gaps = [_beside(*bones[finger], te3) for finger in ("ring", "little")]
    if not 0.35 <= gaps[0] / sum(gaps) <= 0.65:
        found.append(f"TE3 lies at {gaps[0] / sum(gaps):.2f} of the gap")
    for name, place in (("LI4", li4), ("TE3", te3)):
        if not inside(ring, place) or min(dist(place, point) for point in ring) < CLEAR_OF_EDGE:
            found.append(f"{name} is not well inside the hand")
    return found


def faults_of_exue8(document: Document) -> list[str]:
    """EX-UE8 behind the knuckles of index and middle finger, between their bones."""
    found = []
    bones = [
        (anchor(document, f"knuckle.{finger}"), anchor(document, f"metacarpal base.{finger}"))
        for finger in ("index", "middle")
    ]
    place = anchor(document, "EX-UE8.left")
    share = sum(along(*bone, place) for bone in bones) / 2
    if not 0.13 <= share <= 0.22:
        found.append(f"EX-UE8 lies at {share:.2f} of the shafts")
    gaps = [_beside(*bone, place) for bone in bones]
    if not 0.35 <= gaps[0] / sum(gaps) <= 0.65:
        found.append(f"EX-UE8 lies at {gaps[0] / sum(gaps):.2f} of the gap")
    return found


def faults_of_si3(document: Document) -> list[str]:
    """SI3 on the hand, behind the little finger's knuckle."""
    knuckle, base = anchor(document, "knuckle.little"), anchor(document, "metacarpal base.little")
    share = along(knuckle, base, anchor(document, "SI3.left"))
    found = [] if 0.13 <= share <= 0.25 else [f"SI3 lies at {share:.2f} of the fifth metacarpal"]
    if not inside(outline(document, "fist palm 1"), anchor(document, "SI3.left")):
        found.append("SI3 is not on the hand")
    return found


def _beside(start: Point, end: Point, place: Point) -> float:
    way = (end[0] - start[0], end[1] - start[1])
    cross = way[0] * (place[1] - start[1]) - way[1] * (place[0] - start[0])
    return abs(cross) / hypot(*way)


POINT_CHECKS = {
    "gb20": faults_of_gb20,
    "gb21": faults_of_gb21,
    "li4": faults_of_hand,
    "te3": faults_of_hand,
    "bl10": faults_of_bl10,
    "exue8": faults_of_exue8,
    "si3": faults_of_si3,
}


def main() -> int:
    """Print every fault; the exit code is 1 when there is one."""
    faults, total = [], 0
    for path in sorted(FOLDER.glob("*.json")):
        size = path.stat().st_size
        total += size
        document = json.loads(path.read_text(encoding="utf-8"))
        found = faults_of_shapes(document)
        if size > LARGEST_FILE:
            found.append(f"{size} bytes")
        check = POINT_CHECKS.get(path.stem.partition("-")[0])
        if check is not None:
            found += check(document)
        faults += [f"{path.stem}: {fault}" for fault in found]
    if total > ALL_FILES:
        faults.append(f"all files together: {total} bytes")
    print("\n".join(faults) or f"All pictures are sound, {total / 1000:.0f} kB together.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
