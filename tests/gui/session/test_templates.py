"""Templates: a visit kept as a set of ghosts and a tray, and never charted by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.template import Template, TemplateTray
from bodymap.services.underlying import Underlying
from bodymap.ui.theme.look import Look
from tests import factories
from tests.gui.session.conftest import Charting
from tests.gui.session.haunted import CALF, LONG, SHOULDER, THIGH, Haunted, haunt

TRAY = TemplateTray(LONG, Technique.DEEP_STATIC, 40.0)
OURS = "Calf, three sites"


@pytest.fixture
def haunted(charting: Charting, atlas: Atlas, underlying: Underlying, look: Look) -> Haunted:
    return haunt(charting, atlas, underlying, look)


def keep(haunted: Haunted, name: str = OURS, condition: str = "") -> Template:
    """A template of two sites in the clinic's record."""
    sites = [haunted.site(haunted.charting.session, place) for place in (CALF, THIGH)]
    numbered = [replace(site, number=k) for k, site in enumerate(sites, 1)]
    template = Template.from_sites(name, condition, numbered, TRAY)
    haunted.charting.clinic.templates.keep(template)
    return template


def test_a_visit_is_saved_with_its_sites_and_the_tray(haunted: Haunted) -> None:
    tray = haunted.charting.page.tray
    tray.take_needle(Needle(0.25, 25))
    tray.take_technique(Technique.SUPERFICIAL)
    haunted.session.click_body("back", *CALF)
    haunted.session.click_body("back", *SHOULDER)
    haunted.ghosts.open()
    haunted.ghosts.press_button("Save this visit as a template\u2026")
    assert haunted.ghosts.suggested_name() == "Plantar heel pain"
    haunted.ghosts.name("My calf session")
    (template,) = haunted.charting.clinic.templates.all()
    assert (template.name, template.condition) == ("My calf session", "")
    assert template.tray == TemplateTray(Needle(0.25, 25), Technique.SUPERFICIAL, None)
    assert [ghost.place for ghost in template.ghosts] == [site.place for site in haunted.sites]
    assert not {ghost.origin for ghost in template.ghosts} & {site.id for site in haunted.sites}
    assert any(row.startswith("My calf session. 2 sites") for row in haunted.ghosts.rows())


def test_a_template_is_shown_as_ghosts_and_its_tray_is_taken_over(haunted: Haunted) -> None:
    template = keep(haunted)
    haunted.ghosts.open()
    haunted.ghosts.choose(OURS)
    assert haunted.ghosts.numbers_on("back") == [1, 2]
    assert list(haunted.sites) == []
    tray = haunted.charting.page.tray
    assert (tray.needle, tray.technique, tray.depth_mm) == (LONG, Technique.DEEP_STATIC, 40.0)
    assert haunted.session.sentence() == (
        "The tray now says 0.30 \u00d7 60 mm, deep, static, 40 mm deep."
    )
    assert not haunted.charting.page.undo_stack.canUndo()
    haunted.ghosts.click("back", 1)
    (site,) = haunted.sites
    # with what its own ghost says, not with what the tray says
    assert (site.technique, site.depth_mm) == (Technique.WINDING, 35.0)
    assert site.detail.charted_from == template.ghosts[0].origin
    assert haunted.ghosts.numbers_on("back") == [2]


def test_templates_of_the_condition_come_first(haunted: Haunted) -> None:
    history = haunted.charting.clinic.history
    of_condition = replace(haunted.episode, condition="plantar_heel_pain")
    other = factories.episode(of_condition.patient_id, condition="plantar_heel_pain")
    haunted.charting.clinic.recorder.add_episode(other)
    visit = factories.session(other, week=1)
    haunted.charting.clinic.recorder.start_session(visit)
    keep(haunted, "A neck", "neck_pain")
    keep(haunted, "B for all")
    keep(haunted, "C heel", "plantar_heel_pain")
    haunted.charting.page.show_visit(visit.id)
    haunted.session.settle()
    assert history.visit(visit.id).episode.condition == "plantar_heel_pain"
    haunted.ghosts.open()
    names = [row.partition(".")[0] for row in haunted.ghosts.rows()]
    assert names[-3:] == ["C heel", "B for all", "A neck"]


def test_a_name_that_cannot_be_is_told_in_one_sentence(haunted: Haunted) -> None:
    keep(haunted)
    haunted.session.click_body("back", *CALF)
    haunted.ghosts.open()
    haunted.ghosts.press_button("Save this visit as a template\u2026")
    for name, sentence in (
        ("", "A template needs a name."),
        ("x" * 81, "A name has at most 80 characters."),
        (OURS.upper(), "There is a template of this name already."),
    ):
        haunted.ghosts.name(name)
        assert haunted.ghosts.problem() == sentence
        assert len(haunted.charting.clinic.templates.all()) == 1


def test_a_template_is_renamed_under_its_own_id(haunted: Haunted) -> None:
    template = keep(haunted)
    haunted.ghosts.open()
    haunted.ghosts.choose(OURS)
    haunted.ghosts.press_button("Rename\u2026")
    assert haunted.ghosts.suggested_name() == OURS
    haunted.ghosts.name("Calf and thigh")
    (kept,) = haunted.charting.clinic.templates.all()
    assert kept == replace(template, name="Calf and thigh", version=2)
    assert haunted.ghosts.chosen() == ["Calf and thigh"]


def test_a_template_is_mirrored_on_an_explicit_press_and_its_name_says_so(
    haunted: Haunted,
) -> None:
    template = keep(haunted)
    haunted.ghosts.open()
    assert not haunted.ghosts.offers("Mirror to the right")
    haunted.ghosts.choose(OURS)
    haunted.ghosts.press_button("Mirror to the right")
    first, mirrored = haunted.charting.clinic.templates.all()
    assert first == template
    assert mirrored.name == f"{OURS}, mirrored to the right"
    assert haunted.ghosts.chosen() == [mirrored.name]
    for old, new in zip(template.ghosts, mirrored.ghosts, strict=True):
        assert new.place.point == old.place.point.mirrored()
        assert (old.place.side, new.place.side) == (Side.LEFT, Side.RIGHT)
        assert new.place.region == old.place.region.removesuffix("_l") + "_r"
        assert new.muscle == old.muscle
    haunted.ghosts.click("back", 1)
    assert haunted.sites[0].place.side is Side.RIGHT
    # pressed for the same sites again, it is the same template
    haunted.ghosts.choose(OURS)
    haunted.ghosts.press_button("Mirror to the right")
    assert len(haunted.charting.clinic.templates.all()) == 2
    haunted.ghosts.press_button("Mirror to the left")
    assert haunted.charting.clinic.templates.all()[-1].name.endswith("mirrored to the left")


def test_a_template_is_retired_by_two_presses_and_can_be_brought_back(haunted: Haunted) -> None:
    keep(haunted)
    templates = haunted.charting.clinic.templates
    haunted.ghosts.open()
    haunted.ghosts.choose(OURS)
    haunted.ghosts.press_button("Retire")
    assert len(templates.all()) == 1
    haunted.ghosts.press_button("Retire for everyone")
    assert templates.all() == ()
    assert haunted.ghosts.chosen() == ["Last visit"]
    assert haunted.ghosts.numbers_on("back") == []
    haunted.ghosts.press_in_notice("Bring it back")
    assert [template.name for template in templates.all()] == [OURS]
    assert any(row.startswith(OURS) for row in haunted.ghosts.rows())


def test_escape_leaves_the_sheet_and_the_ghosts_stay(haunted: Haunted) -> None:
    keep(haunted)
    haunted.ghosts.open()
    haunted.ghosts.choose(OURS)
    haunted.ghosts.press(Qt.Key.Key_Escape)
    assert not haunted.ghosts.is_open
    assert haunted.ghosts.numbers_on("back") == [1, 2]


def test_a_visit_that_has_ended_can_be_saved_and_shows_no_template(haunted: Haunted) -> None:
    keep(haunted)
    haunted.session.click_body("back", *CALF)
    haunted.charting.clinic.recorder.end_session(
        haunted.charting.session.id, haunted.charting.clock.now()
    )
    haunted.ghosts.open()
    assert haunted.ghosts.rows() == ["No ghosts"]
    haunted.ghosts.press_button("Save this visit as a template\u2026")
    haunted.ghosts.name("Another")
    assert [each.name for each in haunted.charting.clinic.templates.all()] == [OURS, "Another"]
