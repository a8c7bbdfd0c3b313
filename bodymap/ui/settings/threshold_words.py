"""Thresholds of change in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bodymap.services.catalogue.sources import Source
from bodymap.services.catalogue.thresholds import OutcomeThreshold
from bodymap.ui.settings.confidence_words import confidence_words

Sources = Callable[[str], Source | None]


def threshold_words(threshold: OutcomeThreshold) -> str:
    """One to choose: the figure, of whom, and what kind it is."""
    return _tr("{figure}: {population} ({kind})").format(
        figure=threshold.as_published,
        population=threshold.population_words,
        kind=threshold.kind.value,
    )


def about_threshold(threshold: OutcomeThreshold | None, source: Sources) -> str:
    """What the chosen one says, and where it comes from."""
    if threshold is None:
        return _tr("No threshold is chosen: changes are shown, and not judged.")
    matters = (
        _tr("A change that matters to people")
        if threshold.kind.matters
        else _tr("A change above the error of measurement")
    )
    found = (source(one) for one in threshold.source)
    cited = "; ".join(one.citation for one in found if one is not None)
    words = _tr("{matters} ({kind}), published for {population}. Source: {source}; {confidence}.")
    return words.format(
        matters=matters,
        kind=threshold.kind.value,
        population=threshold.population_words,
        source=cited or "; ".join(threshold.source),
        confidence=confidence_words(threshold.confidence),
    )


def none_words() -> str:
    """No threshold, to choose."""
    return _tr("None: changes are not judged")


def none_fits_words() -> str:
    """No threshold of those published fits a complaint, to choose."""
    return _tr("None fits: not judged")


def general_words() -> str:
    """What stands for the measure in general, to choose."""
    return _tr("As above, for every complaint")


def as_shipped(words: str) -> str:
    """A choice that is the program's own."""
    return _tr("{choice}, as shipped").format(choice=words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThresholdWords", text)
