"""The program's own extensions: what they say, where they stand, and their definitions for R4.

docs/fhir has the definitions as files that a validator can load; a test holds them to this list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bodymap.exchange.fhir.names import extension_url
from bodymap.exchange.fhir.pieces import Json

_EXTENSION: Final = "http://hl7.org/fhir/StructureDefinition/Extension"
_DATE: Final = "2026-11-26"


@dataclass(frozen=True, slots=True)
class Part:
    """One value of an extension: its name, its type of R4, what it says with its unit, and how
    often it can stand there. ``name`` is empty where the extension has one value alone."""

    name: str
    kind: str
    words: str
    is_needed: bool = False
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """An extension: ``places`` are the elements of R4 that it stands on."""

    name: str
    words: str
    places: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def url(self) -> str:
        """What it is known by."""
        return extension_url(self.name)

    @property
    def is_simple(self) -> bool:
        """Whether it has one value and no parts."""
        return len(self.parts) == 1 and not self.parts[0].name


def _one(kind: str, words: str) -> tuple[Part, ...]:
    return (Part("", kind, words, is_needed=True),)


EXTENSIONS: Final = (
    Definition(
        "body-point",
        "A point of the body, in millimetres in the rest pose of the body that the program draws:"
        " the origin lies on the floor between the feet, x grows to the patient's left, y up, z"
        " forward.",
        ("BodyStructure", "Observation"),
        (
            Part("x", "decimal", "Millimetres to the patient's left", is_needed=True),
            Part("y", "decimal", "Millimetres up from the floor", is_needed=True),
            Part("z", "decimal", "Millimetres forward", is_needed=True),
            Part("view", "code", "The view of the body on which it was charted"),
            Part("atlas", "string", "The version of the body atlas in which it lies"),
        ),
    ),
    Definition(
        "needle",
        "The needle of one site, how it was used, and how the tissue answered.",
        ("Procedure",),
        (
            Part("number", "integer", "The number of the site within its visit, from 1"),
            Part("diameter", "Quantity", "Diameter of the needle in mm", is_needed=True),
            Part("length", "Quantity", "Length of the needle in mm", is_needed=True),
            Part("depth", "Quantity", "How deep it went in, in mm"),
            Part(
                "technique",
                "code",
                "superficial, deep_static, pistoning, winding or electrical",
                is_needed=True,
            ),
            Part("twitches", "integer", "Local twitch responses; 3 stands for three and more"),
            Part("referred", "boolean", "Whether the pain that the patient knows was reproduced"),
            Part(
                "referredTo",
                "string",
                "A region that the pain was felt in, by its id in the catalogue",
                is_repeated=True,
            ),
            Part("stimulation", "Quantity", "Frequency of electrical stimulation in Hz"),
        ),
    ),
    Definition(
        "muscle",
        "The muscle that was needled, by its name and its id in the catalogue.",
        ("Procedure",),
        _one("CodeableConcept", "The muscle"),
    ),
    Definition(
        "needle-event",
        "Something that happened to this needle after it went in.",
        ("Procedure",),
        (
            Part(
                "kind",
                "code",
                "out, bent, fell, reinserted, broken, retained, emergency_out or reconciled",
                is_needed=True,
            ),
            Part("at", "dateTime", "When it was recorded", is_needed=True),
            Part("note", "string", "What was written about it"),
        ),
    ),
    Definition(
        "complaint-side",
        "The side of the patient that a complaint is on.",
        ("Condition",),
        _one("code", "left, right, both or midline"),
    ),
    Definition(
        "complaint",
        "The complaint that a score or a finding is about.",
        ("Observation",),
        _one("Reference", "A Condition"),
    ),
    Definition(
        "pain-phase",
        "When a pain score was given, in relation to the visit.",
        ("Observation",),
        _one("code", "before, after, follow_up or diary"),
    ),
    Definition(
        "consent-method",
        "How consent was given.",
        ("Consent",),
        _one("code", "written, verbal or guardian"),
    ),
    Definition(
        "reaction-care",
        "What was done about a reaction, and what is still to be done.",
        ("AdverseEvent",),
        (
            Part("firstResponse", "string", "What was done at once"),
            Part("note", "string", "What was written about it"),
            Part("followUpDue", "date", "The day on which it is to be followed up"),
            Part("resolvedAt", "dateTime", "When it was over"),
        ),
    ),
    Definition(
        "content-hash",
        "The seal of a signed visit: a hash of its content, which is no digital signature.",
        ("Signature",),
        (
            Part("sha256", "string", "SHA-256 in 64 hexadecimal digits", is_needed=True),
            Part(
                "form",
                "integer",
                "The version of the canonical form that it was taken of",
                is_needed=True,
            ),
        ),
    ),
    Definition(
        "amendment",
        "What a correction of a signed visit says, in words.",
        ("Provenance",),
        _one("string", "The correction"),
    ),
)
"""All of them; what a receiver does not know, it may pass over without harm: none is a modifier."""


def structure_definition(one: Definition) -> Json:
    """The definition of an extension as a StructureDefinition of R4."""
    return {
        "resourceType": "StructureDefinition",
        "id": one.name,
        "url": one.url,
        "name": "".join(part.capitalize() for part in one.name.split("-")),
        "status": "active",
        "date": _DATE,
        "description": one.words,
        "fhirVersion": "4.0.1",
        "kind": "complex-type",
        "abstract": False,
        "context": [{"type": "element", "expression": place} for place in one.places],
        "type": "Extension",
        "baseDefinition": _EXTENSION,
        "derivation": "constraint",
        "differential": {"element": list(_elements(one))},
    }


def _elements(one: Definition) -> Iterator[Json]:
    root = "Extension"
    yield {"id": root, "path": root, "short": one.words.split(":")[0], "definition": one.words}
    if one.is_simple:
        yield {"id": f"{root}.extension", "path": f"{root}.extension", "max": "0"}
        yield {"id": f"{root}.url", "path": f"{root}.url", "fixedUri": one.url}
        yield _value(root, root, one.parts[0])
        return
    yield {
        "id": f"{root}.extension",
        "path": f"{root}.extension",
        "slicing": {"discriminator": [{"type": "value", "path": "url"}], "rules": "closed"},
        "min": sum(part.is_needed for part in one.parts),
    }
    for part in one.parts:
        inner, path = f"{root}.extension:{part.name}", f"{root}.extension"
        yield {
            "id": inner,
            "path": path,
            "sliceName": part.name,
            "short": part.words,
            "min": int(part.is_needed),
            "max": "*" if part.is_repeated else "1",
        }
        yield {"id": f"{inner}.extension", "path": f"{path}.extension", "max": "0"}
        yield {"id": f"{inner}.url", "path": f"{path}.url", "fixedUri": part.name}
        yield _value(inner, path, part)
    yield {"id": f"{root}.url", "path": f"{root}.url", "fixedUri": one.url}
    yield {"id": f"{root}.value[x]", "path": f"{root}.value[x]", "max": "0"}


def _value(inner: str, path: str, part: Part) -> Json:
    kind: Json = {"code": part.kind}
    if part.kind == "Reference":
        kind["targetProfile"] = ["http://hl7.org/fhir/StructureDefinition/Condition"]
    return {
        "id": f"{inner}.value[x]",
        "path": f"{path}.value[x]",
        "short": part.words,
        "min": 1,
        "type": [kind],
    }
