"""A workstation that keeps the patients of the last days finds everybody, and brings the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.charting.conflict import Decision
from bodymap.errors import ClinicFileError, ExpectedError
from db.sync.bringing import AT_ONCE, Bringing
from db.sync.content import content_of_file
from db.sync.keeping_here import OPENED_TO_READ
from db.sync.left_out import is_left_out
from db.verify import verify
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.keeps.rooms import (
    LONG_AGO,
    NOW,
    Rooms,
    charted,
    join_few,
    opened,
    whole_record,
)
from tests.unit.moving.stations import Station, station
from tests.unit.sync.acts import AMENDING

pytestmark = ON_ONE_SERVER


@pytest.fixture
def another(clinic: Rooms, tmp_path: Path) -> Station:
    """One more workstation that keeps few."""
    joined = station(tmp_path / "another", clinic.database)
    join_few(joined)
    return joined


def has(one: Station, patient_id: UUID) -> bool:
    """Whether a workstation has more of a patient than the name."""
    with closing(one.local()) as local:
        return not is_left_out(local.cursor(), patient_id.bytes)


def leave_out(one: Station, patient_id: UUID) -> None:
    """Let a workstation have the name alone, as far as it knows."""
    with closing(one.local()) as local, local:
        local.execute("INSERT INTO left_out (patient_id) VALUES (?)", (patient_id.bytes,))


def is_the_same(clinic: Rooms, one: Station, patient_id: UUID) -> bool:
    """Whether a patient's record is there as it is where everything is."""
    with opened(clinic.whole) as whole, opened(one) as few:
        return whole_record(whole.store, patient_id) == whole_record(few.store, patient_id)


def test_whoever_was_here_lately_is_there_and_of_the_others_the_name(clinic: Rooms) -> None:
    assert is_the_same(clinic, clinic.few, clinic.recent)
    assert not has(clinic.few, clinic.old)
    with opened(clinic.few) as few:
        (found,) = few.history.find_patients("oldh", 5)
        assert (found.patient.id, found.visits) == (clinic.old, 1)
        assert found.last_visit is not None
        overview = few.store.overview(clinic.old)
        assert overview is not None
        assert (overview.episodes, overview.visits) == ((), ())
    assert has(clinic.whole, clinic.old)


@pytest.mark.in_full
def test_its_change_log_goes_on_from_the_line_that_it_begins_with(another: Station) -> None:
    with closing(another.local()) as local:
        ends = local.execute("SELECT min(sequence), max(sequence) FROM change_log")
        first, last = ends.fetchone()
    assert first > 1
    with closing(another.open()) as clinic:
        charted(clinic, NOW)
    another.settle()
    with closing(another.local()) as local:
        after = local.execute("SELECT max(sequence) FROM change_log").fetchone()[0]
    assert after > last


@pytest.mark.in_full
def test_of_whom_something_is_not_over_all_is_there(clinic: Rooms, tmp_path: Path) -> None:
    with opened(clinic.whole) as whole:
        still_open = charted(whole, LONG_AGO, is_over=False)
        reacts = charted(whole, LONG_AGO)
        over = charted(whole, LONG_AGO)
        for visit, resolved in ((reacts, None), (over, NOW)):
            whole.records.put([factories.reaction(visit, resolved_at=resolved)])
        quarrelled = charted(whole, LONG_AGO)
        about = factories.site(quarrelled, number=9)
        with whole.store.write(None) as write:
            write.insert_record(factories.conflict(about, patient_id=quarrelled.patient_id))
    clinic.whole.settle()
    late = station(tmp_path / "late", clinic.database)
    join_few(late)
    kept = [visit.patient_id for visit in (still_open, reacts, quarrelled)]
    assert all(has(late, patient_id) for patient_id in kept)
    assert all(is_the_same(clinic, late, patient_id) for patient_id in kept)
    assert not has(late, over.patient_id)
    with opened(late) as few:
        lease = few.store.lease(still_open.id)
        assert lease is not None
        assert lease.workstation == clinic.whole.workstation


def test_a_patient_who_is_treated_elsewhere_comes_whole(clinic: Rooms, another: Station) -> None:
    with opened(clinic.whole) as whole:
        patient = whole.history.patient(clinic.old)
        charted(whole, NOW, of=patient)
    clinic.whole.settle()
    another.settle()
    assert has(another, clinic.old)
    assert is_the_same(clinic, another, clinic.old)
    assert not has(clinic.few, clinic.old)


@pytest.mark.in_full
def test_who_is_new_is_kept_and_a_name_that_changes_brings_no_record(
    clinic: Rooms, tmp_path: Path
) -> None:
    with opened(clinic.whole) as whole:
        of = charted(whole, LONG_AGO).patient_id
    clinic.whole.settle()
    one = station(tmp_path / "one", clinic.database)
    join_few(one)
    with opened(clinic.whole) as whole:
        new = charted(whole, LONG_AGO).patient_id
        whole.recorder.change_patient(factories.patient(id=of, family_name="Newnham"))
    clinic.whole.settle()
    one.settle()
    assert has(one, new)
    assert not has(one, of)
    with opened(one) as few:
        (found,) = few.history.find_patients("newnh", 5)
        assert (found.patient.id, found.visits) == (of, 1)


@pytest.mark.in_full
def test_a_long_record_is_brought_when_it_is_asked_for(clinic: Rooms, tmp_path: Path) -> None:
    with opened(clinic.whole) as whole:
        of = factories.patient(family_name="Langley")
        whole.recorder.add_patient(of)
        for week in range(2):
            charted(whole, LONG_AGO + timedelta(weeks=week), of=of, sites=AT_ONCE // 2 + 5)
    clinic.whole.settle()
    one = station(tmp_path / "one", clinic.database)
    join_few(one)
    assert not has(one, of.id)
    with closing(one.local()) as local, closing(one.server()) as server:
        Bringing(local).bring(server, of.id.bytes)
    assert has(one, of.id)
    assert is_the_same(clinic, one, of.id)
    one.settle()
    assert is_the_same(clinic, one, of.id)


@pytest.mark.in_full
def test_what_was_half_brought_is_brought_again(clinic: Rooms, another: Station) -> None:
    with opened(clinic.whole) as whole:
        of = charted(whole, LONG_AGO, sites=AT_ONCE + 5).patient_id
    clinic.whole.settle()
    another.settle()
    leave_out(another, of)
    turns = iter(range(4))

    @contextmanager
    def turn() -> Iterator[None]:
        if next(turns) == 3:
            raise EndedError
        yield

    with closing(another.local()) as local, closing(another.server()) as server:
        with pytest.raises(EndedError):
            Bringing(local, turn).bring(server, of.bytes)
        assert is_left_out(local.cursor(), of.bytes)
        Bringing(local).bring(server, of.bytes)
    assert has(another, of)
    assert is_the_same(clinic, another, of)


@pytest.mark.in_full
def test_it_is_sound(clinic: Rooms, another: Station) -> None:
    with opened(another) as few:
        charted(few, NOW)
    another.settle()
    with closing(another.local()) as local, closing(another.server()) as server:
        Bringing(local).bring(server, clinic.old.bytes)
    proved = another.prove()
    assert verify(another.file, proved.keys, proved.clinic_id).findings == ()


@pytest.mark.in_full
def test_everything_is_there_where_nothing_is_left_out(clinic: Rooms, tmp_path: Path) -> None:
    everything = station(tmp_path / "all", clinic.database)
    join_few(everything, None)
    with closing(everything.local()) as local:
        assert content_of_file(local) == clinic.on_server()


@pytest.mark.in_full
def test_where_a_lot_went_is_read_on_the_server(clinic: Rooms, tmp_path: Path) -> None:
    box = factories.box()
    with opened(clinic.whole) as whole:
        whole.stock.keep(box)
        for at in (LONG_AGO, NOW):
            charted(whole, at, box_id=box.id)
        assert whole.stock.reading_uses(box.lot) is None
        used = whole.stock.uses_of_lot(box.lot)
    clinic.whole.settle()
    one = station(tmp_path / "one", clinic.database)
    join_few(one)
    with closing(one.open()) as few:
        assert len(few.stock.uses_of_lot(box.lot)) == 1
        read = few.stock.reading_uses(box.lot)
        assert read is not None
        assert read() == used
    assert len(used) == 2


@pytest.mark.in_full
def test_half_a_record_is_not_exported(clinic: Rooms, another: Station) -> None:
    with opened(clinic.whole) as whole:
        of = charted(whole, LONG_AGO).patient_id
    clinic.whole.settle()
    another.settle()
    leave_out(another, of)
    with opened(another) as few:
        record = few.clinic.whole
        with pytest.raises(ClinicFileError, match="keeps the patients of late"):
            record.reading().__enter__()
        with pytest.raises(ClinicFileError, match="open the patient first"):
            record.reading(of).__enter__()
        with record.reading(clinic.recent) as found:
            assert found.count("session") == 1


@pytest.mark.in_full
def test_on_half_a_record_nobody_decides(clinic: Rooms, another: Station) -> None:
    with opened(clinic.whole) as whole:
        visit = charted(whole, LONG_AGO)
        about = whole.history.visit(visit.id).sites[0]
        with whole.store.write(None) as write:
            write.insert_record(factories.conflict(about, patient_id=visit.patient_id))
    clinic.whole.settle()
    another.settle()
    leave_out(another, visit.patient_id)
    with opened(another) as few:
        conflicts = few.clinic.conflicts
        told = conflicts.told(conflicts.waiting(visit.patient_id))
        with pytest.raises(ExpectedError, match="open the patient first"):
            conflicts.decide(told, Decision.MINE, AMENDING)
        with closing(another.local()) as local, closing(another.server()) as server:
            Bringing(local).bring(server, visit.patient_id.bytes)
        conflicts.decide(told, Decision.MINE, AMENDING)
        assert not conflicts.waiting(visit.patient_id)


@pytest.mark.in_full
def test_who_only_reads_is_told_what_is_not_here(clinic: Rooms, another: Station) -> None:
    with opened(clinic.whole) as whole:
        of = charted(whole, LONG_AGO).patient_id
    clinic.whole.settle()
    another.settle()
    leave_out(another, of)
    told: list[str] = []
    with closing(clinic_files(another.folder).open_to_read(ANNA, PASSPHRASE)) as few:
        keeping = few.keeping
        assert keeping is not None
        assert keeping.is_here(clinic.recent)
        assert not keeping.is_here(of)
        keeping.fetch(of, told.append)
        with keeping.elsewhere() as record:
            assert record.overview(of) is not None
    assert told == [OPENED_TO_READ]


class EndedError(Exception):
    """The program ended."""
