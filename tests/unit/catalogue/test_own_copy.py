"""A clinic's own files over the shipped ones: what they change, and what is wrong with them."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.anatomy.atlas import Atlas
from bodymap.services.catalogue import (
    RowProblem,
    load_conditions,
    load_needles,
    load_sources,
    load_thresholds,
)
from bodymap.services.catalogue.check import EDITABLE, catalogue_problems
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import (
    load_muscles,
    load_trigger_points,
)
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.own_file import MOST_BYTES, MOST_ROWS
from bodymap.services.catalogue.table import Confidence
from tests.atlases import shared_atlas
from tests.faults.amounts import amount
from tests.unit.catalogue.own_files import CALF_MUSCLE, SHIPPED, of, table

NO_ID = "no shipped entry has this id, and a new one is made of small letters, digits and _: "


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


def test_without_an_own_file_the_shipped_entries_stand(own: Path) -> None:
    shipped = load_needles(SHIPPED / "needles.csv")
    assert load_needles(CatalogueFolders(SHIPPED, own).file("needles.csv")) == shipped
    assert load_needles(CatalogueFolders(SHIPPED, own / "no").file("needles.csv")) == shipped
    assert {size.origin for size in shipped} == {Origin.SHIPPED}


def test_a_known_id_changes_the_entry_in_its_place_and_a_new_id_adds_one(own: Path) -> None:
    rows = table(
        {
            "id": "d018x13",
            "gauge_label": "",
            "diameter_mm": "",
            "length_mm": "",
            "typical_use": "ear",
        }
        | {"size_confidence": "", "confidence": ""},
        {"id": "d060x90", "gauge_label": "23", "diameter_mm": "0.60", "length_mm": "90"}
        | {"typical_use": "hip", "size_confidence": "from memory", "confidence": "from memory"},
    )
    shipped = load_needles(SHIPPED / "needles.csv")
    problems: list[RowProblem] = []
    sizes = load_needles(of(own, "needles.csv", rows), problems.append)
    assert problems == []
    assert [size.id for size in sizes] == [*(size.id for size in shipped), "d060x90"]
    changed, before = (next(s for s in some if s.id == "d018x13") for some in (sizes, shipped))
    assert (changed.typical_use, changed.origin) == ("ear", Origin.CHANGED)
    assert (changed.diameter_mm, changed.source) == (before.diameter_mm, before.source)
    assert (sizes[-1].length_mm, sizes[-1].origin) == (90, Origin.OWN)
    untouched = {"d018x13", "d060x90"}
    assert [s for s in sizes if s.id not in untouched] == [s for s in shipped if s.id != "d018x13"]


def test_an_empty_cell_keeps_what_is_shipped_and_a_dash_empties_it(own: Path) -> None:
    (first, *_) = load_needles(SHIPPED / "needles.csv")
    assert first.note
    kept, *_ = load_needles(of(own, "needles.csv", f"id,note\n{first.id},\n"))
    assert kept == first
    emptied, *_ = load_needles(of(own, "needles.csv", f"id,note\n{first.id},-\n"))
    assert (emptied.note, emptied.typical_use) == ("", first.typical_use)


def test_a_full_copy_changes_nothing_even_when_a_spreadsheet_saved_it(own: Path) -> None:
    with (SHIPPED / "needles.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    text = "\ufeff" + ",".join([*header, "retired", "", ""]) + "\r\n"
    for row in rows:
        row[2] = str(float(row[2]))  # 0.30 becomes 0.3
        text += ",".join([*(f'"{cell}"' for cell in row), "", "", ""]) + "\r\n"
    text += "," * (len(header) + 2) + "\r\n\r\n"
    problems: list[RowProblem] = []
    sizes = load_needles(of(own, "needles.csv", text), problems.append)
    assert problems == []
    assert sizes == load_needles(SHIPPED / "needles.csv")


def test_a_fact_that_was_changed_is_no_longer_called_verified(own: Path) -> None:
    shipped = next(c for c in load_conditions(SHIPPED / "conditions.csv") if c.id == "neck_pain")
    assert (shipped.icd10_confidence, shipped.confidence) == ("verified", "part verified")

    def changed(text: str) -> tuple[str, str, str]:
        row = next(
            c for c in load_conditions(of(own, "conditions.csv", text)) if c.id == "neck_pain"
        )
        return row.origin, row.icd10_confidence, row.confidence

    memory = ("changed by the clinic", "from memory", "from memory")
    assert changed("id,icd10cm\nneck_pain,M54.2\n") == memory
    # what the shipped source was compared with is not this
    assert changed("id,icd10cm,confidence\nneck_pain,M54.2,verified\n") == memory
    sourced = "id,icd10cm,source\nneck_pain,M54.2,our_table\n"
    assert changed(sourced) == ("changed by the clinic", "verified", "part verified")
    worded = "id,label\nneck_pain,Stiff neck\n"
    assert changed(worded) == ("changed by the clinic", "verified", "part verified")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("neck_pain,,,", "the same entry came before"),
        (",Nameless,,", "id is empty"),
        ("-,Nameless,,", "id is empty"),
        ("Heel Pain,Heel,,", f"{NO_ID}'Heel Pain'"),
        ("=cmd,Heel,,", f"{NO_ID}'=cmd'"),
        ("new_one,New,heel,", "needled_muscles is empty"),
        ("heel_pain,Heel", "the number of cells differs from the header's"),
        ("heel_pain,Heel,,,x", "the number of cells differs from the header's"),
        ("whiplash,,heels,", "typical_regions names heels, which the catalogue does not have"),
        ("whiplash,,,maybe", "retired is none of yes, no: maybe"),
        ('whiplash,"two\nlines",,', "label has a line break or a control character in it"),
        ("whiplash,bell \a,,", "label has a line break or a control character in it"),
        ("whiplash," + "x" * 4001 + ",,", "label is longer than 4000 letters"),
        (
            'whiplash,"neck" pain,,',
            "the row is no CSV: a quotation mark is missing or one too many",
        ),
    ],
)
def test_a_bad_row_is_named_and_the_rest_loads(own: Path, row: str, reason: str) -> None:
    head = "id,label,typical_regions,retired\nneck_pain,Stiff neck,,\n"
    text = f"{head}{row}\ntmd,Jaw,,\n"
    problems: list[RowProblem] = []
    catalogue = ClinicCatalogue(_with(own, "conditions.csv", text), problems.append)
    shipped = load_conditions(SHIPPED / "conditions.csv")
    assert [c.id for c in catalogue.conditions()] == [c.id for c in shipped]
    labels = {c.id: c.label for c in catalogue.conditions()}
    assert (labels["neck_pain"], labels["tmd"]) == ("Stiff neck", "Jaw")
    assert labels["whiplash"] == "Whiplash-associated disorder"
    assert problems == [RowProblem("catalogue/conditions.csv", 3, reason)]
    assert str(problems[0]) == f"catalogue/conditions.csv, line 3: {reason}"


def _with(own: Path, name: str, text: str) -> CatalogueFolders:
    of(own, name, text)
    return CatalogueFolders(SHIPPED, own)


def test_the_muscles_of_a_condition_are_looked_up(own: Path) -> None:
    problems: list[RowProblem] = []
    text = "id,needled_muscles,muscles_seen_in_trials\nneck_pain,calf_own;nobody,-\n"
    folders = _with(own, "conditions.csv", text)
    of(own, "muscles.csv", table(CALF_MUSCLE))
    ClinicCatalogue(folders, problems.append).conditions()
    assert [problem.reason for problem in problems] == [
        "needled_muscles names nobody, which the catalogue does not have"
    ]


def test_an_open_quotation_mark_costs_the_rows_behind_it_and_no_others(own: Path) -> None:
    problems: list[RowProblem] = []
    text = 'id,typical_use\nd018x13,ear\nd016x15,"lost\nd016x25,lost too\n'
    sizes = load_needles(of(own, "needles.csv", text), problems.append)
    uses = {size.id: size.typical_use for size in sizes}
    assert (uses["d018x13"], uses["d016x15"]) == ("ear", "face, hand, foot")
    assert [(problem.line, "no CSV" in problem.reason) for problem in problems] == [(3, True)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file has no header"),
        (b",,,\n", "the file has no header"),
        ("id,note\nd018x13,f\xfcr\n".encode("latin-1"), "the file is no UTF-8 text"),
        ("id,note\nd018x13,x\n".encode("utf-16"), "the file is no UTF-8 text"),
        (b"id;note\nd018x13;x\n", "the columns are parted by semicolons and not by commas"),
        (b"id,size\nd018x13,1\n", "the catalogue has no column 'size'"),
        (b"note,typical_use\nx,y\n", "the column id is missing, which names the entries"),
        (b"id,note,note\nd018x13,x,y\n", "the column note is there twice"),
        (b'id,"no', "the header cannot be read (unexpected end of data)"),
        (b"id\n" + b"x" * MOST_BYTES, "the file has more than 4 million bytes"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(
    own: Path, content: bytes, reason: str
) -> None:
    problems: list[RowProblem] = []
    sizes = load_needles(of(own, "needles.csv", content), problems.append)
    assert sizes == load_needles(SHIPPED / "needles.csv")
    told = f"catalogue/needles.csv: {reason}, so nothing of it is used"
    assert [str(problem) for problem in problems] == [told]


def test_a_folder_in_place_of_a_file_is_told(own: Path) -> None:
    (own / "needles.csv").mkdir()
    problems: list[RowProblem] = []
    sizes = load_needles(CatalogueFolders(SHIPPED, own).file("needles.csv"), problems.append)
    assert len(sizes) == 22
    assert [problem.reason for problem in problems] == ["this is no file, so nothing of it is used"]


def test_a_file_of_endless_rows_is_read_to_a_point(own: Path) -> None:
    text = "id,note\n" + "".join(f"n{k},x\n" for k in range(MOST_ROWS + 5))
    problems: list[RowProblem] = []
    load_needles(of(own, "needles.csv", text), problems.append)
    assert len(problems) == MOST_ROWS + 1
    assert problems[-1].line == MOST_ROWS + 2
    assert "more than 5000 rows" in problems[-1].reason


def test_a_threshold_is_known_by_measure_population_kind_and_source(own: Path) -> None:
    head = "measure,population,kind,as_published,points,confidence,source\n"
    rows = (
        'NPRS,"chronic pain, mixed",MCID,1 point,1,,farrar_2001\n'
        "NPRS,our patients,MCID,3 points,3,from memory,our_audit\n"
    )
    problems: list[RowProblem] = []
    path = of(own, "outcome_thresholds.csv", head + rows)
    thresholds = load_thresholds(path, problems.append)
    assert problems == []
    assert len(thresholds) == 49
    changed = next(row for row in thresholds if row.source == ("farrar_2001",))
    assert (changed.points, changed.percent_of_baseline, changed.confidence) == (
        *(1, 30),
        "from memory",
    )
    assert (thresholds[-1].points, thresholds[-1].origin) == (3, Origin.OWN)


def test_a_source_of_the_clinic_is_listed(own: Path) -> None:
    text = "id,citation,seen\nour_audit,Our own audit of 2025,full table\n"
    assert load_sources(of(own, "sources.csv", text))[-1].citation == "Our own audit of 2025"
    assert ClinicCatalogue(CatalogueFolders(SHIPPED, own)).source("our_audit") is not None


def test_every_file_can_be_the_clinic_s_and_is_checked(own: Path, atlas: Atlas) -> None:
    for name in EDITABLE:
        (own / name).write_text("no such column\nx\n", encoding="utf-8")
    problems = catalogue_problems(CatalogueFolders(SHIPPED, own), atlas)
    assert {problem.file for problem in problems} == {f"catalogue/{name}" for name in EDITABLE}


def test_other_words_for_a_screening_item_leave_its_confidence_alone(own: Path) -> None:
    words = {"item": "Anxious", "question": "Do needles worry you?", "advice": "Talk first."}
    of(own, "screening.csv", table({"id": "needle_phobia"} | words))
    phobia = ClinicCatalogue(CatalogueFolders(SHIPPED, own)).screening_item("needle_phobia")
    assert phobia is not None
    assert (phobia.label, phobia.question, phobia.advice) == tuple(words.values())
    assert (phobia.origin, phobia.confidence) == (Origin.CHANGED, Confidence.VERIFIED)


def test_other_advice_after_the_needles_is_another_fact(own: Path) -> None:
    shipped = ClinicCatalogue(CatalogueFolders(SHIPPED)).aftercare()
    told = next(one for one in shipped if one.confidence is not Confidence.FROM_MEMORY)
    of(own, "aftercare.csv", table({"id": told.advice.id, "advice": "Rest for a week."}))
    mine = ClinicCatalogue(CatalogueFolders(SHIPPED, own)).advice(told.advice.id)
    assert mine is not None
    assert (mine.advice.words, mine.confidence) == ("Rest for a week.", Confidence.FROM_MEMORY)


def test_files_that_nobody_reads_are_named(own: Path, atlas: Atlas) -> None:
    (own / "muscels.csv").touch()
    (own / "regions.csv").touch()
    (own / "notes.txt").touch()
    told = [str(each) for each in catalogue_problems(CatalogueFolders(SHIPPED, own), atlas)]
    assert told == [
        "catalogue/muscels.csv: a clinic's own copy has no file of this name",
        "catalogue/regions.csv: a clinic's own copy has no file of this name",
    ]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path, atlas: Atlas) -> None:
    own = tmp_path / "catalogue"
    own.touch()
    (problem,) = catalogue_problems(CatalogueFolders(SHIPPED, own), atlas)
    assert str(problem).startswith("catalogue: this is a file and no folder")
    assert len(ClinicCatalogue(CatalogueFolders(SHIPPED, own)).conditions()) == 35


_LINES = st.text(st.sampled_from('id,note"-;\n\r\t=0.yes_retired\x00\u2028d018x13'), max_size=120)
_CONTENT = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=120).map(str.encode),
    _LINES.map(lambda text: f"id,note,retired\n{text}".encode()),
    _LINES.map(lambda text: f"muscle,number,x_mm,y_mm,z_mm\nsoleus,{text}".encode()),
)


@pytest.fixture(scope="module")
def muscle_ids() -> set[str]:
    return {row.muscle.id for row in load_muscles(SHIPPED / "muscles.csv")}


@settings(max_examples=amount(25, 50), deadline=None)
@given(content=_CONTENT)
def test_whatever_a_file_holds_the_shipped_entries_are_there(
    muscle_ids: set[str], content: bytes
) -> None:
    problems: list[RowProblem] = []
    with tempfile.TemporaryDirectory() as folder:
        needles = load_needles(of(Path(folder), "needles.csv", content), problems.append)
        points = load_trigger_points(
            of(Path(folder), "trigger_points.csv", content), muscle_ids, problems.append
        )
    assert len(needles) >= 22
    assert len(points) >= 233
    assert all(problem.reason and problem.line >= 0 for problem in problems)
