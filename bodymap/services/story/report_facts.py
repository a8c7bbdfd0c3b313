"""What a report looks up: names of the body and of the catalogue, advice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bodymap.charting.after_care import Advice as Piece

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.charting.screening import ScreeningItem
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.underlying import Underlying


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Looks things up in the clinic's catalogue and the atlas; what is retired keeps its name, and
    what is lost goes by its id. Raises CatalogueError where the catalogue cannot be read."""

    atlas: Atlas
    underlying: Underlying
    catalogue: ClinicCatalogue

    def region(self, region: str) -> str:
        """A region in words, with its side."""
        return self.atlas.label(region)

    def base_of(self, region: str) -> str:
        """A region without its side."""
        known = self.atlas.regions.get(region)
        return region if known is None else known.base_id

    def muscle(self, muscle: str) -> str:
        """A muscle in words."""
        return self.underlying.name(muscle)

    def condition(self, condition: str) -> str:
        """A condition in words; empty for none."""
        known = self.catalogue.condition(condition) if condition else None
        return condition if known is None else known.label

    def reaction(self, kind: str) -> str:
        """A kind of reaction in words."""
        known = self.catalogue.adverse_event(kind)
        return kind if known is None else known.label

    def screening_items(self) -> tuple[ScreeningItem, ...]:
        """The items of the screening that are asked."""
        return tuple(one.item for one in self.catalogue.screening())

    def screening(self, items: Collection[str]) -> tuple[str, ...]:
        """Items of the screening in words, in the catalogue's order."""
        return tuple(one.label for one in self.catalogue.screening() if one.item.id in items)

    def advice(self) -> tuple[Piece, ...]:
        """The after-care on offer."""
        return tuple(one.advice for one in self.catalogue.aftercare())
