"""What is decided at once: one conflict, or all that was charted for one signed visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from bodymap.services.conflicts.told import About, Told


@dataclass(frozen=True, slots=True)
class Question:
    """One or several conflicts that one answer fits."""

    told: tuple[Told, ...]

    @property
    def first(self) -> Told:
        """Whom and what it is about."""
        return self.told[0]

    @property
    def about(self) -> About:
        """Why it is asked."""
        return self.first.about

    @property
    def id(self) -> str:
        """As long as it is asked, the same."""
        return str(self.first.id)

    @property
    def becomes_amendment(self) -> bool:
        """Whether mine can only stand beside what was signed."""
        return bool(self.first.signed_by)

    @property
    def session_id(self) -> UUID | None:
        """The visit that it is about, None where it is about none."""
        return None if self.first.session is None else self.first.session.id


def questions(told: Iterable[Told]) -> tuple[Question, ...]:
    """The questions of all conflicts, in their order; what was charted for one visit after it was
    signed is one."""
    found: dict[object, list[Told]] = {}
    for one in told:
        is_late = one.about is About.AFTER_SIGNATURE and one.session is not None
        key: object = one.session.id if is_late and one.session is not None else one.id
        found.setdefault(key, []).append(one)
    return tuple(Question(tuple(of)) for of in found.values())
