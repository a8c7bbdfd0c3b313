"""How the end of a visit is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.charting.checklist import Item, ItemState, Line
from bodymap.charting.ledger import Ledger
from bodymap.charting.person import Person
from bodymap.charting.procedure_code import CodeWorking, CountedMuscle, SidePolicy
from bodymap.services.finishing import Standing
from bodymap.ui.session.words import side_words
from bodymap.ui.widgets.mid_sentence import mid_sentence

LONGEST_NAME = 10
"""More letters of a family name do not fit on the button at the end of the bar."""


def item_words(item: Item) -> str:
    """A line of the checklist."""
    words = {
        Item.CONSENT: QCoreApplication.translate("finish", "Consent"),
        Item.HYGIENE: QCoreApplication.translate("finish", "Hand hygiene"),
        Item.SCREENING: QCoreApplication.translate("finish", "Screening"),
        Item.LEDGER: QCoreApplication.translate("finish", "Needles accounted for"),
        Item.REACTIONS: QCoreApplication.translate("finish", "Reactions asked for"),
        Item.AFTERCARE: QCoreApplication.translate("finish", "After-care told"),
        Item.PAIN_BEFORE: QCoreApplication.translate("finish", "Pain before"),
        Item.PAIN_AFTER: QCoreApplication.translate("finish", "Pain after"),
        Item.CODE: QCoreApplication.translate("finish", "Procedure code"),
    }
    return words[item]


def said_words(items: Iterable[Item]) -> str:
    """What signing says by itself, in place of an answer that was not given; empty for nothing."""
    words = {
        Item.REACTIONS: QCoreApplication.translate("finish", "no reactions"),
        Item.AFTERCARE: QCoreApplication.translate("finish", "after-care told"),
    }
    said = ", ".join(words[item] for item in items)
    return (
        QCoreApplication.translate("finish", "This says: {said}").format(said=said) if said else ""
    )


def state_words(line: Line) -> str:
    """How a line stands, in a word; never by its colour alone."""
    if line.blocks_signing:
        return QCoreApplication.translate("finish", "needed to sign")
    words = {
        ItemState.DONE: QCoreApplication.translate("finish", "done"),
        ItemState.MISSING: QCoreApplication.translate("finish", "missing"),
        ItemState.SKIPPED: QCoreApplication.translate("finish", "skipped"),
        ItemState.NOT_NEEDED: QCoreApplication.translate("finish", "not needed"),
    }
    return words[line.state]


def why_words(line: Line, standing: Standing, ledger: Ledger) -> str:
    """What a line lacks, in one sentence; empty where its word says it all."""
    if line.state is not ItemState.MISSING:
        return ""
    open_questions = QCoreApplication.translate("finish", "Not answered at this visit: {count}.")
    clashes = standing.working.clashes
    words = {
        Item.CONSENT: QCoreApplication.translate("finish", "No consent is on record."),
        Item.SCREENING: open_questions.format(count=standing.open_questions),
        Item.LEDGER: ledger_words(ledger),
        Item.REACTIONS: QCoreApplication.translate("finish", "Ask; \u201cnone\u201d is an answer."),
        Item.CODE: clash_words(clashes) if clashes else "",
    }
    return words.get(line.item, "")


def ledger_words(ledger: Ledger) -> str:
    """Which needles have to be accounted for or explained."""
    parts = (
        (
            QCoreApplication.translate("finish", "still in: {numbers}"),
            [one.number for one in ledger.to_explain if one.is_in],
        ),
        (
            QCoreApplication.translate("finish", "out, not counted yet: {numbers}"),
            [one.number for one in ledger.to_explain if one.is_unconfirmed],
        ),
        (
            QCoreApplication.translate("finish", "broken, without a word: {numbers}"),
            [one.number for one in ledger.to_explain if not one.is_in and not one.is_unconfirmed],
        ),
    )
    said = [words.format(numbers=_listed(numbers)) for words, numbers in parts if numbers]
    if not said:
        return ""
    return QCoreApplication.translate("finish", "Needles {what}.").format(what="; ".join(said))


def clash_words(clashes: Sequence[str]) -> str:
    """That a code may not stand beside one of the day."""
    words = QCoreApplication.translate("finish", "{codes} is billed on this day already.")
    return words.format(codes=_listed(clashes))


def working_words(working: CodeWorking, muscle: Callable[[str], str]) -> str:
    """How a code was found; ``muscle`` names an id."""
    if not working.counted:
        return QCoreApplication.translate("finish", "No muscle is named, so there is no code.")
    one = QCoreApplication.translate("finish", "1 muscle: {muscles} \u2192 {code}")
    many = QCoreApplication.translate(
        "finish", "{count} muscles: {muscles} \u2192 {code}", None, working.muscles
    )
    return (one if working.muscles == 1 else many).format(
        count=working.muscles,
        muscles="; ".join(_counted(each, muscle) for each in working.counted),
        code=code_words(working),
    )


def otherwise_words(otherwise: CodeWorking) -> str:
    """What the other policy makes of it."""
    each = QCoreApplication.translate(
        "finish",
        "Left and right each for itself: {count} muscles \u2192 {code}",
        None,
        otherwise.muscles,
    )
    once = QCoreApplication.translate(
        "finish", "Left and right as one muscle: {count} \u2192 {code}"
    )
    words = each if otherwise.policy is SidePolicy.EACH_SIDE else once
    return words.format(count=otherwise.muscles, code=code_words(otherwise))


def unnamed_words(working: CodeWorking) -> str:
    """The sites that do not count, because their muscle is not named; empty without any."""
    if not working.without_muscle:
        return ""
    words = QCoreApplication.translate("finish", "No muscle is named, not counted: sites {numbers}")
    return words.format(numbers=_listed(working.without_muscle))


def code_words(working: CodeWorking) -> str:
    """The code that was found."""
    if working.code is None:
        return QCoreApplication.translate("finish", "none")
    return working.code.code


def blocked_words(items: Iterable[Item]) -> str:
    """Why a visit cannot be signed yet."""
    words = QCoreApplication.translate("finish", "Needed to sign: {items}.")
    return words.format(items=_listed(mid_sentence(item_words(item)) for item in items))


def signer_words(person: Person) -> str:
    """As whom a visit is signed."""
    return QCoreApplication.translate("finish", "Signed as {name}").format(name=person.signature)


def corrector_words(person: Person) -> str:
    """As whom something signed is corrected."""
    return QCoreApplication.translate("finish", "Corrected as {name}").format(name=person.signature)


def initials(name: str) -> str:
    """A name short enough for a button: ``Anna Weber`` is ``A. Weber``, and a long one its initials
    alone."""
    *first, last = name.split() or [name]
    short = [f"{part[0]}." for part in first]
    if len(last) > LONGEST_NAME and first:
        last = f"{last[0]}."
    return " ".join([*short, last])


def short_hash(content_hash: str) -> str:
    """The beginning of a hash, enough to compare by eye."""
    return f"{content_hash[:4]}\u2026"


def _counted(one: CountedMuscle, muscle: Callable[[str], str]) -> str:
    return f"{muscle(one.muscle)} ({_listed(side_words(side) for side in one.sides)})"


def _listed(values: Iterable[object]) -> str:
    return ", ".join(str(value) for value in values)
