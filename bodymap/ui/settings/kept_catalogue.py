"""The clinic's own catalogue as the page changes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.services.catalogue_changes import CatalogueChanges
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.steps import Step
from bodymap.ui.widgets.said import said


class KeptCatalogue(QObject):
    """Makes each change of a row a step that can be taken back.

    ``changes`` is None where there is no clinic whose own it could be: the demo shows what is
    shipped, and what the clinic on this machine made of it, and changes nothing of either.
    """

    def __init__(
        self,
        catalogue: ClinicCatalogue,
        changes: CatalogueChanges | None,
        kept: KeptSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.shipped = ClinicCatalogue(replace(catalogue.folders, own=None))
        self._changes = changes
        self._kept = kept

    @property
    def changes(self) -> CatalogueChanges | None:
        """What writes the rows; None in the demo."""
        return self._changes

    def reason_against(self) -> str:
        """Why the person here may not change rows; empty where they may."""
        if self._changes is None:
            return self.tr("The demo has no catalogue of its own: this can only be looked at.")
        return self._kept.reason_against(Right.SETTINGS)

    def change(self, words: str, rows: Iterable[OwnRowChange]) -> str:
        """Change rows; ``words`` say what changes. Returns why that could not be kept, empty
        where it was."""
        changes = self._changes
        if changes is None:
            return self.reason_against()
        try:
            planned = changes.planned(rows)
        except ExpectedError as error:
            return said(error)
        if planned.is_nothing:
            return ""
        back = self.tr("{what}, taken back").format(what=words)
        return self._kept.steps.take(
            Step(
                words,
                lambda: changes.put(planned, words),
                lambda: changes.put(planned.reverse, back),
            )
        )
