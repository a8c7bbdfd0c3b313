"""Whether a resource is one of R4: fhir.resources has the last word on everything that is written.

Its models are those of R4B. For the resources that are used here R4 and R4B have the same elements
(docs/fhir.md says how that was compared). A model takes a millisecond for a resource, and most of a
clinic are alike; so of those that are, the first one is given to its model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bodymap.exchange.fhir.likeness import Likeness, likeness
from bodymap.exchange.fhir.pieces import Json
from bodymap.exchange.outcome import NotWrittenError

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

_MOST: Final = 5000
"""So many are remembered: some tens of megabytes."""


class Checker:
    """Loads the models when they are first needed: that takes more than half a second."""

    def __init__(self) -> None:
        self._models: dict[str, type[BaseModel]] = {}
        self._taken: set[Likeness] = set()

    def model(self, kind: str) -> type[BaseModel]:
        """The model of a resource type. Raises LookupError where R4 has no such type."""
        found = self._models.get(kind)
        if found is None:
            from fhir.resources.R4B import get_fhir_model_class

            found = self._models[kind] = get_fhir_model_class(kind)
        return found

    def check(self, resource: Json) -> None:
        """Raises NotWrittenError where a resource that was made of the record is none of R4."""
        alike = likeness(resource)
        if alike in self._taken:
            return
        from pydantic import ValidationError

        kind = resource["resourceType"]
        try:
            self.model(kind).model_validate(resource)
        except ValidationError as error:
            raise NotWrittenError(
                f"The record cannot be told in FHIR: {kind} {resource['id']}, {first_error(error)}"
            ) from error
        if len(self._taken) >= _MOST:
            self._taken.clear()
        self._taken.add(alike)


def first_error(error: ValidationError) -> str:
    """Where the first thing lies that a model refuses, and of what sort it is; never the value,
    which may be a patient's."""
    found: Any = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(part) for part in found["loc"]) or "the resource itself"
    return f"{place}: {found['type'].replace('_', ' ')}."
