"""The editor of the selected sites."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.ui.session.site_editor import edits
from bodymap.ui.session.site_editor.anatomy_choice import AnatomyChoice
from bodymap.ui.session.site_editor.edits import Edit
from bodymap.ui.session.site_editor.picker import Picker
from bodymap.ui.session.site_editor.shared import Mixed, shared
from bodymap.ui.session.site_editor.site_form import SiteForm
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone


class SiteEditor(QWidget):
    """Heading, what there is to say about the needle, the fields, and at times a list to choose
    from in their place. What it shows comes from outside; what is wanted goes there.

    Signals:
        edited(object): an `Edit` that the person wants for all the sites.
        reaction_wanted(): a reaction of these sites is to be recorded.
        removal_wanted(): the sites are to be removed.
    """

    edited = Signal(object)
    reaction_wanted = Signal()
    removal_wanted = Signal()

    def __init__(
        self,
        needles: Sequence[Needle],
        choice: AnatomyChoice,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self._picked_muscle = True
        self._heading = Text(look, "", TITLE_PX, weight=BOLD)
        self._place = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._notice = Text(look, "", SMALL_PX, tone=Tone.WARN, wraps=True)
        self._notice.hide()
        self._range = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._range.hide()
        self.form = SiteForm(needles, look)
        self.picker = Picker(look, self.tr("Choose"), self.tr("Type to find others"))
        self.reaction = Button(look, self.tr("Reaction\u2026"))
        self.remove = Button(look, self.tr("Remove"), Kind.QUIET, icon="trash")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._fields())
        self._stack.addWidget(self.picker)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._heading, 1)
        head.addWidget(self.reaction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.form.edited.connect(self.edited)
        self.form.muscle_wanted.connect(self.choose_muscle)
        self.form.region_wanted.connect(self._choose_region)
        self.picker.picked.connect(self._take_choice)
        self.picker.left.connect(self._show_fields)
        self.reaction.clicked.connect(self.reaction_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def _fields(self) -> QWidget:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(4)
        inner.addWidget(self._place)
        inner.addWidget(self._notice)
        inner.addWidget(self._range)
        inner.addWidget(self.form)
        inner.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(content)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self.area

    # --- what it shows

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """Offer the boxes of the stock, ``today`` in the clinic's calendar."""
        self.form.show_boxes(boxes, today)

    def show_sites(
        self, sites: Sequence[NeedleSite], notice: str, range_words: str, *, is_open: bool
    ) -> None:
        """Show at least one site; ``notice`` is what there is to say about their needles,
        ``range_words`` where the range in it comes from. Of a visit that is not open, nothing can
        be changed."""
        is_other = [site.id for site in sites] != [site.id for site in self.form.sites]
        if is_other:
            self._show_fields()
            self.area.verticalScrollBar().setValue(0)
        try:
            muscle, regions = self._anatomy(sites)
        except ExpectedError as error:
            muscle, regions = "", ()
            notice = "\n".join(filter(None, (said(error), notice)))
        self._heading.setText(self._title(sites))
        self._place.setText(self._where(sites))
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        self._range.setText(range_words)
        self._range.setVisible(bool(range_words))
        self.form.show_sites(sites, muscle, regions)
        self.form.setEnabled(is_open)
        self.remove.setEnabled(is_open)

    def commit(self) -> None:
        """Take what was typed and not yet taken."""
        self.form.commit()

    def _title(self, sites: Sequence[NeedleSite]) -> str:
        if len(sites) == 1:
            return self.tr("Site {number}").format(number=sites[0].number)
        return self.tr("{count} sites", None, len(sites)).format(count=len(sites))

    def _where(self, sites: Sequence[NeedleSite]) -> str:
        if len(sites) == 1:
            return self._choice.region_name(sites[0].place.region)
        numbers = ", ".join(str(site.number) for site in sites)
        return self.tr("Sites {numbers}: what you change here is changed in all of them.").format(
            numbers=numbers
        )

    def _anatomy(self, sites: Sequence[NeedleSite]) -> tuple[str, tuple[Choice, ...]]:
        """The muscle in words, and the regions in which pain may have been felt."""
        muscle = shared(sites, lambda site: site.muscle)
        name = (
            "" if muscle is None or isinstance(muscle, Mixed) else self._choice.muscle_name(muscle)
        )
        offered = {choice.id: choice for choice in self._choice.usual_regions(sites)}
        for site in sites:
            for region in site.detail.referred_to:
                if region not in offered:
                    offered[region] = Choice(region, self._choice.region_name(region))
        return name, tuple(offered.values())

    # --- choosing from a list

    def choose_muscle(self) -> None:
        """Offer the muscles under the sites, and all others by typing."""
        sites = self.form.sites
        if not sites:
            return
        try:
            ranked = self._choice.ranked(sites)
        except ExpectedError:
            ranked = ()  # the list says why at the first letter
        muscle = shared(sites, lambda site: site.muscle)
        current = None if isinstance(muscle, Mixed) else muscle
        self._picked_muscle = True
        self._stack.setCurrentWidget(self.picker)
        self.picker.begin(ranked, self._choice.muscles, current)

    def _choose_region(self) -> None:
        self._picked_muscle = False
        self._stack.setCurrentWidget(self.picker)
        self.picker.begin((), self._choice.regions)

    def _take_choice(self, choice: Choice) -> None:
        is_muscle = self._picked_muscle
        self._show_fields()
        if is_muscle:
            self.edited.emit(Edit(self.tr("muscle"), edits.to_muscle(choice.id)))
            self.form.muscle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            felt = edits.with_region(choice.id, is_felt=True)
            self.edited.emit(Edit(self.tr("referred pain"), felt))

    def _show_fields(self) -> None:
        if self._stack.currentWidget() is self.picker:
            self._stack.setCurrentWidget(self.area)
            self.form.muscle.setFocus(Qt.FocusReason.OtherFocusReason)
