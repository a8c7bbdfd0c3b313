"""Each sentence of the first glance, and what it says of data that is bad."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger
from bodymap.charting.needle_event import EventKind
from bodymap.charting.reaction import Severity
from bodymap.charting.screening import Reply
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.overview import course_words, glance_words
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.widgets.text import Tone
from tests import factories
from tests.atlases import shared_atlas
from tests.cases import cases
from tests.unit.story.glance_course import CATALOGUE, Course, scored

NAMES = GlanceNames(shared_atlas().label, CATALOGUE)


def plain(words: str) -> str:
    return words.replace("\N{NARROW NO-BREAK SPACE}", " ")


# --- visits and pain


def head(course: Course) -> list[str]:
    return [line.words for line in course_words.head_lines(course.glance())]


def test_visits_with_their_days_and_the_onset() -> None:
    assert head(scored([7, 3])) == [
        "2 visits \N{MIDDLE DOT} 2 Mar \N{EN DASH} 9 Mar \N{MIDDLE DOT} 2 days ago",
        "Onset 1 Dec 2025",
    ]


def test_a_complaint_without_visits_or_onset() -> None:
    course = Course()
    course.complaint = replace(course.complaint, onset=None)
    assert head(course) == ["No visits yet.", "Onset not recorded"]
    glance = course.glance()
    assert course_words.pain_figures(glance.pain) == ("\N{EN DASH}",)
    assert [line.words for line in course_words.pain_lines(glance)] == [
        "No visits, so no scores yet."
    ]
    assert glance_words.needled_section(glance, NAMES).spoken == "No visit, so no needle yet."
    assert glance_words.needles_section(glance).spoken == (
        "No visit has ended, so no needle is counted yet."
    )
    assert glance_words.reactions_section(glance, NAMES).spoken == (
        "No visit has ended, so nobody was asked for reactions."
    )
    assert glance_words.no_alert_section(glance).spoken == "No alert. Screening was never asked."
    assert glance_words.function_section(glance).spoken == "Function was not scored."


def test_an_onset_that_is_still_to_come() -> None:
    course = scored([7])
    course.complaint = replace(course.complaint, onset=date(2031, 1, 1))
    assert course_words.head_lines(course.glance())[1].words == (
        "Onset 1 Jan 2031, which is later than today"
    )


def test_an_open_visit_and_a_visit_of_yesterday() -> None:
    course = scored([7])
    yesterday = course.glance(now=factories.visit_time(0).replace(day=3))
    assert course_words.head_lines(yesterday)[0].words.endswith("yesterday")
    course.visit(is_open=True)
    assert head(course)[0].endswith("one is open")


def test_a_pause_is_told_beside_the_onset() -> None:
    course = scored([7])
    course.visit(5, at=factories.visit_time(12))
    glance = course.glance(now=factories.visit_time(13))
    assert course_words.head_lines(glance)[1].words.endswith("a pause of 84 days, to 25 May")


def pain(course: Course) -> list[str]:
    return [plain(line.words) for line in course_words.pain_lines(course.glance())]


def test_a_course_of_pain() -> None:
    course = scored([7, 8, None, 3])
    glance = course.glance()
    assert course_words.pain_figures(glance.pain) == ("7", "3")
    assert course_words.pain_heading(glance.pain) == "Pain before 3 of 4 visits, 0 to 10"
    assert pain(course) == [
        "4 points less: more than the 2 points that matter.",
        "Responder (57 % less, 30 % counts).",
        "Farrar 2001, Pain 94:149 · chronic pain, mixed · MCID · general",
        "Best 3 on 23 Mar · worst 8 on 9 Mar",
    ]
    assert course_words.course_spoken(glance.pain.visits) == (
        "Pain before the visits: 7, 8, missing, 3"
    )


@cases(
    ("scores", "said"),
    [
        ([None], "The pain before its one visit was not given."),
        ([None, None], "The pain before was given at none of 2 visits."),
        ([None, 6], "Scored once, on 9 Mar. A change needs a second score."),
    ],
)
def test_scores_that_are_missing_are_called_missing(scores: list[int | None], said: str) -> None:
    assert pain(scored(scores)) == [said]


def test_an_open_visit_has_its_score_still_to_come() -> None:
    course = Course()
    course.visit(is_open=True)
    assert pain(course) == ["No score yet at the open visit."]


# --- needles, function, reactions


def test_voided_sites_leave_visits_without_needles() -> None:
    assert glance_words.needled_section(scored([7, 5]).glance(), NAMES).spoken == (
        "No needle is in the record of 2 visits."
    )
    course = scored([7], sites=2)
    course.visit(5)
    section = glance_words.needled_section(course.glance(), NAMES)
    assert section.heading == "Needled: 2 needles at 1 visit"
    assert [line.words for line in section.lines] == ["No needle in the record of 1 visit."]


def test_a_muscle_that_was_retired_or_lost_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "muscles.csv").write_text("id,retired\ngastrocnemius_medial,yes\n", "utf-8")
    own = ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path))
    names = replace(NAMES, catalogue=own)
    course = scored([7], sites=2)
    course.visit(5, sites=1, muscle="musculus_perditus")
    section = glance_words.needled_section(course.glance(own), names)
    assert [one.words for one in section.counted if one.label != "Regions"] == [
        "Gastrocnemius, medial head (retired), left",
        "musculus perditus (not in the catalogue), left",
    ]


def test_needles_without_a_muscle_are_said_to_have_none() -> None:
    section = glance_words.needled_section(scored([7], sites=1, muscle=None).glance(), NAMES)
    assert section.more == "No muscle recorded for 1 needle"
    assert [one.label for one in section.counted] == ["Regions"]


def test_function_against_its_threshold() -> None:
    course = scored([7, 5])
    first, last = (one.session for one in course.visits)
    course.record(factories.outcome(first, 60.0, "FFI"), factories.outcome(last, 20.0, "FFI"))
    section = glance_words.function_section(course.glance())
    assert section.heading == "FFI, left   60 \N{RIGHTWARDS ARROW} 20"
    assert section.lines[0].words == "40 points better: more than the 7 points that matter."


def test_a_measure_that_the_catalogue_lost() -> None:
    course = scored([7])
    course.record(factories.outcome(course.visits[0].session, 3.0, "GONE"))
    assert glance_words.function_section(course.glance()).spoken == (
        "Function was scored with GONE, which the catalogue does not have."
    )


def test_reactions_that_were_not_asked_for_are_told() -> None:
    course = scored([7, 5])
    course.said_none = {course.visits[0].session.id}
    section = glance_words.reactions_section(course.glance(), NAMES)
    assert section.spoken == "No reaction recorded; asked at 1 of 2 visits."
    course.said_none.add(course.visits[1].session.id)
    assert glance_words.reactions_section(course.glance(), NAMES).spoken == (
        "No reaction at 2 visits, asked every time."
    )


def test_serious_reactions_come_first_and_follow_ups_stand_apart() -> None:
    course = scored([7, 5, 3])
    first, second, third = (one.session for one in course.visits)
    course.record(
        factories.reaction(first, severity=Severity.SERIOUS, resolved_at=first.ended_at),
        factories.reaction(second, kind="bleeding", resolved_at=second.ended_at),
        factories.reaction(third, kind="haematoma", severity=Severity.MODERATE),
        factories.reaction(third, id=new_id(), kind="gone", follow_up_due=None),
    )
    glance = course.glance()
    section = glance_words.reactions_section(glance, NAMES)
    assert section.heading == "Reactions at 3 of 3 visits: 1 serious, 1 moderate, 2 mild"
    assert [lead.words for lead in section.leads] == ["Bruise"]
    assert section.leads[0].tone is Tone.DANGER
    waiting = glance_words.follow_up_section(glance, NAMES)
    assert waiting is not None
    assert [(one.words, one.below, one.tone) for one in waiting.leads] == [
        ("Large haematoma", "follow-up due today · Moderate", Tone.WARN)
    ]


def test_a_kind_of_reaction_that_the_catalogue_lost_has_its_id() -> None:
    assert NAMES.reaction("odd_thing") == "odd thing (not in the catalogue)"


# --- alerts, needles that do not add up, clocks


def test_concerns_with_their_place_and_what_is_not_known() -> None:
    course = scored([7])
    session = course.visits[0].session
    course.person = replace(course.person, alert="Takes apixaban")
    implant = factories.answer(session, "implant", Reply.YES)
    implant = replace(implant, answer=replace(implant.answer, regions=("knee_anterior_r",)))
    course.answers = [
        implant,
        factories.answer(session, "diabetes", Reply.UNKNOWN),
        factories.answer(session, "gone", Reply.YES),
    ]
    lines = glance_words.alert_lines(course.glance(), NAMES)
    assert lines[0].words == "Takes apixaban"
    assert lines[1].words.endswith(": Knee, front, right")
    assert lines[2].words.endswith(": not known")
    assert lines[3].words == "gone (not in the catalogue any more)"
    assert "Answered on 2 Mar." in lines[1].tip


def test_nothing_of_concern_says_when_it_was_asked() -> None:
    course = scored([7])
    course.answers = [factories.answer(course.visits[0].session)]
    assert glance_words.no_alert_section(course.glance()).spoken == (
        "No alert, and no concern when last asked on 2 Mar."
    )


def needles(course: Course) -> list[tuple[str, str, Tone]]:
    section = glance_words.needles_section(course.glance())
    return [(one.words, one.below, one.tone) for one in section.leads]


def test_needles_that_do_not_add_up() -> None:
    course = scored([7])
    session = course.visits[0].session
    site = factories.site(session, number=1)
    course.ledgers = {session.id: Ledger.of([Insertion.of(site, 1)], [])}
    said = "2 Mar · without an explanation"
    assert needles(course) == [("1 needle not counted out", said, Tone.DANGER)]
    course.record(factories.explanation(session))
    assert needles(course) == [
        ("1 needle not counted out", "2 Mar · It fell behind the table.", Tone.WARN)
    ]


def test_needles_of_an_open_visit_are_no_discrepancy_yet() -> None:
    course = Course()
    session = course.visit(7, is_open=True)
    sites = [factories.site(session, number=number) for number in (1, 2)]
    course.ledgers = {session.id: Ledger.of([Insertion.of(one, 1) for one in sites], [])}
    section = glance_words.needles_section(course.glance())
    assert section.heading == "Needles of the open visit"
    assert [lead.words for lead in section.leads] == ["2 needles still in, visit open"]


def test_broken_needles_are_told_by_their_event_and_unsigned_visits_as_unknown() -> None:
    course = scored([7, 5])
    assert glance_words.needles_section(course.glance()).spoken == (
        "Every needle accounted for at 0 of 2 visits; 2 not signed."
    )
    session = course.visits[0].session
    site = factories.site(session, number=1)
    course.record(factories.needle_event(session, site, EventKind.BROKEN))
    assert needles(course)[0][0] == "1 needle broke"


def test_a_long_explanation_is_shortened() -> None:
    course = scored([7])
    course.record(factories.explanation(course.visits[0].session, "It lay there. " * 20))
    ((_, said, _),) = needles(course)
    assert said.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert len(said) < 110


def test_a_visit_dated_ahead_is_named() -> None:
    course = scored([7])
    assert glance_words.clock_section(course.glance()) is None
    session = course.visit(3, at=factories.visit_time(300))
    section = glance_words.clock_section(course.glance())
    assert section is not None
    (lead,) = section.leads
    assert lead.session_id == session.id
    assert lead.words == "Dated 1 Dec 2031"


def test_what_is_of_the_whole_patient_says_so_where_there_are_several_complaints() -> None:
    course = scored([7])
    course.others.append(factories.episode(course.person.id))
    course.record(factories.signature(course.visits[0].session))
    glance = course.glance()
    assert glance_words.needles_section(glance).spoken == (
        "Every needle accounted for at 1 visit of all complaints."
    )
