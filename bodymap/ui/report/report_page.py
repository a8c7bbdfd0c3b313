"""The page that makes a report of a complaint: choices, the pages as they will be, a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import ExportKind, Target
from bodymap.services.story.report_sources import ReportSources, read_sources
from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.report.ink import Ink
from bodymap.ui.report.page_preview import PagePreview
from bodymap.ui.report.page_sender import PageSender
from bodymap.ui.report.page_work import Job, PageWork, Stop, StoppedError
from bodymap.ui.report.report_choices import ReportChoices
from bodymap.ui.report.report_document import LaidOut
from bodymap.ui.report.report_foot import ReportFoot
from bodymap.ui.report.report_output import print_pages, write_pdf
from bodymap.ui.report.report_request import Document, DocumentMaker, ReportRequest
from bodymap.ui.report.report_words import day_of
from bodymap.ui.report.source_reader import SourceReader
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.words import complaint_text
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.file_dialogs import FileDialogs, NameTakenError, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.printing import Printing
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import ScrollBody

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock
    from bodymap.services.story.patient_story import PatientStory
    from bodymap.services.story.report_facts import ReportFacts

_CHOICES_PX = 316


class ReportPage(QWidget):
    """Reads the record in steps while the window goes on, and makes the pages on a thread.

    Signals:
        visit_wanted(object): the id of a session to go to; part of what every page of a story has.
    """

    visit_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        facts: ReportFacts,
        clock: Clock,
        paper_theme: Theme,
        dialogs: FileDialogs,
        leaving: Leaving,
        printing: Printing,
        parent: QWidget | None = None,
    ) -> None:
        """``paper_theme`` is a light one, whatever the screen wears: paper is white."""
        super().__init__(parent)
        self._clinic, self._clock = clinic, clock
        self._dialogs, self._printing = dialogs, printing
        self._leaving = leaving
        self._maker = DocumentMaker(facts, Ink(look.fonts, paper_theme))
        self._story: PatientStory | None = None
        self._episode_id: UUID | None = None
        self._sources: ReportSources | None = None
        self._is_stale = False
        self._pages: LaidOut | None = None
        self._made: ReportRequest | None = None
        self._begun: LaidOut | None = None
        self._previewed: tuple[UUID, UUID | None] | None = None
        self.work = PageWork(self)
        self.choices = ReportChoices(look, lambda: day_of(clock.now()))
        self.preview = PagePreview(look, paper_theme.color("surface"))
        self.foot = ReportFoot(look)
        self.notice = NoticeBar(look)
        self.empty = EmptyState(look, "", "", icon="session")
        self._stack = QStackedWidget()
        self._reader = SourceReader(self)
        self._sender = PageSender(self)
        self._lay_out()
        self._connect()

    # --- what is shown

    def show_story(self, story: PatientStory) -> None:
        """Show the record as it is now; what was chosen stays."""
        is_other = self._story is None or (
            self._story.overview.patient.id != story.overview.patient.id
        )
        self._story = story
        if is_other:
            self.notice.hide()
            self.choices.forget_days()
        self._episode_id = story.overview.kept_or_likeliest(self._episode_id)
        self._renew()

    def choose_episode(self, episode_id: UUID) -> None:
        """Make the report of another of the patient's complaints."""
        if episode_id != self._episode_id:
            self._episode_id = episode_id
            self.notice.hide()
            self.choices.forget_days()
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what could wait until the page is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a page that is not seen."""
        super().hideEvent(event)
        if self._reader.is_reading or self.work.is_busy:
            self._is_stale = self._is_stale or self._pages is None
            self._reader.stop()
            self.work.stop_previews()

    def _renew(self) -> None:
        """Read the record again."""
        self.work.stop_previews()
        self._reader.stop()
        self._sources = self._pages = None
        self.foot.set_offered(False)
        self._clear_others()
        if not self.isVisible():
            self._is_stale = True
            return
        if self._is_stale:
            self.notice.hide()
        self._is_stale = False
        story, episode_id = self._story, self._episode_id
        episode = None if story is None else story.overview.episode(episode_id)
        visits = () if story is None else story.overview.visits
        days = [
            day_of(one.session.started_at) for one in visits if one.session.episode_id == episode_id
        ]
        if story is None or episode is None or not days:
            self._say_empty(has_complaint=episode is not None)
            return
        self._stack.setCurrentIndex(0)
        self.choices.show_complaint(complaint_text(episode.complaint, episode.side))
        self.choices.show_days(min(days), max(days))
        self._show_progress(0.0)
        self._reader.begin(read_sources(self._clinic, story, episode.id))

    def _clear_others(self) -> None:
        """Nobody is to see the pages of one patient, or of one complaint, under another's name;
        not even while the right ones are being made."""
        story = self._story
        now = None if story is None else (story.overview.patient.id, self._episode_id)
        if now != self._previewed:
            self._previewed = now
            self._begun = None
            self.preview.clear()

    def _say_empty(self, *, has_complaint: bool) -> None:
        line = self.tr("No visits yet: their report is made here.")
        if not has_complaint:
            line = self.tr("Add a complaint to report on it here.")
        self.empty.say(line, "")
        self._stack.setCurrentIndex(1)

    def _take_sources(self, sources: ReportSources) -> None:
        self._sources = sources
        self.foot.set_offered(True)
        self._make()

    # --- making pages

    def _make(self) -> None:
        """Set the pages that are chosen, and show them."""
        sources, request = self._sources, self.choices.request()
        if sources is None:
            return
        self._pages = None
        now, width, ratio = self._clock.now(), self.preview.page_width, self.devicePixelRatioF()

        def work(stop: Stop) -> LaidOut:
            pages = self._maker.make(sources, request, now, stop.check)
            self._sender.draw(pages, width, ratio, stop)
            return pages

        self.work.put(Job(work, lambda pages: self._keep(pages, request), self._fail, True))

    def _draw_again(self) -> None:
        """Draw the pages that are set in another width."""
        pages = self._pages
        if pages is None:
            self._make()
            return
        width, ratio = self.preview.page_width, self.devicePixelRatioF()

        def work(stop: Stop) -> None:
            self._sender.draw(pages, width, ratio, stop)

        self.work.put(Job(work, lambda _nothing: self.foot.show_ready(), self._fail, True))

    def _take_page(self, pages: LaidOut, page: int, count: int, image: QImage) -> None:
        if self._begun is not pages:
            self._begun = pages
            self.preview.begin(pages.paper, count)
        self.preview.show_page(page, image)
        self._show_progress((1 + 2 * page / count) / 3)

    def _keep(self, pages: LaidOut, request: ReportRequest) -> None:
        self._pages, self._made = pages, request
        self.foot.show_ready()

    def _fail(self, error: ExpectedError) -> None:
        self.foot.show_ready()
        if not isinstance(error, StoppedError):
            self.notice.say(said(error), Weight.DANGER)

    def _fail_to_read(self, error: ExpectedError) -> None:
        """The record is read again when the page is shown again, or when somebody asks for it."""
        self.foot.show_ready()
        self._is_stale = True
        self.notice.say(said(error), Weight.DANGER, self.tr("Try again"), self._try_again)

    def _try_again(self) -> None:
        self.notice.hide()
        self._renew()

    # --- a file, and paper

    def _save(self) -> None:
        request = self.choices.request()
        suggested = request.file_name(day_of(self._clock.now()))
        title, kinds = self.tr("Save the report"), self.tr("Document (*.pdf)")
        try:
            target = asked_path(self._dialogs, self, title, suggested, kinds)
        except NameTakenError as error:
            self.notice.say(said(error), Weight.WARN)
            return
        if target is None:
            return
        if not self._may_leave(request, Target.FILE):
            return

        def work(pages: LaidOut, stop: Stop) -> str:
            return write_pdf(target, pages, request.title, self._sender.telling(stop))

        def done(name: str) -> None:
            self.notice.say(self.tr("{name} was saved.").format(name=name), Weight.GOOD)

        self._put_out(work, done)

    def _print(self) -> None:
        printer = self._printing.printer(self)
        if printer is None:
            return
        request = self.choices.request()
        if not self._may_leave(request, Target.PRINTER):
            return

        def work(pages: LaidOut, stop: Stop) -> None:
            print_pages(printer, pages, request.title, self._sender.telling(stop))

        def done(_nothing: None) -> None:
            self.notice.say(self.tr("The report was sent to the printer."), Weight.GOOD)

        self._put_out(work, done)

    def _may_leave(self, request: ReportRequest, to: Target) -> bool:
        if self._story is None:
            return False
        what = ExportKind.REPORT if request.document is Document.REPORT else ExportKind.PATIENT_PAGE
        try:
            return self._leaving.may(self, what, self._story.overview.patient.id, to=to)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER)
            return False

    def _put_out(self, work: Callable[[LaidOut, Stop], object], done: Callable[..., None]) -> None:
        """Do something with the pages as they are chosen now, whether they are set or not."""
        sources, request, now = self._sources, self.choices.request(), self._clock.now()
        if sources is None:
            return
        known = self._pages if self._made == request else None
        self.notice.hide()
        self._show_progress(0.0)

        def whole(stop: Stop) -> object:
            pages = known or self._maker.make(sources, request, now, stop.check)
            return work(pages, stop)

        def end(result: object) -> None:
            self.foot.show_ready()
            done(result)

        self.work.put(Job(whole, end, self._fail))

    def _show_progress(self, share: float) -> None:
        self.foot.show_progress(share)

    def _cancel(self) -> None:
        self._reader.stop()
        self.work.stop()
        self.foot.show_ready()
        self.notice.say(
            self.tr("Stopped: the pages may not be what is chosen."),
            Weight.INFO,
            self.tr("Make them"),
            self._renew,
        )

    # --- putting it together

    def _lay_out(self) -> None:
        body = ScrollBody()
        body.body.setContentsMargins(0, 0, 0, 0)
        body.body.addWidget(self.choices)
        left = QWidget()
        left.setFixedWidth(_CHOICES_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body, 1)
        column.addWidget(self.foot)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.preview, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._reader.progressed.connect(lambda share: self._show_progress(share / 3))
        self._reader.ended.connect(self._take_sources)
        self._reader.failed.connect(self._fail_to_read)
        self._sender.drawn.connect(self._take_page)
        self._sender.went_on.connect(lambda page, count: self._show_progress(page / count))
        self.choices.changed.connect(self._make)
        self.preview.width_changed.connect(self._draw_again)
        self.foot.save_wanted.connect(self._save)
        self.foot.print_wanted.connect(self._print)
        bind(
            *(self, Act.PRINT, self.foot.print.click),
            when=self.foot.print.isEnabled,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.foot.cancel_wanted.connect(self._cancel)
