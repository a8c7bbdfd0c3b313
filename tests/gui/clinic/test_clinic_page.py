"""The owner looks at a period, and takes its figures away."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.services.clinic import Clinic
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.clinic_days import ClinicDays
from tests.clinics import OpenRecord
from tests.drivers.gate import FileAnswers
from tests.gui.clinic.conftest import Opening, SetClock

MARCH = datetime(2026, 3, 16, 9, tzinfo=UTC)
WEEK = timedelta(weeks=1)
MILD, SERIOUS = Severity.MILD, Severity.SERIOUS


def fill(days: ClinicDays) -> None:
    """Three visits for a neck, two for a back, in February and March."""
    neck, back = days.complaint("neck_pain"), days.complaint("low_back_pain")
    needles = {Technique.PISTONING: 3}
    for week, score in enumerate((6, 5, 4)):
        days.visit(
            *(neck, MARCH + (week - 1) * WEEK),
            needles=needles,
            before=score,
            reactions=[("bruising", MILD)] if week == 1 else (),
            code=("20560", "45.00"),
        )
    days.visit(back, MARCH - 5 * WEEK, before=8)
    days.visit(back, MARCH, before=8, is_open=True)


def test_a_period_is_seen_at_a_glance(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    assert page.numbers() == [
        "Sessions: 5. 4 signed \N{MIDDLE DOT} 1 open",
        "Patients: 2. 2 of them new in this period",
        "Needles: 11. Pistoning 11",
        "Sessions with a code: 3. 135.00 USD",
    ]
    assert page.codes()[0] == [
        *("20560", "Needles without injection, one or two muscles", "3", "75 %", "135.00 USD")
    ]
    assert page.codes()[1][0] == "No code"
    assert "Asked in 3 of 5 sessions, with 9 needles." in page.about_asking()
    assert "Not asked: 2" in page.about_asking()


def test_a_rate_stands_beside_what_was_published(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    rows = opening().reactions()
    # one of three: 0.84 % to 90.57 %
    heard = "33 %, 95 % interval 0.84 to 91 %, 1 of 3"
    assert rows["Bruise"] == [
        *("mild 1", "1", "1", "111.1", "33 % (0.84\N{EN DASH}91)", heard, "7.55 %", "7.7 %")
    ]
    assert rows["Pneumothorax"][-2:] == ["not given", "not given"]
    assert list(rows)[:3] == [
        *("Any significant (Brady) or major (Boyce) event", "Any moderate event"),
        "Any mild event",
    ]


def test_kinds_that_were_not_seen_are_shown_when_asked_for(
    days: ClinicDays, opening: Opening
) -> None:
    fill(days)
    page = opening()
    assert "Faint (autonomic reaction)" not in page.reactions()
    page.hands.press("Also kinds that were not seen")
    assert page.reactions()["Faint (autonomic reaction)"][:3] == ["moderate", "0", "0"]


def test_complaints_stand_under_their_own_threshold(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    rows = opening().outcomes()
    assert list(rows) == [
        *("2 points or 30% (MIC, low back pain)", "Low back pain"),
        *("1.3 points (MCID, mechanical neck pain)", "Neck pain (mechanical, non-specific)"),
        "All complaints",
    ]
    assert rows["Neck pain (mechanical, non-specific)"][:3] == ["1", "0", "1 of 1"]
    assert rows["Low back pain"][2] == "0 of 1"
    assert rows["All complaints"][3] == "thresholds differ"


def test_another_period_has_other_figures(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    page.choose("Last month")
    assert page.numbers()[0].startswith("Sessions: 1.")
    page.choose("This month")
    assert page.numbers()[0].startswith("Sessions: 4.")
    page.choose_days("2026-03-16", "2026-03-16")
    assert page.numbers()[0].startswith("Sessions: 2.")
    assert page.hands.reads("16 Mar 2026 \N{EN DASH} 16 Mar 2026")


def test_days_that_make_no_period_are_pointed_out(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    for first, last, said in (
        ("2026-03-16", "2026-03-02", "This day comes before the first one."),
        ("2026-03-16", "", "Write the first and the last day."),
        ("2026-03-16", "2027-01-01", "This date lies in the future."),
        ("soon", "2026-03-16", "Write the date as year-month-day"),
    ):
        page.choose("Last 12 months")
        page.choose_days(first, last)
        assert page.hands.reads(said)
        assert page.numbers()[0].startswith("Sessions: 5.")


def test_an_empty_period_says_so(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    page.choose_days("2026-01-01", "2026-01-31")
    assert page.line() == "No session began in this period."
    assert not page.page.export.isEnabled()
    page.hands.press("Show the last 12 months")
    assert page.shows_figures()


def test_a_clinic_without_visits_says_so(opening: Opening) -> None:
    page = opening()
    assert page.line() == "No session began in this period."
    assert not page.hands.offers("Stop")


def test_the_figures_follow_the_record(days: ClinicDays, clinic: Clinic, opening: Opening) -> None:
    fill(days)
    page = opening()
    heel = days.complaint()
    clinic.recorder.start_session(factories.session(heel, started_at=MARCH))
    assert page.numbers()[0].startswith("Sessions: 6.")
    page.page.hide()
    other = factories.session(heel, started_at=MARCH + WEEK)
    clinic.recorder.start_session(other)
    assert page.numbers()[0].startswith("Sessions: 6.")
    page.page.show()
    assert page.numbers()[0].startswith("Sessions: 7.")


def test_a_new_day_begins_a_new_month(days: ClinicDays, opening: Opening, clock: SetClock) -> None:
    fill(days)
    page = opening()
    page.choose("This month")
    clock.at += timedelta(days=3)
    page.page.begin()
    assert page.line() == "No session began in this period."


def test_a_long_record_is_read_bit_by_bit_and_can_be_stopped(
    days: ClinicDays, clinic: Clinic, opening: Opening
) -> None:
    for _ in range(40):
        days.visit(days.complaint(), MARCH, needles={})
    late = days.complaint()
    page = opening(turn_s=0.0)
    page.wait_for_figures()
    page.begin_with("This month")
    assert page.line() == "Reading the record: 39 %"
    page.hands.press("Stop")
    assert page.line() == "The record was not read to its end."
    page.hands.press("Read it")
    assert page.page.reader.is_reading
    clinic.recorder.start_session(factories.session(late, started_at=MARCH))
    page.wait_for_figures()
    assert page.numbers()[0].startswith("Sessions: 41.")


def test_a_record_that_cannot_be_read_says_so(
    days: ClinicDays, record: OpenRecord, opening: Opening
) -> None:
    fill(days)
    page = opening()
    record.store.close()
    page.choose("Last month")
    assert "cannot be read" in page.line()
    assert page.hands.offers("Try again")


def test_the_file_leaves_small_counts_out(
    days: ClinicDays, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    fill(days)
    page = opening()
    assert page.hands.reads("The file leaves out counts below 5")
    answers.answer = tmp_path / "figures.csv"
    page.hands.press("Export figures\N{HORIZONTAL ELLIPSIS}")
    assert page.hands.reads("figures.csv was saved.")
    with answers.answer.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = {(row["section"], row["item"]): row["count"] for row in rows}
    assert counts["sessions", "all"] == "5"
    assert counts["sessions", "signed"] == "<5"
    assert counts["sessions_with_reaction", "bruising"] == "<5"
    text = answers.answer.read_text(encoding="utf-8")
    assert "Neck pain (mechanical, non-specific)" in text
    assert "Brandt" not in text


def test_no_file_is_written_where_none_was_meant_or_can_be(
    days: ClinicDays, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    fill(days)
    page = opening()
    page.hands.press("Export figures\N{HORIZONTAL ELLIPSIS}")
    assert page.page.notice.sentence() == ""
    answers.answer = tmp_path
    page.hands.press("Export figures\N{HORIZONTAL ELLIPSIS}")
    assert page.page.notice.sentence().startswith("Nothing was written to")
    assert list(tmp_path.glob("*.csv")) == []


def test_a_name_without_its_ending_gets_it_and_replaces_nothing(
    days: ClinicDays, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    fill(days)
    page = opening()
    answers.answer = tmp_path / "March 3.2026"
    page.hands.press("Export figures\N{HORIZONTAL ELLIPSIS}")
    assert page.page.notice.sentence().startswith("March 3.2026.csv was saved.")
    page.hands.press("Export figures\N{HORIZONTAL ELLIPSIS}")
    assert page.page.notice.sentence() == "March 3.2026.csv is there already: nothing was saved."


@pytest.mark.parametrize("width", [930, 1216])
def test_no_figure_is_beyond_the_edge(days: ClinicDays, opening: Opening, width: int) -> None:
    fill(days)
    page = opening().page
    page.resize(width, 640)
    for table in (page.body.codes, page.body.reactions, page.body.outcomes):
        last = table.figures.columnCount() - 1
        right = table.columnViewportPosition(last) + table.columnWidth(last)
        assert right <= table.viewport().width()
    assert page.body.reactions.isColumnHidden(6) is (width == 930)


def test_nobody_is_named(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    assert not page.hands.reads("Brandt")
    rows = (*page.codes(), *page.reactions().items(), *page.outcomes().items())
    assert "Brandt" not in str(rows)


def test_the_page_is_worked_by_keys_alone(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    assert page.hands.focus().accessibleName() == "Period: Last 12 months"
    for name in ("Codes and fees", "Reactions", "Outcome by complaint"):
        page.hands.tab_to(name)
    table = page.page.body.outcomes
    page.hands.key(Qt.Key.Key_Down)
    page.hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = table.figures.rowCount() - 1
    assert table.currentIndex().row() == last
    assert 0 < page.top_of_row(table, last) < page.page.body.height()


def test_a_heading_stays_in_sight_while_its_rows_pass(days: ClinicDays, opening: Opening) -> None:
    fill(days)
    page = opening()
    page.hands.press("Also kinds that were not seen")
    body = page.page.body
    resting = page.top_of_heading(body.reactions)
    assert resting > 0
    body.verticalScrollBar().setValue(body.reactions.y() + 200)
    assert page.top_of_heading(body.reactions) == 0
    body.verticalScrollBar().setValue(0)
    assert page.top_of_heading(body.reactions) == resting


def test_every_look_draws_its_pictures(days: ClinicDays, opening: Opening, look: Look) -> None:
    fill(days)
    table = opening().page.body.reactions
    pictures = []
    for mode in Mode:
        look.theme.set_mode(mode)
        # a scroll bar that comes or goes changes the width of what stands beside it
        QApplication.processEvents()
        pictures.append(table.grab().toImage())
    look.theme.set_mode(Mode.LIGHT)
    QApplication.processEvents()
    assert all(one != other for one, other in pairwise(pictures))
    assert table.grab().toImage() == pictures[0]
