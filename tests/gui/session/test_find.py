"""Finding a muscle, a region, a condition or the source of a pain on the figure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.pain import Phase
from bodymap.paths import resource
from bodymap.services.finding.finder import Finder
from bodymap.services.finding.shipped import shipped
from bodymap.services.finding.sight import Sights
from bodymap.ui.session.find_on_figure import FindOnFigure
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.drivers import audit
from tests.drivers.find import FindDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)


@dataclass(frozen=True)
class Finding:
    """The charting screen with the search on it."""

    charting: Charting
    session: SessionDriver
    find: FindDriver
    told: list[str]


@pytest.fixture(scope="module")
def finder(atlas: Atlas) -> tuple[Finder, Sights]:
    """The finder over the shipped catalogue: its first answer takes longest."""
    return shipped(atlas, resource("catalogue"))


def search_on(charting: Charting, finder: tuple[Finder, Sights], look: Look) -> Finding:
    finding = FindOnFigure(charting.page, *finder, look)
    told: list[str] = []
    finding.shown.connect(lambda found: told.append(found.id))
    finding.closed.connect(lambda: told.append("closed"))
    charting.page.activateWindow()
    charting.driver.pane("front").setFocus()
    return Finding(
        charting, charting.driver, FindDriver(charting.driver.qtbot, charting.page), told
    )


@pytest.fixture
def finding(charting: Charting, finder: tuple[Finder, Sights], look: Look) -> Finding:
    return search_on(charting, finder, look)


def test_typing_and_the_down_arrow_show_a_muscle(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    assert find.is_open
    assert find.is_typing()
    find.look_for("tfl")
    assert find.rows() == ["Muscles", "Tensor fasciae latae"]
    assert find.current() is None
    assert len(finding.session.titles()) == 4
    find.press(Qt.Key.Key_Down)
    assert find.current() == "Tensor fasciae latae"
    assert find.shown() == ("left", "hip_lateral_l")
    assert finding.session.titles() == ["Left side"]
    assert finding.told == ["tensor_fasciae_latae"]
    assert find.is_typing()


def test_enter_shows_the_first_result_and_charts_nothing(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    find.look_for("pain at the outer elbow")
    find.press(Qt.Key.Key_Return)
    find.press(Qt.Key.Key_Return)
    assert find.shown() == ("left", "elbow_lateral_l")
    assert "Supinator" in find.spoken("Elbow, outer side")
    assert find.is_open
    assert finding.session.listed() == []


def test_arrows_go_from_result_to_result_over_the_headings(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    find.look_for("outer elbow pain")
    assert find.rows()[:4] == [
        "Pain here may be referred from",
        "Elbow, outer side",
        "Regions",
        "Elbow, outer side",
    ]
    for _ in range(3):
        find.press(Qt.Key.Key_Down)
    assert find.current() == "Anconeus"
    assert find.shown()[0] == "back"
    for _ in range(4):
        find.press(Qt.Key.Key_Up)
    assert find.current() == "Elbow, outer side"
    assert finding.told == [
        *("elbow_lateral_l", "elbow_lateral_l", "anconeus"),
        *("elbow_lateral_l", "elbow_lateral_l"),
    ]


def test_escape_gives_the_keys_back_to_the_figure(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    find.look_for("sole")
    find.press(Qt.Key.Key_Down)
    find.look_for("ball of foot")
    find.press(Qt.Key.Key_Down)
    find.press(Qt.Key.Key_Escape)
    assert not find.is_open
    assert find.focused_view() == "feet_plantar"
    # who uses the keys goes on from what was found
    assert find.shown() == ("feet_plantar", "forefoot_plantar_l")
    assert finding.told[-1] == "closed"
    find.press(Qt.Key.Key_Return)
    (site,) = finding.session.listed_sites()
    assert site.place.region == "forefoot_plantar_l"


def test_the_mouse_does_all_of_it(finding: Finding) -> None:
    find = finding.find
    find.open_by_mouse()
    assert find.is_typing()
    find.look_for("headache")
    find.click_result("Cervicogenic headache")
    assert find.shown() == ("head_left", "occiput_l")
    find.press_side("right")
    find.click_result("Tension-type headache")
    assert find.shown() == ("head_right", "forehead_r")
    find.close_by_mouse()
    assert not find.is_open
    assert find.focused_view() == "head_right"
    assert finding.session.pane("head_right").region is None
    assert finding.told[-1] == "closed"


def test_a_click_on_the_figure_goes_on_charting(finding: Finding) -> None:
    find, session = finding.find, finding.session
    find.open_by_key()
    find.look_for("gastrocnemius")
    find.press(Qt.Key.Key_Down)
    assert find.shown()[0] == "back"
    session.click_body("back", *CALF)
    assert len(session.listed()) == 1
    assert find.is_open
    find.press(Qt.Key.Key_Escape)
    assert not find.is_open
    assert finding.told[-1] == "closed"


def test_letters_and_digits_chart_no_pain_from_the_panel(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    find.look_for("b5")
    find.press(Qt.Key.Key_Tab)
    assert find.panel.isAncestorOf(find.focus())
    for key in (Qt.Key.Key_B, Qt.Key.Key_7, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        find.press(key)
    assert finding.session.pain(Phase.BEFORE) is None
    assert finding.session.board.group == "body"


def test_the_side_is_the_complaints_until_another_is_chosen_or_named(finding: Finding) -> None:
    charting, find = finding.charting, finding.find
    person = factories.patient()
    complaint = factories.episode(person.id, side=ComplaintSide.RIGHT)
    visit = factories.session(complaint)
    charting.clinic.recorder.add_patient(person)
    charting.clinic.recorder.add_episode(complaint)
    charting.clinic.recorder.start_session(visit)
    find.open_by_key()
    assert find.side() == "left"
    charting.page.show_visit(visit.id)
    assert not find.is_open
    find.open_by_key()
    assert find.side() == "right"
    find.look_for("heel")
    find.press(Qt.Key.Key_Down)
    assert find.shown() == ("feet_plantar", "heel_r")
    # the same row on the other side
    find.press_side("left")
    assert find.current() == "Heel"
    assert find.shown() == ("feet_plantar", "heel_l")
    find.look_for("heel right")
    assert find.side() == "right"
    find.look_for("heel")
    assert find.side() == "left"


def test_the_panel_says_what_can_be_found_and_what_cannot(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    assert find.says() == "A muscle, a region, a condition, its code, or where it hurts"
    find.look_for("xyzzy")
    assert find.rows() == []
    assert find.says() == "Nothing on the figure is called \u201cxyzzy\u201d."
    find.press(Qt.Key.Key_Down)
    find.press(Qt.Key.Key_Return)
    assert len(finding.session.titles()) == 4
    assert finding.told == []


@pytest.mark.in_full
def test_the_panel_goes_aside_where_it_would_cover_what_it_found(finding: Finding) -> None:
    find = finding.find
    # in a narrow window the panel reaches as far as the shoulder
    finding.charting.page.resize(900, 700)
    find.open_by_key()
    find.look_for("trapezius")
    before = find.panel.x()
    find.press(Qt.Key.Key_Down)
    assert find.shown() == ("head_back", "upper_trapezius_l")
    assert find.panel.x() != before
    assert not find.covers_what_it_found()


@pytest.mark.in_full
def test_an_enlarged_view_is_shown_whole_where_the_place_lay_outside(finding: Finding) -> None:
    find, session = finding.find, finding.session
    session.board.show_large("back")
    session.pane("back").zoom(6, (0, 0))
    find.open_by_key()
    find.look_for("achilles")
    find.click_result("Achilles / lower calf")
    assert find.shown() == ("back", "achilles_l")
    assert session.pane("back").camera.zoom == 1


def test_a_result_is_read_with_its_group_side_and_details(finding: Finding) -> None:
    find = finding.find
    find.open_by_key()
    find.look_for("tfl")
    assert find.spoken("Tensor fasciae latae") == (
        "Muscles: Tensor fasciae latae, left. TFL \u00b7 musculus tensor fasciae latae"
    )
    find.look_for("pain forehead")
    assert find.spoken("Forehead").endswith(
        "from the other side: Sternocleidomastoid, clavicular head"
    )


def test_a_catalogue_that_cannot_be_read_is_said_in_the_panel(
    charting: Charting, atlas: Atlas, look: Look, tmp_path: Path
) -> None:
    folder = tmp_path / "catalogue"
    copytree(resource("catalogue"), folder)
    (folder / "conditions.csv").unlink()
    find = search_on(charting, shipped(atlas, folder), look).find
    find.open_by_key()
    find.look_for("trap")
    assert find.rows() == []
    assert "conditions.csv" in find.says()


# the dark look has the measures of the light one
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.CONTRAST])
def test_the_panel_is_for_everyone(
    finding: Finding, look: Look, qapp: QApplication, mode: Mode
) -> None:
    look.theme.set_mode(mode)
    finding.find.open_by_key()
    finding.find.look_for("elbow")
    qapp.processEvents()
    panel = finding.find.panel
    assert audit.unnamed(panel) == []
    assert audit.too_small(panel) == []
    assert audit.out_of_reach(panel) == []
    assert audit.cut_off(finding.charting.page) == []
