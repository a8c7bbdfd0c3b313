"""For each measure the threshold that stands for it in general."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.thresholds import OutcomeThreshold
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.services.threshold_rows import general_rows, shipped_general_rows
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.setting_row import SettingRow
from bodymap.ui.settings.threshold_words import (
    about_threshold,
    as_shipped,
    none_words,
    threshold_words,
)
from bodymap.ui.theme.look import Look


class GeneralThresholds(QWidget):
    """A row for each measure of which any threshold was published."""

    def __init__(self, look: Look, own: KeptCatalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._own = own
        self._selects: dict[str, SettingSelect] = {}
        self.rows: dict[str, SettingRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_thresholds(self, reason: str) -> None:
        """Show what stands now; ``reason`` says why nobody here changes it. Raises
        CatalogueError."""
        for measure in self._own.catalogue.outcome_measures():
            if self._published(measure):
                self._show(measure)
                self.rows[measure.measure.id].lock(reason)

    def _show(self, measure: OutcomeMeasure) -> None:
        key = measure.measure.id
        if key not in self.rows:
            self._add(measure)
        catalogue, scale = self._own.catalogue, measure.measure.scales[0]
        chosen = threshold_for(catalogue, "", scale)
        shipped = threshold_for(self._own.shipped, "", scale)
        usual = None if shipped is None else shipped.threshold
        select = self._selects[key]
        choices: list[tuple[OutcomeThreshold | None, str]] = [
            (one, as_shipped(threshold_words(one)) if is_same(one, usual) else threshold_words(one))
            for one in self._published(measure)
        ]
        select.offer([*choices, (None, none_words())])
        now = None if chosen is None else chosen.threshold
        select.show_choice(lambda one: is_same(one, now))
        self.rows[key].say_about(about_threshold(now, catalogue.source))

    def _add(self, measure: OutcomeMeasure) -> None:
        key = measure.measure.id
        title = measure.name
        if measure.name != key:
            title = self.tr("{short}: {name}").format(short=key, name=measure.name)
        select = SettingSelect(self._look, self.tr("Threshold of {measure}").format(measure=key))
        select.chosen.connect(lambda threshold: self._choose(key, threshold))
        self._selects[key] = select
        self.rows[key] = SettingRow(self._look, title, "", select)
        self._column.addWidget(self.rows[key])

    def _choose(self, key: str, threshold: OutcomeThreshold | None) -> None:
        measure = self._own.catalogue.outcome_measure(key)
        if measure is None:
            return
        shipped = threshold_for(self._own.shipped, "", measure.measure.scales[0])
        usual = None if shipped is None else shipped.threshold
        if is_same(threshold, usual):
            rows = shipped_general_rows(key)
        else:
            rows = general_rows(measure, threshold, self._published(measure))
        words = self.tr("threshold of {measure}").format(measure=key)
        self.rows[key].show_problem(self._own.change(words, rows))

    def _published(self, measure: OutcomeMeasure) -> tuple[OutcomeThreshold, ...]:
        scale = measure.measure.scales[0]
        return tuple(one for one in self._own.catalogue.thresholds() if one.measure == scale)


def is_same(one: OutcomeThreshold | None, other: OutcomeThreshold | None) -> bool:
    """Whether both are the same threshold, whatever the clinic changed of it; or both none."""
    if one is None or other is None:
        return one is other
    return (one.measure, one.population, one.kind, one.source) == (
        *(other.measure, other.population, other.kind, other.source),
    )
