"""One click is one needle site, saved before it is seen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.needle import Needle, Technique
from bodymap.services.catalogue.muscles import SafetyAction
from bodymap.services.underlying import shipped
from bodymap.ui.theme.look import Look
from tests import factories
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
"""On the left calf in the back view; the patient's left is on the left there."""
CALF_WORDS = "Gastrocnemius, lateral head \u2013 Calf, outer, left"


def recorded(charting: Charting) -> list[str]:
    return [site.place.region for site in charting.clinic.history.visit(charting.session.id).sites]


def muscles(charting: Charting) -> list[str | None]:
    return [site.muscle for site in charting.clinic.history.visit(charting.session.id).sites]


def test_a_click_charts_a_numbered_site(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    assert recorded(charting) == ["calf_lateral_l"]
    assert session.numbers_on("back") == [1]
    assert session.listed() == [CALF_WORDS]


def test_a_site_remembers_all_that_was_chosen(charting: Charting) -> None:
    session = charting.driver
    session.panel.tray.take_needle(Needle(0.30, 60))
    session.panel.tray.take_technique(Technique.WINDING)
    session.click_body("back", *CALF)
    (site,) = charting.clinic.history.visit(charting.session.id).sites
    assert site.needle == Needle(0.30, 60)
    assert site.technique is Technique.WINDING
    assert site.place.view == "back"
    assert site.place.side.value == "left"
    assert site.place.point.x > 0
    assert site.place.atlas_version


def test_the_tray_is_sticky(charting: Charting) -> None:
    session = charting.driver
    session.panel.tray.take_technique(Technique.SUPERFICIAL)
    session.click_body("back", *CALF)
    session.click_body("back", 0.40, 0.45)
    assert {site.technique for site in session.listed_sites()} == {Technique.SUPERFICIAL}


def test_the_marker_is_really_painted(charting: Charting, look: Look) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    assert session.colour_beside_number("back", 1) == look.theme.color("needle-in")


def test_a_site_at_the_flank_shows_in_each_view_that_sees_it(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    middle = atlas.centre("left", "flank_l")
    assert middle is not None
    session.click_body("left", *middle)
    shown = {view: session.numbers_on(view) for view in ("front", "back", "left", "right")}
    assert shown["left"] == [1]
    assert shown["right"] == []
    assert all(numbers in ([], [1]) for numbers in shown.values())
    assert recorded(charting) == ["flank_l"]


def test_a_click_beside_the_body_charts_nothing(charting: Charting) -> None:
    charting.driver.click_body("back", 0.02, 0.02)
    assert recorded(charting) == []


def test_a_double_click_is_one_site_which_is_then_selected(charting: Charting) -> None:
    session = charting.driver
    session.double_click_body("back", *CALF)
    (site,) = session.listed_sites()
    assert session.selected_on("back") == site.id


def test_the_same_spot_at_once_counts_once_and_says_so(charting: Charting) -> None:
    session = charting.driver
    charting.clock.step = timedelta(seconds=1)
    session.board.show_large("back")
    pane = session.pane("back")
    pane.zoom(8, pane.camera.to_px(CALF))
    px = session.px("back", *CALF)
    session.click_px("back", px)
    session.click_px("back", px + QPoint(11, 0))
    assert len(recorded(charting)) == 1
    assert "counted once" in session.sentence()
    charting.clock.step = timedelta(seconds=3)
    session.click_px("back", px + QPoint(11, 0))
    assert len(recorded(charting)) == 2


def test_dragging_moves_the_site(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    before = session.listed_sites()[0].place.point
    session.drag_site("back", 1, 0.60, 0.36)
    (site,) = charting.clinic.history.visit(charting.session.id).sites
    assert site.place.point.distance_to(before) > 300
    assert site.place.side.value == "right"
    session.undo()
    (site,) = charting.clinic.history.visit(charting.session.id).sites
    assert site.place.point == before


def test_a_click_charts_the_likeliest_muscle(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    session.click_body("back", 0.40, 0.45)
    charted = muscles(charting)
    likeliest = [
        charting.underlying.muscles(site.place.point, site.place.region, 1)[0].facts.muscle.id
        for site in session.listed_sites()
    ]
    assert charted == likeliest
    assert charted[0] == "gastrocnemius_lateral" != charted[1]
    session.undo()
    session.redo()
    assert muscles(charting) == charted


def test_a_muscle_that_is_not_to_be_needled_is_not_charted(
    charting: Charting, atlas: Atlas
) -> None:
    middle = atlas.centre("left", "ribs_lateral_l")
    assert middle is not None
    under = atlas.locate("left", *middle)
    assert under is not None
    likeliest = charting.underlying.muscles(under, "ribs_lateral_l", 1)[0].facts
    assert likeliest.software_action is SafetyAction.BLOCK
    charting.driver.click_body("left", *middle)
    (muscle,) = muscles(charting)
    assert muscle not in (None, likeliest.muscle.id)


def test_a_moved_site_is_in_the_muscle_that_is_there(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    words = session.listed()
    session.drag_site("back", 1, 0.40, 0.45)
    (site,) = session.listed_sites()
    there = charting.underlying.charted(site.place.point, site.place.region)
    assert muscles(charting) == [there] != ["gastrocnemius_lateral"]
    assert there is not None
    assert session.listed()[0].startswith(f"{charting.underlying.name(there)} \u2013 ")
    session.undo()
    assert muscles(charting) == ["gastrocnemius_lateral"]
    assert session.listed() == words
    session.redo()
    assert muscles(charting) == [there]


def test_a_muscle_that_the_catalogue_has_lost_is_told_by_its_id(charting: Charting) -> None:
    visit = charting.session
    charting.clinic.recorder.add_site(factories.site(visit, muscle="lost_muscle"))
    charting.clinic.recorder.add_site(factories.site(visit, muscle=None))
    charting.clinic.recorder.add_site(factories.site(visit, muscle="intercostales"))
    assert charting.driver.listed() == [
        "lost_muscle \u2013 Calf, inner, left",
        "Calf, inner, left",
        "Intercostals \u2013 Calf, inner, left",
    ]


def test_a_site_dropped_beside_the_body_stays(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    before = session.listed_sites()
    session.drag_site("back", 1, 0.02, 0.95)
    assert session.listed_sites() == before


def test_delete_removes_and_undo_brings_the_same_site_back(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    (site,) = session.listed_sites()
    session.click_site("back", 1)
    session.press(Qt.Key.Key_Delete)
    assert recorded(charting) == []
    assert session.numbers_on("back") == []
    session.undo()
    assert session.listed_sites() == [site]
    session.redo()
    assert session.listed_sites() == []


def test_undo_and_redo_of_a_click_keep_the_identity(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    (site,) = session.listed_sites()
    session.undo()
    assert session.numbers_on("back") == []
    session.redo()
    assert session.listed_sites() == [site]


def test_list_and_figure_select_together(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    session.click_body("back", 0.60, 0.36)
    first, second = session.listed_sites()
    session.choose_row(1)
    assert session.selected_on("back") == second.id
    session.click_site("back", 1)
    assert session.selected_row() == 0
    assert session.selected_on("front") == first.id
    session.press(Qt.Key.Key_Escape)
    assert session.selected_row() == -1


def test_a_click_on_a_marker_charts_no_second_site(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    session.click_site("back", 1)
    assert len(recorded(charting)) == 1


def test_close_sites_keep_readable_numbers(charting: Charting) -> None:
    session = charting.driver
    x, y = CALF
    for step in range(4):
        session.press(Qt.Key.Key_Escape)
        px = session.pane("back").camera.to_px((x, y))
        session.pane("back").choose_place((px[0] + 3 * step, px[1] + 3 * step))
    labels = [session.marker("back", number).label for number in (1, 2, 3, 4)]
    gaps = [
        abs(a[0] - b[0]) + abs(a[1] - b[1]) for i, a in enumerate(labels) for b in labels[i + 1 :]
    ]
    assert min(gaps) > 15


def test_hovering_names_the_region_and_the_likeliest_muscles(charting: Charting) -> None:
    assert charting.driver.hover_body("back", *CALF) == "Calf, outer, left"
    assert charting.driver.board.card.hint.startswith("Gastrocnemius, lateral head")


def test_hovering_says_what_could_be_hurt(charting: Charting, atlas: Atlas) -> None:
    middle = atlas.centre("back", "interscapular_l")
    assert middle is not None
    charting.driver.hover_body("back", *middle)
    assert "pneumothorax" in charting.driver.board.card.warning


def test_the_hint_for_the_first_site_goes_with_the_first_site(charting: Charting) -> None:
    session = charting.driver
    assert session.says("Click the body to chart the first site.")
    session.click_body("back", *CALF)
    assert not session.says("Click the body to chart the first site.")


def test_a_session_with_sites_opens_without_the_hint(charting: Charting, look: Look) -> None:
    charting.driver.click_body("back", *CALF)
    page = charting.another_page()
    assert not page.says("Click the body to chart the first site.")
    assert page.listed() == [CALF_WORDS]


def test_without_its_catalogue_charting_goes_on_and_says_so_once(
    charting: Charting, atlas: Atlas, tmp_path: Path
) -> None:
    session = charting.another_page(shipped(atlas, tmp_path / "nothing"))
    assert session.hover_body("back", *CALF) == "Calf, outer, left"
    assert "muscles.csv" in session.sentence()
    session.click_body("back", *CALF)
    assert session.listed() == ["Calf, outer, left"]
    assert session.sentence() == ""
    assert muscles(charting) == [None]
    assert session.hover_body("back", 0.40, 0.45) != ""
    assert session.sentence() == ""


def test_without_its_catalogue_a_site_keeps_the_id_of_its_muscle_and_a_click_says_so(
    charting: Charting, atlas: Atlas, tmp_path: Path
) -> None:
    session = charting.another_page(shipped(atlas, tmp_path / "nothing"))
    # chosen as by keyboard: no card was shown for the place before
    px = session.pane("back").camera.to_px(CALF)
    session.pane("back").choose_place(px)
    assert "muscles.csv" in session.sentence()
    session.pane("back").choose_place((px[0], px[1] - 100))
    assert session.sentence() == ""
    assert muscles(charting) == [None, None]
    charting.clinic.recorder.add_site(factories.site(charting.session, muscle="soleus"))
    assert session.listed()[-1] == "soleus \u2013 Calf, inner, left"
