"""After the signature: the seal is checked, and corrections stand beside what was signed."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.amended import Outcome, apply
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.services.signed_content import is_intact
from bodymap.ui.session.finish.amended_marks import marks_of
from bodymap.ui.session.finish.signed_strip import SignedStrip
from bodymap.ui.theme.look import Look
from tests import factories
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish


@pytest.fixture
def finishing(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    return with_finish(charting, look, qtbot)


@pytest.fixture
def signed(finishing: Finishing) -> Finishing:
    finishing.settle_everything()
    finishing.driver.press_button()
    assert finishing.visit.signature is not None
    return finishing


def amendment(signed: Finishing) -> Amendment:
    (one,) = signed.visit.of(Amendment)
    return one


# --- the strip


def test_the_strip_says_who_signed_and_shows_the_seal(signed: Finishing) -> None:
    signature = signed.visit.signature
    assert signature is not None
    words = signed.driver.strip
    assert words.startswith("Signed by Anna Weber, PT, ")
    assert words.endswith(f"record {signature.content_hash[:4]}\u2026")
    assert not signed.driver.hands.offers("Open again")
    assert not signed.driver.hands.offers("As signed")
    strip = signed.charting.page.findChild(SignedStrip)
    assert isinstance(strip, SignedStrip)
    # as much room as an alert leaves
    strip.resize(230, 44)
    assert strip.words.text() == "Signed by A. Weber"
    assert strip.words.toolTip().startswith(words)


def test_an_open_visit_has_no_strip(finishing: Finishing) -> None:
    assert finishing.driver.strip == ""


def test_an_ended_visit_says_that_it_is_not_signed(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.charting.page.finish()
    assert finishing.driver.strip == "This session has ended and is not signed."
    finishing.driver.hands.press("Finish\N{HORIZONTAL ELLIPSIS}")
    finishing.driver.sign()
    assert finishing.driver.strip.startswith("Signed by Anna Weber, PT, ")


def test_a_record_that_is_not_what_was_signed_says_so(signed: Finishing) -> None:
    charting, visit = signed.charting, signed.visit
    other = factories.session(visit.episode, week=1)
    charting.clinic.recorder.start_session(other)
    charting.page.show_visit(other.id)
    assert signed.driver.strip == ""
    charting.seal(other)
    charting.page.show_visit(visit.session.id)
    assert "does not match what was signed" not in signed.driver.strip
    charting.page.show_visit(other.id)
    assert "does not match what was signed" in signed.driver.strip


def test_a_click_on_a_signed_visit_leads_to_the_correction(signed: Finishing) -> None:
    before = signed.visit
    signed.charting.driver.click_body("back", 0.4, 0.4)
    assert signed.charting.driver.sentence().startswith("This session is signed")
    signed.driver.hands.press("Correct it\N{HORIZONTAL ELLIPSIS}")
    assert signed.driver.corrections.isVisible()
    assert signed.visit == before


# --- corrections


def test_a_muscle_is_corrected(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("1 ")
    name = signed.charting.underlying.name("tibialis_posterior")
    signed.driver.choose("Muscle", name)
    signed.driver.record("The deeper muscle was meant")
    one = amendment(signed)
    (site,) = signed.visit.sites
    assert one.what == SiteChanged(site.id, (FieldChange(SiteField.MUSCLE, "tibialis_posterior"),))
    assert (one.author, one.reason) == ("Anna Weber, PT", "The deeper muscle was meant")
    assert site.muscle == "soleus"
    assert is_intact(signed.visit)
    said = signed.driver.read_sheet()
    assert f"Site 1: muscle {name}" in said
    assert any(words.startswith("The deeper muscle was meant \u2014 Anna Weber") for words in said)
    assert signed.driver.strip.endswith("amended")
    strip = signed.charting.page.findChild(SignedStrip)
    assert isinstance(strip, SignedStrip)
    strip.resize(400, 44)
    # a narrow window has room for the name alone: the day and the seal are in the tip
    assert strip.words.text() == "Signed by A. Weber"
    assert "amended" in strip.words.toolTip()
    assert signed.driver.hands.offers("Correct\N{HORIZONTAL ELLIPSIS}")


def test_a_needle_that_was_never_in_is_struck(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("1 ")
    signed.driver.hands.press("This needle was never in")
    signed.driver.record("Charted by mistake")
    (site,) = signed.visit.sites
    assert amendment(signed).what == SiteWithdrawn(site.id)
    assert signed.charting.driver.numbers_on("back") == []
    signed.driver.show_on_figure("Sites on the figure: As signed")
    assert signed.charting.driver.numbers_on("back") == [1]


def test_a_place_is_corrected_by_a_click(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("1 ")
    before = signed.charting.driver.marker("back", 1).anchor
    signed.charting.driver.click_body("back", 0.62, 0.75)
    assert amendments(signed) == ()
    signed.driver.record("The other leg")
    what = amendment(signed).what
    assert isinstance(what, SiteChanged)
    assert SiteField.PLACE in {change.field for change in what.changes}
    after = signed.charting.driver.marker("back", 1).anchor
    assert abs(after[0] - before[0]) > 20
    signed.driver.show_on_figure("Sites on the figure: As signed")
    assert signed.charting.driver.marker("back", 1).anchor == before


def amendments(signed: Finishing) -> tuple[Amendment, ...]:
    return signed.visit.of(Amendment)


def test_a_needle_that_is_missing_is_added_by_a_click(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.charting.driver.click_body("back", 0.4, 0.4)
    assert signed.driver.corrections.subject.currentText() == "A needle that is missing"
    signed.driver.record("Forgotten")
    what = amendment(signed).what
    assert isinstance(what, SiteAdded)
    assert what.site.number == 2
    assert what.site.place.view == "back"
    assert signed.charting.driver.numbers_on("back") == [1, 2]
    assert len(signed.visit.sites) == 1
    assert "2" in [words.split()[0] for words in signed.driver.subjects()]


def test_a_pain_score_is_corrected(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("Pain after")
    assert signed.driver.chosen("Pain, 0 to 10") == "3"
    signed.driver.choose("Pain, 0 to 10", "2")
    signed.driver.record("Misheard")
    assert amendment(signed).what == PainCorrected(
        signed.charting.session.episode_id, Phase.AFTER, 2
    )
    assert "Pain after: 2" in signed.driver.read_sheet()
    row = signed.charting.page.pain_bar.row(Phase.AFTER)
    assert row.button(2).isChecked()
    signed.driver.show_on_figure("Sites on the figure: As signed")
    assert row.button(3).isChecked()


def test_anything_else_is_corrected_in_words(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("Something else")
    signed.driver.record("Noticed at the review")
    assert amendments(signed) == ()
    signed.driver.hands.fill("How it was", "Consent was given verbally.")
    signed.driver.record("Noticed at the review")
    assert amendment(signed).what == Stated("Consent was given verbally.")


def test_a_correction_needs_a_reason_and_something_to_correct(signed: Finishing) -> None:
    sheet = signed.driver.open_corrections()
    signed.driver.record("Why not")
    assert sheet.problem.text() == "Choose what is corrected."
    signed.driver.correct("1 ")
    signed.driver.record("Why not")
    assert sheet.problem.text() == "Nothing here is other than it is recorded."
    signed.driver.hands.press("This needle was never in")
    signed.driver.record("")
    assert sheet.reason.error() == "Say why it is corrected."
    signed.driver.correct("A needle")
    signed.driver.record("Forgotten")
    assert sheet.problem.text() == "Click the figure where the needle was."
    assert amendments(signed) == ()


def test_somebody_else_corrects_in_their_own_name(signed: Finishing) -> None:
    sheet = signed.driver.open_corrections()
    assert sheet.author.text() == "Corrected as Anna Weber, PT"
    signed.driver.correct("Something else")
    signed.driver.hands.fill("How it was", "The gloves were of nitrile.")
    signed.charting.sit(Role.THERAPIST)
    signed.driver.settle()
    assert sheet.author.text() == "Corrected as Ada Brandt, DPT"
    signed.driver.record("Noticed at the review")
    assert amendment(signed).author == "Ada Brandt, DPT"
    assert amendment(signed).what == Stated("The gloves were of nitrile.")


def test_who_only_reads_is_not_offered_corrections(signed: Finishing) -> None:
    before = signed.visit
    sheet = signed.driver.open_corrections()
    signed.driver.correct("Something else")
    signed.driver.hands.fill("How it was", "The gloves were of nitrile.")
    signed.charting.sit(Role.REVIEWER)
    signed.driver.record("Noticed at the review")
    assert sheet.problem.text() == "A reviewer may not chart."
    assert sheet.statement.text() == "The gloves were of nitrile.", "what was typed stays"
    assert signed.visit == before
    signed.charting.page.close_sheet()
    signed.driver.settle()
    assert not signed.driver.hands.offers("Correct\N{HORIZONTAL ELLIPSIS}")
    signed.charting.driver.click_body("back", 0.4, 0.4)
    assert signed.charting.driver.sentence() == "A reviewer may not chart."
    assert signed.charting.page.sheet is None


# --- before and after on the figure


def test_what_is_not_as_signed_is_marked(signed: Finishing) -> None:
    (site,) = signed.visit.sites
    elsewhere = replace(site.place, point=site.place.point.mirrored())
    added = replace(site, id=new_id(), number=2)
    cases: list[tuple[What, Outcome, BodyPoint | None, UUID | None]] = [
        (SiteWithdrawn(site.id), Outcome.WITHDRAWN, site.place.point, None),
        (
            SiteChanged(site.id, (FieldChange(SiteField.PLACE, elsewhere),)),
            Outcome.CHANGED,
            site.place.point,
            site.id,
        ),
        (
            SiteChanged(site.id, (FieldChange(SiteField.DEPTH_MM, 9.0),)),
            Outcome.CHANGED,
            None,
            site.id,
        ),
        (SiteAdded(added), Outcome.ADDED, None, added.id),
    ]
    for what, outcome, before, after in cases:
        session, now = signed.charting.session.id, signed.charting.clock.now()
        one = Amendment(new_id(), session, "Anna Weber, PT", now, "Better known", what)
        (mark,) = marks_of(apply((site,), (one,)))
        assert (mark.outcome, mark.before, mark.after) == (outcome, before, after)


def test_a_struck_needle_is_seen_on_the_figure(signed: Finishing, look: Look) -> None:
    (site,) = signed.visit.sites
    session, now = signed.charting.session.id, signed.charting.clock.now()
    gone = Amendment(new_id(), session, "Anna Weber, PT", now, "Never in", SiteWithdrawn(site.id))
    at = signed.charting.driver.marker("back", 1).anchor
    signed.charting.clinic.records.put((gone,))
    colours = around(signed, at)
    assert look.theme.color("needle-in").name() not in {colour.name() for colour in colours}
    assert any(colour.red() - colour.green() > STRONG for colour in colours)
    signed.driver.show_on_figure("Sites on the figure: As signed")
    ring = around(signed, at)
    assert look.theme.color("needle-out").name() in {colour.name() for colour in ring}
    assert not any(colour.red() - colour.green() > STRONG for colour in ring)


STRONG = 100
"""So much more red than green has nothing on the figure but a needle that is in, and a stroke."""


def around(signed: Finishing, at: tuple[float, float]) -> list[QColor]:
    """The colours of the back view around a place, in px."""
    signed.driver.settle()
    picture = signed.charting.driver.pane("back").grab().toImage()
    reach = range(-12, 13)
    return [
        picture.pixelColor(round(at[0]) + dx, round(at[1]) + dy) for dx in reach for dy in reach
    ]
