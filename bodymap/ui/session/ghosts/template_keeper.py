"""Saves, renames, mirrors and retires templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.place_on_atlas import mirrored_on, mostly_on
from bodymap.charting.template import LONGEST_NAME, Template, TemplateTray
from bodymap.errors import ExpectedError
from bodymap.services.templates import Templates
from bodymap.services.values import Visit


class TemplateKeeper:
    """Each wish is one write. Where one fails, ``failed`` is told and nothing has changed."""

    def __init__(self, templates: Templates, failed: Callable[[ExpectedError], None]) -> None:
        self._templates = templates
        self._failed = failed

    def save(self, name: str, condition: str, visit: Visit, tray: TemplateTray) -> Template | None:
        """Make a template of a visit's sites and the tray; None where it was not saved."""
        return self._kept(Template.from_sites(name, condition, visit.sites, tray))

    def rename(self, template: Template, name: str, condition: str) -> Template | None:
        """Give a template another name or condition."""
        return self._kept(template.renamed(name, condition))

    def mirror(
        self, template: Template, known: tuple[Template, ...], atlas: Atlas
    ) -> Template | None:
        """The same sites on the other side, as a template of its own whose name says so; the one
        that is there already where it was mirrored before."""
        name = mirrored_name(template, mirror_side(template))
        mirrored = template.mirrored(name, lambda place: mirrored_on(place, atlas))
        there = next((one for one in known if _is_same(one, mirrored)), None)
        return there or self._kept(replace(mirrored, name=free_name(name, known)))

    def retire(self, template_id: UUID) -> bool:
        """Offer a template no more; it stays in the record."""
        try:
            self._templates.retire(template_id)
        except ExpectedError as error:
            self._failed(error)
            return False
        return True

    def bring_back(self, template: Template) -> Template | None:
        """Offer a retired template again."""
        return self._kept(replace(template, version=template.version + 1))

    def _kept(self, template: Template) -> Template | None:
        try:
            self._templates.keep(template)
        except ExpectedError as error:
            self._failed(error)
            return None
        return template


def mirror_side(template: Template) -> Side | None:
    """The side that a template can be mirrored to; None where it has no side."""
    places = tuple(ghost.place for ghost in template.ghosts)
    mostly = mostly_on(places)
    if mostly is not Side.MIDLINE:
        return mostly.mirrored
    return Side.RIGHT if any(place.side is not Side.MIDLINE for place in places) else None


def mirrored_name(template: Template, to: Side | None) -> str:
    """The name of a mirrored template, which says that it is one; a long one is cut to fit."""
    words = (
        QCoreApplication.translate("ghosts", "{name}, mirrored to the left")
        if to is Side.LEFT
        else QCoreApplication.translate("ghosts", "{name}, mirrored to the right")
    )
    room = LONGEST_NAME - len(words.format(name=""))
    return words.format(name=template.name[:room].strip())


def free_name(name: str, known: Iterable[Template]) -> str:
    """``name``, with a number after it where a template is called that already."""
    taken = {template.name.casefold() for template in known}
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name[: LONGEST_NAME - 4]} {number}"
    return free


def _is_same(one: Template, other: Template) -> bool:
    """Whether both are called alike and have their sites at the same places."""
    places = [[ghost.place.point for ghost in each.ghosts] for each in (one, other)]
    return one.name.casefold() == other.name.casefold() and places[0] == places[1]
