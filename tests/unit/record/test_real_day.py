"""A day in which everything happens can be lived in every kind of record."""

from __future__ import annotations

from bodymap.services.signed_content import is_intact
from tests.real_day import live
from tests.records import Record


def test_a_day_in_which_everything_happens(record: Record) -> None:
    live(record)
    visits = [
        record.history.visit(visit.session.id)
        for row in record.history.find_patients("")
        for visit in record.history.overview(row.patient.id).visits
    ]
    signed = [visit for visit in visits if visit.signature is not None]
    assert signed
    assert all(is_intact(visit) for visit in signed)
    assert record.is_sound()
    again = record.again()
    assert [again.history.visit(one.session.id) for one in visits] == visits
    again.store.close()
