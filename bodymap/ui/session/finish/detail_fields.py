"""What came of a needle and when it went in, as it is or as it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.site_detail import NO_DETAIL, TWITCH_MOST, SiteDetail
from bodymap.ui.session.site_editor.one_of import OneOf
from bodymap.ui.session.site_editor.referral import Referral
from bodymap.ui.session.tray import MOST_HZ
from bodymap.ui.session.words import twitch_words
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.choice_list import Choice
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_number import figure
from bodymap.ui.widgets.written_time import on_day, read_time, write_time


class DetailFields(QWidget):
    """Twitches, pain felt elsewhere, frequency (Hz), note, and the time of insertion, of 24 hours.

    ``regions`` (id, name) are those in which pain may have been felt.
    """

    def __init__(
        self, look: Look, regions: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._names: Mapping[str, str] = dict(regions)
        self._detail = NO_DETAIL
        named = self.tr("Twitch responses: {count}")
        self.twitch: OneOf[int] = OneOf(
            look,
            [
                (count, twitch_words(count), named.format(count=twitch_words(count)))
                for count in range(TWITCH_MOST + 1)
            ],
        )
        self.referral = Referral(look, offers_other=False)
        self.region = CalmSelect(look, self.tr("Another region in which pain was felt"))
        self.region.setMinimumHeight(look.theme.size("target"))
        self.region.setPlaceholderText(self.tr("Another region"))
        for region, name in regions:
            self.region.addItem(name, region)
        self.frequency = Stepper(look, self.tr("Frequency, Hz"), 1, self.tr("not recorded"))
        self.frequency.set_check(
            lambda hz: (
                "" if hz <= MOST_HZ else self.tr("At most {hz} Hz.").format(hz=figure(MOST_HZ))
            )
        )
        self.note = TextField(look, self.tr("Note"))
        self.put_in = TextField(look, self.tr("Put in at (24 hours)"), self.tr("09:30"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label(self.tr("Twitch responses")))
        column.addWidget(self.twitch)
        column.addWidget(self._label(self.tr("Pain reproduced elsewhere")))
        for part in (self.referral.answer, self.referral, self.region):
            column.addWidget(part)
        self._hz_label = self._label(self.tr("Frequency, Hz"))
        for below in (self._hz_label, self.frequency, self.note, self.put_in):
            column.addWidget(below)
        self.referral.answered.connect(self._answer)
        self.referral.region_told.connect(lambda region, on: self._tell(region, is_felt=on))
        self.region.activated.connect(self._add_region)

    def _label(self, words: str) -> Text:
        return Text(self._look, words, SMALL_PX, tone=Tone.SOFT)

    def show_detail(self, detail: SiteDetail, put_in: datetime) -> None:
        """Show what is recorded; ``put_in`` is UTC."""
        self._detail = detail
        self.twitch.show_value(detail.twitch)
        self.frequency.show_value(detail.stimulation_hz)
        self.note.set_text(detail.note)
        self.put_in.set_text(write_time(put_in))
        self._show_referral()

    def show_electrical(self, is_electrical: bool) -> None:
        """Ask for a frequency only where there is a current."""
        self._hz_label.setVisible(is_electrical)
        self.frequency.setVisible(is_electrical)

    def detail(self, *, is_electrical: bool) -> SiteDetail:
        """What came of the needle, as it stands here."""
        self.frequency.commit()
        return replace(
            self._detail,
            twitch=self.twitch.value(),
            stimulation_hz=self.frequency.value if is_electrical else None,
            note=self.note.text(),
        )

    def time(self, known: datetime) -> datetime | None:
        """When the needle went in (UTC), on the day of what is ``known``; None where that is no
        time, which the field then says. A minute that was left alone keeps its seconds."""
        text = self.put_in.text()
        if text == write_time(known):
            return known
        at = read_time(text)
        if at is None:
            self.put_in.show_error(self.tr("Write a time of the day, for example 09:30."))
            return None
        return on_day(known.astimezone().date(), at)

    def _answer(self, is_referred: bool | None) -> None:
        where = self._detail.referred_to if is_referred else ()
        self._detail = replace(self._detail, is_referred=is_referred, referred_to=where)
        self._show_referral()

    def _tell(self, region: str, *, is_felt: bool) -> None:
        others = tuple(each for each in self._detail.referred_to if each != region)
        where = (*others, region) if is_felt else others
        self._detail = replace(self._detail, referred_to=where)

    def _add_region(self, row: int) -> None:
        region = self.region.itemData(row)
        self.region.setCurrentIndex(-1)
        if region not in self._detail.referred_to:
            self._tell(region, is_felt=True)
        self._show_referral()

    def _show_referral(self) -> None:
        felt = self._detail.referred_to
        offered = [Choice(region, self._names.get(region, region)) for region in felt]
        self.referral.show_answer(self._detail.is_referred, offered, felt)
        self.region.setCurrentIndex(-1)
        self.region.setVisible(self._detail.is_referred is True)
