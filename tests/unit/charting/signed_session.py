"""A small session with a record of every kind that is signed; all ids and times are fixed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.canonical import Fields
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.signing import SessionContent
from bodymap.charting.site import NeedleSite, SitePlace
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
    "screening": (
        {
            "item": "anticoagulant",
            "reply": "yes",
            "answered_at": START,
            "regions": (),
            "note": "Physician agrees",
            "restates": None,
        },
        {
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
            "withdrawn_at": None,
        },
    ),
    "hygiene": (
        {
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
    "no_reaction": ({"said_at": START},),
    "aftercare": (
        {"advice": "soreness_expected", "told_at": START},
        {"advice": "move", "told_at": START},
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
            "code": "20560",
            "muscles": ["gastrocnemius_medial", "soleus"],
            "policy": "sides_are_one",
            "fee": Decimal("45.00"),
            "currency": "EUR",
        },
    ),
}

CONTENT = SessionContent(
    session=SESSION,
    side=ComplaintSide.LEFT,
    sites=(site(1, 95.0), site(2, 101.5)),
    sequences={UUID(int=11): 100, UUID(int=12): 101},
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
    others=OTHERS,
)


def all_records() -> dict[str, list[Fields]]:
    """Everything that is signed of it, the signer too."""
    records = {kind: list(records) for kind, records in CONTENT.records().items()}
    records["signer"] = [{"id": SIGNER, "name": SIGNER_NAME, "signed_at": SIGNED_AT}]
    return records
