"""A card at the door whose work takes a while."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone


class WorkingCard(GateCard):
    """The work goes on beside the window, says how far it is, and can be stopped; where it fails,
    one sentence says why. Subclasses lay ``progress`` and ``problem`` out, and take no input in
    ``_show_busy``."""

    def __init__(
        self, look: Look, heading: str, line: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, heading, line, parent)
        self._work = LongWork(self)
        self.progress = ProgressRow(look)
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.progress.follow(self._work)
        self._work.busy_changed.connect(self._show_busy)

    @property
    def is_busy(self) -> bool:
        """Whether its work is under way."""
        return self._work.is_busy

    def show_error(self, sentence: str) -> None:
        """Say why nothing came of it; an empty sentence takes back what was said."""
        show_problem(self.problem, sentence)

    def stop(self) -> None:
        """The window closes: give up what is under way, and wait for its end."""
        self._work.cancel()
        self._work.wait()

    def _show_busy(self, busy: bool) -> None:
        """Take input or none; here nothing but the progress ends."""
        if not busy:
            self.progress.end()
