"""The page a patient opens with: what can be read, reached and followed on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.screening import AskedOf, Reply
from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ClinicFileError
from bodymap.services.story.glance_record import GlanceRecord
from bodymap.services.story.patient_story import PatientStory, read_story
from bodymap.ui.frame.pages import StorySlot
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.clinics import OpenRecord
from tests.drivers.overview import OverviewDriver
from tests.gui.overview.conftest import SetClock
from tests.unit.story.glance_course import CATALOGUE, scored

ASKED = [one.item for one in CATALOGUE.screening() if one.item.asked_of is not AskedOf.PROGRAM]


def story_of(record: OpenRecord, episode: Episode) -> PatientStory:
    return read_story(record.history, record.history.overview(episode.patient_id))


def treated(record: OpenRecord, *scores: int | None, sites: int = 1) -> Episode:
    """A patient with a visit for each score, none of them ended."""
    complaint = record.add_complaint()
    for week, score in enumerate(scores):
        session = record.start_session(complaint, week=week)
        if score is not None:
            record.recorder.set_pain(factories.pain(session, score))
        for _ in range(sites):
            record.recorder.add_site(factories.site(session))
    return complaint


class WindowsShown(QObject):
    """Notes the widgets that are shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_the_page_flashes_as_a_window_of_its_own(
    qtbot: QtBot, look: Look, names: GlanceNames, clock: SetClock, record: OpenRecord
) -> None:
    story = story_of(record, treated(record, 7, 3))
    windows = WindowsShown()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)
    page = OverviewPage(look, lambda _story: GlanceRecord(), names, clock)
    OverviewDriver(qtbot, page).show(story)
    application.removeEventFilter(windows)
    assert windows.shown == [page]


def test_a_course_is_read_from_the_record(overview: OverviewDriver, record: OpenRecord) -> None:
    complaint = treated(record, 7, None, 3, sites=2)
    visits = record.history.overview(complaint.patient_id).visits
    last = visits[-1].session
    record.records.put([factories.answer(last, item.id, item.no_concern) for item in ASKED])
    record.records.put([factories.answer(last, "anticoagulant", Reply.YES)])
    for visit in visits[:-1]:
        record.records.put([factories.no_reaction(visit.session)])
        record.recorder.end_session(visit.session.id, visit.session.started_at)
    overview.show(story_of(record, complaint), complaint.id)
    text = overview.text()
    assert text.startswith("Plantar heel pain, left\n3 visits")
    assert "4 points less: more than the 2 points that matter." in text
    assert "Pain before 2 of 3 visits, 0 to 10" in text
    assert "Needled: 6 needles at 3 visits" in text
    assert "No reaction at 2 visits, asked every time." in text
    assert overview.page.glance.alert is not None
    assert "Medicine against clotting" in text
    assert overview.section("needles").section.heading == "Needles not accounted for"


def test_what_leads_to_a_visit_leads_there(told: OverviewDriver) -> None:
    course = scored([7, 5, 3])
    first = course.visits[0].session
    course.record(factories.reaction(first, resolved_at=first.ended_at))
    course.record(factories.explanation(course.visits[1].session))
    told.show(course.story())
    told.press("Bruise")
    told.press("Signed with an explanation")
    told.click_line(2)
    assert told.visits == [one.session.id for one in course.visits]
    assert told.leads()[0].accessibleName() == (
        "Bruise. Mild \N{MIDDLE DOT} 2 Mar \N{MIDDLE DOT} over. Go to the visit of 2 Mar."
    )


def test_the_keys_go_along_the_line_and_open_a_visit(told: OverviewDriver) -> None:
    course = scored([7, None, 3])
    told.show(course.story())
    line = told.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(line, key)
    assert "9 Mar: missing" in told.text()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Enter, Qt.Key.Key_End, Qt.Key.Key_Enter):
        QTest.keyClick(line, key)
    assert told.visits == [course.visits[place].session.id for place in (1, 0, 2)]
    QApplication.sendEvent(line, QEvent(QEvent.Type.Leave))
    assert "Pain before 2 of 3 visits, 0 to 10" in told.text()


def test_the_line_breaks_where_a_score_is_missing_and_at_a_pause(told: OverviewDriver) -> None:
    course = scored([7, 6, None, 5, 4])
    course.visit(8, at=factories.visit_time(20))
    course.visit(7, at=factories.visit_time(21))
    told.show(course.story())
    assert told.line.runs() == ((0, 1), (3, 4), (5, 6))
    assert told.line.pauses() == frozenset({5})
    assert told.line.accessibleName() == ("Pain before the visits: 7, 6, missing, 5, 4, 8, 7")


def test_visits_lie_by_their_days_unless_a_clock_was_wrong(
    told: OverviewDriver, clock: SetClock
) -> None:
    course = scored([7, 6])
    course.visit(5, at=factories.visit_time(5))
    clock.at = factories.visit_time(6)
    told.show(course.story())
    first, second, third = (place.x() for place in told.line.places())
    assert (second - first) * 4 == pytest.approx(third - second)
    course.visit(4, at=factories.visit_time(400))
    told.show(course.story())
    xs = [place.x() for place in told.line.places()]
    assert xs[1] - xs[0] == pytest.approx(xs[3] - xs[2])
    assert "Dates that cannot be" in told.text()


def test_all_of_it_is_reached_by_tab(told: OverviewDriver) -> None:
    course = scored([7, 3], sites=1)
    course.person = replace(course.person, alert="Takes apixaban")
    course.record(factories.reaction(course.visits[0].session))
    told.show(course.story())
    stops = told.stops()
    for beginning in (
        "Alerts. Takes apixaban",
        "Pain before each visit, 0 to 10: 7 \N{RIGHTWARDS ARROW} 3. 4 points less",
        "Pain before the visits: 7, 3",
        "To be followed up",
        "Bruise. overdue since",
        "Needled: 2 needles at 2 visits. Regions Calf, inner, left 2",
        "Reactions at 1 of 2 visits",
        "Every needle accounted for",
        "Function was not scored.",
    ):
        assert any(name.startswith(beginning) for name in stops), (beginning, stops)


def test_the_source_of_the_threshold_can_be_heard(told: OverviewDriver) -> None:
    told.show(scored([7, 3]).story())
    pain = told.page.glance.pain
    assert pain is not None
    assert "Farrar 2001" in pain.accessibleDescription()


def test_another_complaint_is_shown_when_it_is_chosen(told: OverviewDriver) -> None:
    course = scored([7, 3])
    other = factories.episode(course.person.id, complaint="Neck pain")
    course.others.append(other)
    course.visit(5, of=other)
    told.show(course.story())
    assert told.text().startswith("Neck pain, left\n1 visit")
    told.page.choose_episode(course.complaint.id)
    assert told.text().startswith("Plantar heel pain, left\n2 visits")
    # the complaint stays chosen when the record is read again
    told.show(course.story())
    assert told.text().startswith("Plantar heel pain, left")


def test_a_patient_without_a_complaint_has_nothing_to_glance_at(
    overview: OverviewDriver, record: OpenRecord
) -> None:
    person = record.add_patient()
    overview.show(read_story(record.history, record.history.overview(person.id)))
    assert overview.page.empty.isVisible()
    assert not overview.page.glance.isVisible()


def test_a_record_that_cannot_be_read_says_so_and_shows_what_is_known(
    qtbot: QtBot, look: Look, names: GlanceNames
) -> None:
    def fail(_story: PatientStory) -> GlanceRecord:
        raise ClinicFileError("The clinic file cannot be read.")

    driver = OverviewDriver(qtbot, OverviewPage(look, fail, names, SetClock()))
    driver.show(scored([7, 3]).story())
    assert driver.page.notice.sentence() == "The clinic file cannot be read."
    assert "4 points less" in driver.text()
    assert "No alert. The screening could not be read." in driver.text()
    assert "never asked" not in driver.text()
    assert "Whether every needle is accounted for could not be read." in driver.text()


def test_it_fits_and_wears_the_colours_of_the_mode(told: OverviewDriver, look: Look) -> None:
    look.theme.set_mode(Mode.CONTRAST)
    told.show(scored([7, 5, None, 3], sites=4).story())
    assert told.page.glance.verticalScrollBar().maximum() == 0
    picture = told.page.grab().toImage()
    assert picture.pixelColor(4, 4) == look.theme.color("paper")
    line = told.line
    at = line.mapTo(told.page, line.places()[0].toPoint())
    assert picture.pixelColor(at) == look.theme.color("series-1")


class Map(QObject):
    """A map that notes what it is shown, and that nothing was shown before the first paint."""

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.widget = QWidget()
        self.shown: list[object] = []

    def slot(self) -> StorySlot:
        return StorySlot(
            *(self.widget, self.shown.append, self.shown.append),
            *(self.visit_wanted, self.site_wanted),
        )


def test_the_map_is_made_after_the_first_paint_and_follows(
    qtbot: QtBot, look: Look, names: GlanceNames
) -> None:
    made: list[Map] = []

    def make() -> StorySlot:
        made.append(Map())
        return made[-1].slot()

    page = OverviewPage(look, lambda _story: GlanceRecord(), names, SetClock(), make)
    driver = OverviewDriver(qtbot, page)
    course = scored([7, 3], sites=1)
    story = course.story()
    driver.painted(story, course.complaint.id)
    assert "Needled: 2 needles" in driver.text()
    assert made == []
    driver.settle()
    (body,) = made
    assert body.shown == [story, course.complaint.id]
    # nothing new is shown for what it has
    page.choose_episode(course.complaint.id)
    driver.settle()
    assert len(body.shown) == 2
    sites: list[tuple[object, object]] = []
    page.site_wanted.connect(lambda *ids: sites.append(ids))
    session, site = new_id(), new_id()
    body.visit_wanted.emit(session)
    body.site_wanted.emit(session, site)
    assert driver.visits == [session]
    assert sites == [(session, site)]


def test_nothing_is_counted_for_the_first_paint_of_a_very_long_course(
    told: OverviewDriver,
) -> None:
    course = scored([7] * 151, sites=2)
    told.painted(course.story(), course.complaint.id)
    assert told.section("needled").section.spoken == (
        "The needles of 151 visits are being counted."
    )
    told.settle()
    assert told.section("needled").section.counted[0].count == 302


class LateSites(SiteColumns):
    """The sites of a long course, which cannot be read until ``can`` says so."""

    __slots__ = ("can",)
    can: list[bool]

    def __init__(self) -> None:
        super().__init__()
        object.__setattr__(self, "can", [False])

    def __len__(self) -> int:
        if not self.can[0]:
            raise ClinicFileError("The clinic file cannot be read.")
        return super().__len__()


def test_sites_that_cannot_be_read_later_end_as_one_sentence_and_can_be_tried_again(
    qtbot: QtBot, look: Look, names: GlanceNames
) -> None:
    body = Map()
    page = OverviewPage(look, lambda _story: GlanceRecord(), names, SetClock(), body.slot)
    driver = OverviewDriver(qtbot, page)
    course, sites = scored([7] * 151), LateSites()
    driver.show(replace(course.story(), sites=sites), course.complaint.id)
    assert page.notice.sentence() == "The clinic file cannot be read."
    assert "are being counted" in driver.text()
    assert body.shown == []
    sites.can[0] = True
    driver.hands.press("Try again")
    driver.settle()
    assert not page.notice.isVisible()
    assert len(body.shown) == 2
    assert "No needle is in the record of 151 visits." in driver.text()


def test_nothing_of_the_patient_before_is_seen_beside_the_next_one(
    qtbot: QtBot, look: Look, names: GlanceNames
) -> None:
    body = Map()
    page = OverviewPage(look, lambda _story: GlanceRecord(), names, SetClock(), body.slot)
    driver = OverviewDriver(qtbot, page)
    page.resize(1024, 300)
    driver.show(scored([7, 3]).story())
    assert body.widget.isVisible()
    left = page.glance.mapTo(page, QPoint(0, 0))
    bar = page.glance.verticalScrollBar()
    bar.setValue(bar.maximum())
    other = scored([5, 4])
    driver.painted(other.story(), other.complaint.id)
    assert (body.widget.isVisible(), bar.value()) == (False, 0)
    assert page.glance.mapTo(page, QPoint(0, 0)) == left
    driver.settle()
    assert body.widget.isVisible()


def test_a_visit_that_was_corrected_later_is_told_and_leads_there(told: OverviewDriver) -> None:
    course = scored([7, 3])
    visit = course.visits[0].session
    story = replace(course.story(), amendments=(factories.amendment(visit),))
    told.show(story)
    assert told.section("corrected").section.heading == "1 visit was corrected later"
    told.press("Visit of 2 Mar")
    assert told.visits == [visit.id]
