"""Taking over settings that were saved as a file: looked at first, then all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.catalogue.own_rows import FileChange, OwnRowChange
from bodymap.services.settings import of_plain_values
from bodymap.services.settings_rules import refusal

if TYPE_CHECKING:
    from bodymap.services.catalogue_changes import CatalogueChanges
    from bodymap.services.clinic import Clinic

_TEXT = "settings that were brought in"


class UnfitSettingsError(ExpectedError):
    """The settings cannot be taken over; nothing of them is."""


@dataclass(frozen=True, slots=True)
class SettingsPlan:
    """What would change: values of ``ClinicSettings`` by name, ``before`` and ``after``, and
    ``rows`` of the clinic's own catalogue, which make ``files`` of it. ``left_out`` counts rows
    that there is no catalogue for here."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]
    rows: tuple[OwnRowChange, ...] = ()
    files: FileChange | None = None
    left_out: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether everything is set like this already."""
        return not self.after and not self.rows

    @property
    def reverse(self) -> SettingsPlan:
        """What takes it back."""
        files = None if self.files is None else self.files.reverse
        return SettingsPlan(self.after, self.before, self.rows, files, self.left_out)


class SettingsImports:
    """``changes`` write the clinic's own catalogue, None where it has none, as in the demo. Raises
    NotAllowedError without ``Right.SETTINGS``."""

    def __init__(self, clinic: Clinic, changes: CatalogueChanges | None) -> None:
        self._clinic = clinic
        self._changes = changes

    def planned(self, values: Mapping[str, Any], rows: Iterable[OwnRowChange]) -> SettingsPlan:
        """What these settings, as ``plain_values`` has them, and rows would change. Raises
        UnfitSettingsError, and CatalogueError for rows that cannot be used."""
        self._clinic.desk.require(Right.SETTINGS)
        now = self._clinic.settings.now()
        try:
            then = of_plain_values(values, now)
        except ValueError as error:
            name = str(error)[:60]
            raise UnfitSettingsError(
                f"The file has a setting that cannot be taken here: {name}."
            ) from None
        if reason := refusal(now, then):
            raise UnfitSettingsError(reason)
        names = [name for name in values if getattr(now, name) != getattr(then, name)]
        before = {name: getattr(now, name) for name in names}
        after = {name: getattr(then, name) for name in names}
        told = tuple(rows)
        if self._changes is None:
            return SettingsPlan(before, after, left_out=len(told))
        differing = self._changes.differing(told)
        files = self._changes.planned(differing) if differing else None
        return SettingsPlan(before, after, differing, files)

    def put(self, plan: SettingsPlan) -> None:
        """Let all of it stand, or nothing. Raises NotSavedError, CatalogueError."""
        clinic = self._clinic
        clinic.desk.require(Right.SETTINGS)
        counts = {"settings": len(plan.after), "rows": len(plan.rows)}
        clinic.audit.note(Event.IMPORTED, detail={"what": ExportKind.SETTINGS, **counts})
        if plan.files is not None and self._changes is not None:
            self._changes.put(plan.files, _TEXT)
        try:
            clinic.settings.keep(replace(clinic.settings.now(), **plan.after))
        except ExpectedError:
            if plan.files is not None and self._changes is not None:
                self._changes.put(plan.files.reverse, f"{_TEXT}, taken back")
            raise
