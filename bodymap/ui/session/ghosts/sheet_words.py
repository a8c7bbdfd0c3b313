"""What the sheet of ghosts lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.ui.session.ghosts.ghost_choice import DOTS, LAST, OFF, GhostChoice, Showing
from bodymap.ui.session.ghosts.ghost_model import GhostModel
from bodymap.ui.session.ghosts.ghost_words import count_words, day_of, use_words, visit_words
from bodymap.ui.session.ghosts.ghosts_sheet import Row, SheetState
from bodymap.ui.session.ghosts.template_keeper import mirror_side
from bodymap.ui.session.visit_model import VisitModel


def sheet_state(
    model: GhostModel, choice: GhostChoice, says: str, visit: VisitModel | None
) -> SheetState:
    """All that can be chosen beside ``visit``; nothing beside one that has ended, which can still
    be saved as a template."""
    can_save = visit is not None and bool(visit.sites)
    if visit is None or not visit.visit.session.is_open:
        return SheetState(OFF, says, (Row(OFF, _tr("No ghosts")),), can_save=can_save)
    template = model.template_of(choice)
    return SheetState(
        choice,
        says,
        _general(model),
        tuple(
            Row(GhostChoice(Showing.VISIT, each.session.id), day_of(each), visit_words(each))
            for each in model.earlier
        ),
        tuple(
            Row(
                GhostChoice(Showing.TEMPLATE, each.id),
                each.name,
                _tr("{sites}  \u00b7  {use}").format(
                    sites=count_words(len(each.ghosts)),
                    use=use_words(each.tray.needle, each.tray.technique, each.tray.depth_mm),
                ),
            )
            for each in model.templates
        ),
        mirror=None if template is None else mirror_side(template),
        can_save=can_save,
    )


def _general(model: GhostModel) -> tuple[Row, ...]:
    last = model.last
    if last is None:
        more = _tr("None for this complaint")
    else:
        more = f"{day_of(last)}  \u00b7  {count_words(len(last.sites))}"
    rows = [Row(OFF, _tr("No ghosts")), Row(LAST, _tr("Last visit"), more)]
    if model.earlier:
        rows.append(Row(DOTS, _tr("All earlier visits"), _tr("Dots only, none to chart again")))
    return tuple(rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ghosts", text)
