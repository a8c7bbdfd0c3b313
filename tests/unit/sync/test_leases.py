"""An open visit is charted at one workstation at a time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bodymap.charting.needle_event import EventKind
from bodymap.charting.take_over import TakeOver
from bodymap.errors import ExpectedError, HeldByAnotherError
from bodymap.services.access.lease import Lease
from tests import factories
from tests.clinics import OpenRecord, new_record
from tests.quarrels import Rooms
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.soundness import assert_same_everywhere

pytestmark = ON_ONE_SERVER
AT = factories.FIRST_VISIT + timedelta(minutes=10)


def refusal(record: OpenRecord, rooms: Rooms) -> str:
    visit = record.history.visit(rooms.session.id)
    found = record.records.refusal(visit.session, is_signed=visit.signature is not None)
    return "" if found is None else found.sentence


def numbers(record: OpenRecord, rooms: Rooms) -> list[int]:
    return [site.number for site in record.history.visit(rooms.session.id).sites]


def test_where_it_was_begun_it_is_charted(rooms: Rooms) -> None:
    station = rooms.clinic[0].origin
    assert rooms.one.store.lease(rooms.session.id) == Lease(station, is_here=True)
    assert rooms.two.store.lease(rooms.session.id) == Lease(station, is_here=False)
    assert refusal(rooms.one, rooms) == ""
    assert refusal(rooms.two, rooms) == "Open in Room 1, held by Anna Weber."


def test_elsewhere_it_is_only_read(rooms: Rooms) -> None:
    with pytest.raises(HeldByAnotherError, match="Open in Room 1, held by Anna Weber"):
        rooms.two.recorder.add_site(factories.site(rooms.session))
    with pytest.raises(HeldByAnotherError):
        rooms.two.recorder.end_session(rooms.session.id, AT)
    assert numbers(rooms.two, rooms) == [1]


def test_the_same_person_takes_it_along(rooms: Rooms) -> None:
    rooms.two.desk.sit(rooms.one.person)
    assert refusal(rooms.two, rooms) == "You have this visit open in Room 1."
    rooms.two.records.take_over(rooms.session.id, AT)
    assert refusal(rooms.two, rooms) == ""
    with pytest.raises(ExpectedError, match="charting this visit already"):
        rooms.two.records.take_over(rooms.session.id, AT)


def test_a_take_over_names_both_and_both_workstations_know(rooms: Rooms) -> None:
    rooms.two.records.take_over(rooms.session.id, AT)
    rooms.clinic.sync()
    (taken,) = rooms.one.history.visit(rooms.session.id).of(TakeOver)
    assert (taken.taken_from_name, taken.taken_by_name) == ("Anna Weber, PT", "Ben Okafor, DPT")
    assert refusal(rooms.one, rooms) == "Open in Room 2, held by Ben Okafor."
    with pytest.raises(HeldByAnotherError):
        rooms.one.recorder.add_site(factories.site(rooms.session))
    assert rooms.two.recorder.add_site(factories.site(rooms.session)).number == 2


def test_needles_of_both_add_up_across_a_take_over(rooms: Rooms) -> None:
    rooms.part()
    for record in (rooms.one, rooms.two, rooms.two):
        record.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    assert_same_everywhere(rooms.clinic)
    ledger = rooms.two.history.visit(rooms.session.id).ledger
    assert (ledger.in_count, len(ledger.still_in)) == (4, 4)
    assert numbers(rooms.one, rooms) == [1, 2, 3, 4]
    rooms.two.records.put([factories.needle_event(rooms.session, None)])
    rooms.meet()
    assert not rooms.one.history.visit(rooms.session.id).ledger.still_in


def test_of_two_who_take_it_over_the_first_at_the_server_has_it(rooms: Rooms) -> None:
    rooms.two.records.take_over(rooms.session.id, AT)
    rooms.clinic[0].sync()
    third = rooms.one.sit(rooms.two.desk.person.role, "Ada Brandt")
    rooms.one.records.take_over(rooms.session.id, AT)
    rooms.clinic[1].sync()
    rooms.clinic.sync()
    (taken,) = rooms.one.history.visit(rooms.session.id).of(TakeOver)
    assert taken.taken_by == rooms.two.desk.person.id != third.id
    assert rooms.two.store.lease(rooms.session.id) == Lease(rooms.clinic[1].origin, is_here=True)
    assert refusal(rooms.one, rooms) == "Open in Room 2, held by Ben Okafor."
    # who has it is no question to anybody
    assert rooms.one.clinic.conflicts.waiting(rooms.patient.id) == ()


def test_who_opens_an_ended_visit_again_has_it(rooms: Rooms) -> None:
    rooms.one.recorder.end_session(rooms.session.id, AT)
    rooms.clinic.sync()
    rooms.two.desk.sit(rooms.one.person)
    assert refusal(rooms.two, rooms) == ""
    rooms.two.recorder.reopen_session(rooms.session.id)
    rooms.clinic.sync()
    assert rooms.one.store.lease(rooms.session.id) == Lease(rooms.clinic[1].origin, is_here=False)


def test_an_ended_visit_is_signed_at_any_desk(rooms: Rooms) -> None:
    rooms.one.records.put([factories.needle_event(rooms.session, rooms.site, EventKind.OUT)])
    rooms.one.recorder.end_session(rooms.session.id, AT)
    rooms.clinic.sync()
    rooms.two.desk.sit(rooms.one.person)
    rooms.sign(rooms.two)
    rooms.clinic.sync()
    assert rooms.one.history.visit(rooms.session.id).signature is not None


def test_a_visit_of_which_no_line_is_here_lies_somewhere_else(rooms: Rooms) -> None:
    """As where a workstation keeps a part of the clinic, and of its log."""
    rooms.one.store.allow_charting(True)
    unknown = factories.session(rooms.episode)
    assert rooms.one.store.lease(unknown.id) == Lease(None, is_here=False)


def test_a_clinic_at_one_workstation_has_no_leases(
    tmp_path: Path,
) -> None:
    alone = new_record(tmp_path)
    session = alone.start_session()
    assert alone.store.lease(session.id) is None
    alone.store.close()
