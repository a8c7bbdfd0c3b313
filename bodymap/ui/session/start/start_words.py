"""How the start of a visit says what the record and the catalogue hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from bodymap.charting.clearance import Cause, Hold
from bodymap.charting.consent import Consent, ConsentMethod, ConsentState
from bodymap.charting.screening import Need, Reply, ScreeningAnswer
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.services.catalogue.sources import Source
from bodymap.services.catalogue.table import Confidence
from bodymap.ui.session.start.start_state import Part
from bodymap.ui.widgets.written_date import moment_words

SourceOf = Callable[[str], Source | None]


def reply_words(reply: Reply) -> str:
    """A reply as it stands on its button."""
    words = {
        Reply.YES: _tr("Yes"),
        Reply.NO: _tr("No"),
        Reply.UNKNOWN: _tr("Not known"),
    }
    return words[reply]


def part_words(part: Part) -> str:
    """A part of the start."""
    words = {
        Part.SCREENING: _tr("Screening"),
        Part.CONSENT: _tr("Consent"),
        Part.HYGIENE: _tr("Hands, gloves, sterile needles"),
    }
    return words[part]


def missing_words(parts: Iterable[Part]) -> str:
    """What is missing, in a few words; empty where nothing is."""
    words = {
        Part.SCREENING: _tr("screening"),
        Part.CONSENT: _tr("consent"),
        Part.HYGIENE: _tr("hygiene"),
    }
    names = ", ".join(words[part] for part in parts)
    return _tr("Missing: {parts}").format(parts=names) if names else ""


def group_words(group: str) -> str:
    """A group of the screening; a clinic's own group as the clinic calls it."""
    words = {
        "consent": _tr("Agreeing to needles"),
        "medical": _tr("Illness"),
        "local": _tr("At the site"),
        "blood": _tr("Blood and defence"),
        "vascular": _tr("Vessels"),
        "metabolic": _tr("Metabolism"),
        "pregnancy": _tr("Pregnancy"),
        "neurologic": _tr("Nervous system"),
        "age": _tr("Age"),
        "general": _tr("In general"),
        "allergy": _tr("Allergies"),
        "device": _tr("Implants and devices"),
        "cardiac": _tr("Heart"),
        "respiratory": _tr("Lungs"),
        "aftercare": _tr("Afterwards"),
    }
    return words.get(group) or group.replace("_", " ").capitalize()


def method_words(method: ConsentMethod) -> str:
    """How consent was given."""
    words = {
        ConsentMethod.WRITTEN: _tr("written"),
        ConsentMethod.VERBAL: _tr("verbal"),
        ConsentMethod.GUARDIAN: _tr("by a guardian"),
    }
    return words[method]


def consent_words(consent: Consent | None, state: ConsentState) -> str:
    """How the consent stands, in one sentence."""
    if consent is None:
        return _tr("No consent is recorded.")
    if state is ConsentState.WITHDRAWN and consent.withdrawn_at is not None:
        return _tr("Consent was withdrawn on {day}.").format(day=moment_words(consent.withdrawn_at))
    words = _tr("Given on {day}, {how}, by {who}. Wording {version}.")
    if state is ConsentState.DATED_AHEAD:
        words = _tr("Dated ahead, {day}: {how}, by {who}. Wording {version}.")
    return words.format(
        day=moment_words(consent.given_at),
        how=method_words(consent.method),
        who=consent.given_by,
        version=consent.wording_version,
    )


def no_consent_words(consent: Consent | None, state: ConsentState) -> str:
    """Why nothing is charted for want of consent."""
    if consent is not None and state is ConsentState.WITHDRAWN and consent.withdrawn_at is not None:
        day = moment_words(consent.withdrawn_at)
        return _tr("Consent was withdrawn on {day}, so nothing is charted.").format(day=day)
    if consent is not None and state is ConsentState.DATED_AHEAD:
        day = moment_words(consent.given_at)
        return _tr("Consent is dated ahead, {day}, so nothing is charted.").format(day=day)
    return _tr("No consent is recorded, so nothing is charted.")


def refusal_words(hold: Hold, label: str, needs: str) -> str:
    """Why a site is not charted: one sentence. ``label`` names the item, ``needs`` says what
    charting in spite of it needs."""
    if hold.need is Need.GUARDIAN:
        return _tr("{item}: charting needs {needs}.").format(item=label, needs=needs)
    if hold.scope.is_everywhere:
        return _tr("{item}: nothing is charted.").format(item=label)
    if hold.scope.techniques:
        return _tr("{item}: this technique is not charted.").format(item=label)
    return _tr("{item}: nothing is charted here.").format(item=label)


def reason_first_words(label: str) -> str:
    """Why a charted site is not changed into one that an item asks a reason for."""
    return _tr("{item}: this needs a reason. Chart a new site to give one.").format(item=label)


def cause_words(hold: Hold) -> str:
    """Why an item asks for a reason."""
    if hold.place_is_open:
        return _tr("The place is not marked yet")
    words = {
        Cause.ANSWER: _tr("As answered"),
        Cause.NOT_KNOWN: _tr("Answered: not known"),
        Cause.NOT_ASKED: _tr("Not asked yet"),
        Cause.STANDING: _tr("At this site"),
    }
    return words[hold.cause]


def source_words(facts: ScreeningFacts, source_of: SourceOf) -> str:
    """What an item rests on: its first source, how many more there are, and how far it was
    compared with them."""
    confidence = {
        Confidence.VERIFIED: _tr("compared with the source"),
        Confidence.PART_VERIFIED: _tr("partly compared with the source"),
        Confidence.FROM_MEMORY: _tr("from memory"),
    }[facts.confidence]
    known = [source for source in map(source_of, facts.source) if source is not None]
    if not known:
        return confidence
    first = known[0].citation
    if len(known) > 1:
        first = _tr("{source}, and {count} more").format(source=first, count=len(known) - 1)
    return _tr("{source}; {confidence}").format(source=first, confidence=confidence)


def answer_words(facts: ScreeningFacts, answer: ScreeningAnswer, places: Iterable[str]) -> str:
    """An answer of concern in few words: the item, and where."""
    where = "; ".join(places)
    label = facts.label
    if answer.reply is Reply.UNKNOWN:
        return _tr("{item}: not known").format(item=label)
    return _tr("{item}: {where}").format(item=label, where=where) if where else label


def _tr(text: str) -> str:
    return QCoreApplication.translate("start", text)
