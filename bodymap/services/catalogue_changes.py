"""Changes of the clinic's own catalogue, in the name of the person at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event
from bodymap.services.catalogue.own_rows import FileChange, OwnRowChange

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.catalogue.own_rows import OwnRows
    from bodymap.services.clinic import Clinic


class CatalogueChanges:
    """Notes each change in the audit trail before it is made, and lets the catalogue that is in
    use be read anew.

    Raises NotAllowedError without ``Right.SETTINGS``, NotSavedError where the line of the audit
    trail cannot be kept, and CatalogueError as ``OwnRows`` does: then nothing was changed.
    """

    def __init__(self, clinic: Clinic, catalogue: ClinicCatalogue, rows: OwnRows) -> None:
        self._clinic = clinic
        self._catalogue = catalogue
        self._rows = rows

    def planned(self, changes: Iterable[OwnRowChange]) -> FileChange:
        """The files as ``changes`` would make them, tried out; nothing is written."""
        change = self._rows.planned(changes)
        self._rows.try_out(change)
        return change

    def differing(self, changes: Iterable[OwnRowChange]) -> tuple[OwnRowChange, ...]:
        """Those of ``changes`` that would change anything."""
        return self._rows.differing(changes)

    def put(self, change: FileChange, words: str) -> None:
        """Write what was planned; ``words`` say in the audit trail what it was."""
        self._clinic.desk.require(Right.SETTINGS)
        if change.is_nothing:
            return
        files = ", ".join(change.after)
        self._clinic.audit.note(Event.CATALOGUE_CHANGED, detail={"files": files, "text": words})
        try:
            self._rows.put(change)
        except ExpectedError as error:
            # the line before says what was meant, and must not stand alone
            self._clinic.audit.note(
                Event.CATALOGUE_CHANGED, detail={"files": files, "text": error.sentence}
            )
            raise
        finally:
            self._catalogue.reread()
        self._clinic.bus.tell_clinic(0)

    def contents(self, files: Iterable[str]) -> dict[str, bytes | None]:
        """What the clinic's own files hold, by name; None where there is none."""
        return {file: self._rows.content(file) for file in files}
