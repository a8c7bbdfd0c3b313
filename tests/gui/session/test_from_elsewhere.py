"""Somebody at another workstation changes the visit on the screen."""

from __future__ import annotations

from bodymap.services.changes import Changes, Kind
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)


def test_undo_never_reaches_past_what_others_did(charting: Charting) -> None:
    session, driver = charting.session, charting.driver
    driver.click_body("back", *CALF)
    (site,) = charting.clinic.history.visit(session.id).sites
    charting.clinic.bus.announce(
        Changes(
            *(Kind.SITE, session.patient_id, session.id, frozenset((site.id,)), 99),
            is_from_elsewhere=True,
        )
    )
    assert driver.numbers_on("back") == [1]
    driver.undo()
    assert charting.clinic.history.visit(session.id).sites == (site,)


def test_what_others_did_to_another_visit_changes_nothing_here(charting: Charting) -> None:
    session, driver = charting.session, charting.driver
    driver.click_body("back", *CALF)
    other = Changes(Kind.SITE, session.patient_id, None, is_from_elsewhere=True)
    charting.clinic.bus.announce(other)
    driver.undo()
    assert charting.clinic.history.visit(session.id).sites == ()
