"""The visits of a report with codes and signatures, the functional scores, the reactions."""

from __future__ import annotations

from bodymap.services.story.report_content import ReportContent, VisitLine
from bodymap.services.story.trend_course import FunctionCourse
from bodymap.ui.overview.change_words import function_sentence, threshold_text
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import NOTE, STRONG, Align, Ink
from bodymap.ui.report.pieces import Heading, paragraph
from bodymap.ui.report.report_words import (
    DAGGER,
    DASH,
    fee_words,
    reaction_course,
    reactions_asked_words,
    score_words,
    seals_words,
    severity_short,
    side_short,
    signer_words,
    tr,
)
from bodymap.ui.report.table import Cell, Column, Table, strong
from bodymap.ui.session.hold.words import begun_words
from bodymap.ui.session.reactions.words import place_words
from bodymap.ui.widgets.written_date import moment_words
from bodymap.ui.widgets.written_number import figure

SECTION = 16.0
"""The room above the heading of a section."""


def visit_items(content: ReportContent, ink: Ink, width: float, *, with_fees: bool) -> list[Item]:
    """Every visit of the period: pain, needles, code and fee, signature."""
    if not content.visits:
        return []
    billing = [Column(tr("Code")), Column(tr("Fee"), Align.RIGHT)] if with_fees else []
    columns = [
        Column(tr("Visit"), Align.RIGHT),
        Column(tr("Date")),
        Column(tr("Pain before"), Align.RIGHT),
        Column(tr("Pain after"), Align.RIGHT),
        Column(tr("Needles"), Align.RIGHT),
        *billing,
        Column(tr("Signed by, at")),
        Column(tr("Form"), Align.RIGHT),
        Column(tr("Hash, first 16 digits")),
    ]
    rows = [_visit_cells(visit, with_fees=with_fees) for visit in content.visits]
    table = Table(ink, columns, rows, width)
    title = tr("Visits, codes and signatures") if with_fees else tr("Visits and signatures")
    items = [
        Item(Heading(ink, title, width), SECTION, keeps_next=True),
        table.head_item(),
        *table.rows(),
    ]
    is_broken = any(one.seal is not None and not one.seal.is_intact for one in content.visits)
    seals = paragraph(ink, seals_words(content), width, STRONG if is_broken else NOTE, before=4)
    notes = [
        tr("Visit {number}: {begun}.").format(
            number=visit.number, begun=begun_words(visit.take_overs)
        )
        for visit in content.visits
        if visit.take_overs
    ]
    if any(visit.amendments for visit in content.visits):
        notes.append(tr("{dagger} amended after the signature, see below.").format(dagger=DAGGER))
    if not all(visit.is_consistent for visit in content.visits):
        notes.append(tr("Amendments that do not fit what was charted are listed, not applied."))
    return [*items, *seals, *paragraph(ink, " ".join(notes), width, NOTE)]


def _visit_cells(visit: VisitLine, *, with_fees: bool) -> list[Cell | str]:
    seal = visit.seal
    number = f"{visit.number}{DAGGER}" if visit.amendments else str(visit.number)
    billing = [visit.code or DASH, fee_words(visit.fee, visit.currency)] if with_fees else []
    signer = signer_words(visit)
    digits: Cell | str = DASH
    if seal is not None and seal.is_intact:
        digits = seal.short_hash
    elif seal is not None:
        digits = strong(tr("{hash} does NOT fit").format(hash=seal.short_hash), "danger-deep")
    return [
        number,
        moment_words(visit.started_at),
        score_words(visit.before),
        score_words(visit.after),
        str(visit.needles),
        *billing,
        signer if seal is not None else strong(signer),
        DASH if seal is None else str(seal.form_version),
        digits,
    ]


def function_items(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """Functional scores from the first to the last; nothing without any."""
    if not content.functions:
        return []
    columns = [
        Column(tr("Score")),
        Column(tr("Side")),
        Column(tr("Times"), Align.RIGHT),
        Column(tr("First"), Align.RIGHT),
        Column(tr("Last"), Align.RIGHT),
        Column(tr("What the change comes to")),
        Column(tr("Threshold")),
    ]
    table = Table(ink, columns, [_function_cells(one) for one in content.functions], width)
    return [
        Item(Heading(ink, tr("Function"), width), SECTION, keeps_next=True),
        table.head_item(),
        *table.rows(),
    ]


def _function_cells(one: FunctionCourse) -> list[Cell | str]:
    course = one.course
    points = course.points
    judged = course.judgement
    said = tr("one score is no course") if judged is None else ""
    if judged is not None:
        said = function_sentence(judged, one.threshold)
    first, last = figure(points[0].value), figure(points[-1].value) if len(points) > 1 else DASH
    return [
        course.scale,
        side_short(course.side) if course.side else DASH,
        str(len(points)),
        first,
        last,
        said,
        threshold_text(one.threshold) if one.threshold else DASH,
    ]


def reaction_items(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """Reactions with their course, and how often none was the answer."""
    if not content.visits:
        return []
    items = [Item(Heading(ink, tr("Reactions"), width), SECTION, keeps_next=True)]
    asked = paragraph(ink, reactions_asked_words(content), width, NOTE, before=4)
    if not content.reactions:
        return [*items, *asked]
    columns = [
        Column(tr("Visit"), Align.RIGHT),
        Column(tr("Day")),
        Column(tr("Reaction")),
        Column(tr("Severity")),
        Column(tr("Where")),
        Column(tr("What was done, and how it went")),
    ]
    rows: list[list[Cell | str]] = [
        [
            str(line.visit),
            moment_words(line.reaction.occurred_at),
            line.label,
            severity_short(line),
            place_words(line.sites),
            reaction_course(line),
        ]
        for line in content.reactions
    ]
    table = Table(ink, columns, rows, width)
    return [*items, table.head_item(), *table.rows(), *asked]
