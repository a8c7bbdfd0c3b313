"""Pain before and after, the end of a visit, and failures that lose nothing."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.pain import Phase
from db.layout import CLINIC_FILE
from tests import factories
from tests.gui.session.conftest import Charting

HOLD_THE_LOCK = """
import sys, sqlite3
file = open(sys.argv[1], "r+b")
import fcntl, struct
# SQLite's own write locks on a WAL file lie in the -shm file from byte 120; take them all
shm = open(sys.argv[1] + "-shm", "r+b")
fcntl.lockf(shm, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 120)
print("held", flush=True)
sys.stdin.readline()
"""


def scores(charting: Charting) -> dict[Phase, int]:
    visit = charting.clinic.history.visit(charting.session.id)
    return {score.phase: score.score for score in visit.scores}


def test_a_press_records_the_score(charting: Charting) -> None:
    session = charting.driver
    session.give_pain(Phase.BEFORE, 7)
    session.give_pain(Phase.AFTER, 4)
    assert scores(charting) == {Phase.BEFORE: 7, Phase.AFTER: 4}
    assert session.pain(Phase.BEFORE) == 7
    assert session.pain(Phase.AFTER) == 4


def test_another_press_replaces_the_score_and_undo_brings_it_back(charting: Charting) -> None:
    session = charting.driver
    session.give_pain(Phase.BEFORE, 7)
    session.give_pain(Phase.BEFORE, 5)
    assert scores(charting) == {Phase.BEFORE: 5}
    session.undo()
    assert scores(charting) == {Phase.BEFORE: 7}
    session.undo()
    assert scores(charting) == {}
    assert session.pain(Phase.BEFORE) is None


def test_the_same_press_again_takes_the_score_back(charting: Charting) -> None:
    session = charting.driver
    session.give_pain(Phase.AFTER, 3)
    session.give_pain(Phase.AFTER, 3)
    assert scores(charting) == {}
    session.undo()
    assert scores(charting) == {Phase.AFTER: 3}


def test_zero_is_a_score_and_not_missing(charting: Charting) -> None:
    session = charting.driver
    session.give_pain(Phase.AFTER, 0)
    assert scores(charting) == {Phase.AFTER: 0}


def test_pain_by_keys(charting: Charting) -> None:
    session = charting.driver
    session.pane("back").setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_T, Qt.Key.Key_A, Qt.Key.Key_2):
        session.press(key)
    assert scores(charting) == {Phase.BEFORE: 10, Phase.AFTER: 2}
    assert len(session.titles()) == 4


def test_an_ended_visit_takes_no_site_until_it_is_opened_again(
    charting: Charting, qtbot: QtBot
) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    with qtbot.waitSignal(charting.page.finished) as finished:
        session.end_visit()
    assert finished.args == [charting.session.id]
    session.click_body("back", 0.60, 0.45)
    assert len(session.listed()) == 1
    assert "ended" in session.sentence()
    session.open_again()
    session.click_body("back", 0.60, 0.45)
    assert len(session.listed()) == 2


def test_undo_never_reaches_into_another_visit(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    visit = charting.clinic.history.visit(charting.session.id)
    other = factories.session(visit.episode, week=1)
    charting.clinic.recorder.start_session(other)
    charting.page.show_visit(other.id)
    session.undo()
    assert len(charting.clinic.history.visit(charting.session.id).sites) == 1


def test_a_write_that_fails_leaves_a_sentence_and_nothing_else(charting: Charting) -> None:
    session = charting.driver
    clinic_file = charting.folder / CLINIC_FILE
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(clinic_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "held"
    place = session.px("back", 0.40, 0.45)
    session.click_body("back", 0.40, 0.45)
    assert session.numbers_on("back") == []
    assert not charting.page.undo_stack.canUndo()
    assert session.sentence() != ""
    assert session.px("back", 0.40, 0.45) == place, "the figure stays where it is"
    holder.communicate("\n", timeout=10)
    session.click_body("back", 0.40, 0.45)
    assert session.numbers_on("back") == [1]
    assert session.sentence() == ""


def test_a_file_that_is_gone_and_comes_back(charting: Charting) -> None:
    session = charting.driver
    clinic_file = charting.folder / CLINIC_FILE
    away = charting.folder / "elsewhere"
    clinic_file.rename(away)
    session.click_body("back", 0.40, 0.45)
    assert session.numbers_on("back") == []
    assert not charting.page.undo_stack.canUndo()
    assert session.sentence() != ""
    away.rename(clinic_file)
    session.click_body("back", 0.40, 0.45)
    assert session.numbers_on("back") == [1]
    assert session.sentence() == ""


def test_what_another_page_changes_is_seen_at_once(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    (site,) = session.listed_sites()
    charting.clinic.recorder.void_site(site.id)
    assert session.numbers_on("back") == []
