"""What a clinic sets for all its visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.charting.procedure_code import DEFAULT_POLICY, SidePolicy

LONGEST_VERSION = 60
"""Letters: a version fits into every consent."""
LONGEST_CLINIC_NAME = 200
"""Letters: as many as the clinic file takes for a name."""
LONGEST_CALL_LINE = 200
"""Letters: two lines of the after-care sheet."""
MOST_DWELL_MINUTES = 120
"""A needle that is meant to stay in for longer is not timed by the minute; this program's own
choice, to keep out slips of the pen."""

CONSENT_VERSION = "1"
CONSENT_WORDING = (
    "Dry needling puts thin sterile needles, each used once, into muscles. It can bruise, bleed, "
    "hurt and leave the muscle sore for some days; some people feel tired or light-headed "
    "afterwards. Rarely it does more harm, over the chest a collapsed lung. I could ask what I "
    "wanted to know, I know of other treatments, and I can stop at any time. I agree to be needled."
)
"""What is shown to the patient until the clinic writes its own; a draft that a clinician and a
lawyer of the place have to look at."""


@dataclass(frozen=True, slots=True)
class ClinicSettings:
    """The settings of a clinic, as they are until it changes them.

    ``fees`` are by procedure code, in ``currency`` (ISO 4217). ``dwell_target_minutes`` is after
    how long a needle is due to come out, None for no target; ``has_sound`` whether that is heard,
    too. ``call_line`` is whom a patient is to call after the visit, as it stands on the after-care
    sheet; empty leaves a line to write on. ``clinic_name`` is what the clinic calls itself, empty
    where the name stands that its file was made with. ``place`` is where it lies, as ISO 3166 has
    it: ``US-CO`` or ``DE``, empty where nobody said. ``usual_figure`` is drawn where neither a
    choice nor the sex of a patient tells which.
    """

    code_policy: SidePolicy = DEFAULT_POLICY
    fees: Mapping[str, Decimal] = field(default_factory=dict)
    currency: str = "USD"
    dwell_target_minutes: int | None = None
    has_sound: bool = True
    consent_version: str = CONSENT_VERSION
    consent_wording: str = CONSENT_WORDING
    call_line: str = ""
    clinic_name: str = ""
    place: str = ""
    usual_figure: Figure = REFERENCE
