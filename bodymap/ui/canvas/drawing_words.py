"""What a patient feels and what hands find, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.charting.symptom import Finding, FindingKind, Quality
from bodymap.ui.widgets.written_number import figure


def quality_words(quality: Quality) -> str:
    """How it feels."""
    words = {
        Quality.ACHE: QCoreApplication.translate("drawing", "Ache"),
        Quality.SHARP: QCoreApplication.translate("drawing", "Sharp"),
        Quality.BURNING: QCoreApplication.translate("drawing", "Burning"),
        Quality.PINS_AND_NEEDLES: QCoreApplication.translate("drawing", "Pins and needles"),
        Quality.NUMBNESS: QCoreApplication.translate("drawing", "Numbness"),
    }
    return words[quality]


def felt_words(quality: Quality, intensity: int | None) -> str:
    """How it feels, and how intense where that was given."""
    if intensity is None:
        return quality_words(quality)
    words = QCoreApplication.translate("drawing", "{quality} {intensity}/10")
    return words.format(quality=quality_words(quality), intensity=intensity)


def finding_kind_words(kind: FindingKind) -> str:
    """What kind of thing is found."""
    words = {
        FindingKind.PRESSURE_PAIN_THRESHOLD: QCoreApplication.translate(
            "drawing", "Pressure-pain threshold"
        ),
        FindingKind.TENDER_POINT: QCoreApplication.translate("drawing", "Tender point"),
        FindingKind.NODULE: QCoreApplication.translate("drawing", "Nodule"),
        FindingKind.TAUT_BAND: QCoreApplication.translate("drawing", "Taut band"),
    }
    return words[kind]


def pressure_words(kpa: float) -> str:
    """A pressure with its unit."""
    return QCoreApplication.translate("drawing", "{kpa} kPa").format(kpa=figure(kpa))


def finding_words(finding: Finding) -> str:
    """What was found, with its pressure where it has one."""
    kind = finding_kind_words(finding.kind)
    if finding.pressure_kpa is None:
        return kind
    return f"{kind} {pressure_words(finding.pressure_kpa)}"


def to_words(place: str) -> str:
    """Where an arrow leads that ends out of sight."""
    return QCoreApplication.translate("drawing", "to {place}").format(place=place)


def from_words(place: str) -> str:
    """Where an arrow comes from that begins out of sight."""
    return QCoreApplication.translate("drawing", "from {place}").format(place=place)


def radiation_words(quality: Quality | None, start: str, end: str) -> str:
    """An arrow: what runs from one place to another."""
    if quality is None:
        return QCoreApplication.translate("drawing", "Radiates from {start} to {end}").format(
            start=start, end=end
        )
    words = QCoreApplication.translate("drawing", "{quality} radiates from {start} to {end}")
    return words.format(quality=quality_words(quality), start=start, end=end)
