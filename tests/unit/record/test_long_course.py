"""The sites of a very long course are read when they are looked at, and are then all there."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ClinicFileError
from db.later import MANY_VISITS, ColumnsLater
from tests import factories
from tests.engines import Engine, opened_on
from tests.records import Record, reads

VISITS = MANY_VISITS + 50


@pytest.fixture(scope="module")
def patient_id(long_course: Record) -> UUID:
    """Of each third visit there is no site, and one is voided of the first."""
    record = long_course
    complaint = record.add_complaint()
    with record.store.write(None) as write:
        for week in range(VISITS):
            visit = factories.session(complaint, week=week)
            write.insert_session(visit)
            for number in range(1, week % 3 + 1):
                write.insert_site(factories.site(visit, number=number))
            if week == 1:
                gone = factories.site(visit, number=9)
                write.insert_site(gone)
                write.void_site(gone.id)
    return complaint.patient_id


@pytest.fixture(scope="module")
def long_course(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with opened_on(engine, tmp_path_factory.mktemp("long")) as record:
        yield record


def test_how_many_sites_there_are_is_known_before_they_are_read(
    long_course: Record, patient_id: UUID
) -> None:
    with long_course.traced(reads) as selects:
        visits = long_course.history.overview(patient_id).visits
        assert len(selects) == 3
        counts = [len(visit.sites) for visit in visits]
        assert [bool(visit.sites) for visit in visits] == [count > 0 for count in counts]
    assert len(selects) == 4
    assert counts == [week % 3 for week in range(VISITS)]


def test_looked_at_one_by_one_and_all_at_once_they_are_what_the_visits_have(
    long_course: Record, patient_id: UUID
) -> None:
    overview = long_course.history.overview(patient_id)
    with long_course.traced(reads) as selects:
        found = [tuple(visit.sites) for visit in overview.visits]
    # some for themselves, as a list shows them, and then all others
    assert 10 < len(selects) < 60
    asked = [long_course.history.visit(visit.session.id).sites for visit in overview.visits[:60]]
    assert found[:60] == asked
    assert sum(map(len, found)) == sum(week % 3 for week in range(VISITS))
    assert overview.visits[2].sites[1].number == 2


def test_columns_are_read_at_the_first_look_and_then_once(
    long_course: Record, patient_id: UUID
) -> None:
    overview = long_course.history.overview(patient_id)
    with long_course.traced(reads) as selects:
        columns = long_course.history.site_columns(patient_id)
        assert len(selects) == 1
        assert len(columns) == sum(week % 3 for week in range(VISITS))
        assert set(columns.region) == {"calf_medial_l"}
        assert len(selects) == 2
    plain = SiteColumns.of(site for visit in overview.visits for site in visit.sites)
    assert columns == plain
    assert plain == columns
    assert hash(columns) == hash(plain)
    assert columns != SiteColumns()
    assert not hasattr(columns, "depth")


def test_another_thread_reads_nothing_and_sees_what_was_looked_at_before(
    long_course: Record, patient_id: UUID
) -> None:
    columns = long_course.history.site_columns(patient_id)
    visits = long_course.history.overview(patient_id).visits
    with ThreadPoolExecutor(1) as other:
        for look in (
            lambda: columns.x,
            lambda: list(visits[1].sites),
            lambda: len(visits[1].sites),
        ):
            with pytest.raises(RuntimeError, match="thread that reads the record"):
                other.submit(look).result()
        count = len(columns)
        assert other.submit(lambda: len(columns.x)).result() == count > 0


def test_a_look_that_failed_can_be_repeated() -> None:
    answers: list[ClinicFileError | SiteColumns] = [
        ClinicFileError("It cannot be read."),
        SiteColumns(),
    ]

    def load() -> SiteColumns:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    columns = ColumnsLater(load)
    with pytest.raises(ClinicFileError):
        len(columns)
    assert len(columns) == 0


def test_a_record_that_was_closed_meanwhile_is_told_as_such(record: Record) -> None:
    complaint = record.add_complaint()
    with record.store.write(None) as write:
        for week in range(MANY_VISITS + 1):
            visit = factories.session(complaint, week=week)
            write.insert_session(visit)
        write.insert_site(factories.site(visit, number=1))
    overview = record.history.overview(complaint.patient_id)
    columns = record.history.site_columns(complaint.patient_id)
    record.store.close()
    with pytest.raises(ClinicFileError):
        list(overview.visits[-1].sites)
    with pytest.raises(ClinicFileError):
        _ = columns.x
