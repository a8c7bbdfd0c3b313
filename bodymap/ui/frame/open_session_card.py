"""A session that has not ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.dwell import Dwell
from bodymap.charting.patient import Patient
from bodymap.services.values import Visit
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import clock_words, moment_words


class OpenSessionCard(Card):
    """Whose it is, what is charted so far, which needles are still in, and the button that goes on
    with it. ``dwell`` is how long the first of them has been in; None where none is. ``elsewhere``
    says that it is charted at another workstation: then it is only looked at."""

    def __init__(
        self,
        look: Look,
        patient: Patient,
        visit: Visit,
        dwell: Dwell | None = None,
        parent: QWidget | None = None,
        *,
        elsewhere: str = "",
    ) -> None:
        super().__init__(look, parent=parent)
        self.visit_id = visit.session.id
        started = visit.session.started_at
        complaint = complaint_words(visit.episode.complaint, visit.episode.side)
        since = self.tr("since {0}, {1}").format(clock_words(started), moment_words(started))
        sites = (
            self.tr("1 site")
            if len(visit.sites) == 1
            else self.tr("{0} sites", None, len(visit.sites)).format(len(visit.sites))
        )
        if elsewhere:
            name = self.tr("Look at the session of {0}").format(patient.name)
            self.go_on = Button(look, self.tr("Look at it"), name=name)
        else:
            name = self.tr("Continue session of {0}").format(patient.name)
            go_on = self.tr("Continue session")
            self.go_on = Button(look, go_on, Kind.PRIMARY, icon="needle", name=name)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(look, patient.name, TITLE_PX, weight=BOLD))
        facts = "   ".join(part for part in (complaint, since, sites) if part)
        words.addWidget(Text(look, facts, tone=Tone.SOFT))
        if elsewhere:
            words.addWidget(Text(look, elsewhere, tone=Tone.ACCENT))
        if dwell is not None:
            still_in = self.tr("{needles}, the first for {minutes} min").format(
                needles=needles_in_words(visit), minutes=dwell.parts[0]
            )
            words.addWidget(Text(look, still_in, weight=BOLD, tone=Tone.DANGER))
        to_count = len(visit.ledger.unconfirmed)
        if to_count:
            uncounted = (
                self.tr("1 needle is not counted since the emergency")
                if to_count == 1
                else self.tr("{count} needles are not counted since the emergency", None, to_count)
            )
            words.addWidget(
                Text(look, uncounted.format(count=to_count), weight=BOLD, tone=Tone.WARN)
            )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.addLayout(words, 1)
        layout.addWidget(self.go_on)


def needles_in_words(visit: Visit) -> str:
    """How many needles are still in at a visit, and since when by the clock on the wall."""
    still_in = visit.ledger.still_in
    words = (
        QCoreApplication.translate("frame", "1 needle still in since {time}")
        if len(still_in) == 1
        else QCoreApplication.translate(
            "frame", "{count} needles still in since {time}", None, len(still_in)
        )
    )
    since = min(one.in_since for one in still_in)
    return words.format(count=len(still_in), time=clock_words(since))
