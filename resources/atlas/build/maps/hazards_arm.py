"""Armpit, arm, forearm and wrist."""

from __future__ import annotations

from resources.atlas.build.maps.hazards_shapes import band, course
from resources.atlas.build.regions.skin import Limb, Mask, Skin


def arm_hazards(skin: Skin) -> dict[str, Mask]:
    """The areas from the clavicle to the wrist."""
    shoulder, elbow, wrist = (skin.joints.head(b) for b in ("upperarm01", "lowerarm01", "wrist"))
    upper, fore = skin.limb(shoulder, elbow), skin.limb(elbow, wrist)
    return {
        # Under the clavicle's middle, inward and below the coracoid, to the front fold.
        "infraclavicular_bundle": (skin.trunk | skin.arm)
        & course(
            skin,
            *(
                (66, 1400, 89, 12),
                (86, 1402, 81, 15),
                (108, 1386, 87, 18),
                (130, 1368, 91, 19),
                (148, 1338, 97, 18),
            ),
        ),
        "axilla": (skin.trunk | skin.arm) & skin.ball((158, 1281, 0), (36, 52, 56)),
        **_upper_arm(skin, upper, fore),
        **_forearm(skin, fore),
        **_wrist(skin),
    }


def _upper_arm(skin: Skin, upper: Limb, fore: Limb) -> dict[str, Mask]:
    spiral = band(
        upper,
        (*((0.2, 232), (0.35, 190), (0.5, 145), (0.62, 106), (0.75, 80)), *((0.86, 62), (1, 48))),
        ((0.2, 0), (0.24, 18), (0.5, 24), (1, 22)),
        turned_from=-90,
    )
    below = band(
        fore, ((-0.02, 48), (0.22, 56)), ((-0.02, 22), (0.18, 15), (0.22, 0)), turned_from=-90
    )
    return {
        # Under the deltoid, three to four finger-widths below the acromion.
        "axillary_nerve": skin.arm
        & (abs(upper.t - 0.06) < 0.1 * (1 - (abs(upper.angle - 128) / 84).clip(0, 1) ** 6)),
        # In the groove inward of the biceps, to the inner side of its tendon.
        "brachial_bundle": skin.arm
        & band(
            upper,
            ((0.16, -84), (0.5, -72), (0.8, -48), (0.96, -20)),
            ((0.16, 22), (0.8, 20), (0.9, 17), (0.96, 0)),
            turned_from=-240,
        ),
        # Round the back of the humerus to the outer septum, a third above the elbow, and
        # between brachialis and brachioradialis.
        "radial_nerve": skin.arm & ((spiral & (upper.t < 1)) | (below & (upper.t >= 1))),
        # Behind the inner septum, then between inner epicondyle and olecranon.
        "ulnar_groove": skin.arm
        & band(
            upper,
            ((0.72, 258), (0.86, 242), (0.97, 233), (1.05, 240)),
            ((0.72, 0), (0.76, 13), (0.97, 17), (1.02, 14), (1.05, 0)),
            turned_from=60,
        ),
    }


def _forearm(skin: Skin, fore: Limb) -> dict[str, Mask]:
    return {
        # Brachial artery and median nerve inward of the biceps tendon, down to where pronator
        # teres and brachioradialis meet.
        "cubital_fossa": skin.arm
        & band(
            fore,
            ((-0.12, -14), (0.24, -10)),
            ((-0.12, 0), (-0.09, 26), (0, 34), (0.13, 28), (0.24, 0)),
            turned_from=-190,
        ),
        # From the fossa to the middle of the wrist crease.
        "median_nerve_forearm": skin.arm
        & band(
            fore,
            ((0.14, -15), (0.4, -13), (0.7, -6), (1, -2)),
            ((0.14, 0), (0.2, 16), (0.5, 15), (0.94, 10), (1, 0)),
            turned_from=-190,
        ),
        # From the inner epicondyle to the pisiform.
        "ulnar_nerve_forearm": skin.arm
        & band(
            fore,
            ((0.02, -88), (0.3, -70), (0.7, -56), (1, -50)),
            ((0.02, 0), (0.06, 12), (0.5, 12), (0.95, 9), (1, 0)),
            turned_from=-250,
        ),
        # Round the neck of the radius through supinator to the middle of the back.
        "posterior_interosseous": skin.arm
        & band(
            fore,
            ((0.05, 84), (0.14, 112), (0.25, 138), (0.42, 168)),
            ((0.05, 0), (0.08, 16), (0.2, 22), (0.33, 20), (0.42, 0)),
            turned_from=-60,
        ),
    }


def _wrist(skin: Skin) -> dict[str, Mask]:
    pulse = course(skin, (330, 940, 60, 9), (350, 890, 70, 9), (366, 866, 66, 9))
    hollow = course(skin, (366, 866, 66, 9), (374, 846, 54, 9), (378, 826, 56, 9))
    return {
        # Carpal tunnel with the branch to the thumb's ball, and the canal beside the pisiform.
        "median_ulnar_wrist": skin.arm
        & (
            course(skin, (331, 890, 68, 11), (340, 856, 78, 13), (351, 833, 86, 15))
            | course(skin, (314, 878, 58, 10), (322, 850, 73, 12), (330, 830, 82, 11))
        ),
        # The pulse, and its way through the hollow behind the thumb.
        "radial_artery": skin.arm & (pulse | hollow),
    }
