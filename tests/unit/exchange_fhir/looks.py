"""Looking at a file as of a noon in November 2026."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bodymap.exchange.fhir.foreign import ForeignPatient, Preview
from bodymap.exchange.fhir.looking import look_at_fhir
from bodymap.services.progress import unwatched
from tests.unit.exchange_fhir.bundles import bundle, file_of

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


class NoonClock:
    def now(self) -> datetime:
        return NOW


def look(path: Path) -> Preview:
    return look_at_fhir(path, unwatched, NoonClock())


def one_of(path: Path) -> ForeignPatient:
    preview = look(path)
    assert preview.refusals == ()
    (found,) = preview.patients
    return found


def refusal(folder: Path, *entries: Any) -> str:
    (told,) = look(file_of(folder, bundle(*entries))).refusals
    return told


QUANTITY = {
    "value": 4,
    "unit": "{score}",
    "system": "http://unitsofmeasure.org",
    "code": "{score}",
}
