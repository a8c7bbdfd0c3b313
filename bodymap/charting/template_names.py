"""What a template may be called."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from uuid import UUID

from bodymap.charting.template import LONGEST_NAME, Template


class NameProblem(Enum):
    """Why a template cannot be called that."""

    BLANK = auto()
    TOO_LONG = auto()
    TAKEN = auto()


def name_problem(
    name: str, known: Iterable[Template], own: UUID | None = None
) -> NameProblem | None:
    """What speaks against ``name``; None where nothing does. Case and blanks around it do not
    make two names different. ``own`` is the template that is being renamed."""
    wanted = name.strip()
    if not wanted:
        return NameProblem.BLANK
    if len(wanted) > LONGEST_NAME:
        return NameProblem.TOO_LONG
    for template in known:
        if template.id != own and template.name.casefold() == wanted.casefold():
            return NameProblem.TAKEN
    return None


def for_condition(templates: Iterable[Template], condition: str) -> tuple[Template, ...]:
    """``templates`` by how near they are: those of the condition (an id, empty for none), those for
    any, then the others; by name within each."""

    def order(template: Template) -> tuple[int, str]:
        if condition and template.condition == condition:
            return 0, template.name.casefold()
        return (2 if template.condition else 1), template.name.casefold()

    return tuple(sorted(templates, key=order))
