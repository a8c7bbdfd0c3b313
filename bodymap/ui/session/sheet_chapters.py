"""Which chapter of the guide tells of the sheet that is open."""

from __future__ import annotations

from bodymap.ui.help.chapter_of import tell_of
from bodymap.ui.session.aftercare.aftercare_sheet import AftercareSheet
from bodymap.ui.session.finish.amend_sheet import AmendSheet
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.ledger.needles_sheet import NeedlesSheet
from bodymap.ui.session.page_hooks import PageHooks
from bodymap.ui.session.reactions.reaction_sheet import ReactionSheet
from bodymap.ui.session.scores.score_sheet import ScoreSheet
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.stock.box_sheet import BoxSheet
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.stock.stock_sheet import StockSheet

_CHARTING = "charting-a-visit.md"
TOLD_IN: dict[type[Sheet], str] = {
    NeedlesSheet: "needles.md",
    StockSheet: "needles.md",
    BoxSheet: "needles.md",
    LotSheet: "needles.md",
    ScoreSheet: "pain-and-scores.md",
    ReactionSheet: "after-the-visit.md",
    AftercareSheet: "after-the-visit.md",
    FinishSheet: "after-the-visit.md",
    AmendSheet: "after-the-visit.md",
}


def tell_chapters(page: PageHooks) -> None:
    """Let F1 open the chapter of the sheet that is open on ``page``, and that on charting where
    none is."""

    def follow(sheet: Sheet | None) -> None:
        chapter = _CHARTING if sheet is None else TOLD_IN.get(type(sheet), _CHARTING)
        tell_of(page, chapter)
        if sheet is not None:
            tell_of(sheet, chapter)

    page.sheet_changed.connect(follow)
    follow(page.sheet)
    tell_of(page.pain_bar, "pain-and-scores.md")
