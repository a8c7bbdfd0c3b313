"""How the sheet of the symptom drawing speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.charting.symptom import FindingKind, Quality
from bodymap.ui.canvas.drawing_words import finding_kind_words, quality_words
from bodymap.ui.session.drawing.choice import Choice, Extra
from bodymap.ui.widgets.mid_sentence import mid_sentence


def choice_words(choice: Choice) -> str:
    """A tool as its button names it."""
    if isinstance(choice, Quality):
        return quality_words(choice)
    if isinstance(choice, FindingKind):
        return finding_kind_words(choice)
    words = {
        Extra.ARROW: QCoreApplication.translate("drawing", "Radiates to"),
        Extra.ERASER: QCoreApplication.translate("drawing", "Eraser"),
    }
    return words[choice]


def short_words(choice: Choice) -> str:
    """The same where there is little room."""
    if choice is FindingKind.PRESSURE_PAIN_THRESHOLD:
        return QCoreApplication.translate("drawing", "Threshold")
    return choice_words(choice)


def doing_words(choice: Choice | None, *, is_arrow_begun: bool) -> str:
    """What a press on the figure means now."""
    if choice is None:
        return QCoreApplication.translate("drawing", "Clicks chart needle sites, as ever.")
    if isinstance(choice, Quality):
        words = QCoreApplication.translate("drawing", "Painting {what}: clicks paint.")
        return words.format(what=mid_sentence(quality_words(choice)))
    if isinstance(choice, FindingKind):
        return _setting_words(choice)
    if choice is Extra.ERASER:
        return QCoreApplication.translate(
            "drawing", "Erasing: drag over paint, or click an arrow or a finding."
        )
    return _leading_words(is_begun=is_arrow_begun)


def _setting_words(kind: FindingKind) -> str:
    if kind is FindingKind.PRESSURE_PAIN_THRESHOLD:
        return QCoreApplication.translate(
            "drawing", "Threshold: write the pressure, then click where it was measured."
        )
    words = QCoreApplication.translate("drawing", "{what}: a click sets one.")
    return words.format(what=finding_kind_words(kind))


def _leading_words(*, is_begun: bool) -> str:
    if is_begun:
        return QCoreApplication.translate("drawing", "Arrow: click where it runs to.")
    return QCoreApplication.translate(
        "drawing", "Arrow: drag from where it begins to where it runs to, or click both."
    )


def intensity_words(intensity: int | None) -> str:
    """How intense the next stroke is."""
    if intensity is None:
        return QCoreApplication.translate("drawing", "not given")
    return QCoreApplication.translate("drawing", "{intensity}/10").format(intensity=intensity)
