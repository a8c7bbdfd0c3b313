"""Whether a resource is one of R4, and which version it is of where it is not."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from bodymap.exchange.fhir.checking import Checker, first_error
from bodymap.exchange.fhir.taken import Refused, quoted, text_at

BUNDLE_KINDS: Final = (*("collection", "transaction", "batch", "searchset", "document", "message"),)
_BUNDLE_FIELDS: Final = frozenset(
    {
        *("resourceType", "id", "meta", "implicitRules", "language", "identifier", "type"),
        *("timestamp", "total", "link", "entry", "signature"),
    }
)


_OTHERS: Final = (("R5", "fhir.resources"), ("STU3", "fhir.resources.STU3"))
_NO_ANSWER: Final = (*(ImportError, LookupError, RecursionError, OverflowError, ArithmeticError),)


class Versions:
    """Asks the models of fhir.resources; those of other versions only for a better sentence."""

    def __init__(self) -> None:
        self._checker = Checker()

    def require(self, resource: dict[str, Any]) -> None:
        """Raises Refused for a resource that is none of R4, or that says that it cannot be
        understood without rules that are not known here."""
        from pydantic import ValidationError

        kind = text_at(resource, "resourceType")
        for field in ("implicitRules", "modifierExtension"):
            if field in resource:
                raise Refused(f"can only be understood with its {field}, which is not known here")
        try:
            self._checker.model(kind).model_validate(resource)
        except ValidationError as error:
            version = _other_version(kind, resource)
            if version:
                raise Refused(f"is of FHIR {version} and not of R4") from error
            raise Refused(f"is not FHIR R4, at {first_error(error).rstrip('.')}") from error
        except (RecursionError, OverflowError, ArithmeticError) as error:
            raise Refused("is not FHIR R4") from error


def require_bundle(head: dict[str, Any]) -> None:
    """Raises Refused for a Bundle that is none of R4, or of a kind that tells no present state."""
    if "implicitRules" in head:
        raise Refused("can only be understood with its implicitRules, which is not known here")
    unknown = [name for name in head if name.removeprefix("_") not in _BUNDLE_FIELDS]
    if unknown:
        raise Refused(f"has {quoted(unknown[0])}, which no Bundle of R4 has")
    kind = text_at(head, "type")
    if kind not in BUNDLE_KINDS:
        named = f"of the type {quoted(kind)}" if kind else "without a type"
        raise Refused(f"is a Bundle {named}; read are {', '.join(BUNDLE_KINDS)}")
    if not isinstance(head.get("entry", []), list | type(None)):
        raise Refused("has an entry that is no list")


def _is_of(package: str, kind: str, resource: dict[str, Any]) -> bool:
    from pydantic import ValidationError

    try:
        # a frozen program may come without the models of other versions
        models = import_module(package)
        models.get_fhir_model_class(kind).model_validate(resource)
    except (ValidationError, *_NO_ANSWER):
        return False
    return True


def _other_version(kind: str, resource: dict[str, Any]) -> str:
    """R5 or STU3 where it is one of these; empty otherwise."""
    for version, package in _OTHERS:
        if _is_of(package, kind, resource):
            return version
    # before STU3 a category was one concept, and a remark was called comments
    is_older = isinstance(resource.get("category"), dict) or "comments" in resource
    return "DSTU2" if is_older or "careProvider" in resource or "animal" in resource else ""
