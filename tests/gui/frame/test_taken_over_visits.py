"""The list of visits tells who began a visit and who took it over."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Role
from bodymap.charting.take_over import TakeOver
from bodymap.services.after_visit import AfterVisit
from bodymap.services.clock import SystemClock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.frame.visit_list import Column, VisitListModel
from bodymap.ui.session.hold.words import begun_words
from tests.catalogues import shipped_catalogue
from tests.clinics import new_record


def test_the_state_tells_it_and_so_does_the_cell_that_stands_for_the_row(
    qtbot: QtBot, tmp_path: Path
) -> None:
    record = new_record(tmp_path)
    complaint = record.add_complaint()
    plain, taken = (record.start_session(complaint, week=week) for week in range(2))
    record.sit(Role.THERAPIST)
    record.records.take_over(taken.id, taken.started_at + timedelta(minutes=12))
    after = AfterVisit(record.clinic, lambda: ReactionKinds(shipped_catalogue()), SystemClock())
    model = VisitListModel(lambda region: region)
    overview = record.history.overview(complaint.patient_id)
    signed = after.signed(complaint.patient_id)
    model.show_visits(overview.visits, (), after.now(), signed)
    begun = begun_words(record.history.visit(taken.id).of(TakeOver))
    assert begun.startswith("Begun by Anna Weber, PT; taken over by Ada Brandt, DPT at ")

    def told(row: int, column: Column, role: Qt.ItemDataRole) -> str:
        return str(model.data(model.index(row, column), role))

    newest, oldest = 0, 1
    assert told(newest, Column.STATE, Qt.ItemDataRole.ToolTipRole) == f"open\n{begun}"
    assert told(oldest, Column.STATE, Qt.ItemDataRole.ToolTipRole) == "open"
    day = told(newest, Column.DAY, Qt.ItemDataRole.DisplayRole)
    spoken = told(newest, Column.DAY, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{day}, open, {begun}"
    assert plain.id not in signed.taken_over
    record.store.close()
