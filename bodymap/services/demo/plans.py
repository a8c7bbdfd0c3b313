"""What each person of the demo clinic came with, and how it went."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.charting.episode import ComplaintSide
from bodymap.services.demo import people
from bodymap.services.demo.pain_courses import Course, Pair
from bodymap.services.demo.people import Person


@dataclass(frozen=True, slots=True)
class Plan:
    """One complaint of one person.

    ``condition`` is an id of the catalogue, ``icd10`` one of its codes for the side, ``regions``
    those of its typical regions that are needled. ``visits`` counts the sessions,
    ``days_between`` is usual, ``last_days_ago`` when the last one was; with 0 the last one is
    going on right now. ``first_pain`` is the first score before a session; ``sites`` is how many
    needles a session usually has. ``forgets_scores`` leaves more scores out than usual.
    ``pause`` is the number of the visit (from 0) before which nobody came for some days more, and
    how many. Function is scored at the first and the last visit, and with ``measures_every`` at
    each so manieth between them; who ``keeps_diary`` scores the pain at home as well. ``pairs``
    are the scores of a course that was drawn; empty where ``course`` tells it.
    """

    person: Person
    complaint: str
    condition: str
    icd10: str
    side: ComplaintSide
    regions: tuple[str, ...]
    course: Course
    visits: int
    last_days_ago: int
    first_pain: int = 7
    sites: int = 7
    days_between: int = 7
    onset_weeks: int = 8
    forgets_scores: bool = False
    pause: tuple[int, int] | None = None
    measures_every: int | None = None
    keeps_diary: bool = False
    pairs: tuple[Pair, ...] = ()


_LEFT, _RIGHT, _BOTH = ComplaintSide.LEFT, ComplaintSide.RIGHT, ComplaintSide.BOTH

PLANS = (
    Plan(
        people.AMARA,
        "Plantar heel pain",
        "plantar_heel",
        "M72.2",
        _LEFT,
        ("heel", "arch_medial"),
        Course.RESPONDS,
        visits=8,
        last_days_ago=5,
        first_pain=8,
        sites=5,
        onset_weeks=14,
    ),
    Plan(
        people.TOMASZ,
        "Low back pain",
        "low_back_pain",
        "M54.59",
        _BOTH,
        ("lumbar_upper", "lumbar_lower", "gluteal_upper"),
        Course.RELAPSES,
        visits=40,
        last_days_ago=3,
        sites=5,
        onset_weeks=20,
        pause=(24, 70),
        measures_every=6,
        keeps_diary=True,
    ),
    Plan(
        people.MEI,
        "Neck pain",
        "neck_pain",
        "M54.2",
        _BOTH,
        ("upper_trapezius", "neck_posterior", "suboccipital"),
        Course.RESPONDS,
        visits=6,
        last_days_ago=12,
        first_pain=6,
        sites=8,
    ),
    Plan(
        people.MEI,
        "Tension-type headache",
        "tension_headache",
        "G44.229",
        _BOTH,
        ("suboccipital", "occiput", "temple"),
        Course.PARTLY_RESPONDS,
        visits=5,
        last_days_ago=8,
        first_pain=5,
        sites=5,
        days_between=12,
        onset_weeks=60,
    ),
    Plan(
        people.DIEGO,
        "Shoulder pain",
        "shoulder_pain",
        "M75.41",
        _RIGHT,
        ("scapula", "deltoid_lateral", "deltoid_posterior", "deltoid_anterior"),
        Course.RESPONDS_SLOWLY,
        visits=9,
        last_days_ago=6,
        sites=7,
        onset_weeks=16,
    ),
    Plan(
        people.INGRID,
        "Tennis elbow",
        "lateral_elbow",
        "M77.11",
        _RIGHT,
        ("forearm_extensor", "elbow_lateral"),
        Course.RESPONDS,
        visits=7,
        last_days_ago=40,
        first_pain=6,
        sites=5,
        onset_weeks=10,
    ),
    Plan(
        people.KWAME,
        "Knee osteoarthritis",
        "knee_oa",
        "M17.12",
        _LEFT,
        ("thigh_vmo", "knee_medial"),
        Course.DOES_NOT_RESPOND,
        visits=8,
        last_days_ago=10,
        first_pain=6,
        sites=6,
        onset_weeks=150,
    ),
    Plan(
        people.LEILA,
        "Outer hip pain",
        "hip_lateral_pain",
        "M70.61",
        _RIGHT,
        ("hip_lateral", "gluteal_upper", "thigh_itb"),
        Course.PARTLY_RESPONDS,
        visits=6,
        last_days_ago=4,
        sites=7,
        forgets_scores=True,
    ),
    Plan(
        people.JONAS,
        "Achilles tendon pain",
        "achilles",
        "M76.62",
        _LEFT,
        ("calf_medial", "achilles"),
        Course.RESPONDS_SLOWLY,
        visits=12,
        last_days_ago=2,
        first_pain=6,
        sites=6,
        onset_weeks=22,
    ),
    Plan(
        people.PRIYA,
        "Sciatica",
        "sciatica",
        "M54.31",
        _RIGHT,
        ("gluteal_lower", "thigh_posterior", "calf_lateral"),
        Course.RESPONDS,
        visits=7,
        last_days_ago=0,
        first_pain=8,
        sites=8,
        onset_weeks=6,
    ),
    Plan(
        people.SAMUEL,
        "Frozen shoulder",
        "frozen_shoulder",
        "M75.02",
        _LEFT,
        ("scapula", "deltoid_lateral", "deltoid_anterior"),
        Course.DOES_NOT_RESPOND,
        visits=10,
        last_days_ago=15,
        sites=7,
        days_between=10,
        onset_weeks=26,
    ),
    Plan(
        people.NOOR,
        "Headache from the neck",
        "cervicogenic_headache",
        "G44.86",
        _BOTH,
        ("suboccipital", "occiput"),
        Course.RELAPSES,
        visits=9,
        last_days_ago=9,
        first_pain=6,
        sites=5,
        onset_weeks=30,
    ),
    Plan(
        people.EWA,
        "Fibromyalgia-related pain",
        "fibromyalgia",
        "M79.7",
        _BOTH,
        ("upper_trapezius", "neck_posterior", "lumbar_lower", "gluteal_upper", "hip_lateral"),
        Course.DOES_NOT_RESPOND,
        visits=10,
        last_days_ago=7,
        sites=9,
        days_between=12,
        onset_weeks=300,
        forgets_scores=True,
    ),
    Plan(
        people.MATEO,
        "Plantar heel pain",
        "plantar_heel",
        "M72.2",
        _RIGHT,
        ("heel", "arch_medial"),
        Course.DROPS_OUT,
        visits=4,
        last_days_ago=75,
        sites=5,
    ),
    Plan(
        people.HANA,
        "Kneecap pain",
        "pfps",
        "M22.2X2",
        _LEFT,
        ("thigh_vmo", "thigh_anterolateral"),
        Course.RESPONDS,
        visits=6,
        last_days_ago=26,
        first_pain=5,
        sites=6,
        onset_weeks=12,
    ),
    Plan(
        people.OLU,
        "Upper back pain",
        "upper_back_pain",
        "M54.6",
        _BOTH,
        ("interscapular", "thoracic_upper"),
        Course.DROPS_OUT,
        visits=3,
        last_days_ago=52,
        first_pain=5,
        sites=6,
        onset_weeks=4,
    ),
    Plan(
        people.RUTH,
        "Hip osteoarthritis",
        "hip_oa",
        "M16.12",
        _LEFT,
        ("hip_lateral", "gluteal_lower"),
        Course.PARTLY_RESPONDS,
        visits=8,
        last_days_ago=30,
        sites=6,
        days_between=9,
        onset_weeks=120,
    ),
    Plan(
        people.RUTH,
        "Low back pain",
        "low_back_pain",
        "M54.50",
        _LEFT,
        ("lumbar_lower", "sacroiliac", "gluteal_upper"),
        Course.RESPONDS,
        visits=4,
        last_days_ago=1,
        first_pain=6,
        sites=6,
        onset_weeks=3,
    ),
    Plan(
        people.LUCA,
        "Hamstring strain",
        "hamstring",
        "S76.311A",
        _RIGHT,
        ("thigh_posterior",),
        Course.RESPONDS,
        visits=5,
        last_days_ago=18,
        first_pain=6,
        sites=6,
        days_between=5,
        onset_weeks=2,
    ),
    Plan(
        people.AIYANA,
        "Jaw pain",
        "tmd",
        "M26.621",
        _RIGHT,
        ("jaw_tmj", "temple"),
        Course.RESPONDS,
        visits=5,
        last_days_ago=13,
        first_pain=5,
        sites=4,
        onset_weeks=18,
    ),
    Plan(
        people.TOVE,
        "Calf strain",
        "calf_pain",
        "S86.112A",
        _LEFT,
        ("calf_medial",),
        Course.RESPONDS,
        visits=1,
        last_days_ago=2,
        first_pain=6,
        sites=5,
        onset_weeks=1,
    ),
)
