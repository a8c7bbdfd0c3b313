"""What is asked before the needles, and what the program does about the answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bodymap.charting.needle import Technique
from bodymap.charting.screening import (
    Action,
    AskedOf,
    ItemClass,
    Need,
    Reply,
    Scope,
    ScreeningItem,
)
from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.sourced import named, sourced
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_COLUMNS = (
    *("id", "group", "class", "item", "question", "asked_of", "concern", "of_the_day"),
    *("software_action", "override", "in_scope", "override_needs", "advice", "where"),
    *("regions", "areas", "techniques", "from_needle_mm", "confidence", "scope_confidence"),
    *("source", "note"),
)
_EXCEPT_IN_SCOPE = (Action.BLOCK, Action.CONFIRM, Action.WARN, Action.NOTE)


class _YesNo(StrEnum):
    YES = "yes"
    NO = "no"


class _Where(StrEnum):
    FIXED = "fixed"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class ScreeningFacts:
    """What the catalogue says about one item of the screening.

    ``label`` names what is asked about, ``question`` is how to ask for it, empty for what the
    program finds by itself. ``override_needs`` says in words what charting in spite of it needs,
    ``advice`` what goes along with it. ``confidence`` speaks of the item and its class,
    ``scope_confidence`` of the regions, areas and techniques it concerns, None where it names
    none. ``source`` holds ids of the sources files. A ``retired`` item is found and worded, and no
    longer asked.
    """

    item: ScreeningItem
    group: str
    label: str
    question: str
    override_needs: str
    advice: str
    confidence: Confidence
    scope_confidence: Confidence | None
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_screening(
    path: TableFile,
    regions: Collection[str],
    areas: Collection[str],
    on_problem: OnProblem = log_problem,
) -> tuple[ScreeningFacts, ...]:
    """The items of ``path`` in the file's order, which is that of asking.

    ``regions`` are the base ids of the regions there are, ``areas`` the ids of the hazard areas.
    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> ScreeningFacts:
        scope = Scope(
            named(cells, "regions", regions),
            named(cells, "areas", areas),
            frozenset(_technique(name) for name in cells.items("techniques")),
        )
        return _facts(cells, _item(cells, scope))

    return read_table(path, _COLUMNS, make, key=lambda row: row.item.id, on_problem=on_problem)


def _facts(cells: Cells, item: ScreeningItem) -> ScreeningFacts:
    confidence, source = sourced(cells)
    question = cells.text("question")
    if bool(question) == (item.asked_of is AskedOf.PROGRAM):
        raise RowError("a question goes with every item but those the program finds by itself")
    has_scope = item.asks_where or not item.scope.is_everywhere
    return ScreeningFacts(
        item=item,
        group=cells.required("group"),
        label=cells.required_words("item"),
        question=cells.words("question"),
        override_needs=_override_needs(cells, item),
        advice=cells.words("advice"),
        confidence=confidence,
        scope_confidence=cells.one_of("scope_confidence", Confidence) if has_scope else None,
        source=source,
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
    )


def _item(cells: Cells, scope: Scope) -> ScreeningItem:
    action = cells.one_of("software_action", Action)
    asked_of = cells.one_of("asked_of", AskedOf)
    in_scope = cells.one_of("in_scope", Need)
    # what the program finds needs the same at every site where it finds it
    two_needs = action in _EXCEPT_IN_SCOPE and asked_of is not AskedOf.PROGRAM
    if (in_scope is not Need.NOTHING) != (two_needs and not scope.is_everywhere):
        raise RowError("in_scope goes with what an item concerns, unless it blocks that alone")
    try:
        return ScreeningItem(
            id=cells.required("id"),
            item_class=cells.one_of("class", ItemClass),
            action=action,
            need=cells.one_of("override", Need),
            need_in_scope=in_scope,
            scope=scope,
            asked_of=asked_of,
            concern=cells.one_of("concern", Reply),
            asks_where=cells.one_of("where", _Where) is _Where.ASKED,
            of_the_day=cells.one_of("of_the_day", _YesNo) is _YesNo.YES,
            from_needle_mm=cells.above_zero_or_none("from_needle_mm"),
        )
    except ValueError as error:
        raise RowError(str(error)) from None


def _override_needs(cells: Cells, item: ScreeningItem) -> str:
    words = cells.words("override_needs")
    if item.need in (Need.REASON, Need.GUARDIAN) and not words:
        raise RowError(f"override_needs is empty, override says {item.need}")
    return words


def _technique(name: str) -> Technique:
    try:
        return Technique(name)
    except ValueError:
        raise RowError(f"techniques names {name[:60]}, which is none") from None
