"""How a correction of a signed visit is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteValue,
    SiteWithdrawn,
    Stated,
)
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail
from bodymap.ui.session.words import (
    mm_words,
    needle_words,
    phase_words,
    technique_words,
    time_words,
    twitch_words,
)
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.written_number import figure


@dataclass(frozen=True, slots=True)
class Namer:
    """What names ids: regions, muscles, a site as it is listed, and a complaint, empty for that of
    the visit itself."""

    region: Callable[[str], str]
    muscle: Callable[[str], str]
    site: Callable[[NeedleSite], str]
    complaint: Callable[[UUID], str]


def what_words(amendment: Amendment, numbers: Mapping[UUID, int], namer: Namer) -> str:
    """What a correction says; ``numbers`` are those of the sites by id."""
    what = amendment.what
    match what:
        case SiteChanged():
            words = QCoreApplication.translate("amend", "Site {number}: {changes}")
            return words.format(
                number=numbers.get(what.site_id, 0),
                changes="; ".join(_change_words(one, namer) for one in what.changes),
            )
        case SiteAdded():
            words = QCoreApplication.translate("amend", "Site {number} added: {site}")
            return words.format(number=what.site.number, site=namer.site(what.site))
        case SiteWithdrawn():
            words = QCoreApplication.translate("amend", "Site {number} was never in")
            return words.format(number=numbers.get(what.site_id, 0))
        case PainCorrected():
            score = _score_words(what.score)
            pain = pain_words(what.phase, namer.complaint(what.episode_id))
            return QCoreApplication.translate("amend", "{pain}: {score}").format(
                pain=pain, score=score
            )
        case Stated():
            return what.words


def pain_words(phase: Phase, complaint: str) -> str:
    """The pain of a phase, with its ``complaint`` where that is not the visit's own."""
    words = QCoreApplication.translate("amend", "Pain {phase}").format(
        phase=mid_sentence(phase_words(phase))
    )
    return f"{words} ({complaint})" if complaint else words


def _score_words(score: int | None) -> str:
    return QCoreApplication.translate("amend", "not given") if score is None else str(score)


def _change_words(change: FieldChange, namer: Namer) -> str:
    fields = {
        SiteField.PLACE: QCoreApplication.translate("amend", "place {value}"),
        SiteField.MUSCLE: QCoreApplication.translate("amend", "muscle {value}"),
        SiteField.NEEDLE: QCoreApplication.translate("amend", "needle {value}"),
        SiteField.TECHNIQUE: QCoreApplication.translate("amend", "technique {value}"),
        SiteField.DEPTH_MM: QCoreApplication.translate("amend", "depth {value}"),
        SiteField.INSERTED_AT: QCoreApplication.translate("amend", "put in at {value}"),
        SiteField.DETAIL: QCoreApplication.translate("amend", "what came of it: {value}"),
    }
    return fields[change.field].format(value=_value_words(change.value, namer))


def _value_words(value: SiteValue, namer: Namer) -> str:
    words = QCoreApplication.translate("amend", "not recorded")
    match value:
        case SitePlace():
            words = namer.region(value.region)
        case Needle():
            words = needle_words(value)
        case SiteDetail():
            words = _detail_words(value, namer) or words
        case Technique():
            words = mid_sentence(technique_words(value))
        case str():
            words = namer.muscle(value)
        case float() | int():
            words = mm_words(value)
        case datetime():
            words = time_words(value)
    return words


def _detail_words(detail: SiteDetail, namer: Namer) -> str:
    """All that is known of what came of a needle; empty for nothing."""
    parts = []
    if detail.twitch is not None:
        twitch = QCoreApplication.translate("amend", "twitch {count}")
        parts.append(twitch.format(count=twitch_words(detail.twitch)))
    if detail.is_referred is False:
        parts.append(QCoreApplication.translate("amend", "no pain reproduced elsewhere"))
    elif detail.is_referred:
        where = ", ".join(map(namer.region, detail.referred_to))
        felt = QCoreApplication.translate("amend", "pain reproduced elsewhere")
        parts.append(f"{felt} ({where})" if where else felt)
    if detail.stimulation_hz is not None:
        hz = QCoreApplication.translate("amend", "{hz} Hz")
        parts.append(hz.format(hz=figure(detail.stimulation_hz)))
    if detail.note:
        parts.append(f"\u201c{detail.note}\u201d")
    return ", ".join(parts)
