"""The notice on needling in a place, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.services.catalogue.legality import Legality, Status
from bodymap.services.catalogue.own_copy import Origin
from bodymap.services.catalogue.sources import Source
from bodymap.ui.settings.confidence_words import confidence_words
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.written_date import day_words


def status_words(status: Status) -> str:
    """What was said of a place."""
    return {
        Status.PERMITTED: _tr("Permitted"),
        Status.SILENT: _tr("The law is silent"),
        Status.UNCLEAR: _tr("Unclear"),
        Status.PROHIBITED: _tr("Not permitted"),
    }[status]


def heading_words(notice: Legality) -> str:
    """The place and what was said of it."""
    words = _tr("{place}: {status}")
    return words.format(place=notice.label, status=mid_sentence(status_words(notice.status)))


def notice_sentences(notice: Legality, source: Callable[[str], Source | None]) -> tuple[str, ...]:
    """How old it is, what it rests on, who has it otherwise, and that only the board knows."""
    said = [_dated(notice)]
    if notice.basis:
        said.append(_tr("Named as its ground: {basis}.").format(basis=notice.basis))
    elif notice.origin is Origin.SHIPPED:
        said.append(_tr("The law itself was not seen."))
    if notice.disagreement:
        said.append(_tr("Not all agree: {what}").format(what=notice.disagreement))
    found = (source(one) for one in notice.source)
    cited = "; ".join(one.citation for one in found if one is not None)
    confidence = confidence_words(notice.confidence)
    if cited:
        words = _tr("Source: {sources}; {confidence}.")
        said.append(words.format(sources=cited, confidence=confidence))
    else:
        said.append(_tr("No source is named ({confidence}).").format(confidence=confidence))
    return tuple(said)


def board_sentence() -> str:
    """What holds whatever a list says."""
    return _tr(
        "This is a dated list and no legal advice: check the board or the authority of the place"
        " before you needle."
    )


def unknown_sentence() -> str:
    """Of a place that no list here speaks of."""
    return _tr(
        "Nothing is known here of this place. Once you asked its board or authority, you can"
        " record what it said."
    )


def _dated(notice: Legality) -> str:
    checked = _day(notice.checked)
    if notice.origin is not Origin.SHIPPED:
        return _tr("Recorded by the clinic, as of {day}.").format(day=checked)
    if notice.data_of:
        words = _tr("For physical therapists, as of {of}; compared on {day}.")
        return words.format(of=notice.data_of, day=checked)
    return _tr("For physical therapists, after an undated list; compared on {day}.").format(
        day=checked
    )


def _day(text: str) -> str:
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return text or _tr("a day that was not noted")


def _tr(text: str) -> str:
    return QCoreApplication.translate("LegalityWords", text)
