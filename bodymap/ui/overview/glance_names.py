"""Names for what a glance counts: of regions, muscles, reactions and screening items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue


@dataclass(frozen=True, slots=True)
class GlanceNames:
    """``region`` puts an id of the atlas into words with its side, ``catalogue`` knows the rest.

    What is retired keeps its name and says so; what the catalogue lost is told by its id. Raises
    CatalogueError where the catalogue cannot be read.
    """

    region: Callable[[str], str]
    catalogue: ClinicCatalogue

    def muscle(self, muscle_id: str) -> str:
        """A muscle without its side."""
        facts = self.catalogue.muscle(muscle_id)
        if facts is None:
            return _lost(muscle_id)
        return _retired(facts.muscle.name) if facts.retired else facts.muscle.name

    def reaction(self, kind: str) -> str:
        """A kind of reaction."""
        event = self.catalogue.adverse_event(kind)
        return _lost(kind) if event is None else event.label


def _retired(name: str) -> str:
    return QCoreApplication.translate("overview", "{0} (retired)").format(name)


def _lost(identity: str) -> str:
    words = QCoreApplication.translate("overview", "{0} (not in the catalogue)")
    return words.format(identity.replace("_", " "))
