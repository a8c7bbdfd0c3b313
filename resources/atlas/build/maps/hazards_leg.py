"""Groin, buttock, thigh, knee, leg and foot."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.hazards_shapes import band, course, rounded
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Limb, Mask, Skin


def leg_hazards(skin: Skin) -> dict[str, Mask]:
    """The areas from the ligament of the groin and the buttock to the foot."""
    hip, knee, ankle = (skin.joints.head(b) for b in ("upperleg01", "lowerleg01", "foot"))
    upper, lower = skin.limb(hip, knee), skin.limb(knee, ankle)
    return {
        **_thigh(skin, upper),
        **_knee(skin, upper, lower),
        **_shank(skin, lower),
        **_foot(skin),
    }


def _thigh(skin: Skin, upper: Limb) -> dict[str, Mask]:
    low = skin.trunk | skin.leg
    behind = band(
        upper,
        ((0.3, 182), (0.5, 179), (0.89, 179)),
        ((0.3, 0), (0.36, 24), (0.6, 26), (0.82, 22), (0.89, 0)),
        turned_from=0,
    )
    return {
        "femoral_triangle": low & (skin.z > 40) & _femoral_triangle(skin),
        # From the triangle's tip under sartorius to the gap above the inner epicondyle.
        "adductor_canal": skin.leg
        & course(
            skin,
            *((78, 752, 120, 17), (57, 688, 101, 19), (46, 645, 80, 18), (36, 605, 30, 14)),
        ),
        "sciatic_nerve": low & (_gluteal_course(skin) | (behind & skin.leg)),
    }


def _gluteal_course(skin: Skin) -> Mask:
    """The sciatic nerve from under piriformis, half way between PSIS and sit bone, past the
    middle between sit bone and trochanter, to the fold."""
    return course(
        skin,
        *(
            (64, 904, -84, 22),
            (84, 886, -76, 26),
            (106, 862, -62, 26),
            (107, 800, -46, 25),
            (108, 740, -43, 25),
        ),
    )


def _femoral_triangle(skin: Skin) -> Mask:
    """Inguinal ligament, inner edge of sartorius, inner edge of adductor longus; mm in front."""
    x, y = skin.x, skin.y
    ligament = curve(x, (20, 908), (28, 911), (68, 934), (108, 958))
    inner = curve(y, (740, 78), (752, 68), (780, 52), (816, 37), (860, 29), (900, 24))
    outer = curve(y, (740, 78), (752, 90), (780, 97), (828, 102), (880, 108), (948, 114))
    return np.asarray((y < ligament) & (x > inner) & (x < outer) & (y > 740))


def _knee(skin: Skin, upper: Limb, lower: Limb) -> dict[str, Mask]:
    above = band(
        upper,
        ((0.74, 174), (0.86, 150), (0.97, 128), (1.02, 122)),
        ((0.74, 0), (0.78, 13), (1.02, 14)),
        turned_from=-45,
    )
    below = band(
        lower,
        ((-0.01, 124), (0.08, 120), (0.12, 108), (0.18, 78)),
        ((-0.01, 14), (0.1, 17), (0.14, 18), (0.18, 0)),
        turned_from=-45,
    )
    return {
        # Between the hamstrings above and the heads of gastrocnemius below.
        "popliteal_fossa": skin.leg
        & (skin.z < 4)
        & rounded(skin.x, skin.y, (115, 507), (37, 72), 1.7),
        # Along the tendon of biceps, behind the head and round the neck of the fibula.
        "common_fibular_nerve": skin.leg & ((above & (upper.t < 1)) | (below & (upper.t >= 1))),
    }


def _shank(skin: Skin, lower: Limb) -> dict[str, Mask]:
    return {
        # Under soleus from the hollow of the knee to behind the inner malleolus; in the upper half
        # from the middle of the calf to the inner edge of the tibia, since both ways lead to it.
        "tibial_bundle": skin.leg
        & band(
            lower,
            ((0.08, 188), (0.3, 210), (0.5, 220), (0.7, 230), (0.95, 240)),
            ((0.08, 0), (0.12, 20), (0.3, 48), (0.5, 36), (0.7, 21), (0.9, 13), (0.95, 0)),
            turned_from=60,
        ),
        # On the membrane between the bones, outside tibialis anterior.
        "anterior_tibial_bundle": skin.leg
        & band(
            lower,
            ((0.1, 58), (0.28, 42), (0.5, 32), (0.7, 22), (0.95, 3)),
            ((0.1, 0), (0.14, 13), (0.6, 13), (0.91, 10), (0.95, 0)),
            turned_from=-170,
        ),
    }


def _foot(skin: Skin) -> dict[str, Mask]:
    sole = skin.leg & (skin.y < 40)
    inner = course(skin, (112, 14, 26, 11), (119, 9, 70, 12), (122, 8, 112, 11))
    outer = course(skin, (112, 14, 26, 11), (140, 8, 58, 12), (156, 6, 92, 11))
    return {
        # From the middle between the malleoli to the first gap between the metatarsals.
        "dorsalis_pedis": skin.leg
        & course(
            skin,
            *((131, 100, 60, 10), (131, 72, 82, 10), (126, 48, 125, 10), (120, 38, 148, 9)),
        ),
        # Behind the inner malleolus, a third of the way to the heel, to the inner sole.
        "medial_ankle": skin.leg
        & course(skin, (112, 104, -4, 13), (108, 72, 0, 14), (106, 44, 14, 14), (108, 26, 30, 12)),
        "plantar_bundles": sole & (inner | outer),
    }
