"""What the first glance says, section by section. What is missing is called missing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.side import Side
from bodymap.charting.reaction import Severity
from bodymap.charting.screening import Reply
from bodymap.services.story.alerts import Concern
from bodymap.services.story.first_glance import FirstGlance
from bodymap.services.story.most_needled import MostNeedled, Often
from bodymap.services.story.needle_troubles import NeedleTrouble, Trouble
from bodymap.services.story.reactions_told import ReactionsTold, Waiting
from bodymap.services.story.visit_span import day_of
from bodymap.ui.overview.change_words import (
    function_sentence,
    number_text,
    threshold_text,
    threshold_tip,
    verdict_tone,
)
from bodymap.ui.overview.glance_lines import ARROW, DOT, Counted, Lead, Line, Section, quiet
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.session.reactions.words import due_words, severity_words, short_day
from bodymap.ui.session.words import side_words
from bodymap.ui.widgets.text import Tone

_LEADS = 2
_LONGEST_NOTE = 90


def alert_lines(glance: FirstGlance, names: GlanceNames) -> tuple[Line, ...]:
    """The alert and the answers of concern; none where there is neither."""
    told = glance.alerts
    alert = [Line(told.alert, Tone.WARN, is_bold=True)] if told.alert else []
    return (*alert, *(_concern_line(one, glance.today, names) for one in told.concerns))


def no_alert_section(glance: FirstGlance) -> Section:
    """That nothing stands, and what that rests on."""
    asked = glance.alerts.asked_on
    if not glance.is_read:
        return quiet("alerts", _tr("No alert. The screening could not be read."))
    if asked is None:
        return quiet("alerts", _tr("No alert. Screening was never asked."))
    words = _tr("No alert, and no concern when last asked on {day}.")
    return quiet("alerts", words.format(day=short_day(asked, glance.today)))


def needled_section(glance: FirstGlance, names: GlanceNames) -> Section:
    """Where needles went most often, and in which muscles."""
    told, span = glance.needled, glance.span
    visits = _visits(span.count)
    if not span.count:
        return quiet("needled", _tr("No visit, so no needle yet."))
    if not told.is_counted:
        return quiet("needled", _tr("The needles of {0} are being counted.").format(visits))
    if not told.needles:
        return quiet("needled", _tr("No needle is in the record of {0}.").format(visits))
    needles = _one_or(told.needles, _tr("1 needle"), _tr("{0} needles", told.needles))
    heading = _tr("Needled: {needles} at {visits}").format(
        needles=needles, visits=_visits(span.count - span.without_sites)
    )
    lines = []
    if span.without_sites:
        words = _tr("No needle in the record of {0}.").format(_visits(span.without_sites))
        lines.append(Line(words, Tone.SOFT))
    more = ""
    if told.without_muscle:
        more = _one_or(
            told.without_muscle,
            _tr("No muscle recorded for 1 needle"),
            _tr("No muscle recorded for {0} needles", told.without_muscle),
        )
    return Section("needled", heading, tuple(lines), _counted(told, names), more=more)


def function_section(glance: FirstGlance) -> Section:
    """How function changed on the scale that is named first."""
    told = glance.function
    course = told.course
    if course is None:
        if told.lost:
            words = _tr("Function was scored with {0}, which the catalogue does not have.")
            return quiet("function", words.format(", ".join(told.lost)))
        return quiet("function", _tr("Function was not scored."))
    side = "" if course.side in (None, Side.MIDLINE) else f", {side_words(course.side)}"
    first, last = course.points[0], course.points[-1]
    values = number_text(first.value)
    if len(course.points) > 1:
        values = f"{values} {ARROW} {number_text(last.value)}"
    heading = f"{course.scale}{side}   {values}"
    lines = []
    if course.judgement is None:
        day = short_day(day_of(first.at), glance.today)
        lines.append(Line(_tr("Scored once, on {0}.").format(day), Tone.SOFT))
    else:
        tone = verdict_tone(course.judgement.verdict)
        lines.append(Line(function_sentence(course.judgement, told.threshold), tone))
        if told.threshold is not None:
            words, tip = threshold_text(told.threshold), threshold_tip(told.threshold)
            lines.append(Line(words, Tone.SOFT, is_small=True, tip=tip))
    if course.unusable:
        lines.append(Line(_tr("A score outside the scale is left out."), Tone.SOFT))
    others = told.others
    more = _tr("Also scored: {0}").format(", ".join(others)) if others else ""
    return Section("function", heading, tuple(lines), more=more, tip=told.name)


def reactions_section(glance: FirstGlance, names: GlanceNames) -> Section:
    """How many and how grave, with the last ones that are not among the follow-ups."""
    told = glance.reactions
    if not told.total:
        return quiet("reactions", _no_reactions(glance))
    counts = ", ".join(_severity_count(severity, count) for severity, count in told.counts.items())
    words = _tr("Reactions at {some} of {all} visits: {counts}", len(glance.starts))
    if glance.complaints > 1:
        words = _tr(
            "Reactions, all complaints: at {some} of {all} visits, {counts}", len(glance.starts)
        )
    heading = words.format(some=told.visits_with, all=len(glance.starts), counts=counts)
    waiting = {one.event for one in told.waiting}
    settled = [one for one in told.latest if one not in waiting]
    grave = [one for one in settled if one.first.severity is not Severity.MILD]
    # what is to be followed up has rows of its own, and mild ones that are over need none beside it
    settled = grave[:1] if waiting else settled[: _LEADS if grave else 1]
    leads = tuple(
        Lead(
            names.reaction(event.first.kind),
            DOT.join(
                (
                    severity_words(event.first.severity),
                    short_day(day_of(event.first.occurred_at), glance.today),
                    _tr("goes on") if event.first.is_open else _tr("over"),
                )
            ),
            Tone.DANGER if event.first.severity is Severity.SERIOUS else Tone.SOFT,
            event.first.session_id,
            _go(event.first.session_id, glance),
        )
        for event in settled
    )
    more = _asked(told) if glance.is_read and told.asked < told.ended else ""
    return Section("reactions", heading, leads=leads, more=more)


def follow_up_section(glance: FirstGlance, names: GlanceNames) -> Section | None:
    """What is to be followed up; None where nothing is."""
    waiting = glance.reactions.waiting
    if not waiting:
        return None
    leads = tuple(
        Lead(
            names.reaction(one.event.first.kind),
            _due(one, glance.today),
            Tone.DANGER if one.follow_up.is_overdue else Tone.WARN,
            one.event.first.session_id,
            _go(one.event.first.session_id, glance),
        )
        for one in waiting[: _LEADS + 1]
    )
    left = len(waiting) - len(leads)
    more = _tr("and {0} more").format(left) if left else ""
    return Section("follow_ups", _tr("To be followed up"), leads=leads, more=more)


def needles_section(glance: FirstGlance) -> Section:
    """Needles that do not add up, or that every one does."""
    told = glance.needles
    if not told.troubles:
        return quiet("needles", _accounted(glance))
    leads = tuple(
        Lead(
            _trouble_words(one),
            _dated(one, glance.today),
            Tone.WARN if one.words or one.is_open else Tone.DANGER,
            one.session_id,
            _go(one.session_id, glance),
        )
        for one in told.troubles[:_LEADS]
    )
    left = len(told.troubles) - len(leads)
    more = _tr("and at {0} more").format(_visits(left)) if left else ""
    heading = _tr("Needles not accounted for")
    if all(one.is_open for one in told.troubles):
        heading = _tr("Needles of the open visit")
    return Section("needles", heading, leads=leads, more=more)


def clock_section(glance: FirstGlance) -> Section | None:
    """Visits that are dated later than today; None where there are none."""
    ahead = glance.span.ahead
    if not ahead:
        return None
    leads = tuple(
        Lead(
            _tr("Dated {0}").format(short_day(one.day, glance.today)),
            _tr("later than today: a clock was wrong"),
            Tone.WARN,
            one.session_id,
            _go(one.session_id, glance),
        )
        for one in ahead[:_LEADS]
    )
    left = len(ahead) - len(leads)
    more = _tr("and {0} more").format(left) if left else ""
    return Section("clock", _tr("Dates that cannot be"), leads=leads, more=more)


def corrected_section(glance: FirstGlance) -> Section | None:
    """Visits that were corrected after their signature; None where none was."""
    found = glance.corrected
    if not found:
        return None
    leads = tuple(
        Lead(
            _tr("Visit of {0}").format(short_day(day_of(glance.starts[key]), glance.today)),
            _tr("told here as it was signed"),
            Tone.SOFT,
            key,
            _go(key, glance),
        )
        for key in found[-_LEADS:][::-1]
    )
    left = len(found) - len(leads)
    more = _tr("and {0} more").format(left) if left else ""
    heading = _one_or(
        len(found),
        _tr("1 visit was corrected later"),
        _tr("{0} visits were corrected later", len(found)),
    )
    return Section("corrected", heading, leads=leads, more=more)


def _concern_line(one: Concern, today: date, names: GlanceNames) -> Line:
    label = one.answer.item.replace("_", " ") if one.facts is None else one.facts.label
    where = "; ".join(map(names.region, one.answer.regions))
    words = f"{label}: {where}" if where else label
    if one.answer.reply is Reply.UNKNOWN:
        words = _tr("{0}: not known").format(label)
    if one.facts is None:
        words = _tr("{0} (not in the catalogue any more)").format(words)
    said = _tr("Answered on {0}.").format(short_day(one.day, today))
    tip = " ".join(part for part in (one.answer.note, said) if part)
    return Line(words, tip=tip)


def _counted(told: MostNeedled, names: GlanceNames) -> tuple[Counted, ...]:
    regions = [(names.region(one.id), one.count) for one in told.regions]
    muscles = [(_muscle(one, names), one.count) for one in told.muscles]
    return (
        *(Counted(*one, "" if place else _tr("Regions")) for place, one in enumerate(regions)),
        *(Counted(*one, "" if place else _tr("Muscles")) for place, one in enumerate(muscles)),
    )


def _muscle(one: Often, names: GlanceNames) -> str:
    name, side = names.muscle(one.id), Side(one.side)
    return name if side is Side.MIDLINE else f"{name}, {side_words(side)}"


def _no_reactions(glance: FirstGlance) -> str:
    told = glance.reactions
    if not told.ended:
        return _tr("No visit has ended, so nobody was asked for reactions.")
    if not glance.is_read:
        return _tr("No reaction recorded.")
    if told.asked < told.ended:
        words = _tr("No reaction recorded; asked at {asked} of {all} visits.", told.ended)
        return words.format(asked=told.asked, all=told.ended)
    return _tr("No reaction at {0}, asked every time.").format(_all_visits(told.ended, glance))


def _asked(told: ReactionsTold) -> str:
    return _tr("Asked at {asked} of {all} visits", told.ended).format(
        asked=told.asked, all=told.ended
    )


def _severity_count(severity: Severity, count: int) -> str:
    words = {
        Severity.MILD: _tr("{0} mild"),
        Severity.MODERATE: _tr("{0} moderate"),
        Severity.SERIOUS: _tr("{0} serious"),
    }
    return words[severity].format(count)


def _dated(one: NeedleTrouble, today: date) -> str:
    if one.is_open:
        return short_day(one.day, today)
    said = _short(one.words) or _tr("without an explanation")
    return f"{short_day(one.day, today)}{DOT}{said}"


def _trouble_words(one: NeedleTrouble) -> str:
    count = one.count or 0
    words = {
        Trouble.BROKEN: (_tr("1 needle broke"), _tr("{0} needles broke", count)),
        Trouble.LEFT_IN: (_tr("1 needle left in"), _tr("{0} needles left in", count)),
        Trouble.STILL_IN: (
            _tr("1 needle not counted out"),
            _tr("{0} needles not counted out", count),
        ),
        Trouble.NOT_COUNTED: (
            _tr("1 needle not counted since the emergency"),
            _tr("{0} needles not counted since the emergency", count),
        ),
        Trouble.EXPLAINED: (_tr("Signed with an explanation"),) * 2,
    }
    if one.is_open and one.trouble is Trouble.STILL_IN:
        return _one_or(
            count,
            _tr("1 needle still in, visit open"),
            _tr("{0} needles still in, visit open", count),
        )
    return _one_or(count, *words[one.trouble])


def _accounted(glance: FirstGlance) -> str:
    told = glance.needles
    if not told.ended:
        return _tr("No visit has ended, so no needle is counted yet.")
    if not glance.is_read:
        return _tr("Whether every needle is accounted for could not be read.")
    if told.accounted == told.ended:
        return _tr("Every needle accounted for at {0}.").format(_all_visits(told.ended, glance))
    words = _tr(
        "Every needle accounted for at {some} of {all} visits; {unsigned} not signed.", told.ended
    )
    return words.format(some=told.accounted, all=told.ended, unsigned=told.unsigned)


def _due(one: Waiting, today: date) -> str:
    due = due_words(one.follow_up, today)
    if one.follow_up.reaction.follow_up_due is None:
        # its words say how grave it is
        return due
    return f"{due}{DOT}{severity_words(one.event.first.severity)}"


def _go(session_id: UUID, glance: FirstGlance) -> str:
    begun = glance.starts.get(session_id)
    if begun is None:
        return _tr("Go to the visit")
    return _tr("Go to the visit of {0}").format(short_day(day_of(begun), glance.today))


def _visits(count: int) -> str:
    return _one_or(count, _tr("1 visit"), _tr("{0} visits", count))


def _all_visits(count: int, glance: FirstGlance) -> str:
    """Visits of the whole patient: said where there are several complaints."""
    words = _visits(count)
    return words if glance.complaints < 2 else _tr("{0} of all complaints").format(words)


def _one_or(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(count)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST_NOTE else f"{flat[: _LONGEST_NOTE - 1].rstrip()}\u2026"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("overview", text, None, count)
