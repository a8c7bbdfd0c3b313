"""Well-known needle sites lie in the region a therapist would name, clear of its borders."""

from __future__ import annotations

from bodymap.anatomy.atlas import Atlas
from tests.cases import cases

CLEAR_MM = 5.0

# muscle, view, mm to the patient's left (front, back) or forward (left view), mm above the floor,
# and the regions in which a needle may lie there.
SITES = [
    ("upper trapezius, mid-belly", "back", 81, 1432, {"upper_trapezius"}),
    ("levator scapulae, above its angle", "back", 68, 1413, {"upper_trapezius"}),
    ("suboccipital", "back", 24, 1552, {"suboccipital"}),
    ("semispinalis capitis", "back", 22, 1500, {"neck_posterior", "suboccipital"}),
    ("infraspinatus", "back", 108, 1325, {"scapula"}),
    ("supraspinatus", "back", 110, 1388, {"scapula", "upper_trapezius"}),
    ("rhomboid", "back", 54, 1345, {"interscapular"}),
    ("multifidus at T10", "back", 20, 1190, {"thoracic_lower"}),
    ("serratus posterior inferior", "back", 70, 1170, {"thoracic_lower"}),
    ("quadratus lumborum", "back", 78, 1030, {"flank", "lumbar_lower", "lumbar_upper"}),
    ("multifidus at L5", "back", 22, 985, {"lumbar_lower"}),
    ("gluteus medius, rear third", "back", 105, 955, {"gluteal_upper", "hip_lateral"}),
    ("piriformis, inner third", "back", 78, 893, {"gluteal_lower", "gluteal_upper"}),
    ("gluteus maximus above the sit bone", "back", 70, 850, {"gluteal_lower"}),
    ("posterior deltoid", "back", 205, 1345, {"deltoid_posterior"}),
    ("triceps, long head", "back", 205, 1230, {"arm_posterior"}),
    ("biceps femoris", "back", 138, 640, {"thigh_posterior"}),
    ("gastrocnemius, inner head", "back", 96, 400, {"calf_medial"}),
    ("gastrocnemius, outer head", "back", 150, 400, {"calf_lateral"}),
    ("soleus above the heel", "back", 125, 190, {"achilles"}),
    ("sternocleidomastoid", "front", 44, 1465, {"neck_anterolateral"}),
    ("anterior deltoid", "front", 195, 1330, {"deltoid_anterior"}),
    ("pectoralis major", "front", 100, 1320, {"chest_upper"}),
    ("biceps", "front", 235, 1200, {"arm_anterior"}),
    ("rectus abdominis", "front", 60, 1100, {"abdomen"}),
    ("iliacus behind the ASIS", "front", 108, 935, {"hip_anterior"}),
    ("pectineus", "front", 58, 878, {"groin"}),
    ("adductor longus", "front", 45, 800, {"thigh_medial", "groin"}),
    ("rectus femoris", "front", 115, 740, {"thigh_anterior"}),
    ("vastus medialis", "front", 82, 600, {"thigh_vmo"}),
    ("vastus medialis, mid-thigh", "front", 52, 690, {"thigh_vmo"}),
    ("tibialis anterior", "front", 138, 400, {"shin"}),
    ("extensor digitorum brevis", "front", 140, 50, {"foot_dorsal"}),
    ("frontalis", "front", 30, 1660, {"forehead"}),
    ("orbicularis oculi", "front", 48, 1618, {"eye"}),
    ("masseter", "left", 60, 1550, {"jaw_tmj", "cheek"}),
    ("temporalis", "left", 70, 1635, {"temple"}),
    ("serratus anterior", "left", 20, 1200, {"ribs_lateral"}),
    ("tensor fasciae latae", "left", 60, 920, {"hip_lateral", "hip_anterior"}),
    ("gluteus medius, middle third", "left", 10, 960, {"hip_lateral", "gluteal_upper"}),
    ("vastus lateralis", "left", 40, 700, {"thigh_anterolateral", "thigh_itb"}),
    ("fibularis longus", "left", 22, 400, {"leg_lateral"}),
    ("fibularis brevis", "left", 12, 210, {"leg_lateral"}),
    ("quadratus plantae, from the heel", "left", -15, 30, {"heel"}),
]


@cases("site", SITES)
def test_a_known_site_has_its_region(
    atlas: Atlas, site: tuple[str, str, float, float, set[str]]
) -> None:
    _, view, across, up, regions = site
    for dx, dy in ((0, 0), (CLEAR_MM, 0), (-CLEAR_MM, 0), (0, CLEAR_MM), (0, -CLEAR_MM)):
        point = atlas.locate(view, *_left_of(atlas, view, across + dx, up + dy))
        assert point is not None
        found = atlas.regions[atlas.region_at(point)]
        assert found.base_id in regions
        assert found.id.endswith("_l")


def _left_of(atlas: Atlas, view: str, across: float, up: float) -> tuple[float, float]:
    """Fractions of a place in mm on the patient's left."""
    low, high = _rows(atlas, view)
    y = low + (high - low) * (1727.0 - up) / 1727.0
    if view == "left":
        return _column(atlas, across), y
    width = atlas.views[view].size_mm[0]
    sign = 1 if view == "front" else -1
    return 0.5 + sign * across / width, y


def _rows(atlas: Atlas, view: str) -> tuple[float, float]:
    rows = [y for ring in atlas.silhouette(view).rings for _, y in ring]
    return min(rows), max(rows)


def _column(atlas: Atlas, forward: float) -> float:
    """Where the left view shows the skin that far forward: it shows forward as left."""
    width = atlas.views["left"].size_mm[0]
    anchor = atlas.locate("left", 0.75, 0.5)
    assert anchor is not None
    return 0.75 - (forward - anchor.z) / width
