"""What is known of a visit when it is to be finished, taken from what the record tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bodymap.charting.after_care import AdviceTold, Applying
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.checklist import Finish, Given, Item, Line, blocking, checklist, missing
from bodymap.charting.clearance import clearance
from bodymap.charting.consent import Consent, was_given
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Ledger, may_sign
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.procedure_code import CodeWorking, ProcedureCode, SidePolicy, procedure_code
from bodymap.charting.reaction import NoReaction, Reaction, ReactionAnswer, reaction_answer
from bodymap.charting.screening import ScreeningItem
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.session_advice import is_told
from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class Rules:
    """What a visit is held against: the items of the screening, the procedure codes, and what the
    clinic sets."""

    items: Sequence[ScreeningItem]
    codes: Sequence[ProcedureCode]
    settings: ClinicSettings


@dataclass(frozen=True, slots=True)
class Beside:
    """What other visits of the patient have to do with this one: their consents, in the order of
    the record, and the codes that were billed on its day."""

    consents: Sequence[Consent] = ()
    billed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a visit stands when it is to be finished.

    ``open_questions`` counts the screening's items that were not answered at this visit.
    ``working`` is how the code was found, ``otherwise`` how the other policy finds it, and
    ``billing`` what is billed if nothing more is said.
    """

    lines: tuple[Line, ...]
    open_questions: int
    working: CodeWorking
    otherwise: CodeWorking
    billing: Billing

    @property
    def blocking(self) -> tuple[Item, ...]:
        """For want of what it cannot be signed."""
        return blocking(self.lines)

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is missing, of what blocks and of what does not."""
        return missing(self.lines)


def standing(
    visit: Visit,
    rules: Rules,
    beside: Beside,
    advice: Sequence[Applying] = (),
    ledger: Ledger | None = None,
) -> Standing:
    """How ``visit`` stands, to which ``advice`` applies; ``ledger`` are its needles, computed anew
    where they are not known. A code that was found counts as chosen
    unless it may not stand beside one of its day; what the therapist chose instead counts before
    it."""
    policy = rules.settings.code_policy
    working, otherwise = (
        procedure_code(visit.sites, rules.codes, one, billed_that_day=beside.billed)
        for one in (policy, next(one for one in SidePolicy if one is not policy))
    )
    explanation = visit.last(Explanation)
    hygiene = visit.last(Hygiene)
    needles = visit.ledger if ledger is None else ledger
    cleared = clearance(rules.items, [one.answer for one in visit.of(AnswerGiven)])
    reactions = reaction_answer(visit.of(Reaction), visit.last(NoReaction))
    is_found = working.code is not None and not working.clashes
    finish = Finish(
        needles=len(visit.sites),
        has_consent=was_given((*beside.consents, *visit.of(Consent))),
        hygiene_confirmed=hygiene is not None and hygiene.is_whole,
        screening_answered=cleared.is_complete,
        is_ledger_explained=may_sign(needles, explanation.words if explanation else None),
        reactions_answered=reactions is not ReactionAnswer.NOT_ASKED,
        aftercare_told=is_told(advice, {one.told.advice for one in visit.of(AdviceTold)}),
        pain_before=_given(visit, Phase.BEFORE),
        pain_after=_given(visit, Phase.AFTER),
        code_chosen=is_found or visit.last(Billing) is not None,
    )
    return Standing(
        checklist(finish),
        len(cleared.unanswered) + len(cleared.carried),
        working,
        otherwise,
        _billing(visit, working, rules.settings),
    )


def _billing(visit: Visit, working: CodeWorking, settings: ClinicSettings) -> Billing:
    """What is billed if nothing more is said: what was chosen, unless other muscles were needled
    since. That none is billed stays, whatever is needled."""
    muscles = tuple(one.muscle for one in working.counted)
    known = visit.last(Billing)
    if known is not None and (not known.code or known.muscles == muscles):
        return known
    found = "" if working.code is None or working.clashes else working.code.code
    fee = settings.fees.get(found)
    if known is not None and known.code == found:
        fee = known.fee
    return Billing(
        new_id(), visit.session.id, found, working.policy, muscles, fee, settings.currency
    )


def billed_beside(
    visit: Visit, visits: Iterable[Visit], billings: Iterable[Billing]
) -> tuple[str, ...]:
    """The codes of the patient's other visits on the day of ``visit``, each once.

    ``visits`` are all of the patient, ``billings`` all that was billed to them, in the order of the
    record. The day is that of the calendar on the wall.
    """
    day = visit.session.started_at.astimezone().date()
    others = {
        one.session.id
        for one in visits
        if one.session.id != visit.session.id and one.session.started_at.astimezone().date() == day
    }
    last = {one.session_id: one.code for one in billings if one.session_id in others}
    return tuple(dict.fromkeys(code for code in last.values() if code))


def _given(visit: Visit, phase: Phase) -> Given:
    if visit.score(phase) is not None:
        return Given.ALL
    skipped = any(
        one.phase is phase and one.episode_id == visit.episode.id for one in visit.of(PainSkipped)
    )
    return Given.SKIPPED if skipped else Given.NOT_YET
