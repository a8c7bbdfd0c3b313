"""Pictures of the chart of a visit: its sites, and what was drawn, on any views."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.patient import Patient
from bodymap.services.changes import Kind
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.pictures.keys import quality_keys
from bodymap.ui.pictures.picture import Key, Layered, Marks, Panel, Picture
from bodymap.ui.pictures.picture_desk import PictureDesk, PictureParts
from bodymap.ui.pictures.picture_layout import side_words
from bodymap.ui.pictures.picture_sheet import PictureSheet
from bodymap.ui.pictures.picture_source import ViewChoice, view_choices
from bodymap.ui.pictures.site_marks import SiteKey, SiteMarks
from bodymap.ui.pictures.symptom_marks import DrawingMarks
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened
from bodymap.ui.widgets.written_date import clock_words, moment_words, write_date

_SEEN = Kind.SITE | Kind.NEEDLE | Kind.DRAWING


class ChartPicture(QObject):
    """Belongs to a charting screen, its parent: what the shown visit looks like now."""

    def __init__(self, page: SessionPage, patient: Callable[[UUID], Patient]) -> None:
        """``patient`` reads a patient; it may raise ExpectedError."""
        super().__init__(page)
        self._page = page
        self._patient = patient

    @property
    def patient_id(self) -> UUID | None:
        """Of ``PictureSource``."""
        return self._page.patient_id

    @property
    def file_stem(self) -> str:
        """Of ``PictureSource``: the day of the visit."""
        visit = self._page.visit
        if visit is None:
            return "chart"
        return f"chart-{write_date(visit.visit.session.started_at.astimezone().date())}"

    def choices(self) -> tuple[ViewChoice, ...]:
        """Of ``PictureSource``."""
        board = self._page.board
        shown = [view for view in board.group_views if not board.pane(view).isHidden()]
        return view_choices(board.atlas, shown)

    def picture(self, views: tuple[str, ...], *, with_name: bool) -> Picture | None:
        """Of ``PictureSource``."""
        model = self._page.visit
        if model is None or not views:
            return None
        visit, atlas = model.visit, self._page.board.atlas
        out = frozenset(one.site_id for one in model.ledger.needles if not one.is_in)
        sites = SiteMarks(model.sites, out)
        drawn = self._page.board.drawing.shown
        marks: list[Marks] = [sites] if drawn == DrawingShown() else [DrawingMarks(drawn), sites]
        notes = [side_words()]
        if unseen := sites.unseen(atlas, views) if sites.sites else 0:
            one = self.tr("1 site is on none of these views.")
            more = self.tr("{n} sites are on none of these views.", None, unseen)
            notes.append(one if unseen == 1 else more.format(n=unseen))
        if visit.signature is None:
            notes.append(self.tr("Not signed yet: what is charted may still change."))
        return Picture(
            atlas=atlas,
            views=views,
            panels=(Panel("", Layered(tuple(marks))),),
            keys=self._keys(sites, drawn),
            title=complaint_words(visit.episode.complaint, visit.episode.side),
            about=self._about(len(sites.sites)),
            notes=tuple(notes),
            patient=self._patient(visit.session.patient_id).name if with_name else "",
        )

    def _about(self, sites: int) -> str:
        assert self._page.visit is not None, "a visit is shown"
        began = self._page.visit.visit.session.started_at
        counted = self.tr("1 needle site")
        if sites != 1:
            counted = self.tr("{n} needle sites", None, sites).format(n=sites)
        return self.tr("Visit of {day}, {time} \N{MIDDLE DOT} {sites}").format(
            day=moment_words(began), time=clock_words(began), sites=counted
        )

    def _keys(self, sites: SiteMarks, drawn: DrawingShown) -> tuple[Key, ...]:
        out = [site.id in sites.out for site in sites.sites]
        keys: list[Key] = []
        if out:
            keys.append(SiteKey(has_in=not all(out), has_out=any(out)))
        return (*keys, *quality_keys(drawn))


class PictureOnPage(QObject):
    """Belongs to a charting screen, its parent: the sheet of its pictures, with its button and its
    key."""

    def __init__(
        self,
        page: SessionPage,
        parts: PictureParts,
        patient: Callable[[UUID], Patient],
        look: Look,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._parts = parts
        self._patient = patient
        self._look = look
        self.desk = MadeWhenOpened(self._make_desk)
        page.add_tool("picture", self.tr("Picture: save, copy, print (Ctrl+P)"), self.toggle)
        page.add_key(Act.PRINT, self.toggle)
        page.sheet_changed.connect(self._follow_sheet)
        page.board.arranged.connect(self._refresh)
        page.visit_changed.connect(self._refresh)
        page.followed.connect(self._follow)
        page.settled.connect(self._refresh_if_stale)
        self._is_stale = False

    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self._page.visit is None:
            return
        sheet = self.desk().sheet
        if self._page.sheet is sheet:
            self._page.close_sheet()
        else:
            self._page.open_sheet(sheet)
            sheet.save.setFocus()

    def _make_desk(self) -> PictureDesk:
        sheet = PictureSheet(self._look, self._parts.look.theme.color("surface"))
        return PictureDesk(self._parts, ChartPicture(self._page, self._patient), sheet, self)

    def _follow_sheet(self, sheet: Sheet | None) -> None:
        desk = self.desk.made
        if desk is None:
            return
        if sheet is desk.sheet:
            desk.show()
        else:
            desk.stop()

    def _follow(self, kinds: Kind) -> None:
        # on the path of a click: the picture is made anew when there is time
        self._is_stale = self._is_stale or bool(kinds & _SEEN)

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        desk = self.desk.made
        if desk is not None and self._page.sheet is desk.sheet and self._page.visit is not None:
            desk.show()
