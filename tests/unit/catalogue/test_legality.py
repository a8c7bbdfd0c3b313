"""The notices on needling in a place: dated, sourced, and never sure of the law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bodymap.exchange.whole_file import write_whole
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.legality import Status, load_legality, notice_id
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.own_rows import OwnRows
from bodymap.services.catalogue.sources import load_sources
from bodymap.services.catalogue.table import Confidence, RowProblem
from bodymap.services.legality_rows import corrected_rows, shipped_rows
from tests.catalogues import shipped_catalogue
from tests.unit.catalogue.own_files import SHIPPED, of, table


def test_every_state_and_the_district_have_one() -> None:
    problems: list[RowProblem] = []
    notices = load_legality(SHIPPED / "legality.csv", problems.append)
    assert problems == []
    assert len(notices) == 51
    assert all(one.id.startswith("us_") for one in notices)
    by_status = {status: [one.id for one in notices if one.status is status] for status in Status}
    assert len(by_status[Status.PERMITTED]) == 40
    assert by_status[Status.PROHIBITED] == ["us_ca", "us_hi", "us_ny", "us_or"]
    assert len(by_status[Status.SILENT]) == 7


def test_each_says_when_it_was_compared_with_what() -> None:
    known = {one.id for one in load_sources(SHIPPED / "legality_sources.csv")}
    named: set[str] = set()
    for notice in shipped_catalogue().legality():
        assert notice.checked == "2026-11-23"
        assert notice.source
        assert notice.confidence is Confidence.PART_VERIFIED, "no law was seen, only lists"
        named.update(notice.source)
    assert named == known
    assert all(shipped_catalogue().source(one) is not None for one in named)


def test_a_date_is_a_date(tmp_path: Path) -> None:
    problems: list[RowProblem] = []
    rows = table(
        {"id": "us_co", "checked": "last week", "data_of": ""},
        {"id": "us_wy", "checked": "", "data_of": "2026-13"},
    )
    found = load_legality(of(tmp_path, "legality.csv", rows), problems.append)
    assert [one.origin for one in found if one.id in ("us_co", "us_wy")] == [Origin.SHIPPED] * 2
    assert len(problems) == 2


def test_a_clinic_corrects_its_own_and_goes_back(tmp_path: Path) -> None:
    folders = CatalogueFolders(SHIPPED, tmp_path / "catalogue")
    rows = OwnRows(folders, lambda _folders: (), write_whole)
    told = ("Board of the place, letter", date(2026, 12, 1))
    for place, label in (("US-CO", "Colorado"), ("DE", "Germany")):
        change = corrected_rows(notice_id(place), label, Status.UNCLEAR, "", *told)
        rows.put(rows.planned(change))
    catalogue = ClinicCatalogue(folders)
    notices = {one.id: one for one in catalogue.legality()}
    for notice, origin in (("us_co", Origin.CHANGED), ("de", Origin.OWN)):
        mine = notices[notice]
        assert (mine.status, mine.checked, mine.origin) == (Status.UNCLEAR, "2026-12-01", origin)
        assert mine.confidence is Confidence.VERIFIED
        (source,) = mine.source
        cited = catalogue.source(source)
        assert cited is not None
        assert cited.citation == "Board of the place, letter"
    rows.put(rows.planned([*shipped_rows("us_co"), *shipped_rows("de")]))
    catalogue.reread()
    assert catalogue.legality() == shipped_catalogue().legality()
