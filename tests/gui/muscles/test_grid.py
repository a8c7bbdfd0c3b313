from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.needle import Technique
from bodymap.charting.site import NeedleSite
from bodymap.errors import ClinicFileError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview
from bodymap.ui.muscles.muscles_page import MusclesPage, Part
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from db.lazy import LazyTuple
from tests.drivers.audit import cut_off, unnamed
from tests.drivers.hands import Hands
from tests.drivers.muscles import Muscles
from tests.muscle_records import (
    GASTROCNEMIUS,
    HEEL,
    NECK,
    NURSE,
    SOLEUS,
    TRAPEZIUS,
    needle,
    story,
    visit,
)

DOWN, UP, ENTER, ESCAPE = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)

COURSE = story(
    visit(0, (7, 4), needle(TRAPEZIUS, Side.RIGHT), needle(SOLEUS), needle(SOLEUS, twitch=1)),
    visit(1, (6, None), needle(SOLEUS, Side.RIGHT, twitch=3)),
    visit(2, (5, 2), needle(TRAPEZIUS, Side.RIGHT), needle(SOLEUS), needle(None)),
    visit(3, (4, None), is_open=True),
)
TRAPEZIUS_ROW, SOLEUS_ROW, RIGHT_SOLEUS_ROW, NAMELESS_ROW = 1, 3, 4, 6


def test_muscles_stand_under_their_part_of_the_body_each_side_by_itself(muscles: Muscles) -> None:
    muscles.open(COURSE)
    assert muscles.rows() == [
        "Neck and shoulder",
        "Upper trapezius, right (2 needles)",
        "Lower leg",
        "Soleus, left (3 needles)",
        "Soleus, right (1 needle)",
        "Other",
        "No muscle recorded, left (1 needle)",
    ]
    assert muscles.counts(SOLEUS_ROW) == ["2", "", "1", ""]
    assert muscles.counts(RIGHT_SOLEUS_ROW) == ["", "1", "", ""]


def test_visits_stand_above_with_their_pain_and_what_is_missing_is_said(muscles: Muscles) -> None:
    muscles.open(COURSE)
    assert muscles.columns() == [
        "2 Mar 2026: pain before 7, after 4",
        "9 Mar 2026: pain before 6, after not given",
        "16 Mar 2026: pain before 5, after 2",
        "23 Mar 2026: pain before 4, after not yet given (the session is open)",
    ]


def test_a_screen_reader_is_told_muscle_day_needles_and_twitch(muscles: Muscles) -> None:
    muscles.open(COURSE)
    assert muscles.spoken(SOLEUS_ROW, 0) == "Soleus, left, 2 Mar 2026: 2 needles, twitch"
    assert muscles.spoken(RIGHT_SOLEUS_ROW, 1) == (
        "Soleus, right, 9 Mar 2026: 1 needle, twitch, 3 or more"
    )
    assert muscles.spoken(SOLEUS_ROW, 1) == "Soleus, left, 9 Mar 2026: no needle"


def test_everything_has_a_name_for_a_screen_reader(muscles: Muscles) -> None:
    muscles.open(COURSE)
    assert unnamed(muscles.page) == []
    muscles.page.show_part(Part.RESPONSE)
    assert unnamed(muscles.page) == []


def test_the_tab_key_reaches_what_stands_above_the_tables(
    qtbot: QtBot, look: Look, atlas: Atlas, catalogue: ClinicCatalogue
) -> None:
    page = MusclesPage(look, atlas, catalogue)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_story(COURSE)
    hands = Hands(qtbot, page)
    hands.tab_to("What is shown of the muscles: Visits")
    page.setFocus()
    assert hands.focus() is page.visits.table
    page.show_part(Part.RESPONSE)
    for name in ("Sorted by", "By technique", "Copy table"):
        hands.tab_to(name)


def test_what_the_catalogue_no_longer_has_is_still_a_row(muscles: Muscles) -> None:
    muscles.open(story(visit(0, (7, 4), needle("lost_one"))))
    assert muscles.rows() == ["Other", "lost_one (not in the catalogue), left (1 needle)"]


def test_a_long_course_opens_at_its_newest_visit(muscles: Muscles) -> None:
    muscles.open(story(*(visit(week, (7, 4), needle(SOLEUS)) for week in range(40))))
    assert muscles.is_in_sight(39)
    assert not muscles.is_in_sight(0)


def test_a_change_of_the_record_leaves_the_visits_where_they_are_scrolled_to(
    muscles: Muscles,
) -> None:
    visits = [visit(week, (7, 4), needle(SOLEUS)) for week in range(40)]
    muscles.open(story(*visits))
    visits.append(visit(40, (7, 4), needle(SOLEUS)))
    muscles.show(story(*visits))
    assert muscles.is_in_sight(40), "who looks at the newest visit goes on looking at the newest"
    muscles.scroll_to_oldest()
    visits.append(visit(41, (7, 4), needle(SOLEUS)))
    muscles.show(story(*visits))
    assert muscles.is_in_sight(0)


def test_a_press_on_a_muscle_goes_to_its_newest_needles(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.press_name(RIGHT_SOLEUS_ROW)
    assert muscles.current() == (RIGHT_SOLEUS_ROW, 1)
    muscles.press_name(TRAPEZIUS_ROW - 1)
    assert muscles.current() == (RIGHT_SOLEUS_ROW, 1), "a heading is no muscle"


def test_more_needles_have_a_stronger_ground_and_an_empty_cell_has_none(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.go(TRAPEZIUS_ROW, 0)
    two, one, none = (muscles.ground(SOLEUS_ROW, column) for column in (0, 2, 1))
    assert two.lightness() < one.lightness() < none.lightness()
    assert none.name() == "#fbf9f6"


def test_a_twitch_is_told_by_the_shape_of_its_sign(muscles: Muscles) -> None:
    needles = [needle(SOLEUS, twitch=twitch) for twitch in (None, 0, 1, 3)]
    muscles.open(story(*(visit(week, (7, 4), one) for week, one in enumerate(needles))))
    muscles.go(1, 3)
    muscles.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    # without the ring of the current cell
    pictures = [muscles.cell_picture(1, column) for column in (1, 2, 3)]
    muscles.go(1, 3)
    pictures.append(muscles.cell_picture(1, 0))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_the_grid_follows_the_theme(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.go(TRAPEZIUS_ROW, 0)
    muscles.wear(Mode.DARK)
    assert muscles.ground(SOLEUS_ROW, 1).name() == "#1c1a18"
    assert muscles.ground(SOLEUS_ROW, 0).name() != "#1c1a18"


def test_the_keys_walk_past_the_headings(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.go(TRAPEZIUS_ROW, 0)
    muscles.press(DOWN)
    assert muscles.current() == (SOLEUS_ROW, 0)
    muscles.press(UP)
    assert muscles.current() == (TRAPEZIUS_ROW, 0)


def test_the_most_needled_muscle_is_on_the_figure_at_first(muscles: Muscles) -> None:
    muscles.open(COURSE)
    assert muscles.named() == ("Soleus", "left \u00b7 3 needles in 2 visits", "Calf, inner, left")
    assert muscles.view() == "back"
    assert muscles.dots_are_on_the_figure()


def test_the_row_under_the_pointer_is_on_the_figure_and_then_that_of_the_keys_again(
    muscles: Muscles,
) -> None:
    muscles.open(COURSE)
    muscles.go(SOLEUS_ROW, 0)
    muscles.hover(TRAPEZIUS_ROW)
    muscles.wait_for("Upper trapezius")
    muscles.leave()
    muscles.wait_for("Soleus")


def test_a_heading_under_the_pointer_changes_nothing(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.go(TRAPEZIUS_ROW, 0)
    muscles.wait_for("Upper trapezius")
    muscles.hover(TRAPEZIUS_ROW)
    muscles.hover(2)
    assert muscles.named()[0] == "Upper trapezius"


def test_a_click_on_a_cell_lists_its_sites_with_what_was_recorded(muscles: Muscles) -> None:
    detailed = needle(SOLEUS, twitch=3, technique=Technique.DEEP_STATIC) | {"depth_mm": 25.0}
    muscles.open(story(visit(0, (7, 4), needle(TRAPEZIUS), detailed, needle(SOLEUS))))
    muscles.click(SOLEUS_ROW, 0)
    assert muscles.card() == [
        "Site 2. 0.30 \u00d7 40 mm \u00b7 Deep, static. 25 mm deep \u00b7 twitch 3+. "
        "Calf, inner, left",
        "Site 3. 0.30 \u00d7 40 mm \u00b7 Pistoning. Calf, inner, left",
    ]
    assert muscles.has_focus_on_grid()


def test_the_card_leads_to_a_site_and_to_the_visit(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.click(SOLEUS_ROW, 0)
    first = COURSE.overview.visits[0]
    muscles.press_site(1)
    assert muscles.sites == [(first.session.id, first.sites[2].id)]
    muscles.press_button("Open visit")
    assert muscles.visits == [first.session.id]


def test_keys_alone_open_the_card_go_to_a_site_and_come_back(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.go(SOLEUS_ROW, 2)
    muscles.press(ENTER)
    assert len(muscles.card()) == 1
    muscles.press(ENTER)
    last = COURSE.overview.visits[2]
    assert muscles.sites == [(last.session.id, last.sites[1].id)]
    muscles.press(ESCAPE)
    assert muscles.card() == []
    assert muscles.has_focus_on_grid()


def test_another_cell_closes_the_card_and_an_empty_one_opens_none(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.click(SOLEUS_ROW, 0)
    muscles.press(Qt.Key.Key_Right)
    assert muscles.card() == []
    muscles.press(ENTER)
    assert muscles.card() == []


def test_while_sites_are_listed_the_figure_stays_with_their_muscle(muscles: Muscles) -> None:
    muscles.open(COURSE)
    muscles.click(SOLEUS_ROW, 0)
    muscles.hover(TRAPEZIUS_ROW)
    assert muscles.named()[0] == "Soleus"
    muscles.press(ESCAPE)
    muscles.wait_for("Upper trapezius")


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            PatientStory(PatientOverview(NURSE)),
            "Add a complaint to see its muscles here.",
        ),
        (
            PatientStory(PatientOverview(NURSE, (HEEL,))),
            "No visits yet: the muscles that are needled are counted here.",
        ),
        (
            story(visit(0, (7, 4))),
            "No needle is recorded at the visits of this complaint.",
        ),
    ],
)
def test_an_empty_page_says_what_there_is_not(
    muscles: Muscles, told: PatientStory, line: str
) -> None:
    muscles.open(told)
    assert muscles.empty_line() == line
    assert cut_off(muscles.page) == []
    muscles.show(COURSE)
    assert muscles.empty_line() == ""


def test_nothing_is_counted_before_the_page_is_seen(muscles: Muscles) -> None:
    muscles.show(COURSE)
    assert muscles.rows() == []
    muscles.open(COURSE)
    assert len(muscles.rows()) == 7


def test_the_chosen_cell_stays_when_the_record_changes(muscles: Muscles) -> None:
    visits = COURSE.overview.visits
    muscles.open(COURSE)
    muscles.go(RIGHT_SOLEUS_ROW, 1)
    muscles.show(story(*visits, visit(4, (3, 1), needle(GASTROCNEMIUS))))
    assert muscles.rows()[3] == "Gastrocnemius, medial head, left (1 needle)"
    assert muscles.current() == (RIGHT_SOLEUS_ROW + 1, 1)


def test_another_complaint_has_its_own_muscles(muscles: Muscles) -> None:
    muscles.open(
        story(
            visit(0, (7, 4), needle(SOLEUS)),
            visit(1, (6, 2), needle(TRAPEZIUS), of=NECK),
            episodes=(HEEL, NECK),
        )
    )
    assert muscles.rows()[1] == "Upper trapezius, left (1 needle)"
    muscles.choose(HEEL.id)
    assert muscles.rows()[1] == "Soleus, left (1 needle)"


def test_without_a_catalogue_muscles_go_by_their_ids_and_the_page_says_so(
    qtbot: QtBot, look: Look, atlas: Atlas, tmp_path: Path
) -> None:
    page = MusclesPage(look, atlas, ClinicCatalogue(CatalogueFolders(tmp_path)))
    qtbot.addWidget(page)
    muscles = Muscles(qtbot, look, page)
    muscles.open(COURSE)
    assert "soleus (not in the catalogue), left (3 needles)" in muscles.rows()
    assert "muscles.csv" in muscles.notice()


def test_sites_that_cannot_be_read_any_more_are_told_in_a_sentence(muscles: Muscles) -> None:
    def unreadable(_rows: object) -> tuple[NeedleSite, ...]:
        raise ClinicFileError("The clinic file cannot be read.")

    overview = COURSE.overview
    visits = tuple(replace(one, sites=LazyTuple([()], unreadable)) for one in overview.visits)
    muscles.open(replace(COURSE, overview=replace(overview, visits=visits)))
    muscles.click(SOLEUS_ROW, 0)
    assert muscles.notice() == "The clinic file cannot be read."
    assert muscles.card() == []
