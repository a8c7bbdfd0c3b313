"""The kinds of reactions that can be recorded, and what the catalogue says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.table import Confidence

if TYPE_CHECKING:  # lists of patients and visits word reactions without reading the catalogue
    from bodymap.services.catalogue.adverse_events import AdverseEvent
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue

FIRST_RESPONSE = "first response"
ESCALATION = "escalation"
_GRAVITY = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a statement rests on: the ``citations`` it was compared with, none where it is from
    memory."""

    citations: tuple[str, ...]

    @property
    def is_from_memory(self) -> bool:
        """Whether nobody compared it with a source."""
        return not self.citations


class ReactionKinds:
    """Looks kinds up in the clinic's catalogue. Raises CatalogueError where that is damaged."""

    def __init__(self, catalogue: ClinicCatalogue) -> None:
        self._catalogue = catalogue

    def offered(self) -> tuple[AdverseEvent, ...]:
        """The kinds to choose from, the mild ones first, else in the catalogue's order."""
        kinds = [event for event in self._catalogue.adverse_events() if event.is_charted]
        return tuple(sorted(kinds, key=lambda event: _GRAVITY.index(event.severity)))

    def kind(self, kind_id: str) -> AdverseEvent | None:
        """A kind, retired or not; None where the catalogue never had it."""
        return self._catalogue.adverse_event(kind_id)

    def label(self, kind_id: str) -> str:
        """The words of a kind; its id where the catalogue does not have it."""
        event = self.kind(kind_id)
        return kind_id if event is None else event.label

    def basis(self, event: AdverseEvent, field: str) -> Basis:
        """What the words of ``field`` rest on. A part that is not named as compared is from
        memory, whatever the row's sources are."""
        is_compared = event.confidence is Confidence.VERIFIED or field in event.verified_fields
        if not is_compared:
            return Basis(())
        known = (self._catalogue.source(source) for source in event.source)
        return Basis(tuple(source.citation for source in known if source is not None))


def matching(kinds: tuple[AdverseEvent, ...], text: str) -> tuple[AdverseEvent, ...]:
    """The kinds whose label, as it is shown or in English, contains every word of ``text``; all for
    an empty text."""
    words = text.casefold().split()
    named = ((event, f"{event.label} {event.english}".casefold()) for event in kinds)
    return tuple(event for event, names in named if all(word in names for word in words))
