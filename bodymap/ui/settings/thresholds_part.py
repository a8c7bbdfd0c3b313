"""Which change counts, by which paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.catalogue.conditions import Condition
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.own_copy import Origin
from bodymap.services.catalogue.table import Confidence
from bodymap.services.catalogue.thresholds import OutcomeThreshold
from bodymap.services.threshold_rows import OwnThreshold, general_rows, own_threshold_rows
from bodymap.ui.settings.complaint_thresholds import ComplaintThresholds
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.general_thresholds import GeneralThresholds
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.own_threshold import OwnThresholdForm
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said


class ThresholdsPart(SettingsPart):
    """For every complaint, for one of them, and thresholds that are not shipped."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        own: KeptCatalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._own = own
        self._condition: Condition | None = None
        self.general = GeneralThresholds(look, own)
        self.complaint = SettingSelect(look, self.tr("Complaint"))
        self.complaint.setPlaceholderText(self.tr("Choose a complaint"))
        self.of_complaint = ComplaintThresholds(look, own)
        self.form = OwnThresholdForm(look)
        self.add_row(
            "thresholds",
            self.tr(
                "A change at least this large counts as a response. Papers differ by the people"
                " they asked: choose the one that is nearest to yours. They are never mixed."
            ),
        )
        self.column.addWidget(self.general)
        self.column.addSpacing(24)
        self.add_row(
            "thresholds_by_complaint",
            self.tr("Where the people of another paper are nearer to a complaint."),
            self.complaint,
        )
        self.column.addWidget(self.of_complaint)
        self.column.addSpacing(24)
        self.add_row(
            "own_threshold",
            self.tr("It counts as not compared with its source until somebody does that."),
            self.form,
            wide=True,
        )
        self.complaint.chosen.connect(self._choose_complaint)
        self.form.added.connect(self._add)
        kept.changed.connect(self._show)

    def begin(self) -> None:
        """As it stands now."""
        self._show()

    def _show(self) -> None:
        reason = self._own.reason_against()
        intro = self.rows["thresholds"]
        try:
            self.general.show_thresholds(reason)
            conditions = sorted(self._own.catalogue.conditions(), key=lambda one: one.label)
            now = self._condition
            self.complaint.offer([(one, one.label) for one in conditions])
            self.complaint.show_choice(lambda one: now is not None and one.id == now.id)
            self.of_complaint.show_condition(now, reason)
            self.form.offer(self._own.catalogue.outcome_measures())
        except ExpectedError as error:
            intro.show_problem(said(error))
            return
        intro.show_problem("")
        self.rows["own_threshold"].lock(reason)

    def _choose_complaint(self, condition: Condition) -> None:
        self._condition = condition
        self._show()

    def _add(self, own: OwnThreshold) -> None:
        catalogue = self._own.catalogue
        taken = {one.id for one in catalogue.sources()}
        rows = own_threshold_rows(own, taken)
        measure = catalogue.outcome_measure_of(own.measure)
        if measure is not None and len(measure.measure.scales) == 1:
            # whoever adds one means it to be used
            source = rows[0].key["id"]
            rows += general_rows(
                measure, _threshold(own, source), _of(catalogue.thresholds(), measure)
            )
        words = self.tr("threshold of {measure} after {source}").format(
            measure=own.measure, source=own.citation
        )
        problem = self._own.change(words, rows)
        self.rows["own_threshold"].show_problem(problem)
        if not problem:
            self.form.close_fields()


def _threshold(own: OwnThreshold, source: str) -> OutcomeThreshold:
    return OutcomeThreshold(
        *(own.measure, own.population, own.kind, "", own.points, own.percent),
        *(Confidence.FROM_MEMORY, (source,), "", False, Origin.OWN),
    )


def _of(
    thresholds: tuple[OutcomeThreshold, ...], measure: OutcomeMeasure
) -> tuple[OutcomeThreshold, ...]:
    return tuple(one for one in thresholds if one.measure in measure.measure.scales)
