"""Charting in an emergency, beyond what the role allows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.emergency import SHORTEST_REASON
from bodymap.errors import ExpectedError
from bodymap.ui.lock.popover import Popover
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_WIDE_PX = 400
_MINUTES = (15, 30, 60)


class EmergencyCard(Popover):
    """A reason, for how long, and what follows from it. ``begin_emergency`` takes both, and raises
    ExpectedError."""

    def __init__(
        self, look: Look, opener: QWidget, begin_emergency: Callable[[str, int], object]
    ) -> None:
        super().__init__(look, opener, _WIDE_PX, goes_by_itself=False)
        self._begin_emergency = begin_emergency
        heading = self.tr("Emergency access")
        self.setAccessibleName(heading)
        warning = self.tr(
            "You may chart for a while although your role only reads. An administrator is told: "
            "your name, the reason and the time stay in the record."
        )
        self.reason = TextField(look, self.tr("Reason"), self.tr("What makes it an emergency"))
        self.minutes = Segmented[int](
            look,
            self.tr("For how long"),
            [(minutes, self.tr("{0} min").format(minutes)) for minutes in _MINUTES],
        )
        self.go_on = Button(look, self.tr("Begin emergency access"), Kind.DANGER)
        self.cancel = Button(look, self.tr("Cancel"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.go_on)
        self.body.addWidget(Text(look, heading, TITLE_PX, weight=BOLD))
        self.body.addWidget(Text(look, warning, tone=Tone.SOFT, wraps=True))
        self.body.addWidget(self.reason)
        self.body.addWidget(Text(look, self.tr("For how long"), weight=BOLD))
        self.body.addWidget(self.minutes)
        self.body.addLayout(row)
        self.reason.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        self.cancel.clicked.connect(self.leave)

    def begin(self) -> None:
        """Start empty, with the shortest time, at the reason."""
        self.reason.set_text("")
        self.minutes.choose(_MINUTES[0])
        self.fit()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)

    def _press(self) -> None:
        if len(" ".join(self.reason.text().split())) < SHORTEST_REASON:
            words = self.tr("Say why, in at least {0} letters.", None, SHORTEST_REASON).format(
                SHORTEST_REASON
            )
            self._refuse(words)
            return
        try:
            self._begin_emergency(self.reason.text(), self.minutes.value() or _MINUTES[0])
        except ExpectedError as error:
            self._refuse(said(error))
            return
        self.leave()

    def _refuse(self, sentence: str) -> None:
        self.reason.show_error(sentence)
        self.fit()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
