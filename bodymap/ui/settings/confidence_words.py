"""How far a fact of the catalogue was checked, within a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.catalogue.table import Confidence


def confidence_words(confidence: Confidence) -> str:
    """In small letters."""
    return {
        Confidence.VERIFIED: _tr("compared with the source"),
        Confidence.PART_VERIFIED: _tr("partly compared with the source"),
        Confidence.FROM_MEMORY: _tr("from memory"),
    }[confidence]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConfidenceWords", text)
