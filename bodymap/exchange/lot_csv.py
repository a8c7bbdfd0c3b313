"""Where the needles of a lot went, as a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from uuid import UUID

from bodymap.charting.needle_box import NeedleBox
from bodymap.errors import ExpectedError
from bodymap.exchange.crosswalk_csv import harmless
from bodymap.exchange.whole_file import write_whole
from bodymap.services.values import BoxUse

COLUMNS = (
    *("lot", "diameter_mm", "length_mm", "maker", "expires_on"),
    *("record_number", "family_name", "given_name", "birth_date"),
    *("session_date", "session_id", "needle_sites"),
)


class LotNotWrittenError(ExpectedError):
    """The file cannot be written; what had its name before is untouched."""


def lot_lines(
    uses: Iterable[BoxUse], boxes: Mapping[UUID, NeedleBox]
) -> tuple[tuple[str, ...], ...]:
    """The cells of each use, in the order of COLUMNS. Dates are days of this machine's time zone,
    in ISO order; ``boxes`` are the boxes of the stock by id."""
    return tuple(_line(use, boxes[use.box_id]) for use in uses)


def lot_text(uses: Iterable[BoxUse], boxes: Mapping[UUID, NeedleBox]) -> str:
    """The columns and the cells of each use with tabs between them, as spreadsheets take them."""
    lines = (COLUMNS, *lot_lines(uses, boxes))
    # a tab or a new line in a name would move every cell behind it
    return "\n".join("\t".join(" ".join(harmless(one).split()) for one in line) for line in lines)


def write_lot(uses: Iterable[BoxUse], boxes: Mapping[UUID, NeedleBox], path: Path) -> None:
    """Write the uses of a lot to ``path``, whole or not at all.

    Raises LotNotWrittenError where the file cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in lot_lines(uses, boxes):
        writer.writerow([harmless(cell) for cell in line])
    try:
        write_whole(path, text.getvalue().encode())
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise LotNotWrittenError(f"Nothing was written to {path.name}: {why}.") from error


def _line(use: BoxUse, box: NeedleBox) -> tuple[str, ...]:
    patient = use.patient
    return (
        box.lot,
        f"{box.needle.diameter_mm:.2f}",
        f"{box.needle.length_mm:g}",
        box.maker,
        "" if box.expires_on is None else box.expires_on.isoformat(),
        patient.record_number,
        patient.family_name,
        patient.given_name,
        "" if patient.birth_date is None else patient.birth_date.isoformat(),
        use.session.started_at.astimezone().date().isoformat(),
        str(use.session.id),
        str(use.sites),
    )
