"""A small session with a record of every kind that is signed; all ids and times are fixed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.canonical import Fields
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.signing import SessionContent
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail
from bodymap.charting.symptom import (
    Erasure,
    Finding,
    FindingKind,
    Quality,
    Radiation,
    Stroke,
    SymptomDrawing,
)

START = datetime(2026, 5, 4, 12, tzinfo=UTC)
SIGNED_AT = START + timedelta(minutes=40)
SIGNER, SIGNER_NAME = UUID(int=900), "Dr Ada Brandt"
SESSION = Session(UUID(int=1), UUID(int=2), UUID(int=3), START, START + timedelta(minutes=39))


def site(number: int, x: float) -> NeedleSite:
    return NeedleSite(
        id=UUID(int=10 + number),
        session_id=SESSION.id,
        place=SitePlace(BodyPoint(x, 310.0, -62.0), "back", "calf_medial_l", Side.LEFT, "2026.1"),
        needle=Needle(0.3, 40),
        technique=Technique.PISTONING,
        inserted_at=START + timedelta(minutes=5, seconds=number),
        number=number,
        depth_mm=25.0,
        muscle="gastrocnemius_medial",
        detail=SiteDetail(
            box_id=UUID(int=41),
            twitch=2,
            is_referred=True,
            referred_to=("sole_l", "heel_l"),
            stimulation_hz=2.0,
            charted_from=UUID(int=42),
            note="Firm",
        ),
        sequence=99 + number,
    )


def out(number: int, sequence: int) -> NeedleEvent:
    return NeedleEvent(
        UUID(int=20 + number),
        SESSION.id,
        UUID(int=10 + number),
        EventKind.OUT,
        START + timedelta(minutes=15),
        sequence,
    )


def pain(number: int, phase: Phase, score: int) -> PainScore:
    return PainScore(UUID(int=30 + number), SESSION.id, SESSION.episode_id, phase, score, START)


OTHERS: dict[str, tuple[Fields, ...]] = {
    "pain_skipped": (
        {
            "id": UUID(int=45),
            "episode_id": SESSION.episode_id,
            "phase": Phase.AFTER,
            "skipped_at": START,
        },
    ),
    "screening": (
        {
            "id": UUID(int=46),
            "item": "anticoagulant",
            "reply": "yes",
            "answered_at": START,
            "regions": (),
            "note": "Physician agrees",
            "restates": None,
        },
        {
            "id": UUID(int=47),
            "item": "implant",
            "reply": "no",
            "answered_at": START,
            "regions": ("knee_l", "knee_r"),
            "note": "",
            "restates": START - timedelta(days=7),
        },
    ),
    "override": (
        {
            "id": UUID(int=48),
            "item": "anticoagulant",
            "site_id": UUID(int=11),
            "reason": "Superficial only",
            "given_at": START,
        },
    ),
    "consent": (
        {
            "id": UUID(int=50),
            "wording_version": "2026-01",
            "method": "written",
            "given_by": "patient",
            "given_at": START,
        },
    ),
    "hygiene": (
        {
            "id": UUID(int=52),
            "hands_clean": True,
            "gloves": True,
            "sterile_single_use": True,
            "confirmed_at": START,
        },
    ),
    "reaction": (
        {
            "id": UUID(int=60),
            "kind": "bruising",
            "site_id": UUID(int=11),
            "severity": "mild",
            "first_response": "Pressed for two minutes",
            "occurred_at": START,
            "follow_up_due": date(2026, 5, 6),
            "note": "",
        },
    ),
    "no_reaction": ({"id": UUID(int=62), "said_at": START},),
    "aftercare": (
        {"id": UUID(int=63), "advice": "soreness_expected", "told_at": START},
        {"id": UUID(int=64), "advice": "move", "told_at": START},
    ),
    "outcome": (
        {
            "id": UUID(int=70),
            "episode_id": SESSION.episode_id,
            "measure": "faam",
            "side": "left",
            "value": 62.5,
            "scored_at": START,
        },
    ),
    "motion": (
        {
            "id": UUID(int=75),
            "episode_id": SESSION.episode_id,
            "movement": "ankle_dorsiflexion",
            "side": "left",
            "degrees": 12.0,
            "is_active": True,
            "measured_at": START,
        },
    ),
    "billing": (
        {
            "id": UUID(int=77),
            "code": "20560",
            "muscles": ["gastrocnemius_medial", "soleus"],
            "policy": "muscle_once",
            "fee": Decimal("45.00"),
            "currency": "EUR",
        },
    ),
    "take_over": (
        {
            "id": UUID(int=90),
            "taken_from": UUID(int=901),
            "taken_from_name": "Anna Weber, PT",
            "taken_by": SIGNER,
            "taken_by_name": SIGNER_NAME,
            "at": START + timedelta(minutes=20),
        },
    ),
}

CONTENT = SessionContent(
    session=SESSION,
    side=ComplaintSide.LEFT,
    figure=Figure.FEMALE_TYPICAL,
    sites=(site(1, 95.0), site(2, 101.5)),
    events=(out(1, 105), out(2, 106)),
    pains=(pain(1, Phase.BEFORE, 7), pain(2, Phase.AFTER, 4)),
    drawings=(
        SymptomDrawing(
            SESSION.id,
            SESSION.episode_id,
            strokes=(
                Stroke(
                    UUID(int=80),
                    (BodyPoint(1, 2, 3), BodyPoint(4, 5, 6)),
                    6.0,
                    Quality.ACHE,
                    102,
                    5,
                ),
            ),
            erasures=(Erasure(UUID(int=81), (BodyPoint(4, 5, 6),), 3.0, 103),),
            radiations=(
                Radiation(UUID(int=82), BodyPoint(1, 2, 3), BodyPoint(9, 9, 9), Quality.SHARP),
            ),
        ),
    ),
    findings=(
        Finding(
            UUID(int=85),
            SESSION.id,
            SESSION.episode_id,
            FindingKind.PRESSURE_PAIN_THRESHOLD,
            BodyPoint(90, 300, -60),
            245.0,
        ),
    ),
    explanations=(Explanation(UUID(int=88), SESSION.id, "Counted twice, all there.", START),),
    others=OTHERS,
)


def all_records() -> dict[str, list[Fields]]:
    """Everything that is signed of it, the signer too."""
    records = {kind: list(records) for kind, records in CONTENT.records().items()}
    records["signer"] = [{"id": SIGNER, "name": SIGNER_NAME, "signed_at": SIGNED_AT}]
    return records
