"""The clinic, who works there, and its boxes of needles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import NAMESPACE_URL, UUID, uuid5

from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.person import Person
from bodymap.exchange.fhir.names import BASE, derived
from bodymap.exchange.fhir.pieces import Json, code_of, day, filled, listed, reference, said

_NAMELESS = "Clinic without a name"


class Clinic:
    """What every patient's bundle may refer to, by its id. Somebody or something that the record
    does not have any more is told by name alone: no reference leads nowhere."""

    def __init__(self, name: str, people: Sequence[Person], boxes: Iterable[NeedleBox]) -> None:
        self._name = said(name) or _NAMELESS
        self._people = {one.id: one for one in people}
        self._boxes = {one.id: one for one in boxes}
        # the first person's id is random and stays, so that two clinics of one name differ
        self.id = derived(people[0].id, "organization") if people else uuid5(NAMESPACE_URL, BASE)

    def resources(self) -> tuple[Json, ...]:
        """The clinic, everybody who ever worked there, and all boxes of needles."""
        return (
            self._organization(),
            *(_practitioner(one) for one in self._people.values()),
            *(_device(one) for one in self._boxes.values()),
        )

    def itself(self) -> Json:
        """A reference to the clinic."""
        return reference(self.id, self._name)

    def person(self, person_id: UUID | None, name: str = "") -> Json | None:
        """A reference to somebody who works here; None where nobody is known by id or name."""
        known = self._people.get(person_id) if person_id else None
        if known is not None and person_id is not None:
            return reference(person_id, known.signature)
        return filled(display=said(name)) or None

    def signed_by(self, signature: str) -> Json | None:
        """A reference to whoever signs so: by id where one person alone does."""
        found = [one for one in self._people.values() if one.signature == signature]
        return self.person(found[0].id if len(found) == 1 else None, signature)

    def box(self, box_id: UUID | None) -> Json | None:
        """A reference to a box of needles that is in the record."""
        return reference(box_id) if box_id in self._boxes and box_id else None

    def _organization(self) -> Json:
        return {"resourceType": "Organization", "id": str(self.id), "name": self._name}


def _practitioner(one: Person) -> Json:
    suffix = said(one.credential)
    return filled(
        resourceType="Practitioner",
        id=str(one.id),
        active=one.left_at is None,
        name=listed(filled(text=said(one.name), suffix=[suffix] if suffix else None) or None),
    )


def _device(box: NeedleBox) -> Json:
    return filled(
        resourceType="Device",
        id=str(box.id),
        status="active" if box.is_in_use else "inactive",
        manufacturer=said(box.maker),
        expirationDate=day(box.expires_on),
        lotNumber=said(code_of(box.lot)),
        type={"text": f"Filiform needle {box.needle.label} mm"},
    )
