"""What leaves the record: the person is warned once, and it is noted before it leaves."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.widgets.file_dialogs import FileDialogs


class Begin(Protocol):
    """Notes that something leaves; raises ExpectedError where it must not."""

    def __call__(self, what: ExportKind, patient_id: UUID | None = None, *, to: Target) -> None:
        """See ``Exports.begin``."""
        ...


class Leaving:
    """Asked by every page before it writes, prints or copies.

    The warning comes with the first file of each time that somebody works here; a file that names
    nobody needs none.
    """

    def __init__(self, begin: Begin, dialogs: FileDialogs) -> None:
        """``begin`` notes what is to leave, as ``Exports.begin`` does."""
        self._begin = begin
        self._dialogs = dialogs
        self._is_warned = False

    def may(
        self,
        parent: QWidget,
        what: ExportKind,
        patient_id: UUID | None = None,
        *,
        to: Target = Target.FILE,
    ) -> bool:
        """Whether it may leave now: False where the person thought better of it. It is noted then.

        Raises ExpectedError where this person may not, or where it cannot be noted.
        """
        names_people = what is not ExportKind.CLINIC_FIGURES
        if to is Target.FILE and names_people and not self._is_warned:
            if not self._dialogs.agrees(parent, _tr("Out of the record"), _warning(), _tr("Save")):
                return False
            self._is_warned = True
        self._begin(what, patient_id, to=to)
        return True


def _warning() -> str:
    return _tr(
        "The clinic file is encrypted; this file will not be. Whoever gets it can read it, so keep"
        " it where a patient's papers are kept. That it was saved is noted in the audit trail."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Leaving", text)
