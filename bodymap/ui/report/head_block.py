"""The head of a report: complaint, patient, facts, and the pain from first to last."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from bodymap.services.story.report_content import PainJudged, ReportContent
from bodymap.ui.overview.change_words import pain_sentence, responder_sentence, threshold_text
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import BODY, HEADING, LABEL, LARGE, NOTE, STRONG, TITLE, Align, Ink
from bodymap.ui.report.pieces import Facts, paragraph
from bodymap.ui.report.report_words import (
    ARROW,
    DASH,
    consent_words,
    listed,
    period_words,
    person_words,
    span_words,
    tr,
)
from bodymap.ui.trends.words import complaint_text
from bodymap.ui.widgets.written_date import day_words

_TITLE_LINES, _FACT_LINES = 3, 6
_CLINIC_SHARE = 0.4
_Fact = tuple[str, str]


def head_items(content: ReportContent, ink: Ink, width: float, *, with_name: bool) -> list[Item]:
    """The head of the report."""
    whom = person_words(content.person, with_name=with_name)
    complaint = complaint_text(content.complaint.words, content.complaint.side)
    title = TITLE if len(ink.lines(complaint, TITLE, width)) <= _TITLE_LINES else HEADING
    facts = _facts(content)
    if ink.width(content.clinic, STRONG) > width * _CLINIC_SHARE:
        # there may be no room for all of it at the head of the page
        facts.append((tr("Clinic"), content.clinic))
    short, long = _by_length(facts, ink, width)
    items = [
        *paragraph(ink, complaint, width, title),
        *paragraph(ink, whom, width, before=1),
        Item(Facts(ink, short, width, LABEL), before=9),
    ]
    for name, said in long:
        items += paragraph(ink, f"{name}: {said}", width, before=4)
    return [*items, Item(PainPanel(content, ink, width), before=10)]


def _by_length(facts: list[_Fact], ink: Ink, width: float) -> tuple[list[_Fact], list[_Fact]]:
    """What stands side by side, and what is too long for that and gets the whole width."""
    room = Facts.room(width)
    short: list[_Fact] = []
    long: list[_Fact] = []
    for fact in facts:
        is_short = len(ink.lines(fact[1], BODY, room)) <= _FACT_LINES
        (short if is_short else long).append(fact)
    return short, long


def _facts(content: ReportContent) -> list[tuple[str, str]]:
    complaint = content.complaint
    nothing = tr("not recorded")
    nobody = tr("nobody signed yet") if content.visits else DASH
    onset = day_words(complaint.onset) if complaint.onset else nothing
    code = complaint.icd10 or nothing
    condition = complaint.condition
    facts = [
        (tr("Period"), period_words(content)),
        (tr("Therapists"), listed(content.therapists) or nobody),
        (tr("Needles"), _needles(content)),
        (tr("Diagnosis"), f"{condition} (ICD-10 {code})" if condition else f"ICD-10 {code}"),
        (tr("Onset"), onset),
        (tr("Consent"), consent_words(content.consent)),
    ]
    alerts = [content.alert] if content.alert else []
    alerts += [tr("screening: {items}").format(items=listed(content.concerns))] * bool(
        content.concerns
    )
    facts.append((tr("Alerts"), "; ".join(alerts) or tr("none recorded")))
    return facts


def _needles(content: ReportContent) -> str:
    sites = content.sites
    muscles = len({(site.muscle, site.side) for site in sites if site.muscle})
    if not sites:
        return tr("none")
    if muscles == 1:
        return tr("{n} in 1 muscle").format(n=len(sites))
    return tr("{n} in {muscles} muscles, each side counted", muscles).format(
        n=len(sites), muscles=muscles
    )


class PainPanel:
    """Pain before the first and before the last visit in large figures, and what the change comes
    to; the threshold with its source below it."""

    _PAD, _FIGURES = 9.0, 92.0

    def __init__(self, content: ReportContent, ink: Ink, width: float) -> None:
        self._ink, self._width = ink, width
        self._figures, lead, source = _told(content)
        room = width - self._FIGURES - 3 * self._PAD
        self._lead = ink.lines(lead, STRONG, room)
        self._source = ink.lines(source, NOTE, room) if source else ()
        words = len(self._lead) * STRONG.leading + len(self._source) * NOTE.leading
        self._words = words
        self.height = max(words, LARGE.leading) + 2 * self._PAD

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink = self._ink
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.color("accent-soft"))
        painter.drawRect(QRectF(x, y, self._width, self.height))
        painter.setBrush(ink.color("accent-deep"))
        painter.drawRect(QRectF(x, y, 2.4, self.height))
        middle = y + self.height / 2
        baseline = middle - LARGE.leading / 2 + ink.rise(LARGE)
        centre = x + self._PAD + self._FIGURES / 2
        ink.write(painter, centre, baseline, self._figures, LARGE, Align.MIDDLE)
        left = x + self._FIGURES + 2 * self._PAD
        top = middle - self._words / 2
        ink.write_lines(painter, left, top, self._lead, STRONG)
        below = top + len(self._lead) * STRONG.leading
        ink.write_lines(painter, left, below, self._source, NOTE)


def _told(content: ReportContent) -> tuple[str, str, str]:
    """The figures, the sentence, and the source of the threshold."""
    if content.judged is not None:
        return _judged(content.judged)
    visits = () if content.trend is None else content.trend.counted
    scored = [one for one in visits if one.before is not None]
    if not scored:
        return DASH, tr("No pain score was given before a visit."), ""
    only = scored[0]
    words = tr("Pain before the visit of {day}, on the NPRS of 0 to 10. One score is no course.")
    return str(only.before), words.format(day=span_words(only.started_at, only.started_at)), ""


def _judged(judged: PainJudged) -> tuple[str, str, str]:
    change = judged.change
    figures = f"{change.first} {ARROW} {change.last}"
    about = tr("Pain before the first and the last visit with a score, NPRS 0 to 10, {days}.")
    notes = [about.format(days=span_words(change.first_at, change.last_at))]
    notes.append(responder_sentence(judged.judgement))
    if judged.threshold is not None:
        source = tr("Threshold: {whose}.").format(whose=threshold_text(judged.threshold))
        notes.append(source)
    said = pain_sentence(judged.judgement, judged.threshold)
    return figures, said, " ".join(note for note in notes if note)
