"""Whether a row means something to this program: it is made into its frozen value, as it will be
when it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, Final

from bodymap.errors import ClinicFileError
from db import rows
from db.record_forms import CLINIC_FORMS, SESSION_FORMS

Check = Callable[[Mapping[str, Any]], object]

_WRONG: Final = (
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
    *(ClinicFileError, RecursionError),
)
_SEQUENCE: Final = 1
"""Any number of the change log: what is checked does not depend on it."""


def means_something(table: str, values: Mapping[str, Any]) -> bool:
    """Whether the columns ``values`` of a row of ``table`` are a value of the record."""
    try:
        _checks()[table](values)
    except _WRONG:
        return False
    return True


@cache
def _checks() -> dict[str, Check]:
    checks: dict[str, Check] = {
        "patient": _check(rows.PATIENT_COLUMNS, rows.patient_of),
        "episode": _check(rows.EPISODE_COLUMNS, rows.episode_of),
        "session": _check(rows.SESSION_COLUMNS, rows.session_of),
        "needle_site": _check(rows.SITE_COLUMNS, lambda row: rows.sites_of(((*row, _SEQUENCE),))),
        "pain_score": _check(rows.PAIN_COLUMNS, lambda row: rows.pains_of((row,))),
    }
    for form in (*SESSION_FORMS, *CLINIC_FORMS):
        checks[form.entity] = _check(form.columns, _with_sequence(form.record))
    return checks


def _with_sequence(made: Callable[[rows.Row], object]) -> Callable[[rows.Row], object]:
    return lambda row: made((*row, _SEQUENCE))


def _check(columns: tuple[str, ...], made: Callable[[rows.Row], object]) -> Check:
    in_order = itemgetter(*columns)
    return lambda values: made(in_order(values))
