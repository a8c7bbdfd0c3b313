"""What is said about the length of a needle.

Each sentence names a figure and where it comes from. None says how deep a needle may go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.charting.needle_check import DepthFinding, FindingKind
from bodymap.ui.session.site_editor.needle_checker import MuscleNotice
from bodymap.ui.session.words import mm_words
from bodymap.ui.settings.confidence_words import confidence_words
from bodymap.ui.widgets.written_number import figure

Cite = Callable[[str], str]


def short_words(told: MuscleNotice) -> str:
    """The notice in one sentence, without its sources."""
    parts = []
    if told.notice.longest_mm is not None:
        words = QCoreApplication.translate(
            "session",
            "longer than the catalogue\u2019s range of lengths for it, which ends at {mm}",
        )
        parts.append(words.format(mm=mm_words(told.notice.longest_mm)))
    if told.notice.findings:
        parts.append(
            QCoreApplication.translate("session", "as long as a published depth finding, or longer")
        )
    sentence = QCoreApplication.translate("session", "{muscle}: a needle of {mm} is {what}.")
    return sentence.format(
        muscle=told.muscle.muscle.name,
        mm=mm_words(told.notice.length_mm),
        what=QCoreApplication.translate("session", ", and ").join(parts),
    )


def full_words(told: MuscleNotice, cite: Cite) -> str:
    """The notice in full: one paragraph a finding, each with its source."""
    notice = told.notice
    paragraphs = [short_words(told)]
    paragraphs += dict.fromkeys(_finding(finding, cite) for finding in notice.findings)
    if notice.bmi_is_open:
        paragraphs.append(
            QCoreApplication.translate(
                "session",
                "Height and weight are not recorded, so the findings of every BMI group count.",
            )
        )
    elif told.bmi is not None and any(one.group is not None for one in notice.findings):
        words = QCoreApplication.translate("session", "The patient\u2019s BMI is {bmi}.")
        paragraphs.append(words.format(bmi=figure(told.bmi, 1)))
    return "\n".join(paragraphs)


def range_words(told: MuscleNotice, cite: Cite) -> str:
    """Where the catalogue's range comes from; empty where the needle is not beyond it."""
    if told.notice.longest_mm is None:
        return ""
    words = QCoreApplication.translate(
        "session",
        "The catalogue\u2019s range of lengths is a hint and no advice on depth. Confidence of its "
        "row: {confidence}. Sources of its row: {source}.",
    )
    return words.format(
        confidence=confidence_words(told.muscle.confidence),
        source=_sources(told.muscle.source, cite),
    )


def numbered_words(numbers: Sequence[int], words: str) -> str:
    """What is said of sites, with their numbers before it."""
    if len(numbers) == 1:
        template = QCoreApplication.translate("session", "Site {numbers}. {words}")
    else:
        template = QCoreApplication.translate("session", "Sites {numbers}. {words}")
    return template.format(numbers=", ".join(map(str, numbers)), words=words)


def _finding(finding: DepthFinding, cite: Cite) -> str:
    source = _sources(finding.source, cite)
    if finding.kind is FindingKind.INSERTED:
        words = QCoreApplication.translate(
            "session", "One publication inserted no more than {mm}{where} ({source})."
        )
    elif finding.kind is FindingKind.SHORTER:
        words = QCoreApplication.translate(
            "session", "One publication inserted less than {mm}{where} ({source})."
        )
    else:
        words = QCoreApplication.translate("session", "Published: {text} ({source}).")
        return words.format(text=finding.text, source=source)
    where = f", {finding.elsewhere}" if finding.elsewhere else ""
    return words.format(mm=mm_words(finding.mm), where=where, source=source)


def _sources(ids: tuple[str, ...], cite: Cite) -> str:
    return "; ".join(cite(each) for each in ids)
