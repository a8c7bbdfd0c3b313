"""What the people of the demo clinic answer when they are asked before the needles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bodymap.services.demo import people
from bodymap.services.demo.people import Person


@dataclass(frozen=True, slots=True)
class Concern:
    """A screening item (its id) that concerns a person: what they said, and the regions (ids) that
    they named where the item asks for the place."""

    item: str
    note: str = ""
    regions: tuple[str, ...] = ()


CONCERNS: Mapping[Person, tuple[Concern, ...]] = {
    people.AMARA: (Concern("latex_antiseptic_allergy", "Plaster, a rash"),),
    people.INGRID: (Concern("implant", "Artificial knee, 2019", ("knee_anterior_r",)),),
    people.KWAME: (
        Concern("pacemaker_estim", "Pacemaker, 2021"),
        Concern("diabetes", "Tablets; feeling in the feet is sound"),
    ),
    people.SAMUEL: (Concern("anticoagulant", "Apixaban, twice a day"),),
    people.NOOR: (Concern("faint_history", "At a blood test, years ago"),),
    people.EWA: (Concern("metal_allergy", "Nickel"), Concern("psychological", "Panic, treated")),
    people.HANA: (Concern("pregnancy", "Second trimester"),),
    people.RUTH: (
        Concern("anticoagulant", "Aspirin 100 mg every day"),
        Concern("frail", "Thin; light hand"),
    ),
}
"""Who has something to say; the others have no concern."""

REASONS: Mapping[str, str] = {
    "pregnancy": "Second trimester; her midwife knows and agrees. No needles in back or abdomen.",
    "anticoagulant": "Low dose. Thin needles, and pressure on each site afterwards.",
    "thorax_bilateral": "Both sides hurt. Shallow and slanting, never towards the lung.",
}
"""What the clinic writes when an item asks for a reason."""

USUAL_REASON = "Talked over with the patient, who wishes to go on."
