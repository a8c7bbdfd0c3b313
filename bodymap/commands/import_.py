"""``bodymap import``: a record out of a file that was made here or elsewhere."""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from bodymap.commands import console

if TYPE_CHECKING:
    from bodymap.commands.at_the_door import Door
    from bodymap.exchange.outcome import Imported
    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordFilling

RECOVERY: Final = (
    "Recovery key, shown this once; it opens the clinic when the passphrase is lost: {key}"
)
KEYLESS: Final = "Nobody else has a key to it: give the others their log-ins under Safety, People."
TRAIL: Final = (
    "The audit trail of the clinic of before is not in the file, and stays with that clinic."
)


def bring_in(door: Door, asked: argparse.Namespace) -> int:
    """Bring in what is in the file, or with ``--preview`` say what that is. Returns the exit
    status.

    As JSON: ``counts`` by kind of record, ``remarks``, ``log_in`` and ``recovery_key`` of a clinic
    that was made (both null where there was one). Raises ExpectedError.
    """
    if asked.format == "fhir" and asked.preview:
        return _preview(door, asked)
    if asked.format == "json" and not door.files.exists():
        return _make(door, asked)
    with closing(door.log_in()) as clinic, console.progress("Importing") as progress:
        imported = _bring_in(door, clinic, asked, progress)
    console.answer(_words(imported), _values(imported), as_json=asked.json)
    return 0


def _bring_in(
    door: Door, clinic: Clinic, asked: argparse.Namespace, progress: Progress
) -> Imported:
    # each brings what it needs, and no other
    if asked.format == "json":
        from bodymap.exchange.json_clinic.reading import read_json

        with clinic.whole.filling() as filling:
            return read_json(asked.source, progress)(filling)
    if asked.format == "csv":
        from bodymap.commands.csv_choices import choices_of, encoding_of
        from bodymap.exchange.csv_clinic.bring_in import import_csv

        return import_csv(
            *(clinic, asked.source, progress),
            folder=door.folder,
            choices=choices_of(asked),
            encoding=encoding_of(asked),
        )
    from bodymap.exchange.fhir.bring_in import import_fhir

    return import_fhir(clinic, asked.source, progress)


def _make(door: Door, asked: argparse.Namespace) -> int:
    from bodymap.exchange.json_clinic.reading import read_json

    passphrase = door.new_passphrase()
    found: list[Imported] = []
    with console.progress("Importing") as progress:
        fill = read_json(asked.source, progress)

        def filled(filling: RecordFilling) -> None:
            found.append(fill(filling))

        made = door.files.create_of(asked.user or "", passphrase, filled)
    (imported,) = found
    words = "\n".join(
        (
            _words(imported),
            f"A clinic was made in {door.folder}. Its first log-in: {made.first.log_in}.",
            *(KEYLESS, TRAIL, RECOVERY.format(key=made.made.recovery_key)),
        )
    )
    values = _values(imported) | {
        "log_in": made.first.log_in,
        "recovery_key": made.made.recovery_key,
    }
    console.answer(words, values, as_json=asked.json)
    return 0


def _preview(door: Door, asked: argparse.Namespace) -> int:
    from bodymap.exchange.fhir.bring_in import look_at_fhir

    with console.progress("Reading") as progress:
        preview = look_at_fhir(asked.source, progress, door.clock)
    console.answer("\n".join(preview.words()), preview.values(), as_json=asked.json)
    # a script learns that the import itself would be refused
    return 2 if preview.refusals else 0


def _words(imported: Imported) -> str:
    rows = sum(imported.counts.values())
    return "\n".join((f"Imported {rows:,} records.", *imported.remarks))


def _values(imported: Imported) -> dict[str, Any]:
    return {
        "counts": {name: count for name, count in imported.counts.items() if count},
        "remarks": list(imported.remarks),
        "log_in": None,
        "recovery_key": None,
    }
