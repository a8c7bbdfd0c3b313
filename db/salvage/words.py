"""What was saved and what was lost, in words: ids, dates, kinds and numbers, no patient's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from bodymap.services.salvage_report import LostRow
from db.salvage.account import Account

LIST_FILE: Final = "salvage.txt"

_NAMES: Final = {
    "advice_told": ("piece of advice told", "pieces of advice told"),
    "amendment": ("amendment", "amendments"),
    "billing": ("billing code", "billing codes"),
    "change_log": ("line of the change log", "lines of the change log"),
    "clock_reading": ("reading of the clocks", "readings of the clocks"),
    "conflict": ("change made in two rooms at once", "changes made in two rooms at once"),
    "consent": ("consent", "consents"),
    "emergency_access": ("emergency access", "emergency accesses"),
    "episode": ("complaint", "complaints"),
    "finding": ("finding", "findings"),
    "hygiene": ("confirmation of hygiene", "confirmations of hygiene"),
    "meta": ("name of the clinic", "names of the clinic"),
    "needle_box": ("box of needles", "boxes of needles"),
    "needle_event": ("needle event", "needle events"),
    "needle_explanation": ("explanation of a needle", "explanations of needles"),
    "needle_site": ("needle site", "needle sites"),
    "no_reaction": ("note of no reaction", "notes of no reaction"),
    "outcome_score": ("outcome score", "outcome scores"),
    "pain_score": ("pain score", "pain scores"),
    "pain_skipped": ("pain score not given", "pain scores not given"),
    "patient": ("patient", "patients"),
    "person": ("person who works here", "people who work here"),
    "range_of_motion": ("range of motion", "ranges of motion"),
    "reaction": ("reaction", "reactions"),
    "rescued_text": ("text that was being typed", "texts that were being typed"),
    "screening_answer": ("answer of a screening", "answers of screenings"),
    "screening_override": ("reason to go on", "reasons to go on"),
    "session": ("visit", "visits"),
    "setting": ("setting", "settings"),
    "signature": ("signature", "signatures"),
    "slot_key": ("sealed key of a log-in", "sealed keys of log-ins"),
    "symptom_mark": ("mark of a symptom drawing", "marks of symptom drawings"),
    "take_over": ("take-over of a visit", "take-overs of visits"),
    "template": ("template", "templates"),
    "workstation": ("workstation", "workstations"),
}

_BEGINNING: Final = """\
What could be saved of a damaged clinic file, and what could not

Made {at:%Y-%m-%d %H:%M} UTC. The damaged file was only read, and lies where it was. The new clinic
in this folder opens with the same log-ins and passphrases. Keep both until you are sure.
"""
_SHARED: Final = """
This clinic shared its record with a server. What the server has is there, whatever is listed here
as lost: let this workstation join the clinic anew, in an empty folder. The new clinic in this
folder shares with nobody. It is for what had not been sent: {waiting:,} lines of its change log.
"""
_ALL: Final = """
Nothing is lost: every row that the change log names is in the new file, and no line of the change
log is missing.
"""
_STAND_INS: Final = """
Rows were made up for entries that are lost and that saved ones belong to, so that these can still
be reached. They say "(lost)". Whoever knows whose they are should enter name and birth date:
"""
_NOT_WHOLE: Final = """
Lines of the change log are lost: {gaps}.
Whatever was recorded or changed with them cannot be listed one by one: rows may be missing of
which nothing is known, and rows may be as they were before. Compare with the newest backup.
"""
_CLASHES: Final = """
Rows that could be read, but not kept beside another one that has their place:
"""
_UNPLACED: Final = """
{pages} of rows could be read, and nothing says what they are of. They are not in the new file.
"""
_ELSEWHERE: Final = """
Not part of the clinic file, and so not in this folder: backups, the clinic's own catalogue (the
folder "catalogue" beside the damaged file; copy it here), and how the windows were arranged.
"""


def words_for(
    at: datetime,
    account: Account,
    stand_ins: Mapping[str, Sequence[bytes]],
    clashes: Mapping[str, int],
    unplaced: int,
    *,
    waiting: int | None = None,
) -> str:
    """The text of the list file. ``at`` is when it was made (UTC), ``waiting`` how many lines had
    not been sent to the clinic's server, None where it has none."""
    parts = [_BEGINNING.format(at=at)]
    if waiting is not None:
        parts.append(_SHARED.format(waiting=waiting))
    parts += ["\nSaved:\n", *_counts(account.saved)]
    if account.lost:
        parts += ["\nLost:\n", *_counts(account.lost)]
    elif account.is_log_whole:
        parts.append(_ALL)
    if not account.is_log_whole:
        runs = [_run(*gap) for gap in account.gaps]
        if not account.is_end_known:
            runs.append("perhaps some at the end")
        parts.append(_NOT_WHOLE.format(gaps=", ".join(runs)))
    if stand_ins:
        parts += [_STAND_INS, *_counts({name: len(keys) for name, keys in stand_ins.items()})]
    if any(clashes.values()):
        parts += [_CLASHES, *_counts(clashes)]
    if unplaced:
        parts.append(_UNPLACED.format(pages=f"{unplaced} page" + "s" * (unplaced != 1)))
    if listed := account.listed():
        parts += ["\nWhat is lost, one by one:\n", *(_told(row) for row in listed)]
    return "".join((*parts, _ELSEWHERE))


def _counts(counts: Mapping[str, int]) -> Iterator[str]:
    for name, count in sorted(counts.items()):
        if count:
            yield f"  {count:>9,} {_NAMES.get(name, (name, name))[count != 1]}\n"


def _run(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first} to {last}"


def _told(row: LostRow) -> str:
    kind = _NAMES.get(row.table, (row.table,))[0]
    of = f", of the visit {row.session_id}" if row.session_id else ""
    return f"  {kind} {row.id}, recorded {row.at:%Y-%m-%d %H:%M} UTC{of}\n"
