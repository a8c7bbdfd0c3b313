"""What the keys of the figure do, for the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bodymap.charting.pain import Phase
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.board_keys import KEY_ZOOM
from bodymap.ui.session.page_hooks import PageHooks


def bind_figure(page: PageHooks) -> None:
    """Offer what the figure and the pain rows do by key. The keys themselves are taken by the page:
    what they mean depends on what is pointed at."""
    board = page.board
    runs: dict[Act, Callable[[], object]] = {
        Act.PAIN_BEFORE: partial(page.pain_bar.begin, Phase.BEFORE),
        Act.PAIN_AFTER: partial(page.pain_bar.begin, Phase.AFTER),
        Act.ALL_VIEWS: board.show_all,
        Act.ARRANGE: lambda: board.show_arrangement(board.arrangement.following),
        Act.NEXT_GROUP: partial(board.step_group, 1),
        Act.GROUP_BEFORE: partial(board.step_group, -1),
        Act.CLOSE_UP: board.open_close_up,
        Act.TURN: partial(board.turn, 1),
        Act.TURN_BACK: partial(board.turn, -1),
        Act.ZOOM_IN: partial(board.zoom, KEY_ZOOM),
        Act.ZOOM_OUT: partial(board.zoom, 1 / KEY_ZOOM),
        Act.FIT: board.zoom_to_fit,
    }
    for act, run in runs.items():
        page.add_key(act, run)
