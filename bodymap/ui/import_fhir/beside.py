"""What the page that imports FHIR has done on a thread beside the window's.

Nothing here knows a widget. Each call asks the record anew, over a connection of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.services.audit.events import ExportKind
from bodymap.services.imports import Brought, Imports
from bodymap.services.progress import Progress

if TYPE_CHECKING:
    from bodymap.exchange.fhir.bring_in import FhirPlan
    from bodymap.services.ports import Clock


def look(
    imports: Imports, path: Path, clock: Clock, complaint: str, progress: Progress
) -> FhirPlan:
    """Read a file, and find out what it would bring; its scores under ``complaint``. Raises
    ExpectedError."""
    # the models of FHIR take a second to load
    from bodymap.exchange.fhir.bring_in import look_at_fhir, plan_fhir

    preview = look_at_fhir(path, progress, clock)
    with imports.beside() as beside:
        return plan_fhir(preview, beside, complaint)


def bring_in(
    imports: Imports, seen: FhirPlan, complaint: str, progress: Progress
) -> Brought | FhirPlan:
    """Bring in what was ``seen``. The record is asked anew first: where somebody is there by now,
    nothing is written, and what would be done then is given back. Raises ExpectedError."""
    from bodymap.exchange.fhir.bring_in import plan_fhir

    with imports.beside() as beside:
        plan = plan_fhir(seen.preview, beside, complaint)
        if plan.there != seen.there:
            return plan
        return beside.add(plan.batch, ExportKind.FHIR, progress)
