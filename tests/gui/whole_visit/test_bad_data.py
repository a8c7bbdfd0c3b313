"""What no version of this program writes, or a catalogue no longer knows: the visit still opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.amendment import SiteWithdrawn
from bodymap.charting.ids import new_id
from bodymap.charting.screening import Reply
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.template import Template, TemplateTray
from bodymap.errors import ClinicFileError
from bodymap.ui.session.aftercare.aftercare_on_page import AftercareOnPage
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.stock.needle_stock import NeedleStock
from tests import factories
from tests.gui.whole_visit.conftest import CALF, Screen
from tests.gui.whole_visit.ways import checklist, one_needle, sign, signed
from tests.thinned import thinned

GONE = "of_no_catalogue"


def an_answer(session: Session) -> SessionRecord:
    return factories.answer(session, GONE, Reply.YES)


def an_answer_elsewhere(session: Session) -> SessionRecord:
    answer = factories.answer(session, "implant", Reply.YES)
    return replace(answer, answer=replace(answer.answer, regions=(GONE,)))


def an_override(session: Session) -> SessionRecord:
    return factories.override(session, item=GONE)


def a_reaction(session: Session) -> SessionRecord:
    return factories.reaction(session, kind=GONE)


def an_advice(session: Session) -> SessionRecord:
    return factories.advice_told(session, GONE)


def a_score(session: Session) -> SessionRecord:
    return factories.outcome(session, measure=GONE)


def a_score_out_of_range(session: Session) -> SessionRecord:
    return factories.outcome(session, value=1e12)


def a_code(session: Session) -> SessionRecord:
    return factories.billing(session, code=GONE, muscles=(GONE,))


def a_finding(session: Session) -> SessionRecord:
    return factories.finding(session, point=BodyPoint(1e6, -1e6, 1e6))


STRANGE = [
    an_answer,
    an_answer_elsewhere,
    an_override,
    a_reaction,
    an_advice,
    a_score,
    a_score_out_of_range,
    a_code,
    a_finding,
]


def open_everything(screen: Screen) -> None:
    """Every sheet of the visit, one after the other."""
    for opens in (
        screen.piece(StartOnFigure).open,
        screen.piece(ReactionsOnPage).open,
        screen.piece(ScoresOnPage).open,
        screen.piece(AftercareOnPage).open,
        screen.piece(GhostsOnFigure).open,
    ):
        opens()
        screen.settle()
    screen.piece(LedgerOnPage).open_needles()
    screen.piece(NeedleStock).open()
    screen.page.pain_bar.corner.checklist_wanted.emit()
    screen.settle()
    screen.page.grab()
    screen.page.close_sheet()
    screen.settle()


@pytest.mark.in_full
@pytest.mark.parametrize("strange", STRANGE, ids=lambda strange: strange.__name__)
def test_a_record_that_names_what_is_no_more(screen: Screen, strange: object) -> None:
    screen.begin(strange)  # type: ignore[arg-type]  # one of those above
    screen.click(CALF)
    open_everything(screen)
    assert screen.page.visit is not None
    assert len(screen.page.visit.sites) == 1


@pytest.mark.in_full
def test_sites_of_no_muscle_region_or_place_on_the_figure(screen: Screen) -> None:
    session = screen.begin()
    usual = factories.site(session)
    referred = replace(usual.detail, is_referred=True, referred_to=(GONE,))
    elsewhere = replace(
        usual.place,
        point=BodyPoint(1900.0, 1990.0, -1900.0),
        region=GONE,
        view=GONE,
        atlas_version="0",
    )
    for site in (
        replace(usual, muscle=GONE),
        replace(usual, id=new_id(), place=replace(usual.place, region=GONE)),
        replace(usual, id=new_id(), place=elsewhere),
        replace(usual, id=new_id(), detail=referred),
    ):
        screen.clinic.recorder.add_site(replace(site, inserted_at=screen.clock.now()))
        screen.settle()
    screen.show(session)
    assert screen.page.visit is not None
    for site in screen.page.visit.sites:
        screen.page.select(site.id)
        screen.settle()
    open_everything(screen)
    # the next visit of the same complaint shows them as ghosts
    episode = screen.page.visit.visit.episode
    screen.clinic.recorder.end_session(session.id, screen.clock.now())
    screen.clock.time += timedelta(hours=2)
    screen.begin_of(episode)
    open_everything(screen)
    for ghost in screen.page.board.ghosts.shown.ghosts:
        screen.piece(GhostsOnFigure).chart(ghost.origin)
        screen.settle()
    open_everything(screen)


@pytest.mark.in_full
def test_amendments_that_do_not_fit_are_said_and_nothing_else(screen: Screen) -> None:
    signed(screen)
    session = screen.session
    assert screen.page.visit is not None
    site = screen.page.visit.sites[0]
    for what in (SiteWithdrawn(new_id()), SiteWithdrawn(site.id), SiteWithdrawn(site.id)):
        screen.clinic.records.put([factories.amendment(session, id=new_id(), what=what)])
        screen.settle()
    screen.begin()
    screen.show(session)
    screen.page.grab()
    assert any("does not match what was signed" in one for one in screen.sentences())


def test_a_template_of_no_condition_is_offered_all_the_same(screen: Screen) -> None:
    one_needle(screen)
    assert screen.page.visit is not None
    tray = screen.page.tray
    kept = Template.from_sites(
        *("Of old", GONE, screen.page.visit.sites),
        TemplateTray(tray.needle, tray.technique, None),
    )
    screen.clinic.templates.keep(kept)
    screen.settle()
    screen.piece(GhostsOnFigure).open()
    screen.settle()
    screen.press(next(one for one in _names(screen) if one.startswith("Of old")))
    assert screen.piece(GhostsOnFigure).choice.id == kept.id
    screen.press("Rename\N{HORIZONTAL ELLIPSIS}")
    screen.clinic.templates.retire(kept.id)


def _names(screen: Screen) -> list[str]:
    return [one.accessibleName() for one in screen.hands.visible(QAbstractButton)]


@pytest.mark.parametrize("body", thinned(["{", "[]", '{"ghosts":[{}],"tray":null}', "null", ""], 5))
def test_a_template_that_cannot_be_read_is_one_sentence(screen: Screen, body: str) -> None:
    key = new_id().bytes
    screen.write_past_it(
        "INSERT INTO template VALUES (?,?,?,?,?,0,0,0,0,NULL,NULL,1)", key, "Broken", "", 1, body
    )
    try:
        screen.begin()
        screen.piece(GhostsOnFigure).open()
        screen.settle()
        words = [one for one in screen.sentences() if "cannot be read" in one]
        assert len(words) == 1
        screen.click(CALF)
        open_everything(screen)
        assert screen.page.visit is not None
        assert len(screen.page.visit.sites) == 1
    finally:
        screen.write_past_it("DELETE FROM template WHERE id = ?", key)


@pytest.mark.parametrize(
    ("name", "value"),
    thinned(
        [
            ("fees", '{"20560": "NaN"}'),
            ("fees", '{"20560": 45}'),
            ("fees", "[]"),
            ("code_policy", '"whatever"'),
            ("dwell_target_minutes", '"ten"'),
            ("dwell_target_minutes", "-5"),
            ("has_sound", '"yes"'),
            ("currency", "3"),
            ("consent_wording", "null"),
        ],
        8,
    ),
)
def test_a_setting_that_cannot_be_read_locks_nobody_out(
    screen: Screen, name: str, value: str
) -> None:
    usual = screen.clinic.settings.now()
    screen.write_past_it("DELETE FROM setting WHERE name = ?", name)
    key = new_id().bytes
    screen.write_past_it("INSERT INTO setting VALUES (?,?,?,0,0,0,0,NULL,NULL,1)", key, name, value)
    try:
        page = screen.make_page()
        page.deleteLater()
        checklist(screen)
        assert isinstance(screen.page.sheet, FinishSheet)
        screen.begin()
        words = [one for one in screen.sentences() if "Some settings of the clinic" in one]
        assert len(words) == 1
        # what is set beside it leaves it alone
        settings = screen.clinic.settings.now()
        screen.clinic.settings.keep(replace(settings, consent_version=f"{screen.clock.now()}"))
        assert screen.clinic.settings.unreadable() == (name,)
        open_everything(screen)
    finally:
        screen.write_past_it("DELETE FROM setting WHERE id = ?", key)
        screen.clinic.settings.keep(usual)
    assert screen.clinic.settings.unreadable() == ()


def test_a_visit_part_of_which_cannot_be_read_is_one_sentence(screen: Screen) -> None:
    session = screen.begin(factories.outcome)
    screen.write_past_it(
        "UPDATE screening_answer SET regions = '{' WHERE session_id = ?", session.id.bytes
    )
    with pytest.raises(ClinicFileError, match="cannot be read"):
        screen.clinic.history.visit(session.id)
    screen.begin()
    screen.click(CALF)
    sign(screen)
