"""A clinic as files, and the same clinic out of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.pain import Phase
from bodymap.exchange.csv_clinic.bring_in import import_csv, mapped
from bodymap.exchange.csv_clinic.cells import bare
from bodymap.exchange.csv_clinic.export import csv_cells, write_csv
from bodymap.exchange.csv_clinic.fields import RowKind
from bodymap.exchange.csv_clinic.files import BROUGHT_IN, PATIENTS, SITES
from bodymap.exchange.csv_clinic.guess import guess_columns, guess_kind, missing
from bodymap.exchange.csv_clinic.more_files import ALL_FILES, NOT_WRITTEN
from bodymap.exchange.csv_clinic.sheet import sheet_of
from bodymap.exchange.outcome import BadInputError, NotWrittenError
from bodymap.services.progress import CancelledError, unwatched
from bodymap.services.values import PatientOverview
from db.tables import metadata
from db.whole_record.files import SqlWholeRecord
from docs.csv.make import PAGE, text
from tests import factories
from tests.clinics import OpenRecord, contents, new_record
from tests.faults.amounts import amount

pytestmark = pytest.mark.file_only("what leaves a clinic is read from a workstation's own file")

_OF_EVERY_ROW = frozenset(
    {"created_at", "created_seq", "changed_at", "changed_seq", "voided_at", "voided_seq", "version"}
)
_WORKED_OUT = frozenset({"sort_name", "active_at", "visits"})


@pytest.fixture
def other(tmp_path: Path) -> Iterator[OpenRecord]:
    folder = tmp_path / "other"
    folder.mkdir()
    opened = new_record(folder)
    with opened.store.hurried():
        yield opened
    opened.store.close()


def whole(record: OpenRecord) -> SqlWholeRecord:
    return SqlWholeRecord(
        *(record.path, lambda: record.keys, record.clinic_id, UUID(int=1)),
        clock=record.desk._clock,
    )


def export(record: OpenRecord, to: Path, patient_id: UUID | None = None) -> dict[str, int]:
    with whole(record).reading(patient_id) as reading:
        return dict(write_csv(reading, to, unwatched).counts)


def charted(record: OpenRecord, atlas: Atlas) -> PatientOverview:
    """A patient with a visit of two sites that lie on the skin, and three scores."""
    person = record.add_patient(
        given_name="=Zo\u00eb", family_name='O\u2019Neill, "Zo"', alert="-5 kg\nsince May"
    )
    complaint = factories.episode(person.id, complaint="+ heel; both, =SUM(A1)")
    record.recorder.add_episode(complaint)
    visit = factories.session(complaint)
    record.recorder.start_session(visit)
    middle = atlas.centre("back", "calf_medial_l")
    assert middle is not None
    point = atlas.locate("back", *middle)
    assert point is not None
    place = factories.place(point=point, region="calf_medial_l", atlas_version=atlas.version)
    for number in (1, 2):
        record.recorder.add_site(factories.site(visit, number=number, place=place))
    record.recorder.set_pain(factories.pain(visit, 7))
    record.recorder.set_pain(factories.pain(visit, 3, Phase.AFTER))
    record.records.put([factories.outcome(visit)])
    record.recorder.end_session(visit.id, visit.started_at + timedelta(minutes=40))
    return record.history.overview(person.id)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_out_and_in_again_it_is_the_same(
    record: OpenRecord, other: OpenRecord, atlas: Atlas, tmp_path: Path
) -> None:
    before = charted(record, atlas)
    export(record, tmp_path / "tables")
    person = before.patient
    (written,) = rows_of(tmp_path / "tables" / "patients.csv")
    assert (written["given_name"], written["alert"]) == ("'=Zo\u00eb", "'-5 kg\nsince May")
    imported = import_csv(other.clinic, tmp_path / "tables", unwatched)
    assert imported.counts["sites"] == 2
    after = other.history.overview(person.id)
    assert after.patient == person
    assert after.episodes == before.episodes
    assert [list(visit.sites) for visit in after.visits] == [
        list(visit.sites) for visit in before.visits
    ]
    assert [list(visit.scores) for visit in after.visits] == [
        list(visit.scores) for visit in before.visits
    ]
    assert after.visits[0].session == replace(before.visits[0].session, holder_id=None)
    assert import_csv(other.clinic, tmp_path / "tables", unwatched).counts == {}


def test_every_table_has_a_file_with_every_column() -> None:
    tables = {file.table: {column for _, column, _ in file.columns} for file in ALL_FILES}
    known = set(metadata.tables) - {"patient_search"}
    assert set(tables) | set(NOT_WRITTEN) == known
    for table, columns in tables.items():
        own = {column.name for column in metadata.tables[table].c} - _OF_EVERY_ROW - _WORKED_OUT
        assert columns == own, table
    assert len({file.name for file in ALL_FILES}) == len(ALL_FILES)


def test_what_can_come_in_is_understood_by_its_headers() -> None:
    kinds = [
        *(RowKind.PATIENTS, RowKind.COMPLAINTS, RowKind.SESSIONS, RowKind.SITES),
        *(RowKind.SCORES, RowKind.SCORES),
    ]
    for file, kind in zip(BROUGHT_IN, kinds, strict=True):
        headers = [header for header, _, _ in file.columns]
        assert guess_kind(headers) is kind
        assert missing(kind, guess_columns(kind, headers)) == ()


def test_the_document_tells_of_the_files_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == text()


def test_a_number_stays_one_and_text_never_runs() -> None:
    row = dict.fromkeys((column for _, column, _ in SITES.columns), None)
    cells = csv_cells(
        SITES, {**row, "x": -95.5, "number": 3, "is_referred": True, "note": "@cmd", "twitch": 0}
    )
    told = dict(zip((header for header, _, _ in SITES.columns), cells, strict=True))
    assert (told["x_mm"], told["number"], told["pain_referred"]) == ("-95.5", "3", "yes")
    assert (told["site_note"], told["twitches"], told["depth_mm"]) == ("'@cmd", "0", "")


@settings(max_examples=amount(20, 400))
@given(st.text(st.sampled_from("'=+-@ab"), max_size=6))
def test_one_apostrophe_is_put_before_a_formula_and_taken_away_again(words: str) -> None:
    row = dict.fromkeys((column for _, column, _ in SITES.columns), None)
    (cell,) = [one for one in csv_cells(SITES, {**row, "note": words}) if one] or [""]
    assert not cell.startswith(("=", "+", "-", "@"))
    assert bare(cell) == words


def test_what_was_taken_back_is_left_out_and_one_patient_stands_alone(
    record: OpenRecord, atlas: Atlas, tmp_path: Path
) -> None:
    first = charted(record, atlas)
    record.add_patient(given_name="Bo")
    visit = first.visits[0]
    record.recorder.reopen_session(visit.session.id)
    record.recorder.void_site(visit.sites[0].id)
    counts = export(record, tmp_path / "all")
    assert (counts["patients.csv"], counts["sites.csv"]) == (2, 1)
    assert export(record, tmp_path / "one", first.patient.id)["patients.csv"] == 1


def test_nothing_is_left_of_an_export_that_fails(record: OpenRecord, tmp_path: Path) -> None:
    record.add_patient()
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine")
    before = contents(tmp_path / "taken")
    with pytest.raises(BadInputError, match="not empty"):
        export(record, taken)
    with pytest.raises(BadInputError, match="is a file"):
        export(record, taken / "mine.txt")
    with pytest.raises(BadInputError, match="There is no folder"):
        export(record, tmp_path / "none" / "deeper")
    with pytest.raises(NotWrittenError):
        export(record, tmp_path / ("x" * 300))

    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with whole(record).reading(None) as reading, pytest.raises(CancelledError):
        write_csv(reading, tmp_path / "stopped", stop)
    assert contents(taken) == before
    assert not [path for path in tmp_path.iterdir() if "part" in path.name or "stop" in path.name]


def test_a_bad_row_refuses_the_whole_file(record: OpenRecord, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("family_name,birth_date\nRoth,1990-01-01\nKlein,soon\n")
    with pytest.raises(BadInputError, match=r"people.csv, line 3: birth_date: soon is no day\."):
        import_csv(record.clinic, path, unwatched)
    assert record.history.find_patients("") == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("first,second\n1,2\n", "no column for"),
        ("record_number,date,region\n1,2025-01-01,heel\n", "read as sites"),
    ],
)
def test_a_file_of_other_columns_is_refused(
    record: OpenRecord, tmp_path: Path, content: str, words: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content)
    with pytest.raises(BadInputError, match=words):
        import_csv(record.clinic, path, unwatched)


def test_a_folder_without_tables_is_refused(record: OpenRecord, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(BadInputError, match=r"has none of patients\.csv"):
        import_csv(record.clinic, empty, unwatched)


def test_headers_are_known_by_many_names() -> None:
    sheet = sheet_of(b"Last Name,First name,Date of Birth,MRN,E-Mail\nx,y,1990-01-01,5,z\n", "a")
    one = mapped(sheet)
    assert one.kind is RowKind.PATIENTS
    assert one.mapped == {"family_name": 0, "given_name": 1, "birth_date": 2, "record_number": 3}
    assert PATIENTS.table == "patient"
