"""Who says whether a bundle is FHIR R4: two programs that nobody here wrote, and our own checks.

``pyfhircheck`` knows R4's structure, and the program's extensions by their definitions in
docs/fhir. ``fhirpathpy`` evaluates the invariants of R4 4.0.1, which lie beside this file as HL7
publishes them. Our own go through all references and extensions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bodymap.exchange.fhir.checking import Checker
from bodymap.exchange.fhir.extensions import EXTENSIONS
from bodymap.exchange.fhir.names import BASE
from bodymap.exchange.fhir.references import dangling, references_of
from bodymap.exchange.outcome import NotWrittenError
from tests.unit.exchange_fhir import bundles

if TYPE_CHECKING:
    from pyfhircheck import Validator

DEFINITIONS = Path(__file__).parents[3] / "docs" / "fhir"
_INVARIANTS = Path(__file__).with_name("r4_invariants.json")
_TYPES = ("Extension", "Quantity", "Period", "Reference", "Attachment", "Range", "Ratio")
"""Data types with invariants of their own that may stand in what is exported."""


class Invariants:
    """The invariants of R4 as fhirpathpy evaluates them."""

    def __init__(self) -> None:
        known: Mapping[str, list[list[str]]] = json.loads(_INVARIANTS.read_text(encoding="utf-8"))[
            "invariants"
        ]
        self._known = known
        self._compiled: dict[str, Callable[[Any, Any], list[Any]]] = {}

    def of_bundle(self, bundle: Any) -> list[str]:
        """The invariants of the bundle itself that do not hold."""
        return [f"Bundle: {key}" for key in self._broken(bundle, "Bundle")]

    def problems(self, bundle: Any) -> list[str]:
        """Every invariant of the bundle and its resources that does not hold."""
        found = self.of_bundle(bundle)
        for resource in bundles.resources(bundle):
            kind = resource["resourceType"]
            found += [f"{kind} {resource['id']}: {key}" for key in self._broken(resource, kind)]
        return found

    def count(self, kind: str) -> int:
        """How many invariants a resource type is held to."""
        return len(list(self._of(kind)))

    def _broken(self, resource: Any, kind: str) -> Iterator[str]:
        around = {"resource": resource, "rootResource": resource}
        for key, expression in self._of(kind):
            if self._compile(expression)(resource, around) == [False]:
                yield key

    def _of(self, kind: str) -> Iterator[tuple[str, str]]:
        for path, rules in self._known.items():
            for key, rule in rules:
                if path == kind or (path == "DomainResource" and kind != "Bundle"):
                    yield key, rule
                elif path.startswith(f"{kind}."):
                    yield key, f"{path}.all({rule})"
                elif path in _TYPES and kind != "Bundle":
                    yield key, f"descendants().where($this is {path}).all({rule})"
                elif path == "Element" and kind != "Bundle":
                    yield key, f"descendants().all({rule})"

    def _compile(self, expression: str) -> Callable[[Any, Any], list[Any]]:
        import fhirpathpy
        from fhirpathpy.models import models

        if expression not in self._compiled:
            self._compiled[expression] = fhirpathpy.compile(
                expression, models["r4"], {"userInvocationTable": _MORE, "traceFn": _quiet}
            )
        return self._compiled[expression]


class Structure:
    """R4's structure as pyfhircheck knows it, which takes some seconds to load."""

    def problems(self, bundle: Any) -> list[str]:
        """Errors and warnings, for the bundle and everything in it."""
        report = self._validator.validate_resource(bundle)
        return [f"{one.path}: {one.code}: {one.message}" for one in report.issues]

    @cached_property
    def _validator(self) -> Validator:
        from pyfhircheck import Validator
        from pyfhircheck.config import ValidatorConfig

        return Validator(ValidatorConfig(local_package_paths=[str(DEFINITIONS)]))


class Models:
    """The models that every export is checked by before it is written."""

    def __init__(self) -> None:
        self._checker = Checker()

    def problems(self, bundle: Any) -> list[str]:
        """The resources that are none of R4."""
        found = []
        for resource in bundles.resources(bundle):
            try:
                self._checker.check(resource)
            except NotWrittenError as error:
                found.append(error.sentence)
        return found


def references(bundle: Any) -> list[str]:
    """The references that lead nowhere, or to a resource of another type than they may."""
    kinds = {one["fullUrl"]: one["resource"]["resourceType"] for one in bundle["entry"]}
    wrong = [
        f"{resource['resourceType']}.{name}: {target}"
        for resource in bundles.resources(bundle)
        for name, kind in _TARGETS.items()
        for target in references_of(resource.get(name))
        if kinds.get(target, kind) != kind
    ]
    return [*dangling(bundle["entry"]), *wrong]


def extensions(bundle: Any) -> list[str]:
    """The extensions, and parts of them, that docs/fhir does not define, or defines otherwise."""
    known = {one.url: one for one in EXTENSIONS}
    found = []
    for extension in _extensions(bundle):
        one = known.get(extension["url"])
        if one is None:
            found.append(f"{extension['url']} is unknown")
            continue
        names = {"" if one.is_simple else part.name: part for part in one.parts}
        told = [extension] if one.is_simple else extension["extension"]
        for part in told:
            name = "" if one.is_simple else part["url"]
            value = next((key for key in part if key.startswith("value")), "")
            kind = names[name].kind if name in names else "?"
            if value != f"value{kind[:1].upper()}{kind[1:]}":
                found.append(f"{one.name} has {name or 'its value'} as {value or 'nothing'}")
        missing = {part.name for part in one.parts if part.is_needed and part.name}
        found += [f"{one.name} lacks {name}" for name in missing - {p["url"] for p in told}]
    return found


_TARGETS = {
    "subject": "Patient",
    "patient": "Patient",
    "encounter": "Encounter",
    "partOf": "Procedure",
    "reasonReference": "Condition",
    "serviceProvider": "Organization",
    "managingOrganization": "Organization",
    "organization": "Organization",
    "usedReference": "Device",
}
"""What the references of the exported types may lead to in R4, where it is one type alone."""


def _extensions(value: Any) -> Iterator[Any]:
    """All of this program's own, wherever they are."""
    if isinstance(value, dict):
        if str(value.get("url", "")).startswith(BASE):
            yield value
        for inner in value.values():
            yield from _extensions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _extensions(inner)


def _has_value(nodes: list[Any]) -> list[bool]:
    """``hasValue`` of R4: one node, and it is a primitive."""
    values = [getattr(node, "data", node) for node in nodes]
    return [len(values) == 1 and not isinstance(values[0], dict | list)]


def _quiet(*_told: Any) -> None:
    """``trace`` tells nobody."""


_MORE = {"hasValue": {"fn": _has_value, "arity": {0: []}}}
