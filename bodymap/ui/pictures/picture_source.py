"""Where the pictures of a page come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.pictures.picture import Picture


@dataclass(frozen=True, slots=True)
class ViewChoice:
    """Views that can be on a picture together, in words."""

    words: str
    views: tuple[str, ...]


class PictureSource(Protocol):
    """A page that shows a body. It is asked on the thread of the window."""

    @property
    def patient_id(self) -> UUID | None:
        """Whose body it is; None while nobody's is shown."""
        ...

    @property
    def file_stem(self) -> str:
        """What a file is called, without an ending; it tells nothing of whom."""
        ...

    def choices(self) -> Sequence[ViewChoice]:
        """The views that can be chosen, those on the screen first."""
        ...

    def picture(self, views: tuple[str, ...], *, with_name: bool) -> Picture | None:
        """What is shown now on some views; None where there is nothing. Raises ExpectedError."""
        ...


def view_choices(atlas: Atlas, shown: Iterable[str]) -> tuple[ViewChoice, ...]:
    """What is on the screen, the groups of views, and each view alone."""
    groups: dict[str, list[str]] = {}
    for view in atlas.views.values():
        groups.setdefault(view.group, []).append(view.id)
    names = {
        "body": _tr("Whole body"),
        "head": _tr("Head and neck"),
        "hands": _tr("Hands"),
        "feet": _tr("Feet"),
    }
    return (
        ViewChoice(_tr("As on the screen"), tuple(shown)),
        *(ViewChoice(names.get(group, group), tuple(members)) for group, members in groups.items()),
        *(ViewChoice(view.title, (view.id,)) for view in atlas.views.values()),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pictures", text)
