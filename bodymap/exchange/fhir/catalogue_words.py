"""What the ids of the record are called in words and codes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from bodymap.anatomy.side import Side
from bodymap.exchange.fhir.names import CPT, LOINC, SNOMED, code_system
from bodymap.exchange.fhir.pieces import Json, coding, concept
from bodymap.services.catalogue.billing import BillingKind
from bodymap.services.catalogue.region_codes import RegionCode, load_region_codes

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue

DRY_NEEDLING: Final = "Dry needling"
"""In words alone: no code of SNOMED CT for it was verified."""

SIDES: Final = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.MIDLINE: "Midline"}


class CatalogueWords:
    """Words and codes out of the clinic's catalogue.

    What the catalogue does not have, because it is of another version, is told by its id. Raises
    CatalogueError where a shipped file cannot be read.
    """

    def __init__(self, catalogue: ClinicCatalogue) -> None:
        self._catalogue = catalogue

    def place(self, region_id: str) -> Json | None:
        """The region of the skin: its name, its id here, and its code in SNOMED CT where sure."""
        known = self._regions.get(region_id)
        return concept(
            known.label if known else region_id,
            coding(code_system("region"), region_id),
            coding(SNOMED, known.snomed) if known else None,
        )

    def laterality(self, region_id: str, side: Side) -> Json | None:
        """The side of a place, as a qualifier of it: with its code where the region's is sure."""
        known = self._regions.get(region_id)
        fits = known is not None and known.side is side
        return concept(SIDES[side], coding(SNOMED, known.laterality) if known and fits else None)

    def muscle(self, muscle_id: str) -> Json | None:
        """A muscle: its name and its id here."""
        known = self._catalogue.muscle(muscle_id)
        name = known.muscle.name if known else muscle_id
        return concept(name, coding(code_system("muscle"), muscle_id))

    def reaction(self, kind: str) -> Json | None:
        """A kind of reaction: its name and its id here."""
        known = self._catalogue.adverse_event(kind)
        return concept(known.label if known else kind, coding(code_system("reaction"), kind))

    def score(self, scale: str) -> Json | None:
        """A measure, or a scale of one: its name, its id here, and its LOINC code where known."""
        known = self._catalogue.outcome_measure_of(scale)
        name = known.name if known else scale
        if known is not None and scale != known.measure.id:
            name = f"{name}, scale {scale}"
        return concept(
            name,
            coding(LOINC, known.loinc) if known else None,
            coding(code_system("measure"), scale),
        )

    def complaint(self, condition_id: str, complaint: str) -> str:
        """A complaint in the clinic's words, or those of the catalogue where it has none."""
        known = self._catalogue.condition(condition_id) if condition_id else None
        return complaint.strip() or (known.label if known else condition_id)

    def needling(self, code: str = "") -> Json | None:
        """Dry needling, with the procedure code that was billed for it.

        A code of CPT is told with the catalogue's own short words; the official ones are licensed.
        """
        meaning = self._billed.get(code)
        if meaning is None:
            return concept(f"{DRY_NEEDLING}; billed as {code}" if code else DRY_NEEDLING)
        return concept(f"{DRY_NEEDLING}: {meaning}", coding(CPT, code))

    @cached_property
    def _regions(self) -> dict[str, RegionCode]:
        rows = load_region_codes(self._catalogue.folders.shipped / "regions.csv")
        return {row.id: row for row in rows}

    @cached_property
    def _billed(self) -> dict[str, str]:
        facts = self._catalogue.billing()
        return {one.id: one.meaning for one in facts if one.kind is BillingKind.CPT}
