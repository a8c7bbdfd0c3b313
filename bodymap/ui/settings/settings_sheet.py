"""The sheet in which a clinic sets what holds for all its visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.settings.consent_part import ConsentPart
from bodymap.ui.settings.fees_part import FeesPart
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_STEP_MINUTES = 5.0
_MOST_MINUTES = 120
"""A needle that is meant to stay in for longer is not timed by the minute; this program's own
choice, to keep out slips of the pen."""


class SettingsSheet(Sheet):
    """Code and fees, dwell, whom to call, consent. Every field counts as soon as it is
    left; what cannot be is said beneath it, and what was set before goes on to hold.

    Signals:
        changed(object): the `ClinicSettings` from now on.
    """

    changed = Signal(object)

    def __init__(
        self,
        look: Look,
        codes: Sequence[str],
        settings: ClinicSettings,
        parent: QWidget | None = None,
    ) -> None:
        """``codes`` are the procedure codes that have a fee."""
        super().__init__(look, self.tr("Clinic settings"), parent)
        self._look = look
        self._settings = settings
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.fees = FeesPart(look, codes)
        minutes = self.tr("Minutes that a needle stays in")
        self.dwell = Stepper(look, minutes, _STEP_MINUTES, self.tr("no target"))
        self.dwell.set_check(self._dwell_problem)
        self.sound = CheckBox(look, self.tr("A sound when they are over"))
        self.call = TextField(look, self.tr("Whom to call"), self.tr("Empty: a line to write on"))
        self.consent = ConsentPart(look)
        self.foot.addWidget(self.problem)
        self._part(self.tr("Procedure code and fee"), self.fees)
        self._part(minutes, self.dwell, self.sound)
        self._part(self.tr("After-care sheet"), self.call)
        self._part(self.tr("Consent"), self.consent)
        self.body.addStretch(1)
        self.call.set_text(settings.call_line)
        self.show_settings(settings)
        self._connect()

    def _connect(self) -> None:
        self.fees.policy_chosen.connect(lambda policy: self._change(code_policy=policy))
        self.fees.fees_changed.connect(lambda fees: self._change(fees=fees))
        self.fees.currency_changed.connect(lambda currency: self._change(currency=currency))
        self.dwell.changed.connect(self._take_dwell)
        self.sound.toggled.connect(lambda is_on: self._change(has_sound=is_on))
        self.call.line.editingFinished.connect(self._take_call)
        self.consent.kept.connect(
            lambda version, wording: self._change(consent_version=version, consent_wording=wording)
        )

    def show_settings(self, settings: ClinicSettings) -> None:
        """Show what is set; whom to call stays while it is being written."""
        if self.call.text() == self._settings.call_line:
            self.call.set_text(settings.call_line)
        self._settings = settings
        self.fees.show_settings(settings)
        minutes = settings.dwell_target_minutes
        self.dwell.show_value(None if minutes is None else float(minutes))
        self.sound.blockSignals(True)
        self.sound.setChecked(settings.has_sound)
        self.sound.blockSignals(False)
        self.consent.show_settings(settings)
        self.show_problem("")

    def show_again(self) -> None:
        """Show what is set: what was pressed last could not be kept."""
        self.show_settings(self._settings)

    def show_problem(self, sentence: str) -> None:
        """Say why something could not be kept; empty for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _take_dwell(self, minutes: float | None) -> None:
        self._change(dwell_target_minutes=None if minutes is None else int(minutes))

    def _take_call(self) -> None:
        if self.call.text() != self._settings.call_line:
            self._change(call_line=self.call.text())

    def _dwell_problem(self, minutes: float) -> str:
        if minutes != int(minutes) or minutes > _MOST_MINUTES:
            words = self.tr("Write whole minutes, {most} at most.")
            return words.format(most=_MOST_MINUTES)
        return ""

    def _change(self, **values: object) -> None:
        changed = replace(self._settings, **values)  # type: ignore[arg-type]  # names as words
        self.changed.emit(changed)

    def _part(self, heading: str, *parts: QWidget) -> None:
        words = Text(self._look, heading, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
        words.setContentsMargins(0, 16, 0, 0)
        self.body.addWidget(words)
        for part in parts:
            self.body.addWidget(part)
