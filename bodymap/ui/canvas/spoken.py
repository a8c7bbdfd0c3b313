"""What a screen reader finds on a pane: sites, ghosts, findings, arrows and paint, in words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ghost import Ghost
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom import Finding, Radiation
from bodymap.services.drawn_words import Drawn, drawn_lines
from bodymap.ui.canvas.drawing_words import felt_words, finding_words, radiation_words
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.view_pane import ViewPane

Px = tuple[float, float]
_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing on a pane. ``words`` name it, ``middle`` is where it is, in px of the pane; None
    for paint, which has no one place."""

    id: Hashable
    words: Callable[[], str]
    middle: Px | None
    is_selectable: bool = False
    is_selected: bool = False


def spoken_on(pane: ViewPane, region_words: Callable[[str], str]) -> tuple[Spoken, ...]:
    """Everything on a pane, in the order in which it is read: the sites as they were charted, then
    ghosts, findings, arrows and paint. ``region_words`` words a region id."""
    board = pane.parentWidget()
    if not isinstance(board, FigureBoard):
        return tuple(_sites(pane, partial(plain_words, region_words)))
    word = board.site_words or partial(plain_words, region_words)
    return (*_sites(pane, word), *_ghosts(board, pane), *_drawn(board, pane))


def plain_words(region_words: Callable[[str], str], site: NeedleSite) -> str:
    """Number and region of a site, its side said in the region's own label."""
    return _tr("spoken", "Site {number}, {place}").format(
        number=site.number, place=region_words(site.place.region)
    )


def _sites(pane: ViewPane, word: Callable[[NeedleSite], str]) -> Iterator[Spoken]:
    for marker in pane.markers:
        is_selected = marker.id in pane.selected
        words = partial(word, marker.site)
        yield Spoken(("site", marker.id), words, marker.label, True, is_selected)


def _ghosts(board: FigureBoard, pane: ViewPane) -> Iterator[Spoken]:
    for marker in pane.ghosts:
        words = partial(_ghost_words, board, marker.ghost)
        yield Spoken(("ghost", marker.id), words, marker.label)


def _ghost_words(board: FigureBoard, ghost: Ghost) -> str:
    told = _tr("spoken", "{ghost}, press charts it")
    return told.format(ghost=board.ghosts.words(ghost).title)


def _drawn(board: FigureBoard, pane: ViewPane) -> Iterator[Spoken]:
    camera, places = pane.camera, pane.drawing.places
    for finding, at in places.findings():
        words = partial(_finding_words, board.atlas, finding)
        yield Spoken(("finding", finding.id), words, camera.to_px(at))
    for arrow, start, end in places.arrows():
        words = partial(_arrow_words, board.atlas, arrow)
        seen = start if start is not None else end
        yield Spoken(("arrow", arrow.id), words, None if seen is None else camera.to_px(seen))
    for drawn in board.drawing.named():
        here = _seen(drawn, board.atlas, pane.view.id)
        if here.regions:
            words = partial(_paint_words, board.atlas, here)
            yield Spoken(("paint", drawn.quality, drawn.intensity), words, None)


def _finding_words(atlas: Atlas, finding: Finding) -> str:
    place = atlas.label(atlas.region_at(finding.point))
    told = _tr("spoken", "{what}, {place}")
    return told.format(what=finding_words(finding), place=place)


def _arrow_words(atlas: Atlas, arrow: Radiation) -> str:
    start, end = (atlas.label(atlas.region_at(at)) for at in (arrow.start, arrow.end))
    return radiation_words(arrow.quality, start, end)


def _paint_words(atlas: Atlas, drawn: Drawn) -> str:
    return drawn_lines((drawn,), atlas.label, felt_words)[0]


def _seen(drawn: Drawn, atlas: Atlas, view: str) -> Drawn:
    """What is drawn in the regions that a view shows."""
    regions = tuple(one for one in drawn.regions if atlas.centre(view, one) is not None)
    return Drawn(drawn.quality, drawn.intensity, regions)
