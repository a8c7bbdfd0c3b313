"""The file of figures that may leave the clinic."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.exchange.clinic_csv import (
    COLUMNS,
    LEFT_OUT,
    SMALL,
    FiguresNotWrittenError,
    clinic_lines,
    write_clinic,
)
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.period import Period
from bodymap.services.clinic_view.sums import Sums
from bodymap.services.clinic_view.suppression import LEAST_TOLD, possible
from bodymap.services.clinic_view.tally import Billed, EpisodeCourse, Seen, Tally
from bodymap.services.clinic_view.told_figures import ToldFigures
from bodymap.trends.threshold import ChangeThreshold

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
CATALOGUE = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
THRESHOLD = ChangeThreshold("NPRS", "neck pain", "MCID", 2, None, True, "2 points", "Someone 2001")
MILD = Severity.MILD
BRUISED, BLED = (Seen("bruising", MILD, 1),), (Seen("bleeding", MILD, 1),)


def figures(tally: Tally) -> ClinicFigures:
    sums = Sums(lambda _condition: THRESHOLD)
    sums.add(tally)
    return sums.figures(CATALOGUE)


LARGE = Tally(
    patients=40,
    new_patients=12,
    signed=100,
    open=1,
    asked=98,
    amended=2,
    needles={Technique.PISTONING: 300, Technique.WINDING: 60},
    needles_of_asked=350,
    billed=(
        Billed("20560", "USD", Decimal("45.50"), 60),
        Billed("20561", "USD", Decimal("65.00"), 36),
        Billed("=2+3", "USD", Decimal("1.00"), 3),
    ),
    reactions=(BRUISED,) * 20 + (BLED,) * 4,
    courses=(EpisodeCourse("neck_pain", 3, 8, 2),) * 10
    + (EpisodeCourse("neck_pain", 3, 8, 7),) * 8
    + (EpisodeCourse("plantar_heel", 2, 6, 1),) * 4,
)


def lines(of: ClinicFigures) -> list[dict[str, str]]:
    found = clinic_lines(of, YEAR, str)
    return [dict(zip(COLUMNS, line, strict=True)) for line in found]


def line(of: ClinicFigures, section: str, item: str) -> dict[str, str]:
    (found,) = (one for one in lines(of) if (one["section"], one["item"]) == (section, item))
    return {column: cell for column, cell in found.items() if cell}


def test_a_line_says_from_when_to_when_and_what_is_left_out() -> None:
    of = figures(LARGE)
    assert line(of, "about", "first_day")["label"] == "2026-01-01"
    assert line(of, "about", "last_day")["label"] == "2026-12-31"
    assert "<5" in line(of, "about", "small_counts")["label"]


def test_what_is_large_is_told_to_the_last_figure() -> None:
    of = figures(LARGE)
    assert line(of, "sessions", "signed")["count"] == "100"
    assert line(of, "sessions_with_reaction", "bruising") == {
        **{"section": "sessions_with_reaction", "item": "bruising", "label": "Bruise"},
        **{"count": "20", "of": "98", "percent": "20.408"},
        # Clopper and Pearson for 20 of 98
        **{"percent_low_95": "12.934", "percent_high_95": "29.744"},
        **{"published_brady_percent": "7.55", "published_boyce_percent": "7.7"},
        "basis": "usually mild",
    }
    better = line(of, "complaints_better", "neck_pain")
    assert (better["count"], better["of"]) == ("10", "18")
    assert better["basis"] == "2 points, neck pain (Someone 2001)"
    assert line(of, "codes", "20560")["amount"] == "2730.00"


def test_what_is_small_takes_its_share_with_it() -> None:
    of = figures(LARGE)
    bled = line(of, "sessions_with_reaction", "bleeding")
    assert (bled["count"], bled["percent"], bled["percent_high_95"]) == (SMALL, LEFT_OUT, LEFT_OUT)
    assert line(of, "reaction_events", "bleeding")["count"] == SMALL
    assert line(of, "sessions_with_reaction", "pneumothorax")["count"] == SMALL
    assert line(of, "complaints_treated", "plantar_heel")["count"] == SMALL
    assert line(of, "sessions", "corrected_since")["count"] == SMALL


def test_the_fees_of_few_visits_would_tell_how_many() -> None:
    of = figures(LARGE)
    rare, other = line(of, "codes", "=2+3"), line(of, "codes", "20561")
    assert (rare["count"], rare["amount"]) == (SMALL, LEFT_OUT)
    # else it would be what is missing to the signed visits
    assert (other["count"], other["amount"]) == (LEFT_OUT, LEFT_OUT)


def test_all_of_them_is_as_telling_as_none() -> None:
    every = (EpisodeCourse("neck_pain", 3, 8, 2),) * 12
    better = line(figures(Tally(signed=12, courses=every)), "complaints_better", "neck_pain")
    assert (better["count"], better["of"], better["percent"]) == (LEFT_OUT, "12", LEFT_OUT)


def test_the_file_is_a_table_that_no_spreadsheet_runs(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    write_clinic(figures(LARGE), YEAR, path, lambda condition: f"@{condition}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert [
        next(row[1] for row in rows if "2+3" in row[1]),
        next(row[2] for row in rows if "@neck_pain" in row[2]),
    ] == ["'=2+3", "'@neck_pain"]


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.mkdir()
    with pytest.raises(FiguresNotWrittenError, match="Nothing was written"):
        write_clinic(figures(LARGE), YEAR, path, str)
    assert [one.name for one in tmp_path.iterdir()] == ["figures.csv"]


FEW = st.one_of(st.integers(0, 7), st.integers(0, 60))


@st.composite
def clinics(draw: st.DrawFn) -> Tally:
    """A clinic of any size, its counts fitting each other."""
    bruised, bled, none = draw(FEW), draw(FEW), draw(FEW)
    asked = bruised + bled + none
    codes = [draw(FEW) for _ in range(3)]
    coded = sum(codes)
    new, back = draw(FEW), draw(FEW)
    courses = [
        EpisodeCourse(condition, 2, 8, last)
        for condition in ("neck_pain", "plantar_heel")
        for last in (1, 7)
        for _ in range(draw(FEW))
    ]
    return Tally(
        patients=new + back,
        new_patients=new,
        signed=max(asked, coded),
        asked=asked,
        needles={one: count for one in Technique if (count := draw(FEW))},
        billed=tuple(
            Billed(f"2056{number}", "USD", Decimal(45), visits)
            for number, visits in enumerate(codes)
            if visits
        ),
        reactions=(BRUISED,) * bruised + (BLED,) * bled,
        courses=tuple(courses),
    )


@settings(max_examples=40)
@given(clinics())
def test_nothing_told_adds_up_to_something_small(tally: Tally) -> None:
    of = figures(tally)
    told = ToldFigures(of)
    counts, unwritten = told.counts, told.unwritten
    hidden = {name for name in counts if not told.is_told(name)}
    spans = possible(counts, told.totals, hidden, unwritten)
    for name, count in counts.items():
        if count < LEAST_TOLD and name != "no code":
            assert name in hidden
            low, high = spans[name]
            assert high > low, (name, spans[name])
    for cells in lines(of):
        if cells["count"].isdigit():
            assert int(cells["count"]) >= LEAST_TOLD
        elif cells["count"]:
            assert {cells["percent"], cells["amount"]} <= {"", LEFT_OUT}
    sums = [(counts[one.total], sum(counts[part] for part in one.parts)) for one in told.totals]
    assert all(total == parts for total, parts in sums)


@settings(max_examples=40)
@given(clinics())
def test_what_is_missing_to_a_total_is_no_small_count(tally: Tally) -> None:
    """The plainest attack on the written lines: a total, less all of its parts that are told."""
    found = lines(figures(tally))
    counts = {(one["section"], one["item"]): one["count"] for one in found}
    for whole, section in ((("sessions", "signed"), "codes"), (("needles", "all"), "needles")):
        parts = [
            count
            for (of, item), count in counts.items()
            if of == section and item not in ("all", "of_sessions_asked")
        ]
        if not counts[whole].isdigit() or SMALL not in parts:
            continue
        missing = int(counts[whole]) - sum(int(count) for count in parts if count.isdigit())
        # what is missing could be made up in other ways, so that each small one is anything
        most = LEAST_TOLD - 1
        if LEFT_OUT in parts:
            assert missing >= LEAST_TOLD + most
        else:
            assert most <= missing <= most * (parts.count(SMALL) - 1)


def test_how_many_had_no_pain_at_first_does_not_follow() -> None:
    courses = (*[EpisodeCourse("neck", 2, 8, 3)] * 12, EpisodeCourse("neck", 2, 0, 0))
    tally = Tally(patients=40, signed=60, asked=60, courses=courses)
    lines = [
        dict(zip(COLUMNS, line, strict=True)) for line in clinic_lines(figures(tally), YEAR, str)
    ]
    (judged,) = [line["count"] for line in lines if line["section"] == "complaints_judged"]
    (less,) = [line["of"] for line in lines if line["section"] == "pain_less_by_30_percent"]
    assert LEFT_OUT in (judged, less)
