"""Countries, and the parts of one, to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from bodymap.services.catalogue.legality import Legality

UNITED_STATES = "US"
_LETTERS = 2


def countries() -> tuple[tuple[str, str], ...]:
    """Codes of ISO 3166-1 with names, the United States first: their states are known here."""
    known = {
        QLocale.territoryToCode(one): QLocale.territoryToString(one) for one in QLocale.Country
    }
    # Qt has continents, too, under numbers
    named = [(code, name) for code, name in known.items() if _is_country(code)]
    return tuple(sorted(named, key=lambda one: (one[0] != UNITED_STATES, one[1].casefold())))


def states(notices: Iterable[Legality]) -> tuple[tuple[str, str], ...]:
    """Codes of ISO 3166-2 of the United States with names: those that have a notice."""
    of_states = (one for one in notices if one.id.startswith("us_"))
    named = [(one.id.upper().replace("_", "-"), one.label) for one in of_states]
    return tuple(sorted(named, key=lambda one: one[1]))


def country_of(place: str) -> str:
    """The country of a place, empty where there is none."""
    return place.partition("-")[0]


def _is_country(code: str) -> bool:
    return len(code) == _LETTERS and code.isalpha() and code.isupper() and code != "ZZ"
