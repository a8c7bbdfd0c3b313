"""Phalanges, knuckles, interosseous spaces and the columns of the palm."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats, unit
from resources.atlas.build.maps.finer_skin import FinerSkin
from resources.atlas.build.regions.curve import curve

PARENTS = ("fingers_radial", "fingers_ulnar", "thumb", "hand_dorsal", "thenar", "hypothenar")


def paint_finer_hand(skin: FinerSkin) -> None:
    """Everything below the wrist."""
    hand = _Hand.of(skin)
    _fingers(skin, hand)
    _thumb(skin)
    _back_of_hand(skin, hand)
    _palm(skin, hand)


@dataclass(frozen=True)
class _Hand:
    """The hand's own frame, mm (n,): ``run`` from the wrist joint towards the middle knuckle,
    ``across`` towards the thumb, 0 on the line from the wrist to the middle knuckle."""

    run: Floats
    across: Floats

    @classmethod
    def of(cls, skin: FinerSkin) -> _Hand:
        joints = skin.joints
        wrist, index, middle, little = (
            joints.head(b) for b in ("wrist", "finger2-1", "finger3-1", "finger5-1")
        )
        palm = np.cross(index - wrist, little - wrist)
        along = unit(middle - wrist)
        radial = np.cross(along, palm)
        radial = unit(radial * np.sign(radial @ (index - little)))
        offset = skin.points - wrist
        return cls(offset @ along, offset @ radial)

    @property
    def rays(self) -> tuple[Floats, Floats, Floats, Floats]:
        """The lines of the second to fifth metacarpal, as ``across`` at every ``run``: from the
        heads, where the rig has its knuckles, they converge on the carpal bones."""
        return (
            curve(self.run, (22, 11), (112, 28), (125, 30)),
            curve(self.run, (22, 1), (111, 0), (125, -1)),
            curve(self.run, (22, -9), (105, -21), (125, -25)),
            curve(self.run, (22, -18), (94, -41), (125, -49)),
        )

    @property
    def between(self) -> tuple[Floats, Floats, Floats]:
        """The lines half way between neighbouring metacarpals, through the webs and on between
        the fingers."""
        return (
            curve(self.run, (22, 6), (110, 14), (150, 15)),
            curve(self.run, (22, -4), (110, -11), (120, -12.5)),
            curve(self.run, (22, -13), (98, -30), (107, -35), (130, -40.5), (150, -44.5)),
        )

    @property
    def heads(self) -> Floats:
        """Where the heads of the metacarpals begin: a thumb's width before the webs."""
        return curve(self.across, (-60, 72), (-41, 82), (-21, 93), (0, 99), (28, 100), (45, 98))


def _fingers(skin: FinerSkin, hand: _Hand) -> None:
    one, _, three = hand.between
    for parent, finger, own in (
        ("fingers_radial", 2, hand.across >= one),
        ("fingers_radial", 3, hand.across < one),
        ("fingers_ulnar", 4, hand.across >= three),
        ("fingers_ulnar", 5, hand.across < three),
    ):
        skin.refine(parent, f"finger_{finger}_proximal", own)
        skin.refine(parent, f"finger_{finger}_middle", own & (_beyond(skin, finger, 2) >= 0))
        skin.refine(parent, f"finger_{finger}_distal", own & (_beyond(skin, finger, 3) >= 0))


def _thumb(skin: FinerSkin) -> None:
    skin.refine("thumb", "thumb_proximal")
    skin.refine("thumb", "thumb_distal", _beyond(skin, 1, 3) >= 0)


def _beyond(skin: FinerSkin, finger: int, bone: int) -> Floats:
    """How far a spot lies past the joint where ``bone`` of the finger starts, mm."""
    before, joint = (skin.joints.head(f"finger{finger}-{b}") for b in (bone - 1, bone))
    after = skin.joints.tail(f"finger{finger}-{bone}")
    # The plane of a joint halves the angle between its bones, as the crease does.
    across = unit(unit(joint - before) + unit(after - joint))
    out: Floats = (skin.points - joint) @ across
    return out


def _back_of_hand(skin: FinerSkin, hand: _Hand) -> None:
    run, across = hand.run, hand.across
    second, third, fourth, fifth = hand.rays
    first = curve(run, (14, 16), (57, 42), (80, 56))  # along the back of the thumb's metacarpal
    spaces = ((first, second), (second, third), (third, fourth), (fourth, fifth))
    skin.refine("hand_dorsal", "hand_back_metacarpal_1", across >= first)
    for number, (outer, inner) in enumerate(spaces, 1):
        where = (across < outer) & (across >= inner)
        skin.refine("hand_dorsal", f"hand_back_interosseous_{number}", where)
    skin.refine("hand_dorsal", "hand_back_metacarpal_5", across < fifth)
    web = np.hypot(run - 73, across - 46) < 20
    skin.refine("hand_dorsal", "hand_back_first_web", web & (across < first + 4))
    carpus = curve(across, (-40, 22), (-18, 29), (5, 33), (20, 27), (34, 18))
    skin.refine("hand_dorsal", "hand_back_carpus", run < carpus)
    one, two, three = hand.between
    knuckles = run > hand.heads
    skin.refine("hand_dorsal", "knuckle_2", knuckles & (across >= one))
    skin.refine("hand_dorsal", "knuckle_3", knuckles & (across < one) & (across >= two))
    skin.refine("hand_dorsal", "knuckle_4", knuckles & (across < two) & (across >= three))
    skin.refine("hand_dorsal", "knuckle_5", knuckles & (across < three))


def _palm(skin: FinerSkin, hand: _Hand) -> None:
    run, across = hand.run, hand.across
    one, _, three = hand.between
    heads = run > hand.heads
    # The crease around the ball of the thumb, from the first web to the middle of the wrist.
    crease = curve(
        run, (26, -8), (34, 0), (46, 7), (60, 12), (74, 18), (84, 26), (91, 38), (94, 50)
    )
    skin.refine("thenar", "palm_ray_2", across >= one)
    skin.refine("thenar", "palm_ray_3", across < one)
    thenar = across > crease
    skin.refine("thenar", "thenar_eminence", thenar)
    skin.refine("thenar", "thenar_first_web", thenar & (run > 57))
    skin.refine("thenar", "palm_head_2", heads & (across >= one))
    skin.refine("thenar", "palm_head_3", heads & (across < one))

    skin.refine("hypothenar", "hypothenar_eminence")
    ulnar = curve(run, (20, 2), (34, -10), (60, -22), (98, -30))
    skin.refine("hypothenar", "palm_ray_4", across > ulnar)
    skin.refine("hypothenar", "palm_head_4", heads & (across >= three))
    skin.refine("hypothenar", "palm_head_5", heads & (across < three))
