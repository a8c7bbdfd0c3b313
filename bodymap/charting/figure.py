"""Which body figure a patient is charted on."""

from __future__ import annotations

from bodymap.anatomy.figure import Figure
from bodymap.charting.patient import Patient, Sex

__all__ = ["Figure", "figure_of"]


def figure_of(patient: Patient, default: Figure) -> Figure:
    """The figure chosen for a patient, else the one that is usual for the recorded sex; where
    that is another one or unknown, ``default``."""
    if patient.figure is not None:
        return patient.figure
    if patient.sex is Sex.FEMALE:
        return Figure.FEMALE_TYPICAL
    if patient.sex is Sex.MALE:
        return Figure.MALE_TYPICAL
    return default
