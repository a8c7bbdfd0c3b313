"""Palm, back of the hand and fingers."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import unit
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_hand(skin: Skin) -> None:
    """Everything below the wrist joint."""
    joints, points, hand = skin.joints, skin.points, skin.hand
    wrist, index, middle, little = (
        joints.head(b) for b in ("wrist", "finger2-1", "finger3-1", "finger5-1")
    )
    palm = np.cross(index - wrist, little - wrist)
    palm = unit(palm * np.sign(palm[2]))
    along = unit(middle - wrist)
    radial = unit(np.cross(along, palm))
    radial = radial * np.sign(radial @ (index - little))
    offset = points - wrist
    height, run, across = offset @ palm, offset @ along / np.linalg.norm(middle - wrist), offset @ radial
    palmar = hand & (height > curve(across, (-50, 3), (0, -2), (50, 2)))
    skin.paint("hand_dorsal", hand)
    skin.paint("hypothenar", palmar)
    skin.paint("thenar", palmar & (across > curve(run, (0, -4), (0.5, 2), (1, 2))))
    skin.paint("wrist", hand & (run < 0.06))
    weights = np.stack([skin.parts[f"finger{n}"] for n in range(1, 6)], 1)
    finger = weights.argmax(1) + 1
    most = hand & (weights.sum(1) > 0.5)
    for n, name in enumerate(("thumb", "fingers_radial", "fingers_radial", "fingers_ulnar", "fingers_ulnar"), 1):
        start, end = joints.head(f"finger{n}-1"), joints.tail(f"finger{n}-3")
        t = (points - start) @ unit(end - start) / np.linalg.norm(end - start)
        skin.paint(name, most & (finger == n) & (t > (0.3 if n == 1 else 0.12)))
