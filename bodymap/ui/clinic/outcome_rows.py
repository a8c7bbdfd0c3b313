"""Outcomes as rows of a table: complaints under the threshold that they are judged by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.outcomes_by_threshold import ThresholdOutcomes, by_threshold
from bodymap.services.clinic_view.responders_by_complaint import ComplaintOutcome
from bodymap.trends.exact_proportion import Proportion
from bodymap.ui.clinic.share_scale import SHARES, Marks
from bodymap.ui.clinic.shown_cell import ShownCell, ShownColumn, ShownRow
from bodymap.ui.clinic.words import count_words, share_spoken, share_words, threshold_words

ConditionWords = Callable[[str], str]
"""Puts a condition (an id of the catalogue, empty for a complaint in words) into words."""


def outcome_columns() -> tuple[ShownColumn, ...]:
    """Complaint, treated, judged, better, their share, its picture, and 30 % less."""
    translate = QCoreApplication.translate
    picture = translate("clinic", "Share that got better, in percent of those judged")
    return (
        ShownColumn(translate("clinic", "Complaint, by the change that counts"), is_figure=False),
        ShownColumn(translate("clinic", "Treated"), 80),
        ShownColumn(
            *(translate("clinic", "Not judged"), 96),
            tip=translate("clinic", "Fewer than two sessions have a score before the needles"),
        ),
        ShownColumn(translate("clinic", "Better"), 96),
        ShownColumn(translate("clinic", "Share, 95 % interval"), 160),
        ShownColumn(picture, 208, is_figure=False, scale=SHARES, tip=picture),
        ShownColumn(translate("clinic", "30 % less pain"), 160),
    )


def outcome_rows(figures: ClinicFigures, condition_words: ConditionWords) -> tuple[ShownRow, ...]:
    """A row for each threshold, those of its complaints below it, and at the end what can be said
    of all together."""
    rows: list[ShownRow] = []
    for group in by_threshold(figures.outcomes):
        rows.append(_group(group))
        rows += [_complaint(one, condition_words) for one in group.complaints]
    if figures.outcomes:
        rows.append(_all(figures))
    return tuple(rows)


def _group(group: ThresholdOutcomes) -> ShownRow:
    threshold = group.threshold
    words = threshold_words(threshold)
    return (
        ShownCell(words, is_bold=True, tip=words if threshold is None else threshold.citation),
        ShownCell(count_words(group.episodes), is_bold=True),
        ShownCell(count_words(group.not_judged), is_bold=True),
        *_share(group.responders, is_bold=True),
        _thirty(group.less_by_30, is_bold=True),
    )


def _complaint(one: ComplaintOutcome, condition_words: ConditionWords) -> ShownRow:
    label = condition_words(one.condition)
    return (
        ShownCell(label, is_indented=True, tip=label),
        ShownCell(count_words(one.episodes)),
        ShownCell(count_words(one.not_judged), "ink" if one.not_judged else "ink-faint"),
        *_share(one.responders, is_bold=False),
        _thirty(one.less_by_30, is_bold=False),
    )


def _all(figures: ClinicFigures) -> ShownRow:
    translate = QCoreApplication.translate
    not_judged = sum(one.not_judged for one in figures.outcomes)
    several = len({one.threshold for one in figures.outcomes}) > 1
    why = translate("clinic", "thresholds differ") if several else ""
    return (
        ShownCell(translate("clinic", "All complaints"), is_bold=True),
        ShownCell(count_words(figures.episodes), is_bold=True),
        ShownCell(count_words(not_judged), is_bold=True),
        ShownCell(),
        ShownCell(why, "ink-soft"),
        ShownCell(),
        _thirty(figures.all_less_by_30, is_bold=True),
    )


def _share(share: Proportion | None, *, is_bold: bool) -> ShownRow:
    if share is None:
        none = QCoreApplication.translate("clinic", "none judged")
        return (ShownCell(), ShownCell(none, "ink-faint"), ShownCell())
    of = QCoreApplication.translate("clinic", "{events} of {n}")
    spoken = share_spoken(share)
    return (
        ShownCell(
            of.format(events=count_words(share.events), n=count_words(share.n)), is_bold=is_bold
        ),
        ShownCell(share_words(share), is_bold=is_bold, tip=spoken),
        ShownCell(marks=Marks(share), spoken=spoken, tip=spoken),
    )


def _thirty(share: Proportion | None, *, is_bold: bool) -> ShownCell:
    if share is None:
        return ShownCell()
    return ShownCell(share_words(share), is_bold=is_bold, tip=share_spoken(share))
