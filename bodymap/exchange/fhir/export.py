"""A patient, or a whole clinic, as FHIR R4 bundles in one file.

``*.json`` is one Bundle. It is written entry by entry, so that its size is bounded by the disk
alone. ``*.ndjson`` is one Bundle to a line and patient, each complete in itself: what refers to
nothing outside can be sent line by line, and a transfer that breaks off leaves whole patients. A
transaction is what a server takes at once, and holds one patient; a clinic's transactions are
NDJSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.person import Person
from bodymap.exchange.fhir.catalogue_words import CatalogueWords
from bodymap.exchange.fhir.checking import Checker
from bodymap.exchange.fhir.needling import Telling
from bodymap.exchange.fhir.people import Clinic
from bodymap.exchange.fhir.pieces import Json
from bodymap.exchange.fhir.references import references_of
from bodymap.exchange.fhir.visit_resources import resources_of
from bodymap.exchange.outcome import BadInputError, Written
from bodymap.exchange.whole_file import WholeFile

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordReading

COLLECTION: Final = "collection"
TRANSACTION: Final = "transaction"
KINDS: Final = (COLLECTION, TRANSACTION)
LINES: Final = ".ndjson"

ONE_PATIENT: Final = (
    "A transaction holds one patient: name one with --patient, or a file that ends with .ndjson, "
    "which has a transaction for each."
)


def write_fhir(
    reading: RecordReading,
    to: Path,
    progress: Progress,
    *,
    catalogue: ClinicCatalogue,
    bundle: str = COLLECTION,
) -> Written:
    """Write what ``reading`` gives to the file ``to``, whole or not at all; counts are by resource
    type. ``bundle`` is one of KINDS.

    Every resource is checked before it is written. Raises BadInputError for a bundle that cannot
    be, NotWrittenError where the disk refuses, and what ``reading`` and ``progress`` raise.
    """
    if bundle not in KINDS:
        raise BadInputError(f"A bundle is one of {', '.join(KINDS)}, not {bundle[:40]!r}.")
    is_lines = to.suffix.casefold() == LINES
    whole = max(reading.count("patient"), 1)
    if bundle == TRANSACTION and whole > 1 and not is_lines:
        raise BadInputError(ONE_PATIENT)
    clinic = Clinic(
        *(reading.clinic_name, reading.clinic_records(Person), reading.clinic_records(NeedleBox))
    )
    writer = _Writer(bundle, clinic, Telling(CatalogueWords(catalogue), clinic))
    with WholeFile(to) as file:
        pieces = writer.lines(reading) if is_lines else writer.one_bundle(reading)
        progress(0, whole)
        done = 0
        for piece, is_patient in pieces:
            file.write(piece)
            done += is_patient
            if is_patient:
                progress(min(done, whole), whole)
    return Written(to, dict(sorted(writer.counts.items())))


class _Writer:
    """Puts resources into bundles, and counts them by type."""

    def __init__(self, bundle: str, clinic: Clinic, telling: Telling) -> None:
        self._bundle = bundle
        self._telling = telling
        self._checker = Checker()
        self._shared = {urn_of(one): one for one in clinic.resources()}
        self.counts: Counter[str] = Counter()

    def one_bundle(self, reading: RecordReading) -> Iterator[tuple[bytes, bool]]:
        """The pieces of one Bundle with everything, and which of them ends a patient."""
        between = _Between()
        yield self._head().encode(), False
        everything = _is_everything(reading)
        if everything:
            yield self._entries(self._shared.values(), between), False
        for patient in reading.patients():
            told = resources_of(patient, self._telling)
            more = [] if everything else self._referred(told)
            yield self._entries([*more, *told], between), True
        yield b"\n]}\n", False

    def lines(self, reading: RecordReading) -> Iterator[tuple[bytes, bool]]:
        """One Bundle to a line for each patient, with all that it refers to."""
        for patient in reading.patients():
            told = resources_of(patient, self._telling)
            entries = self._entries([*self._referred(told), *told], _Between("", ","))
            yield self._head().encode() + entries + b"]}\n", True

    def _head(self) -> str:
        return f'{{"resourceType":"Bundle","type":"{self._bundle}","entry":['

    def _entries(self, resources: Iterable[Json], between: Callable[[], str]) -> bytes:
        text = []
        for resource in resources:
            self._checker.check(resource)
            self.counts[resource["resourceType"]] += 1
            text.append(between())
            text.append(_json(self._entry(resource)))
        return "".join(text).encode()

    def _entry(self, resource: Json) -> Json:
        entry: Json = {"fullUrl": urn_of(resource), "resource": resource}
        if self._bundle == TRANSACTION:
            # under the record's own id, so that sending it twice makes nothing twice
            place = f"{resource['resourceType']}/{resource['id']}"
            entry["request"] = {"method": "PUT", "url": place}
        return entry

    def _referred(self, resources: Iterable[Json]) -> list[Json]:
        """Those of the clinic, its people and its boxes that are referred to."""
        wanted = {one for resource in resources for one in references_of(resource)}
        return [one for key, one in self._shared.items() if key in wanted]


class _Between:
    """What stands between two entries: nothing before the first."""

    def __init__(self, first: str = "\n", later: str = ",\n") -> None:
        self._next, self._later = first, later

    def __call__(self) -> str:
        """The text before the next entry."""
        now, self._next = self._next, self._later
        return now


def urn_of(resource: Json) -> str:
    """What a resource is referred to by inside its bundle."""
    return f"urn:uuid:{resource['id']}"


def _is_everything(reading: RecordReading) -> bool:
    return reading.count("patient") != 1


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
