"""The clinic's own rows for a notice on needling in its place."""

from __future__ import annotations

from datetime import date

from bodymap.services.catalogue.legality import Status
from bodymap.services.catalogue.own_copy import RETIRED
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.services.catalogue.table import Confidence

_FILE = "legality.csv"
_SOURCES = "legality_sources.csv"


def corrected_rows(
    notice: str, label: str, status: Status, basis: str, source: str, day: date
) -> tuple[OwnRowChange, ...]:
    """What a board or an authority said of a place, as of ``day``: the notice with the id
    ``notice``, and its source by a row of its own. ``basis`` may be empty."""
    source_id = f"own_{notice}"
    return (
        OwnRowChange(
            _SOURCES,
            {"id": source_id},
            {"citation": source, "seen": "asked by the clinic", RETIRED: ""},
        ),
        OwnRowChange(
            _FILE,
            {"id": notice},
            {
                "label": label,
                "status": status.value,
                "basis": basis,
                "data_of": day.isoformat(),
                "checked": day.isoformat(),
                "disagreement": "",
                "confidence": Confidence.VERIFIED.value,
                "source": source_id,
                RETIRED: "",
            },
        ),
    )


def shipped_rows(notice: str) -> tuple[OwnRowChange, ...]:
    """What lets the shipped notice stand again, or none where none is shipped."""
    return (
        OwnRowChange(_FILE, {"id": notice}, None),
        OwnRowChange(_SOURCES, {"id": f"own_{notice}"}, None),
    )
