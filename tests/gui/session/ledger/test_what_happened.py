"""What happens to needles, one by one, is counted and explained."""

from __future__ import annotations

from bodymap.charting.amendment import SiteAdded
from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import may_sign
from bodymap.ui.session.site_model import StateRole
from tests import factories
from tests.drivers.ledger import LedgerDriver
from tests.gui.session.conftest import Charting

# --- what happens to a needle


def test_what_happened_is_counted_and_can_be_undone(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.open_panel()
    for words, note, said, counts in (
        ("Out", None, "out", "in 1, out 1, still in 0"),
        ("Bent", None, "in 0:00, bent", "in 1, out 0, still in 1"),
        ("Fell out", None, "fell out", "in 1, out 1, still in 0"),
        ("Broke\N{HORIZONTAL ELLIPSIS}", "tip", "broken, not all of it is out", "still in 1"),
        ("Left in\N{HORIZONTAL ELLIPSIS}", "deep", "left in the patient", "still in 1"),
    ):
        ledger.tell(1, words, note)
        assert ledger.where(1) == said
        assert counts in ledger.words()
        ledger.undo()
        assert ledger.words() == "Needles: in 1, out 0, still in 1"
        assert ledger.where(1).startswith("in 0:")


def test_a_needle_put_in_again_is_timed_anew(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.passes(300)
    assert ledger.clocks() == ["5:00"]
    ledger.open_panel()
    ledger.tell(1, "Out")
    ledger.tell(1, "Back in")
    assert ledger.words() == "Needles: in 2, out 1, still in 1"
    ledger.passes(60)
    assert ledger.clocks() == ["1:00"]
    ledger.undo()
    assert ledger.words() == "Needles: in 1, out 1, still in 0"


def test_only_what_can_have_happened_is_offered(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.open_panel()
    ledger.open_needle(1)
    assert "Back in" not in ledger.offered(1)
    ledger.tell(1, "Out")
    assert {"Back in", "Out"} & set(ledger.offered(1)) == {"Back in"}


def test_a_needle_left_in_is_explained_by_its_note_or_by_the_visit(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.open_panel()
    ledger.tell(1, "Broke\N{HORIZONTAL ELLIPSIS}")
    ledger.press_in("Record", 1)
    visit = ledger.page.visit
    assert visit is not None
    assert visit.ledger.needs_explanation
    ledger.explain("The tip stays in, the patient knows.")
    (kept,) = visit.of(Explanation)
    assert may_sign(visit.ledger, kept.words)
    ledger.page.undo_stack.undo()
    assert visit.of(Explanation) == ()


def test_of_a_visit_that_has_ended_needles_can_still_be_told(
    charting: Charting, ledger: LedgerDriver
) -> None:
    ledger.chart(2)
    ledger.open_panel()
    assert not ledger.piece.sheet().explain.isVisible()
    charting.clinic.recorder.end_session(charting.session.id, charting.clock.time)
    ledger.settle()
    assert ledger.piece.sheet().explain.isVisible()
    ledger.press_all_out()
    assert ledger.words() == "Needles: in 2, out 2, still in 0"
    assert not ledger.piece.sheet().explain.isVisible()


def test_of_a_signed_visit_nothing_changes(charting: Charting, ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.press_all_out()
    charting.seal(charting.session)
    ledger.settle()
    assert not ledger.piece.bar.all_out.isVisible()
    ledger.open_panel()
    ledger.open_needle(1)
    assert ledger.offered(1) == []


def test_a_needle_that_a_correction_added_is_shown_as_out(
    charting: Charting, ledger: LedgerDriver
) -> None:
    ledger.chart(1)
    ledger.press_all_out()
    charting.seal(charting.session)
    forgotten = factories.site(charting.session, number=2)
    correction = factories.amendment(charting.session, what=SiteAdded(forgotten))
    charting.clinic.records.put((correction,))
    assert ledger.page.visit is not None
    sites = (*ledger.page.visit.sites, forgotten)
    ledger.settle()
    ledger.page.panel.show_sites(sites, None)
    rows = ledger.page.panel.site_list.model()
    states = [rows.index(at, 0).data(StateRole) for at in range(rows.rowCount())]
    assert [state.is_in for state in states] == [False, False]


def test_a_site_taken_back_while_its_needle_is_in_says_so(ledger: LedgerDriver) -> None:
    ledger.chart(2)
    ledger.passes(90)
    ledger.undo()
    ledger.settle()
    said = ledger.sentence()
    assert said == "Site 2 no longer counts. If its needle is in, chart it again (Ctrl+Y)."
    ledger.redo()
    assert ledger.words() == "Needles: in 2, out 0, still in 2"
    assert ledger.clocks()[1] != "0:00"


def test_a_site_taken_back_at_once_is_nothing_to_speak_of(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.undo()
    ledger.settle()
    assert ledger.sentence() == ""
