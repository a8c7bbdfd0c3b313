"""How the screen says what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.side import Side
from bodymap.services.finding import Found, FoundKind
from bodymap.ui.session import words

MuscleNames = Callable[[Sequence[str]], str]


def kind_words(kind: FoundKind) -> str:
    """What a group of results is."""
    kinds = {
        FoundKind.MUSCLE: QCoreApplication.translate("find", "Muscles"),
        FoundKind.REGION: QCoreApplication.translate("find", "Regions"),
        FoundKind.REFERRAL: QCoreApplication.translate("find", "Pain here may be referred from"),
        FoundKind.CONDITION: QCoreApplication.translate("find", "Conditions"),
    }
    return kinds[kind]


def side_letter(side: Side | None) -> str:
    """The letter that stands for a side of the patient, as beside the figure."""
    if side is None or side is Side.MIDLINE:
        return ""
    if side is Side.LEFT:
        return QCoreApplication.translate("find", "L")
    return QCoreApplication.translate("find", "R")


def side_words(side: Side | None) -> str:
    """A side of the patient; empty for the midline."""
    if side is None or side is Side.MIDLINE:
        return ""
    return words.side_words(side)


def detail_words(found: Found, names: MuscleNames) -> str:
    """What the catalogue says beside a result; ``names`` words muscle ids."""
    if not found.opposite:
        return found.detail
    across = QCoreApplication.translate("find", "from the other side: {muscles}").format(
        muscles=names(found.opposite)
    )
    return " \u00b7 ".join(filter(None, (found.detail, across)))


def spoken(found: Found, names: MuscleNames) -> str:
    """A result as a screen reader says it: group, name, side, details."""
    place = ", ".join(filter(None, (found.title, side_words(found.side))))
    return ". ".join(
        filter(None, (f"{kind_words(found.kind)}: {place}", detail_words(found, names)))
    )
