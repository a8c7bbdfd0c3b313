"""How visits are charted: what holds for the clinic, and what for this workstation."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from bodymap.charting.figure import Figure
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.clinic_settings import LONGEST_CALL_LINE, MOST_DWELL_MINUTES
from bodymap.ui.canvas.orientation import Position, position_words
from bodymap.ui.settings.controls import SettingLine
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.offered_ticks import Offer, OfferedTicks
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.stepper import Stepper

_STEP_MINUTES = 5.0
_LAID = (Position.STANDING, Position.PRONE, Position.SUPINE)


class ChartingChoices(Protocol):
    """What somebody chose for the charting screen of this workstation."""

    @property
    def is_left_handed(self) -> bool:
        """Whether tray and list stand at the left."""
        ...

    def keep_left_handed(self, *, is_left_handed: bool) -> None:
        """From now on so."""
        ...

    @property
    def position(self) -> Position:
        """How the patient lies when a visit is first shown."""
        ...

    def keep_position(self, position: Position) -> None:
        """From now on so."""
        ...


class ChartingPart(SettingsPart):
    """Dwell and sound, figure, orientation, handedness, after-care."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        own: KeptCatalogue,
        choices: ChartingChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._own = own
        self._choices = choices
        self.dwell = Stepper(
            look, self.tr("Minutes that a needle stays in"), _STEP_MINUTES, self.tr("no target")
        )
        self.sound = CheckBox(look, self.tr("Sound"))
        self.figure: Segmented[Figure] = Segmented(
            look,
            self.tr("Figure"),
            (
                (Figure.FEMALE_TYPICAL, self.tr("Female-typical")),
                (Figure.MALE_TYPICAL, self.tr("Male-typical")),
            ),
        )
        self.call = SettingLine(look, self.tr("Whom to call"), self.tr("a line to write on"))
        self.laid: Segmented[Position] = Segmented(
            look, self.tr("At first"), [(one, position_words(one)) for one in _LAID]
        )
        self.hand: Segmented[bool] = Segmented(
            look,
            self.tr("Tray and list"),
            ((False, self.tr("At the right")), (True, self.tr("At the left"))),
        )
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """As it is set now."""
        self._show()
        needles = self._kept.reason_against(Right.CHART)
        clinic = self._kept.reason_against(Right.SETTINGS)
        for setting, reason in (
            *((one, needles) for one in ("dwell", "sound")),
            *((one, clinic) for one in ("figure", "call_line")),
            ("advice", self._own.reason_against()),
        ):
            self.rows[setting].lock(reason)

    def _show(self) -> None:
        now = self._kept.now
        minutes = now.dwell_target_minutes
        self.dwell.show_value(None if minutes is None else float(minutes))
        self.sound.blockSignals(True)
        self.sound.setChecked(now.has_sound)
        self.sound.blockSignals(False)
        self.figure.choose(now.usual_figure)
        self.call.show_text(now.call_line)
        self.laid.choose(self._choices.position)
        self.hand.choose(self._choices.is_left_handed)
        try:
            advice = self._own.catalogue.every_advice()
        except ExpectedError as error:
            self.rows["advice"].show_problem(said(error))
            return
        self.advice.show_offers(
            [Offer(one.advice.id, one.advice.words, not one.retired) for one in advice]
        )

    def _take_dwell(self, minutes: float | None) -> None:
        words = self.tr("minutes that a needle stays in")
        kept = None if minutes is None else int(minutes)
        problem = self._kept.change(words, dwell_target_minutes=kept)
        self.rows["dwell"].show_problem(problem)

    def _take_sound(self, is_on: bool) -> None:
        problem = self._kept.change(self.tr("sound"), has_sound=is_on)
        self.rows["sound"].show_problem(problem)
        if problem:
            self._show()

    def _take_figure(self, figure: Figure) -> None:
        problem = self._kept.change(self.tr("usual figure"), usual_figure=figure)
        self.rows["figure"].show_problem(problem)
        if problem:
            self._show()

    def _take_call(self, line: str) -> None:
        problem = ""
        if len(line) > LONGEST_CALL_LINE:
            problem = self.tr("At most {most} letters.").format(most=LONGEST_CALL_LINE)
        problem = problem or self._kept.change(self.tr("whom to call"), call_line=line)
        self.call.show_wrong(problem)
        self.rows["call_line"].show_problem(problem)

    def _dwell_problem(self, minutes: float) -> str:
        if minutes != int(minutes) or minutes > MOST_DWELL_MINUTES:
            words = self.tr("Write whole minutes, {most} at most.")
            return words.format(most=MOST_DWELL_MINUTES)
        return ""

    def _lay_out(self) -> None:
        self.add_heading(self.tr("For the whole clinic"))
        self.add_row(
            "dwell",
            self.tr("When a needle is due to come out, its clock says so. Empty: no target."),
            self.dwell,
        )
        self.add_row("sound", "", self.sound)
        self.add_row(
            "figure",
            self.tr("Drawn for patients of another or an unknown sex, unless another is chosen."),
            self.figure,
        )
        self.add_heading(self.tr("For this workstation only"))
        self.add_row(
            "orientation",
            self.tr("A new visit begins with the figure turned like this."),
            self.laid,
        )
        self.add_row(
            "handedness",
            self.tr(
                "At the left for whoever works with the left hand. The figure is not mirrored."
            ),
            self.hand,
        )
        self.add_heading(self.tr("After-care, for the whole clinic"))
        self.add_row("call_line", self.tr("It stands on the after-care sheet."), self.call)
        row = self.add_row(
            "advice",
            self.tr("What is ticked is proposed at the end of a visit where it applies."),
        )
        self.advice = OfferedTicks(self._look, self._own, "aftercare.csv", row.show_problem)
        row.take_control(self.advice)

    def _connect(self) -> None:
        self.dwell.set_check(self._dwell_problem)
        self.dwell.changed.connect(self._take_dwell)
        self.sound.toggled.connect(self._take_sound)
        self.figure.chosen.connect(self._take_figure)
        self.call.left.connect(self._take_call)
        self.laid.chosen.connect(self._choices.keep_position)
        self.hand.chosen.connect(
            lambda is_left: self._choices.keep_left_handed(is_left_handed=is_left)
        )
        self._kept.changed.connect(self._show)
