"""What a test of the connection found, one line a step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.services.server_test import Finding, Outcome, ServerTest
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.said import sentence_said
from bodymap.ui.widgets.text import Text, Tone

_ICON_PX = 16
_ICONS = {
    Outcome.GOOD: ("check", "good", Tone.SOFT),
    Outcome.REMARK: ("info", "warn", Tone.INK),
    Outcome.WRONG: ("warning", "danger", Tone.INK),
}


class Findings(QWidget):
    """The sentences below each other, each with its sign. Hidden while there are none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[_FindingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setAccessibleName(self.tr("What the test found"))
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, from the top."""
        return tuple(row.sentence.text() for row in self._rows)

    def clear(self) -> None:
        """Nothing was tested yet."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.hide()

    def add(self, finding: Finding) -> None:
        """One more step is done."""
        row = _FindingRow(self._look, finding)
        self._rows.append(row)
        self._column.addWidget(row)
        # what stands in a layout that is in sight is shown a turn later
        row.show()
        self.show()

    def end(self, test: ServerTest) -> None:
        """All steps are done: show those that are not yet, and say aloud what came of it."""
        for finding in test.findings[len(self._rows) :]:
            self.add(finding)
        announce(self, sentence_said(test.sentence) or self.tr("Everything is as it should be."))


class _FindingRow(QWidget):
    """Sign and sentence."""

    def __init__(self, look: Look, finding: Finding) -> None:
        super().__init__()
        self._look = look
        self._icon_name, self._token, tone = _ICONS[finding.outcome]
        self._icon = QLabel()
        words = sentence_said(finding.sentence)
        self.sentence = Text(look, words, SMALL_PX + 1, tone=tone, wraps=True)
        self.sentence.setAccessibleName(f"{_outcome_words(finding.outcome)}: {words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap(self._icon_name, _ICON_PX, self._token, ratio))


def _outcome_words(outcome: Outcome) -> str:
    return {
        Outcome.GOOD: _tr("Good"),
        Outcome.REMARK: _tr("Worth knowing"),
        Outcome.WRONG: _tr("Wrong"),
    }[outcome]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
