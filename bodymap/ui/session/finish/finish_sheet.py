"""The sheet at the end of a visit: what is missing, the code, the signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.checklist import Item
from bodymap.charting.ledger import Ledger
from bodymap.charting.person import Person
from bodymap.services.finishing import Standing
from bodymap.ui.session.finish.check_row import CheckRow
from bodymap.ui.session.finish.code_section import CodeSection
from bodymap.ui.session.finish.words import blocked_words, initials, signer_words, why_words
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_INDENT_PX = 34


class FinishSheet(Sheet):
    """Lines that lead to where each is mended, the code with its working, and one press to sign.
    What blocks the signature says why; what is only missing is shown, and does not block.

    Signals:
        item_wanted(object): the `Item` that is to be mended.
        explained(str): why the visit is signed although needles are not accounted for.
        sign_wanted(): sign as the person at the desk.
        end_wanted(): end the visit without a signature.
        settings_wanted(): the clinic's settings.
    """

    item_wanted = Signal(object)
    explained = Signal(str)
    sign_wanted = Signal()
    end_wanted = Signal()
    settings_wanted = Signal()

    def __init__(
        self,
        look: Look,
        codes: Sequence[tuple[str, str]],
        muscle: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """``codes`` are the codes to choose from with what they stand for; ``muscle`` names an
        id."""
        super().__init__(look, self.tr("Finish"), parent)
        self._standing: Standing | None = None
        self._rows = {item: CheckRow(look, item) for item in Item}
        self.explanation = TextField(
            look, self.tr("Why it is signed all the same"), self.tr("What became of the needles")
        )
        self.code = CodeSection(look, codes, muscle)
        self.settings = Button(
            look, self.tr("Clinic settings\N{HORIZONTAL ELLIPSIS}"), Kind.QUIET, icon="settings"
        )
        self._signer = ""
        self._refused = ""
        self.signer = Text(look, tone=Tone.SOFT, wraps=True)
        self.problem = Text(look, tone=Tone.DANGER, wraps=True)
        self.sign = Button(look, self.tr("Sign"), Kind.PRIMARY, icon="check")
        self.sign.setToolTip(self.tr("Ctrl+Return"))
        self.end = Button(look, self.tr("End without signing"), Kind.QUIET)
        self.explanation.setContentsMargins(_INDENT_PX, 4, 0, 8)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for item, row in self._rows.items():
            lines.addWidget(row)
            if item is Item.LEDGER:
                lines.addWidget(self.explanation)
        self.body.addLayout(lines)
        self.body.addWidget(self.code)
        self.body.addWidget(self.settings)
        self.body.addStretch(1)
        for part in (self.signer, self.problem, self.sign, self.end):
            self.foot.addWidget(part)
        self._connect()
        self._offer()

    def _connect(self) -> None:
        for item, row in self._rows.items():
            row.clicked.connect(lambda _=False, item=item: self.item_wanted.emit(item))
        self.explanation.line.editingFinished.connect(self._explain)
        self.settings.clicked.connect(self.settings_wanted)
        self.sign.clicked.connect(self.want_signature)
        self.end.clicked.connect(self.end_wanted)

    def row(self, item: Item) -> CheckRow:
        """The line of an item."""
        return self._rows[item]

    def show_standing(
        self, standing: Standing, ledger: Ledger, explanation: str, *, is_open: bool
    ) -> None:
        """Show how the visit stands. ``explanation`` is what was written about its needles;
        ``is_open`` whether the visit can still be ended."""
        self._standing = standing
        for line in standing.lines:
            self._rows[line.item].show_line(line, why_words(line, standing, ledger))
        self.explanation.setVisible(ledger.needs_explanation)
        written = self.explanation.line
        if not (written.hasFocus() or written.isModified()):
            self.explanation.set_text(explanation)
            self.explanation.line.setModified(False)
        self.code.show_standing(standing, may_change=True)
        self.end.setVisible(is_open)
        self._offer()

    def keep_explanation(self) -> None:
        """What was written could not be recorded: it stays, and the next press tries again."""
        self.explanation.line.setModified(True)

    def show_signer(self, person: Person, refused: str) -> None:
        """Show who is at the desk, as whom the visit is signed; ``refused`` says why this person
        cannot, empty where nothing stands against it."""
        self._signer, self._refused = initials(person.name), refused
        self.signer.setText(signer_words(person))
        self.signer.setVisible(not refused)
        self._offer()

    def want_signature(self) -> None:
        """Ask for the signature, if nothing blocks it; what was typed last counts, and holds it up
        where it cannot."""
        self._explain()
        if not self.code.commit_fee():
            self.bring_into_view(self.code.fee)
            return
        if self.sign.isEnabled():
            self.sign_wanted.emit()

    def begin(self) -> None:
        """Put the focus where the next step is."""
        self.area.verticalScrollBar().setValue(0)
        if self.sign.isEnabled():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._standing is not None and self._standing.blocking:
            row = self._rows[self._standing.blocking[0]]
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """Offer the signature, or say why it is not."""
        blocking = () if self._standing is None else self._standing.blocking
        words = self.tr("Sign as {name}").format(name=self._signer)
        self.sign.setText(words)
        self.sign.setAccessibleName(words)
        self.sign.setEnabled(not (blocking or self._refused) and self._standing is not None)
        why = self._refused or (blocked_words(blocking) if blocking else "")
        self.problem.setText(why)
        self.problem.set_tone(Tone.SOFT if self._refused else Tone.DANGER)
        self.problem.setVisible(bool(why))
        self.sign.setAccessibleDescription(why)

    def _explain(self) -> None:
        if self.explanation.line.isModified() and self.explanation.isVisible():
            self.explanation.line.setModified(False)
            self.explained.emit(self.explanation.text())
