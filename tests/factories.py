"""Believable values with everything filled in; a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient, Sex
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace

FIRST_VISIT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NEEDLE = Needle(diameter_mm=0.30, length_mm=40.0)


def visit_time(week: int) -> datetime:
    """The start of the visit ``week`` weeks after the first one, UTC."""
    return FIRST_VISIT + timedelta(weeks=week)


def patient(**changes: Any) -> Patient:
    """A woman of 54."""
    usual = Patient(
        id=new_id(),
        given_name="Ada",
        family_name="Brandt",
        birth_date=date(1971, 8, 14),
        sex=Sex.FEMALE,
        record_number="1042",
    )
    return replace(usual, **changes)


def episode(patient_id: UUID, **changes: Any) -> Episode:
    """Plantar heel pain of the left foot."""
    usual = Episode(
        id=new_id(),
        patient_id=patient_id,
        complaint="Plantar heel pain",
        side=ComplaintSide.LEFT,
        onset=date(2025, 12, 1),
    )
    return replace(usual, **changes)


def session(of: Episode, *, week: int = 0, **changes: Any) -> Session:
    """An open visit for the complaint ``of``, ``week`` weeks after the first."""
    usual = Session(
        id=new_id(),
        patient_id=of.patient_id,
        episode_id=of.id,
        started_at=visit_time(week),
    )
    return replace(usual, **changes)


def place(**changes: Any) -> SitePlace:
    """The inner calf of the left leg, clicked on the back view; the point is in mm."""
    usual = SitePlace(
        point=BodyPoint(x=95.0, y=310.0, z=-62.0),
        view="back",
        region="calf_medial_l",
        side=Side.LEFT,
        atlas_version="2026.1",
    )
    return replace(usual, **changes)


def site(of: Session, **changes: Any) -> NeedleSite:
    """A needle in the inner calf and its muscle; its number is left to the recorder."""
    usual = NeedleSite(
        id=new_id(),
        session_id=of.id,
        place=place(),
        needle=NEEDLE,
        technique=Technique.PISTONING,
        inserted_at=of.started_at + timedelta(minutes=5),
        muscle="gastrocnemius_medial",
    )
    return replace(usual, **changes)


def pain(of: Session, score: int, phase: Phase = Phase.BEFORE, **changes: Any) -> PainScore:
    """A pain score on the NPRS (0-10) of the visit ``of``."""
    usual = PainScore(
        id=new_id(),
        session_id=of.id,
        episode_id=of.episode_id,
        phase=phase,
        score=score,
        scored_at=of.started_at,
    )
    return replace(usual, **changes)
