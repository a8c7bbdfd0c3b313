"""The people of the demo clinic whose courses are drawn instead of told.

Their complaints are all those of the catalogue; which regions of a complaint are needled is the
choice of a made-up clinic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from bodymap.charting.episode import ComplaintSide
from bodymap.charting.patient import Sex
from bodymap.services.demo.drawn_courses import drawn_course
from bodymap.services.demo.pain_courses import Course
from bodymap.services.demo.people import Person
from bodymap.services.demo.plans import PLANS, Plan

_FIRST_NUMBER = 1082
_NUMBERS_APART = 3
_AWAY_DAYS = 35
"""Who stays away has not been there for so long."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """How a condition of the catalogue is needled here: what it is called, in which of its typical
    regions (base ids), with how many needles."""

    words: str
    regions: tuple[str, ...]
    sites: int = 5


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who came: ``visits`` were planned, the last of them ``last_days_ago``."""

    name: str
    born: date
    sex: Sex
    condition: str
    icd10: str
    side: ComplaintSide
    visits: int
    last_days_ago: int


COMPLAINTS: Final[Mapping[str, Complaint]] = {
    "neck_pain": Complaint("Neck pain", ("neck_posterior", "upper_trapezius"), 6),
    "cervical_radicular": Complaint("Neck and arm pain", ("neck_posterior", "forearm_extensor")),
    "whiplash": Complaint("Whiplash", ("neck_posterior", "suboccipital", "upper_trapezius"), 6),
    "upper_back_pain": Complaint("Upper back pain", ("interscapular", "thoracic_upper")),
    "low_back_pain": Complaint("Low back pain", ("lumbar_lower", "gluteal_upper"), 6),
    "lumbar_radicular": Complaint("Back and leg pain", ("lumbar_lower", "gluteal_lower"), 6),
    "sciatica": Complaint("Sciatica", ("gluteal_lower", "thigh_posterior"), 6),
    "si_coccyx_pain": Complaint("Sacroiliac pain", ("sacroiliac",), 4),
    "shoulder_pain": Complaint("Shoulder pain", ("scapula", "deltoid_lateral")),
    "frozen_shoulder": Complaint("Frozen shoulder", ("scapula", "deltoid_anterior"), 6),
    "lateral_elbow": Complaint("Tennis elbow", ("forearm_extensor",), 4),
    "medial_elbow": Complaint("Golfer's elbow", ("forearm_flexor",), 4),
    "carpal_tunnel": Complaint("Tingling of the hand", ("thenar",), 3),
    "de_quervain_thumb": Complaint("Pain of the thumb", ("thumb",), 3),
    "tension_headache": Complaint("Tension-type headache", ("suboccipital", "temple"), 4),
    "cervicogenic_headache": Complaint("Headache from the neck", ("suboccipital", "occiput"), 4),
    "migraine": Complaint("Migraine", ("temple", "occiput"), 4),
    "tmd": Complaint("Jaw pain", ("jaw_tmj",), 3),
    "fibromyalgia": Complaint("Widespread pain", ("neck_posterior", "lumbar_lower"), 6),
    "myofascial_pain": Complaint("Muscle pain", ("upper_trapezius", "lumbar_lower")),
    "hip_lateral_pain": Complaint("Outer hip pain", ("hip_lateral", "gluteal_upper")),
    "hip_posterior_pain": Complaint("Buttock pain", ("gluteal_lower", "gluteal_upper")),
    "hip_oa": Complaint("Hip osteoarthritis", ("hip_lateral", "gluteal_lower")),
    "groin_adductor": Complaint("Groin pain", ("thigh_medial",), 4),
    "hamstring": Complaint("Hamstring strain", ("thigh_posterior",)),
    "pfps": Complaint("Kneecap pain", ("thigh_vmo", "thigh_anterolateral")),
    "knee_oa": Complaint("Knee osteoarthritis", ("thigh_vmo", "knee_medial")),
    "itb_syndrome": Complaint("Outer knee pain", ("thigh_itb",), 4),
    "patellar_tendon": Complaint("Jumper's knee", ("knee_anterior",), 3),
    "calf_pain": Complaint("Calf strain", ("calf_medial", "calf_lateral")),
    "shin_pain": Complaint("Shin pain", ("shin", "leg_lateral")),
    "achilles": Complaint("Achilles tendon pain", ("calf_medial", "achilles")),
    "plantar_heel": Complaint("Plantar heel pain", ("heel", "arch_medial"), 4),
    "ankle_instability": Complaint("Ankle sprain", ("leg_lateral", "ankle_lateral"), 4),
    "forefoot_pain": Complaint("Forefoot pain", ("forefoot_plantar",), 3),
}

_F, _M, _O = Sex.FEMALE, Sex.MALE, Sex.OTHER
_LEFT, _RIGHT, _BOTH = ComplaintSide.LEFT, ComplaintSide.RIGHT, ComplaintSide.BOTH

ARRIVALS: Final = (
    Arrival("Aoife Agrimony", date(1974, 5, 12), _F, "cervical_radicular", "M54.12", _LEFT, 5, 9),
    Arrival("Bashir Borage", date(1991, 8, 3), _M, "whiplash", "S13.4XXD", _BOTH, 6, 16),
    Arrival("Carmen Comfrey", date(1963, 2, 18), _F, "lumbar_radicular", "M54.16", _RIGHT, 6, 4),
    Arrival("Dmitri Dill", date(1980, 10, 9), _M, "si_coccyx_pain", "M53.3", _LEFT, 4, 22),
    Arrival("Eleni Elder", date(1969, 7, 27), _F, "medial_elbow", "M77.01", _RIGHT, 5, 11),
    Arrival("Farid Figwort", date(1987, 3, 5), _M, "carpal_tunnel", "G56.02", _LEFT, 4, 33),
    Arrival("Greta Gentian", date(1993, 12, 14), _F, "de_quervain_thumb", "M65.4", _RIGHT, 4, 6),
    Arrival("Hiro Hyssop", date(1978, 6, 1), _M, "migraine", "G43.009", _BOTH, 5, 19),
    Arrival("Ines Ivy", date(1956, 9, 23), _F, "myofascial_pain", "M79.18", _BOTH, 4, 44),
    Arrival("Jamal Jasmine", date(1984, 1, 30), _M, "hip_posterior_pain", "M25.551", _RIGHT, 5, 8),
    Arrival("Katya Knapweed", date(1998, 4, 16), _F, "groin_adductor", "S76.211A", _RIGHT, 4, 27),
    Arrival("Liam Lovage", date(2000, 11, 7), _M, "itb_syndrome", "M76.32", _LEFT, 5, 3),
    Arrival("Maya Mugwort", date(2002, 2, 22), _F, "patellar_tendon", "M76.51", _RIGHT, 5, 14),
    Arrival("Nils Nigella", date(1995, 5, 19), _M, "shin_pain", "M76.812", _LEFT, 4, 38),
    Arrival("Oksana Oregano", date(1989, 8, 28), _F, "ankle_instability", "S93.401A", _RIGHT, 4, 5),
    Arrival("Pablo Parsley", date(1971, 12, 3), _M, "forefoot_pain", "M77.42", _LEFT, 4, 20),
    Arrival("Quynh Quince", date(1983, 3, 11), _F, "low_back_pain", "M54.59", _BOTH, 6, 13),
    Arrival("Rashid Rosemary", date(1976, 6, 25), _M, "low_back_pain", "M54.50", _BOTH, 5, 2),
    Arrival("Saoirse Sage", date(1965, 9, 8), _F, "low_back_pain", "M54.59", _RIGHT, 4, 48),
    Arrival("Tariq Tansy", date(1992, 1, 17), _M, "neck_pain", "M54.2", _BOTH, 5, 7),
    Arrival("Uma Umbel", date(1986, 10, 31), _F, "neck_pain", "M54.2", _RIGHT, 4, 25),
    Arrival("Viktor Valerian", date(1959, 4, 4), _M, "neck_pain", "M79.12", _LEFT, 4, 55),
    Arrival("Wanda Woodruff", date(1972, 7, 20), _F, "shoulder_pain", "M25.511", _RIGHT, 5, 10),
    Arrival("Xavier Yellowwort", date(1967, 11, 13), _M, "shoulder_pain", "M75.42", _LEFT, 6, 17),
    Arrival("Yara Alkanet", date(1990, 2, 9), _F, "tension_headache", "G44.219", _BOTH, 4, 31),
    Arrival("Zeno Bistort", date(1981, 5, 29), _M, "cervicogenic_headache", "G44.86", _BOTH, 5, 12),
    Arrival("Anouk Celandine", date(1997, 8, 15), _F, "tmd", "M26.622", _LEFT, 4, 41),
    Arrival("Ben Dock", date(1953, 12, 26), _M, "knee_oa", "M17.11", _RIGHT, 5, 6),
    Arrival("Chiara Eyebright", date(1961, 3, 2), _F, "knee_oa", "M17.12", _LEFT, 5, 29),
    Arrival("Dembe Feverfew", date(1950, 6, 10), _M, "hip_oa", "M16.11", _RIGHT, 4, 15),
    Arrival("Esra Groundsel", date(1979, 9, 17), _F, "plantar_heel", "M77.31", _RIGHT, 6, 3),
    Arrival("Finn Heather", date(1994, 1, 6), _M, "plantar_heel", "M72.2", _LEFT, 4, 60),
    Arrival("Gita Lavender", date(1985, 4, 24), _F, "achilles", "M76.61", _RIGHT, 5, 18),
    Arrival("Hugo Melilot", date(2001, 7, 12), _M, "hamstring", "S76.312A", _LEFT, 4, 34),
    Arrival("Isla Pimpernel", date(1996, 10, 20), _F, "pfps", "M22.2X1", _RIGHT, 5, 9),
    Arrival("Joao Ragwort", date(1982, 2, 1), _M, "calf_pain", "S86.111A", _RIGHT, 4, 23),
    Arrival("Kalinda Samphire", date(1957, 5, 7), _F, "hip_lateral_pain", "M70.62", _LEFT, 5, 5),
    Arrival("Lotte Tarragon", date(1970, 8, 21), _F, "lateral_elbow", "M77.12", _LEFT, 5, 37),
    Arrival("Marek Vervain", date(1964, 11, 28), _M, "upper_back_pain", "M54.6", _BOTH, 4, 26),
    Arrival("Noemi Avens", date(1948, 3, 19), _F, "frozen_shoulder", "M75.01", _RIGHT, 6, 8),
    Arrival("Robin Betony", date(1999, 6, 16), _O, "sciatica", "G57.02", _LEFT, 4, 30),
)


def plans(seed: int) -> tuple[Plan, ...]:
    """All plans of the demo: those that are told, and those whose course ``seed`` draws."""
    drawn = (_plan(place, arrival, seed) for place, arrival in enumerate(ARRIVALS))
    return (*PLANS, *drawn)


def _plan(place: int, arrival: Arrival, seed: int) -> Plan:
    given_name, family_name = arrival.name.split()
    number = str(_FIRST_NUMBER + _NUMBERS_APART * place)
    person = Person(given_name, family_name, arrival.born, arrival.sex, number)
    chance = Random(f"{seed} {number} course")  # noqa: S311 - a story
    course = drawn_course(arrival.visits, chance)
    first = course.pairs[0].before
    assert first is not None, "the first score is always there"
    complaint = COMPLAINTS[arrival.condition]
    return Plan(
        *(person, complaint.words, arrival.condition, arrival.icd10, arrival.side),
        *(complaint.regions, Course.DROPS_OUT if course.drops_out else Course.RESPONDS),
        visits=len(course.pairs),
        last_days_ago=arrival.last_days_ago + _AWAY_DAYS * course.drops_out,
        first_pain=first,
        sites=complaint.sites,
        days_between=chance.choice((5, 7, 7, 10)),
        onset_weeks=chance.choice((2, 4, 8, 12, 26, 52, 104)),
        pairs=course.pairs,
    )
