"""``bodymap export``: the record, or one patient's, in an open format."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.commands import console
from bodymap.commands.refusals import RefusedError
from bodymap.services.audit.events import ExportKind

if TYPE_CHECKING:
    from bodymap.commands.at_the_door import Door
    from bodymap.exchange.outcome import Written
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordReading

NO_FOLDER: Final = "{path} cannot be written, because {folder} is not a folder."
NO_PATIENT: Final = "There is no patient {patient}. `bodymap patients` lists them."
NOT_CLEAR: Final = "It is not encrypted: keep it as you keep patients' papers."


def export(door: Door, asked: argparse.Namespace) -> int:
    """Write what was asked for; another program may have the clinic open meanwhile. Returns the
    exit status.

    As JSON: ``path``, ``format``, ``patient`` (null for all) and ``counts``, by kind of record.
    Raises ExpectedError.
    """
    to: Path = asked.to
    if not to.parent.is_dir():
        raise RefusedError(NO_FOLDER.format(path=to, folder=to.parent))
    with closing(door.read()) as clinic:
        try:
            with clinic.whole.reading(asked.patient) as reading:
                # before anything is written: what cannot be noted must not leave
                clinic.exports.begin(ExportKind(asked.format), asked.patient)
                with console.progress("Exporting") as progress:
                    written = _write(door, reading, asked, progress)
        except LookupError as error:
            if asked.patient is None:
                raise
            raise RefusedError(NO_PATIENT.format(patient=asked.patient)) from error
    counts = {name: count for name, count in written.counts.items() if count}
    rows = sum(counts.values())
    console.answer(
        f"Exported {rows:,} records to {written.path}. {NOT_CLEAR}",
        {
            "path": str(written.path),
            "format": asked.format,
            "patient": asked.patient and str(asked.patient),
            "counts": counts,
        },
        as_json=asked.json,
    )
    return 0


def _write(
    door: Door, reading: RecordReading, asked: argparse.Namespace, progress: Progress
) -> Written:
    # each brings what it needs, and no other
    if asked.format == "json":
        from bodymap.exchange.json_clinic.writing import write_json

        return write_json(reading, asked.to, progress)
    if asked.format == "csv":
        from bodymap.exchange.csv_clinic.export import write_csv

        return write_csv(reading, asked.to, progress)
    from bodymap.exchange.fhir.export import write_fhir

    return write_fhir(
        *(reading, asked.to, progress), catalogue=door.catalogue(), bundle=asked.bundle
    )
