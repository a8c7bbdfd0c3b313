"""The fields of one or several sites."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import TWITCH_MOST
from bodymap.ui.session.needle_choice import NeedleChoice, Offer
from bodymap.ui.session.site_editor import edits
from bodymap.ui.session.site_editor.choice_button import ChoiceButton
from bodymap.ui.session.site_editor.edits import Edit
from bodymap.ui.session.site_editor.one_of import OneOf
from bodymap.ui.session.site_editor.referral import Referral
from bodymap.ui.session.site_editor.shared import MIXED, Mixed, shared
from bodymap.ui.session.tray import DEPTH_STEP_MM, MOST_HZ
from bodymap.ui.session.words import mm_words, technique_words, twitch_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.choice_list import Choice
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import figure

LABEL_PX = 64
TWITCHES = range(TWITCH_MOST + 1)


class SiteForm(QWidget):
    """Shows what all of the sites have in common and says ``mixed`` where they differ. Each answer
    is one `Edit`, for all of them.

    Signals:
        edited(object): an `Edit` that the person wants.
        muscle_wanted(): the muscle is to be chosen.
        region_wanted(): a region in which pain was felt is to be chosen.
    """

    edited = Signal(object)
    muscle_wanted = Signal()
    region_wanted = Signal()

    def __init__(
        self, needles: Sequence[Needle], look: Look, parent: QWidget | None = None
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(parent)
        self._look = look
        self._sites: tuple[NeedleSite, ...] = ()
        self._boxes: dict[UUID, NeedleBox] = {}
        self._today = date.min
        self._note_before = ""
        self._mixed = self.tr("mixed")
        self.muscle = ChoiceButton(look, self.tr("Muscle (Alt+M)"))
        self.twitch: OneOf[int] = OneOf(
            look,
            [
                (
                    count,
                    twitch_words(count),
                    self.tr("Twitch responses: {count} (Alt+{key})").format(
                        count=twitch_words(count), key=count
                    ),
                )
                for count in TWITCHES
            ],
        )
        self.referral = Referral(look, key="Alt+P")
        self.depth_field = Stepper(
            look, self.tr("Depth, mm (Alt+D)"), DEPTH_STEP_MM, self.tr("none")
        )
        self.depth_field.set_check(self._why_not_depth)
        self.needle = NeedleChoice(needles, look, self.tr("Needle, diameter by length"))
        self._box = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.technique = CalmSelect(look, self.tr("Technique"))
        self.technique.addItems([technique_words(technique) for technique in Technique])
        self.technique.setPlaceholderText(self._mixed)
        self.frequency = Stepper(look, self.tr("Frequency, Hz"), 1, self.tr("none"))
        self.frequency.set_check(self._why_not_hz)
        self.note = QLineEdit()
        self.note.setFont(look.fonts.font())
        self.note.setAccessibleName(self.tr("Note (Alt+N)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._row(self.tr("Muscle"), self.muscle))
        column.addWidget(self._row(self.tr("Twitch"), self.twitch))
        column.addWidget(self._row(self.tr("Depth, mm"), self.depth_field))
        column.addWidget(self._row(self.tr("Pain felt elsewhere"), self.referral.answer))
        column.addWidget(self.referral)
        column.addWidget(self._row(self.tr("Needle"), self.needle))
        column.addWidget(self._box)
        column.addWidget(self._row(self.tr("Technique"), self.technique))
        self._hz_row = self._row(self.tr("Hz"), self.frequency)
        column.addWidget(self._hz_row)
        column.addWidget(self._row(self.tr("Note"), self.note))
        self._connect()

    def _row(self, label: str, field: QWidget) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        words = Text(self._look, label, SMALL_PX, weight=BOLD, tone=Tone.SOFT, wraps=True)
        words.setFixedWidth(LABEL_PX)
        layout.addWidget(words)
        layout.addWidget(field, 1)
        return row

    def _connect(self) -> None:
        self.muscle.clicked.connect(self.muscle_wanted)
        self.twitch.chosen.connect(
            lambda count: self._want(self.tr("twitch"), edits.to_twitch(count))
        )
        self.depth_field.changed.connect(
            lambda mm: self._want(self.tr("depth"), edits.to_depth(mm))
        )
        self.referral.answered.connect(
            lambda answer: self._want(self.tr("referred pain"), edits.to_referred(answer))
        )
        self.referral.region_told.connect(
            lambda region, on: self._want(
                self.tr("referred pain"), edits.with_region(region, is_felt=on)
            )
        )
        self.referral.other_wanted.connect(self.region_wanted)
        self.needle.chosen.connect(self._take_needle)
        self.technique.activated.connect(
            lambda row: self._want(self.tr("technique"), edits.to_technique(tuple(Technique)[row]))
        )
        self.frequency.changed.connect(
            lambda hz: self._want(self.tr("frequency"), edits.to_frequency(hz))
        )
        self.note.editingFinished.connect(self._take_note)

    # --- what it shows

    @property
    def sites(self) -> tuple[NeedleSite, ...]:
        """The sites that are edited."""
        return self._sites

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """Offer the boxes of the stock, ``today`` in the clinic's calendar."""
        self._boxes = {box.id: box for box in boxes}
        self._today = today
        self.needle.show_boxes(boxes, today)
        if self._sites:
            self._show_needle()

    def show_sites(
        self, sites: Sequence[NeedleSite], muscle: str, regions: Sequence[Choice]
    ) -> None:
        """Show at least one site. ``muscle`` is its name, empty where they differ or none was
        charted; ``regions`` are those in which pain may have been felt."""
        self._sites = tuple(sites)
        self.muscle.show_words(muscle or self._nothing(lambda site: site.muscle))
        self.twitch.show_value(shared(sites, lambda site: site.detail.twitch))
        felt = set(sites[0].detail.referred_to)
        for site in sites[1:]:
            felt &= set(site.detail.referred_to)
        is_referred = shared(sites, lambda site: site.detail.is_referred)
        self.referral.show_answer(is_referred, regions, tuple(felt))
        self._show_number(self.depth_field, shared(sites, lambda site: site.depth_mm))
        self._show_needle()
        technique = shared(sites, lambda site: site.technique)
        self.technique.setCurrentIndex(
            -1 if isinstance(technique, Mixed) else tuple(Technique).index(technique)
        )
        self._hz_row.setVisible(technique is Technique.ELECTRICAL)
        self._show_number(self.frequency, shared(sites, lambda site: site.detail.stimulation_hz))
        self._show_note(shared(sites, lambda site: site.detail.note))

    def commit(self) -> None:
        """Take what was typed and not yet taken."""
        if self._sites:
            self.depth_field.commit()
            self.frequency.commit()
            self._take_note()

    def _nothing(self, get: object) -> str:
        assert callable(get)
        return self._mixed if shared(self._sites, get) is MIXED else self.tr("none charted")

    def _show_needle(self) -> None:
        chosen = shared(self._sites, lambda site: (site.needle, site.detail.box_id))
        if isinstance(chosen, Mixed):
            self.needle.show_mixed(self._mixed)
            self._box.clear()
            return
        needle, box_id = chosen
        self.needle.show_needle(needle, box_id)
        box = None if box_id is None else self._boxes.get(box_id)
        offer = Offer(needle, box, self._today)
        words = [offer.box_words]
        depths = [site.depth_mm for site in self._sites if site.depth_mm is not None]
        if depths and max(depths) > needle.length_mm:
            words.append(self.tr("The depth recorded is more than the needle is long."))
        self._box.setText(" ".join(words))
        self._box.set_tone(Tone.WARN if offer.is_expired or len(words) > 1 else Tone.SOFT)

    def _show_number(self, field: Stepper, value: float | Mixed | None) -> None:
        if isinstance(value, Mixed):
            field.show_mixed(self._mixed)
        else:
            field.show_value(value)

    def _show_note(self, note: str | Mixed) -> None:
        is_mixed = isinstance(note, Mixed)
        self._note_before = "" if isinstance(note, Mixed) else note
        if self.note.text() != self._note_before:
            self.note.setText(self._note_before)
        self.note.setModified(False)
        self.note.setPlaceholderText(self._mixed if is_mixed else "")

    # --- what is wanted

    def _want(self, words: str, change: edits.Change) -> None:
        self.edited.emit(Edit(words, change))

    def _take_needle(self, offer: Offer) -> None:
        self._want(self.tr("needle"), edits.to_needle(offer.needle, offer.box_id))

    def _take_note(self) -> None:
        note = self.note.text().strip()
        if self.note.isModified() and self._sites:
            self.note.setModified(False)
            self._want(self.tr("note"), edits.to_note(note))

    def _why_not_depth(self, mm: float) -> str:
        shortest = min(site.needle.length_mm for site in self._sites)
        if mm <= shortest:
            return ""
        if len(self._sites) == 1:
            return self.tr("The needle is {length} long.").format(length=mm_words(shortest))
        return self.tr("The shortest needle is {length} long.").format(length=mm_words(shortest))

    def _why_not_hz(self, hz: float) -> str:
        return "" if hz <= MOST_HZ else self.tr("At most {hz} Hz.").format(hz=figure(MOST_HZ))
