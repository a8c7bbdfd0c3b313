"""The tables, one per file. ``metadata`` knows them all."""

from __future__ import annotations

from db.tables.aftercare import AdviceToldTable
from db.tables.base import Base
from db.tables.change_log import ChangeLogTable
from db.tables.clinic import NeedleBoxTable, SettingTable, TemplateTable
from db.tables.consent import ConsentTable, HygieneTable
from db.tables.episode import EpisodeTable
from db.tables.finish import AmendmentTable, BillingTable, SignatureTable
from db.tables.meta import MetaTable
from db.tables.needle_event import ClockReadingTable, ExplanationTable, NeedleEventTable
from db.tables.needle_site import NeedleSiteTable
from db.tables.outcome import OutcomeScoreTable, PainSkippedTable, RangeOfMotionTable
from db.tables.pain_score import PainScoreTable
from db.tables.patient import PatientTable
from db.tables.people import (
    EmergencyAccessTable,
    PersonTable,
    RescuedTextTable,
    SlotKeyTable,
    WorkstationTable,
)
from db.tables.reaction import NoReactionTable, ReactionTable
from db.tables.screening import ScreeningAnswerTable, ScreeningOverrideTable
from db.tables.search import PIECES_TABLE, SEARCH_TABLE
from db.tables.session import SessionTable
from db.tables.sharing import (
    PROVISIONAL,
    AdmissionTable,
    ConflictTable,
    KeyRingTable,
    LeftOutTable,
    OutboxTable,
    ServerLinkTable,
    SetAsideTable,
)
from db.tables.symptom import FindingTable, SymptomMarkTable
from db.tables.take_over import TakeOverTable

metadata = Base.metadata

__all__ = [
    "PIECES_TABLE",
    "PROVISIONAL",
    "SEARCH_TABLE",
    "AdmissionTable",
    "AdviceToldTable",
    "AmendmentTable",
    "BillingTable",
    "ChangeLogTable",
    "ClockReadingTable",
    "ConflictTable",
    "ConsentTable",
    "EmergencyAccessTable",
    "EpisodeTable",
    "ExplanationTable",
    "FindingTable",
    "HygieneTable",
    "KeyRingTable",
    "LeftOutTable",
    "MetaTable",
    "NeedleBoxTable",
    "NeedleEventTable",
    "NeedleSiteTable",
    "NoReactionTable",
    "OutboxTable",
    "OutcomeScoreTable",
    "PainScoreTable",
    "PainSkippedTable",
    "PatientTable",
    "PersonTable",
    "RangeOfMotionTable",
    "ReactionTable",
    "RescuedTextTable",
    "ScreeningAnswerTable",
    "ScreeningOverrideTable",
    "ServerLinkTable",
    "SessionTable",
    "SetAsideTable",
    "SettingTable",
    "SignatureTable",
    "SlotKeyTable",
    "SymptomMarkTable",
    "TakeOverTable",
    "TemplateTable",
    "WorkstationTable",
    "metadata",
]
