"""How much skin a drawing covers, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.services.catalogue.sources import Source
from bodymap.services.story.symptom_history import Extent

_MINUS = "\N{MINUS SIGN}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMap", text)


def cm2_words(extent: Extent) -> str:
    """The skin in cm2; below ten with one decimal, as no drawing is finer."""
    return _tr("{area} cm\N{SUPERSCRIPT TWO}").format(area=_cm2(extent.cm2))


def share_words(extent: Extent) -> str:
    """The share of the figure's whole skin."""
    return _tr("{share} %").format(share=_percent(extent.share))


def change_words(first: Extent | None, second: Extent | None) -> tuple[str, str]:
    """The change in cm2 and in points of the percentage, each with its sign."""
    was, now = first or Extent(0, 0), second or Extent(0, 0)
    return (
        _signed(now.cm2 - was.cm2, _cm2(abs(now.cm2 - was.cm2))),
        _signed(now.share - was.share, _percent(abs(now.share - was.share))),
    )


def caution() -> str:
    """What the painted surface is not."""
    return _tr(
        "The painted surface is a weak measure of outcome. Judge change by pain and function."
    )


def caution_source(source: Source | None) -> str:
    """Why that is said, and how sure it is."""
    said = _tr(
        "A review of 11 studies found that the extent of pain drawings goes along with pain and"
        " disability in some conditions and not in others; all of them were cross-sectional, so"
        " none shows that it follows a change."
    )
    sure = _tr("That it responds poorly to treatment: from memory, not compared with a source.")
    share = _tr(
        "Surfaces are those of the atlas figure, an idealised adult, and not of the patient."
    )
    cited = "" if source is None else f" ({source.citation}; {source.locator}; {source.seen})"
    return "\n\n".join((f"{said}{cited}", sure, share))


def _cm2(cm2: float) -> str:
    return QLocale().toString(cm2, "f", 1 if 0 < cm2 < 10 else 0)


def _percent(share: float) -> str:
    percent = share * 100
    return QLocale().toString(percent, "f", 2 if 0 < percent < 1 else 1 if percent else 0)


def _signed(value: float, words: str) -> str:
    if not any(letter in "123456789" for letter in words):
        return "0"
    return f"+{words}" if value > 0 else f"{_MINUS}{words}"
