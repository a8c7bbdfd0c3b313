"""Which tool of the symptom drawing is taken up."""

from __future__ import annotations

from enum import Enum, auto

from bodymap.charting.symptom import FindingKind, Quality


class Extra(Enum):
    """What draws beside the brushes."""

    ARROW = auto()
    ERASER = auto()


Choice = Quality | FindingKind | Extra
"""A brush of a quality, a finding to be set, an arrow or the eraser."""

RADII_MM = (8.0, 16.0, 30.0)
"""Half the width of the small, the medium and the large brush: about a fingertip, two fingers and
the heel of a hand."""
