"""The thresholds that stand for the measures of one complaint."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.conditions import Condition
from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.catalogue.thresholds import OutcomeThreshold
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.services.threshold_rows import choice_rows, no_choice_rows, shipped_choice_rows
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.general_thresholds import is_same
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.setting_row import SettingRow
from bodymap.ui.settings.threshold_words import (
    about_threshold,
    as_shipped,
    general_words,
    none_fits_words,
    threshold_words,
)
from bodymap.ui.theme.look import Look


class Special(Enum):
    """What can be chosen beside a threshold."""

    GENERAL = "general"
    NONE_FITS = "none fits"


Chosen = OutcomeThreshold | Special


class ComplaintThresholds(QWidget):
    """Rows for the scales of one condition, made anew for each."""

    def __init__(self, look: Look, own: KeptCatalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._own = own
        self._condition: Condition | None = None
        self._selects: dict[str, SettingSelect] = {}
        self.rows: dict[str, SettingRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_condition(self, condition: Condition | None, reason: str) -> None:
        """Show what stands for ``condition``; ``reason`` says why nobody here changes it. Raises
        CatalogueError."""
        scales = () if condition is None else self._scales(condition)
        if condition != self._condition or set(scales) != set(self.rows):
            self._condition = condition
            self._make(scales)
        for scale in scales:
            self._show(scale)
            self.rows[scale].lock(reason)

    def _make(self, scales: tuple[str, ...]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        self._selects = {}
        for scale in scales:
            select = SettingSelect(
                self._look, self.tr("Threshold of {measure} here").format(measure=scale)
            )
            select.chosen.connect(lambda chosen, scale=scale: self._choose(scale, chosen))
            self._selects[scale] = select
            self.rows[scale] = SettingRow(self._look, scale, "", select)
            self._column.addWidget(self.rows[scale])

    def _show(self, scale: str) -> None:
        condition = self._condition
        if condition is None:
            return
        catalogue = self._own.catalogue
        usual = _standing(self._own.shipped, condition.id, scale)
        choices: list[tuple[Chosen, str]] = [
            (Special.GENERAL, general_words()),
            *((one, threshold_words(one)) for one in _published(catalogue, scale)),
            (Special.NONE_FITS, none_fits_words()),
        ]
        select = self._selects[scale]
        select.offer(
            [(one, as_shipped(words) if _is(one, usual) else words) for one, words in choices]
        )
        now = _standing(catalogue, condition.id, scale)
        select.show_choice(lambda one: _is(one, now))
        chosen = threshold_for(catalogue, condition.id, scale)
        about = about_threshold(None if chosen is None else chosen.threshold, catalogue.source)
        note = "" if chosen is None or chosen.is_general else chosen.note
        self.rows[scale].say_about(f"{about} {note}".strip())

    def _choose(self, scale: str, chosen: Chosen) -> None:
        condition = self._condition
        if condition is None:
            return
        if _is(chosen, _standing(self._own.shipped, condition.id, scale)):
            rows = shipped_choice_rows(condition.id, scale)
        elif chosen is Special.GENERAL:
            shipped = self._own.shipped.threshold_choice(condition.id, scale)
            rows = no_choice_rows(condition.id, scale, shipped)
        else:
            threshold = chosen if isinstance(chosen, OutcomeThreshold) else None
            rows = choice_rows(condition.id, scale, threshold)
        words = self.tr("threshold of {measure} for {complaint}").format(
            measure=scale, complaint=condition.label
        )
        self.rows[scale].show_problem(self._own.change(words, rows))

    def _scales(self, condition: Condition) -> tuple[str, ...]:
        """Those of the measures of a condition, and those that have a choice of their own."""
        catalogue = self._own.catalogue
        found = [catalogue.outcome_measure(one) for one in condition.measures]
        scales = [scale for one in found if one is not None for scale in one.measure.scales]
        scales += [
            one.measure for one in catalogue.threshold_choices() if one.condition == condition.id
        ]
        return tuple(one for one in dict.fromkeys(scales) if _published(catalogue, one))


def _published(catalogue: ClinicCatalogue, scale: str) -> tuple[OutcomeThreshold, ...]:
    return tuple(one for one in catalogue.thresholds() if one.measure == scale)


def _standing(catalogue: ClinicCatalogue, condition: str, scale: str) -> Chosen:
    """What is chosen for a scale in a condition."""
    choice = catalogue.threshold_choice(condition, scale)
    if choice is None or choice.retired:
        return Special.GENERAL
    if choice.fit is Fit.NONE:
        return Special.NONE_FITS
    return next(filter(choice.names, _published(catalogue, scale)), Special.GENERAL)


def _is(one: Chosen, other: Chosen) -> bool:
    if isinstance(one, Special) or isinstance(other, Special):
        return one is other
    return is_same(one, other)
