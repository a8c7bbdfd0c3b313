"""The tables, one per file. ``metadata`` knows them all."""

from __future__ import annotations

from db.tables.base import Base
from db.tables.change_log import ChangeLogTable
from db.tables.episode import EpisodeTable
from db.tables.meta import MetaTable
from db.tables.needle_site import NeedleSiteTable
from db.tables.pain_score import PainScoreTable
from db.tables.patient import PatientTable
from db.tables.search import SEARCH_TABLE
from db.tables.session import SessionTable

metadata = Base.metadata

__all__ = [
    "SEARCH_TABLE",
    "ChangeLogTable",
    "EpisodeTable",
    "MetaTable",
    "NeedleSiteTable",
    "PainScoreTable",
    "PatientTable",
    "SessionTable",
    "metadata",
]
