"""Of a patient whose record is not here, or not all of it, nothing is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.errors import NotHereError
from bodymap.services.audit.events import ExportKind
from bodymap.services.imports import Batch
from bodymap.services.keeping import NOT_HERE
from tests import factories
from tests.clinics import OpenRecord
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.keeps.rooms import NOW, Rooms, opened

pytestmark = ON_ONE_SERVER


class Visit:
    """A visit at a workstation that keeps few, with a needle and one that was taken back. What is
    recorded of it comes in, or is refused."""

    def __init__(self, record: OpenRecord) -> None:
        self.record = record
        self.patient = factories.patient()
        record.recorder.add_patient(self.patient)
        self.episode: Episode = factories.episode(self.patient.id)
        record.recorder.add_episode(self.episode)
        self.open: Session = factories.session(self.episode, started_at=NOW)
        self.over: Session = factories.session(self.episode, started_at=NOW)
        for visit in (self.open, self.over):
            record.recorder.start_session(visit)
        self.site: NeedleSite = record.recorder.add_site(factories.site(self.open))
        self.gone = record.recorder.add_site(factories.site(self.open))
        record.recorder.void_site(self.gone.id)
        self.score = factories.pain(self.open, 4)
        record.recorder.set_pain(self.score)
        self.late = factories.pain(self.over, 2, Phase.FOLLOW_UP)
        self.reaction = factories.reaction(self.over)
        record.records.put([self.reaction])
        record.recorder.end_session(self.over.id, NOW)

    @contextmanager
    def half_here(self) -> Iterator[None]:
        """A part of the patient's record is still on its way."""
        key = (self.patient.id.bytes,)
        with self.record.by_hand() as local, local:
            local.execute("INSERT INTO left_out (patient_id) VALUES (?)", key)
        yield
        with self.record.by_hand() as local, local:
            local.execute("DELETE FROM left_out WHERE patient_id = ?", key)


Writes = Callable[[Visit], object]

WRITES: dict[str, Writes] = {
    "patient": lambda v: v.record.recorder.change_patient(v.patient),
    "figure": lambda v: v.record.recorder.set_patient_figure(v.patient.id, Figure.FEMALE_TYPICAL),
    "complaint": lambda v: v.record.recorder.add_episode(factories.episode(v.patient.id)),
    "complaint changed": lambda v: v.record.recorder.change_episode(v.episode),
    "visit": lambda v: v.record.recorder.start_session(factories.session(v.episode)),
    "whole visit": lambda v: v.record.clinic.whole_visits.chart(
        factories.session(v.episode), v.episode, ()
    ),
    "site": lambda v: v.record.recorder.add_site(factories.site(v.open)),
    "site moved": lambda v: v.record.recorder.move_site(v.site.id, factories.place(), None),
    "site changed": lambda v: v.record.recorder.revise_sites([v.site]),
    "site back": lambda v: v.record.recorder.restore_site(v.gone.id),
    "site gone": lambda v: v.record.recorder.void_site(v.site.id),
    "score back": lambda v: v.record.recorder.void_pain(v.score.id),
    "late score": lambda v: v.record.recorder.set_pain(v.late),
    "answer": lambda v: v.record.records.put([factories.answer(v.open)]),
    "late reaction": lambda v: v.record.records.put([factories.reaction(v.over)]),
    "reaction changed": lambda v: v.record.records.change(v.reaction),
    "visit ended": lambda v: v.record.recorder.end_session(v.open.id, NOW),
    "visit opened again": lambda v: v.record.recorder.reopen_session(v.over.id),
}


@pytest.fixture
def few(clinic: Rooms) -> Iterator[OpenRecord]:
    with opened(clinic.few) as record:
        assert isinstance(record, OpenRecord)
        yield record


def test_of_half_a_record_every_write_is_refused_until_it_is_whole(few: OpenRecord) -> None:
    visit = Visit(few)
    with visit.half_here():
        before, told = few.store.head(), len(few.told)
        for name, write in WRITES.items():
            with pytest.raises(NotHereError) as refused:
                write(visit)
            assert refused.value.sentence == NOT_HERE, name
        assert few.store.head() == before
        assert len(few.told) == told
    for write in WRITES.values():
        write(visit)


def test_of_whom_the_name_is_here_nothing_is_begun(clinic: Rooms, few: OpenRecord) -> None:
    complaint = factories.episode(clinic.old)
    with pytest.raises(NotHereError):
        few.recorder.add_episode(complaint)
    with pytest.raises(NotHereError):
        few.recorder.start_session(factories.session(complaint))
    with pytest.raises(NotHereError):
        few.recorder.change_patient(few.history.patient(clinic.old))


def test_a_click_asks_nothing_more(few: OpenRecord) -> None:
    visit = Visit(few)
    with few.traced(lambda text: text.startswith("SELECT")) as ran:
        few.recorder.add_site(factories.site(visit.open))
    (asked,) = [text for text in ran if "left_out" in text]
    assert "FROM session" in asked
    assert sum("FROM session" in text and "session.started_at" in text for text in ran) == 1


def test_an_import_adds_to_nobody_who_is_not_here(clinic: Rooms, few: OpenRecord) -> None:
    visit = Visit(few)
    score = factories.pain(visit.over, 3, Phase.FOLLOW_UP)
    before = few.store.head()
    with pytest.raises(NotHereError, match="a workstation that keeps everything"):
        few.clinic.imports.add(Batch(episodes=(factories.episode(clinic.old),)), ExportKind.CSV)
    with visit.half_here(), pytest.raises(NotHereError, match="that keeps everything"):
        few.clinic.imports.add(Batch(scores=(score,)), ExportKind.CSV)
    assert few.store.head() == before
    few.clinic.imports.add(Batch(scores=(score,)), ExportKind.CSV)


def test_an_import_is_taken_back_where_all_of_it_is(few: OpenRecord) -> None:
    visit = Visit(few)
    complaint = factories.episode(visit.patient.id)
    brought = few.clinic.imports.add(Batch(episodes=(complaint,)), ExportKind.CSV)
    before = few.store.head()
    with visit.half_here(), pytest.raises(NotHereError, match="Not all of what was imported"):
        few.clinic.imports.take_back(brought)
    assert few.store.head() == before
    few.clinic.imports.take_back(brought)
    assert complaint not in few.store.episodes(visit.patient.id)


def test_no_line_tells_of_a_row_that_is_not_here(few: OpenRecord) -> None:
    before = few.store.head()
    with pytest.raises(LookupError), few.store.write(None) as write:
        write.void_row("session", new_id())
    assert few.store.head() == before
