"""The recovery key, shown this once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.lock.clipboard_guard import copy_text, forget_copied
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.said import reason_said
from bodymap.ui.widgets.text import Text, Tone


class RecoveryCard(GateCard):
    """Shows the key and does not go on before the person says that it is kept.

    Signals:
        kept(): the person has the key; open the clinic.
    """

    kept = Signal()

    def __init__(
        self,
        look: Look,
        dialogs: FileDialogs,
        sheet: RecoverySheet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            _tr("Keep the recovery key"),
            _tr(
                "It opens the clinic file if a passphrase is forgotten. It is shown this once. "
                "Keep it on paper, away from this computer."
            ),
            parent,
        )
        self._dialogs = dialogs
        self._sheet = sheet
        self._key = ""
        self.shown_key = Text(look, "", TITLE_PX, weight=BOLD, tabular=True)
        self.shown_key.setProperty("boxed", True)
        self.shown_key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown_key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        copy = Button(look, self.tr("Copy"), icon="copy")
        save = Button(look, self.tr("Save"), icon="save")
        show = Button(look, self.tr("Print"), icon="print")
        self.said = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.said.hide()
        self.tick = CheckBox(look, self.tr("I have kept the recovery key"))
        self.go_on = Button(look, self.tr("Open the clinic"), Kind.PRIMARY)
        self.go_on.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (copy, save, show):
            row.addWidget(button, 1)
        self.body.addWidget(self.shown_key)
        self.body.addLayout(row)
        for widget in (self.said, self.tick, self.go_on):
            self.body.addWidget(widget)
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._save)
        show.clicked.connect(self._print)
        self.tick.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self.kept)

    def key(self) -> str:
        """The key in view; empty once it was kept."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show ``key`` and begin again with an empty tick."""
        self._key = key
        self.shown_key.setText(_in_two_lines(key))
        self.shown_key.setAccessibleName(self.tr("Recovery key: {0}").format(key))
        self.tick.setChecked(False)
        self._say("")

    def forget_key(self) -> None:
        """Take the key off the screen's memory, and off the clipboard, once it is kept."""
        forget_copied()
        self._key = ""
        self.shown_key.clear()
        self.shown_key.setAccessibleName("")

    def begin(self) -> None:
        """At the tick: it is what the person has to think about."""
        self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        copy_text(self._key)
        self._say(
            self.tr("Copied. Paste it somewhere safe: the clipboard is emptied when you go on.")
        )

    def _save(self) -> None:
        file = self._dialogs.save_as(
            self, self.tr("Save the recovery key"), "bodymap-recovery-key.txt", "Text (*.txt)"
        )
        if file is None:
            return
        try:
            file.write_text(self._sheet.text(self._key), encoding="utf-8")
        except OSError as error:
            self._say(self.tr("Not saved: {0}.").format(reason_said(error)), Tone.DANGER)
        else:
            self._say(self.tr("Saved. Move the file to a stick or print it; do not leave it here."))

    def _print(self) -> None:
        if self._sheet.print(self._key, self):
            self._say(self.tr("Sent to the printer."))

    def _say(self, sentence: str, tone: Tone = Tone.SOFT) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))


def _in_two_lines(key: str) -> str:
    """The groups of the key over two lines, as they are written down."""
    groups = key.split("-")
    half = -(-len(groups) // 2)
    lines = ("-".join(groups[:half]), "-".join(groups[half:]))
    return "\n".join(line for line in lines if line)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoveryCard", text)
