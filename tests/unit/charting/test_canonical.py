"""Every value has one spelling, and what has none is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from bodymap.charting import canonical
from bodymap.charting.canonical import CanonicalForm, RecordForm, Write
from bodymap.charting.needle import Technique
from tests.cases import cases

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
TWITCH = RecordForm("twitch", {"site": canonical.text, "grade": canonical.whole})
FORM = CanonicalForm("twitches", 1, (TWITCH,))


def test_a_field_that_is_lacking_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="lacks: grade"):
        FORM.text({"twitch": [{"site": "a"}]})


def test_a_form_has_one_record_form_of_a_kind() -> None:
    with pytest.raises(ValueError, match="one record form"):
        CanonicalForm("twitches", 1, (TWITCH, TWITCH))
    with pytest.raises(ValueError, match="from one"):
        CanonicalForm("twitches", 0, (TWITCH,))


@cases(
    ("write", "value", "written"),
    [
        (canonical.millimetres, 0.3, "0.300"),
        (canonical.millimetres, 40, "40.000"),
        (canonical.millimetres, -0.0, "0.000"),
        (canonical.millimetres, -0.0004, "0.000"),
        (canonical.millimetres, -12.3456, "-12.346"),
        (canonical.money, Decimal("45"), "45.00"),
        (canonical.text, Technique.WINDING, "winding"),
        (canonical.text, " caf\u00e9 ", " caf\u00e9 "),
        (canonical.day, date(2026, 5, 4), "2026-05-04"),
        (canonical.identity, UUID(int=255), "00000000-0000-0000-0000-0000000000ff"),
        (canonical.optional(canonical.whole), None, None),
        (canonical.in_order(canonical.whole), (3, 1), [3, 1]),
        (canonical.in_any_order(canonical.whole), [3, 1], [1, 3]),
    ],
)
def test_a_value_has_one_spelling(write: Write, value: object, written: object) -> None:
    assert write(value) == written


@cases(
    ("write", "value"),
    [
        (canonical.text, 1),
        (canonical.text, None),
        (canonical.whole, True),
        (canonical.whole, 1.0),
        (canonical.yes_no, 1),
        (canonical.identity, "00000000-0000-0000-0000-0000000000ff"),
        (canonical.moment, "2026-05-04"),
        (canonical.day, NOON),
        (canonical.millimetres, "1"),
        (canonical.millimetres, True),
        (canonical.in_order(canonical.whole), "12"),
    ],
)
def test_a_value_of_another_kind_is_refused(write: Write, value: object) -> None:
    with pytest.raises(TypeError):
        write(value)


@cases(
    ("write", "value"),
    [
        (canonical.moment, NOON.replace(tzinfo=None)),
        (canonical.millimetres, float("nan")),
        (canonical.millimetres, float("inf")),
    ],
)
def test_a_value_without_a_spelling_is_refused(write: Write, value: object) -> None:
    with pytest.raises(ValueError, match="cannot be signed"):
        write(value)
