"""Rows of a clinic's own catalogue are changed one by one, and nothing else of its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.exchange.whole_file import write_whole
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.own_rows import FileChange, OwnRowChange, OwnRows
from bodymap.services.catalogue.table import CatalogueError, Confidence, RowProblem
from tests.unit.catalogue.own_files import SHIPPED

NEEDLES = "needles.csv"
EAR = OwnRowChange(NEEDLES, {"id": "d018x13"}, {"typical_use": "ear"})


def problems_of_needles(folders: CatalogueFolders) -> list[RowProblem]:
    found: list[RowProblem] = []
    ClinicCatalogue(folders, found.append).needles()
    return found


@pytest.fixture
def folders(tmp_path: Path) -> CatalogueFolders:
    return CatalogueFolders(SHIPPED, tmp_path / "catalogue")


@pytest.fixture
def rows(folders: CatalogueFolders) -> OwnRows:
    return OwnRows(folders, problems_of_needles, write_whole)


def put(rows: OwnRows, *changes: OwnRowChange) -> FileChange:
    planned = rows.planned(changes)
    rows.try_out(planned)
    rows.put(planned)
    return planned


def own_file(folders: CatalogueFolders, text: str) -> Path:
    assert folders.own is not None
    folders.own.mkdir(exist_ok=True)
    path = folders.own / NEEDLES
    path.write_text(text, encoding="utf-8")
    return path


def size(folders: CatalogueFolders, needle: str) -> object:
    found = {one.id: one for one in ClinicCatalogue(folders).every_needle()}
    return found[needle]


def test_a_row_is_begun_changed_and_taken_back(folders: CatalogueFolders, rows: OwnRows) -> None:
    change = put(rows, EAR)
    (ear,) = (one for one in ClinicCatalogue(folders).needles() if one.id == "d018x13")
    assert (ear.typical_use, ear.origin) == ("ear", Origin.CHANGED)
    assert ear.confidence is Confidence.FROM_MEMORY
    rows.put(change.reverse)
    assert folders.own is not None
    assert list(folders.own.iterdir()) == [], "a file that says nothing is none"
    rows.put(change)
    assert rows.planned([EAR]).is_nothing
    assert rows.differing([EAR]) == ()


def test_what_is_shipped_is_not_copied(folders: CatalogueFolders, rows: OwnRows) -> None:
    shipped = OwnRowChange(NEEDLES, {"id": "d018x13"}, {"typical_use": "face", "length_mm": "13.0"})
    assert rows.planned([shipped]).is_nothing
    put(rows, EAR)
    assert put(rows, shipped).after == {NEEDLES: None}


def test_none_lets_stand_what_is_shipped_in_a_column(
    folders: CatalogueFolders, rows: OwnRows
) -> None:
    put(rows, EAR, OwnRowChange(NEEDLES, {"id": "d018x13"}, {"retired": "yes"}))
    back = OwnRowChange(NEEDLES, {"id": "d018x13"}, {"typical_use": None})
    put(rows, back)
    content = rows.content(NEEDLES)
    assert content is not None
    assert content.decode("utf-8-sig").splitlines() == ["id,typical_use,retired", "d018x13,,yes"]


def test_an_empty_cell_empties_what_is_shipped(folders: CatalogueFolders, rows: OwnRows) -> None:
    put(rows, OwnRowChange(NEEDLES, {"id": "d018x13"}, {"note": "", "source": ""}))
    content = rows.content(NEEDLES)
    assert content is not None
    assert content.decode("utf-8-sig").splitlines()[1] == "d018x13,,-", "it has no note to empty"


def test_everything_else_in_the_file_stays(folders: CatalogueFolders, rows: OwnRows) -> None:
    own_file(
        folders,
        "typical_use,id,,\n\n hand , d022x25,,\nto,many,cells,at,all\n"
        "face,nothing known\n,d018x13,\n",
    )
    before = problems_of_needles(folders)
    put(rows, EAR)
    content = rows.content(NEEDLES)
    assert content is not None
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0] == "typical_use,id"
    assert {" hand , d022x25,,", "to,many,cells,at,all", "face,nothing known"} <= set(lines)
    assert any(line.startswith("ear,d018x13") for line in lines)
    assert {one.reason for one in problems_of_needles(folders)} <= {one.reason for one in before}


def test_a_row_that_cannot_be_used_is_refused_before_anything_is_written(
    folders: CatalogueFolders, rows: OwnRows
) -> None:
    wrong = OwnRowChange(NEEDLES, {"id": "d018x13"}, {"length_mm": "long"})
    with pytest.raises(CatalogueError, match="length_mm is no number: long"):
        rows.try_out(rows.planned([EAR, wrong]))
    assert rows.content(NEEDLES) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file has no header"),
        ("id;typical_use\nd018x13;ear\n", "semicolons"),
        ("typical_use\near\n", "the column id is missing"),
        ('id,typical_use\nd018x13,"ear\n', "a row of it is no CSV"),
    ],
)
def test_a_file_that_cannot_be_used_has_to_be_mended_by_its_writer(
    folders: CatalogueFolders, rows: OwnRows, text: str, said: str
) -> None:
    path = own_file(folders, text)
    with pytest.raises(CatalogueError, match=said):
        rows.planned([EAR])
    assert path.read_text(encoding="utf-8") == text


def test_what_was_changed_by_hand_meanwhile_is_not_lost(
    folders: CatalogueFolders, rows: OwnRows
) -> None:
    planned = rows.planned([EAR])
    path = own_file(folders, "id,typical_use\nd022x25,hand\n")
    with pytest.raises(CatalogueError, match="was changed meanwhile"):
        rows.put(planned)
    assert path.read_text(encoding="utf-8") == "id,typical_use\nd022x25,hand\n"


def test_where_one_file_cannot_be_written_none_is(folders: CatalogueFolders) -> None:
    def only_needles(path: Path, data: bytes) -> None:
        if path.name != NEEDLES:
            raise PermissionError(13, "Permission denied")
        write_whole(path, data)

    rows = OwnRows(folders, problems_of_needles, only_needles)
    source = OwnRowChange("sources.csv", {"id": "own_one"}, {"citation": "One", "seen": "page"})
    with pytest.raises(CatalogueError, match=r"sources\.csv cannot be written: permission denied"):
        rows.put(rows.planned([EAR, source]))
    assert rows.content(NEEDLES) is None


def test_many_rows_are_changed_in_one_go(folders: CatalogueFolders, rows: OwnRows) -> None:
    many = [
        OwnRowChange("sources.csv", {"id": f"own_{at}"}, {"citation": f"No. {at}", "seen": "page"})
        for at in range(1_000)
    ]
    rows.put(rows.planned(many))
    assert len(ClinicCatalogue(folders).sources()) > len(many)
