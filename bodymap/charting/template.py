"""A clinic's own set of sites for a condition: shown like the ghosts of a visit, and as little
charted by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from bodymap.charting.ghost import Ghost
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite, SitePlace

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class TemplateTray:
    """What the tray is set to when a template is taken: the needle, the technique, and the depth in
    mm, None for no depth."""

    needle: Needle
    technique: Technique
    depth_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A named set of ghost sites and a tray, for a condition of the catalogue (empty for any).

    It holds nothing of the patient it was made from: its ghosts have origins of their own. A
    template that was changed is a new version of the same id, so that a site charted from an
    earlier one still tells where it came from.

    Raises ValueError, with a sentence that says what is missing, for a name that is blank, too long
    or surrounded by blanks, for a template without a site or with an origin or a number twice, and
    for a version below one.
    """

    id: UUID
    name: str
    condition: str
    ghosts: tuple[Ghost, ...]
    tray: TemplateTray
    version: int = 1

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("A template needs a name.")
        if self.name != self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"A template has a name of at most {LONGEST_NAME} characters.")
        if not self.ghosts:
            raise ValueError("A template needs at least one site.")
        for values in ({one.origin for one in self.ghosts}, {one.number for one in self.ghosts}):
            if len(values) != len(self.ghosts):
                raise ValueError("Every site of a template has an id and a number of its own.")
        if self.version < 1:
            raise ValueError("The versions of a template count from one.")

    @staticmethod
    def from_sites(
        name: str, condition: str, sites: Iterable[NeedleSite], tray: TemplateTray
    ) -> Template:
        """A new template of a visit's sites, numbered from 1 in their order."""
        return Template(new_id(), name.strip(), condition, _copied(sites), tray)

    def renamed(self, name: str, condition: str) -> Template:
        """The next version, with another name or condition and the same sites."""
        return replace(self, name=name.strip(), condition=condition, version=self.version + 1)

    def with_sites(self, sites: Iterable[NeedleSite], tray: TemplateTray) -> Template:
        """The next version, with the sites and the tray of another visit."""
        return replace(self, ghosts=_copied(sites), tray=tray, version=self.version + 1)

    def mirrored(self, name: str, other_side: Callable[[SitePlace], SitePlace]) -> Template:
        """A new template with every site on the other side, where ``other_side`` puts it. Its
        ghosts have origins of their own: a site of one side stands for no ghost of the other."""
        ghosts = tuple(
            replace(ghost, origin=new_id(), place=other_side(ghost.place)) for ghost in self.ghosts
        )
        return Template(new_id(), name.strip(), self.condition, ghosts, self.tray)

    def without(self, origin: UUID) -> Template:
        """The next version, without one of its sites; the others keep their numbers. Raises
        LookupError where it has no such site."""
        left = tuple(ghost for ghost in self.ghosts if ghost.origin != origin)
        if len(left) == len(self.ghosts):
            raise LookupError(f"The template has no site {origin}.")
        return replace(self, ghosts=left, version=self.version + 1)


def _copied(sites: Iterable[NeedleSite]) -> tuple[Ghost, ...]:
    ordered = sorted(sites, key=lambda site: (site.number, site.id))
    return tuple(
        Ghost(
            origin=new_id(),
            number=number,
            place=site.place,
            muscle=site.muscle,
            needle=site.needle,
            technique=site.technique,
            depth_mm=site.depth_mm,
        )
        for number, site in enumerate(ordered, start=1)
    )
