"""How a change is put into words against the one threshold that stands for it."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QCoreApplication

from bodymap.services.catalogue.table import Confidence
from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.trends.threshold import RESPONDER_PERCENT, ChangeThreshold, Judgement, Verdict
from bodymap.ui.widgets.text import Tone
from bodymap.ui.widgets.written_number import figure

_NARROW = "\N{NARROW NO-BREAK SPACE}"


def number_text(value: float) -> str:
    """A number to a tenth, without zeros that say nothing."""
    return figure(round(value, 1))


def percent_text(percent: float, bound: float | None = None) -> str:
    """A share in whole percent; with a tenth where rounding would lift it over ``bound``."""
    whole = floor(percent + 0.5)
    hides = bound is not None and (whole >= bound) != (percent >= bound)
    shown = figure(percent, 1) if hides else str(whole)
    return f"{shown}{_NARROW}%"


def pain_sentence(judged: Judgement, chosen: ChosenThreshold | None) -> str:
    """How much less or more it hurts, and whether that is a change that matters."""
    return _sentence(judged, chosen, _tr("{points} less"), _tr("{points} more"))


def function_sentence(judged: Judgement, chosen: ChosenThreshold | None) -> str:
    """How much better or worse a score of function is, and whether that matters."""
    return _sentence(judged, chosen, _tr("{points} better"), _tr("{points} worse"))


def responder_sentence(judged: Judgement) -> str:
    """Whether somebody responds, by points and by percent; empty where that cannot be told."""
    if judged.gain is None or judged.gain_percent is None or judged.responder_30 is None:
        return "" if judged.first != 0 else _tr("Of a first score of 0 there is no percentage.")
    share = percent_text(abs(judged.gain_percent), RESPONDER_PERCENT)
    words = _tr("{share} less") if judged.gain_percent >= 0 else _tr("{share} more")
    bound = percent_text(RESPONDER_PERCENT)
    reading = _tr("{change}, {bound} counts").format(change=words.format(share=share), bound=bound)
    if judged.gain <= 0:
        return _tr("Not a responder.")
    if judged.responder_30 is not judged.meets_points and judged.meets_points is not None:
        said = (
            _tr("Responder by percent ({reading}), not by points.")
            if judged.responder_30
            else _tr("Responder by points, not by percent ({reading}).")
        )
        return said.format(reading=reading)
    said = _tr("Responder ({reading}).")
    if not judged.responder_30:
        said = _tr("Not a responder ({reading}).")
    return said.format(reading=reading)


def threshold_text(chosen: ChosenThreshold) -> str:
    """Whose threshold it is: source, population and kind; at the end what to take with care."""
    row = chosen.threshold
    fit = ""
    if chosen.is_general:
        fit = _tr("general")
    elif chosen.fit is Fit.NEAR:
        fit = _tr("near population")
    compared = _tr("from memory") if row.confidence is Confidence.FROM_MEMORY else ""
    parts = (chosen.citation, row.population_words, row.kind.value, fit, compared)
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)


def threshold_tip(chosen: ChosenThreshold) -> str:
    """The same at length: the figure as it was published, what kind of figure it is, how near its
    population comes to this complaint, and how far it was compared with its source."""
    row = chosen.threshold
    words = (
        _tr("{measure}: {figure}, published as the change that matters to people ({kind}).")
        if row.kind.matters
        else _tr("{measure}: {figure}, published as the error of measurement ({kind}).")
    )
    said = words.format(measure=row.measure, figure=row.as_published, kind=row.kind.value)
    whose = _tr("Population: {population}. Source: {source}.").format(
        population=row.population_words, source=chosen.citation
    )
    compared = {
        Confidence.VERIFIED: _tr("Compared with the source."),
        Confidence.PART_VERIFIED: _tr("Partly compared with the source."),
        Confidence.FROM_MEMORY: _tr("From memory, not compared with the source."),
    }[row.confidence]
    parts = (said, whose, f"{_fit_words(chosen)} {compared}", chosen.note)
    return "\n".join(part for part in (*parts, _tr("No other threshold is mixed in.")) if part)


def verdict_tone(verdict: Verdict) -> Tone:
    """The tone of a verdict: colour goes along with words that say the same."""
    tones = {Verdict.IMPROVED: Tone.GOOD, Verdict.DETERIORATED: Tone.DANGER}
    return tones.get(verdict, Tone.INK)


def _sentence(judged: Judgement, chosen: ChosenThreshold | None, better: str, worse: str) -> str:
    gain = judged.gain or 0.0
    if not gain:
        return _tr("No change.")
    moved = (better if gain > 0 else worse).format(points=_points(abs(gain)))
    if chosen is None:
        return _tr("{change}. No published threshold stands for this complaint.").format(
            change=moved
        )
    threshold = chosen.change
    if judged.verdict is Verdict.NOT_JUDGED:
        return _tr("{change}. Of a first score of 0 there is no percentage to judge.").format(
            change=moved
        )
    if not threshold.matters:
        return _against_error(judged, threshold).format(change=moved, bound=_bound(threshold))
    return _against_threshold(moved, judged, threshold)


def _against_threshold(moved: str, judged: Judgement, threshold: ChangeThreshold) -> str:
    """A change that matters to people, or less than that."""
    gain, bound, what = judged.gain or 0.0, _bound(threshold), _tr("that matter")
    if judged.verdict is Verdict.IMPROVED and not judged.meets_points:
        bound = percent_text(threshold.percent_of_baseline or 0.0)
        share = percent_text(judged.gain_percent or 0.0, threshold.percent_of_baseline)
        moved = _tr("{change}, {share}").format(change=moved, share=share)
        return _tr("{change}: at least the {bound} {what}.").format(
            change=moved, bound=bound, what=what
        )
    if judged.verdict in (Verdict.IMPROVED, Verdict.DETERIORATED):
        points = threshold.points or judged.required or 0.0
        words = _tr("{change}: just the {bound} {what}.")
        if not _is_just(gain, points):
            words = _tr("{change}: more than the {bound} {what}.")
        by = _points(threshold.points) if threshold.points is not None else bound
        return words.format(change=moved, bound=by, what=what)
    return _tr("{change}: less than the {bound} {what}.").format(
        change=moved, bound=bound, what=what
    )


def _fit_words(chosen: ChosenThreshold) -> str:
    if chosen.is_general:
        return _tr("None was published for this complaint: the measure's general threshold.")
    if chosen.fit is Fit.NEAR:
        return _tr("Its population is near to this complaint, not the same.")
    return _tr("Its population has this complaint.")


def _against_error(judged: Judgement, threshold: ChangeThreshold) -> str:
    """A change is above what measuring alone can make, or not; nobody said that it matters."""
    if judged.verdict not in (Verdict.IMPROVED, Verdict.DETERIORATED):
        return _tr("{change}: below the error of measurement ({bound}).")
    if _is_just(judged.gain or 0.0, threshold.points):
        return _tr("{change}: as much as the error of measurement ({bound}).")
    return _tr("{change}: above the error of measurement ({bound}).")


def _is_just(gain: float, points: float | None) -> bool:
    """Whether a change looks like the threshold itself in tenths."""
    return points is not None and abs(abs(gain) - points) < 0.05


def _bound(threshold: ChangeThreshold) -> str:
    """The least change that counts: "2 points or 30 %"."""
    parts = []
    if threshold.points is not None:
        parts.append(_points(threshold.points))
    if threshold.percent_of_baseline is not None:
        parts.append(percent_text(threshold.percent_of_baseline))
    return _tr(" or ").join(parts)


def _points(points: float) -> str:
    shown = number_text(points)
    return _tr("1 point") if shown == "1" else _tr("{0} points").format(shown)


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview", text)
