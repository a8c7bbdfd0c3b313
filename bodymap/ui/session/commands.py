"""What can be undone: each command holds ids and values, and calls the recorder."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from uuid import UUID

from PySide6.QtGui import QUndoCommand

from bodymap.charting.pain import PainScore
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.recorder import Recorder

Failed = Callable[[ExpectedError], None]


class RecordCommand(QUndoCommand):
    """A write and its opposite.

    An exception inside ``redo`` would leave the command on the stack although nothing was
    saved: an expected failure makes the command obsolete instead, and is told to the page.
    """

    def __init__(self, text: str, failed: Failed) -> None:
        super().__init__(text)
        self._failed = failed

    def redo(self) -> None:
        """Write."""
        self._attempt(self.write)

    def undo(self) -> None:
        """Take the write back."""
        self._attempt(self.take_back)

    @abstractmethod
    def write(self) -> None:
        """What ``redo`` does."""

    @abstractmethod
    def take_back(self) -> None:
        """What ``undo`` does."""

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except ExpectedError as error:
            self.setObsolete(True)
            self._failed(error)


class AddSite(RecordCommand):
    """Charts a site; undone, the site is voided, and redone, the same site is back."""

    def __init__(self, text: str, failed: Failed, recorder: Recorder, site: NeedleSite) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._site = site
        self._charted = False

    def write(self) -> None:
        """Add the site, or bring it back."""
        if self._charted:
            self._recorder.restore_site(self._site.id)
        else:
            self._recorder.add_site(self._site)
            self._charted = True

    def take_back(self) -> None:
        """Void the site."""
        self._recorder.void_site(self._site.id)


class RemoveSite(RecordCommand):
    """Voids a site; nothing charted is ever deleted."""

    def __init__(self, text: str, failed: Failed, recorder: Recorder, site: UUID) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._site = site

    def write(self) -> None:
        """Void the site."""
        self._recorder.void_site(self._site)

    def take_back(self) -> None:
        """Bring it back."""
        self._recorder.restore_site(self._site)


class MoveSite(RecordCommand):
    """Moves a site to another place, and into the muscle that is there."""

    def __init__(
        self,
        text: str,
        failed: Failed,
        recorder: Recorder,
        site: NeedleSite,
        to: SitePlace,
        muscle: str | None,
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._site = site.id
        self._from = (site.place, site.muscle)
        self._to = (to, muscle)

    def write(self) -> None:
        """Move it there."""
        self._recorder.move_site(self._site, *self._to)

    def take_back(self) -> None:
        """Move it back."""
        self._recorder.move_site(self._site, *self._from)


class SetPain(RecordCommand):
    """Records a pain score in place of ``before``, which may be missing."""

    def __init__(
        self,
        text: str,
        failed: Failed,
        recorder: Recorder,
        score: PainScore,
        before: PainScore | None,
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._score = score
        self._before = before

    def write(self) -> None:
        """Record the score."""
        self._recorder.set_pain(self._score)

    def take_back(self) -> None:
        """Bring the earlier score back, or leave it missing."""
        self._recorder.void_pain(self._score.id)
        if self._before is not None:
            self._recorder.restore_pain(self._before.id)


class ClearPain(RecordCommand):
    """Takes a pain score back: it is missing again, and shown as missing."""

    def __init__(self, text: str, failed: Failed, recorder: Recorder, score: UUID) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._score = score

    def write(self) -> None:
        """Void the score."""
        self._recorder.void_pain(self._score)

    def take_back(self) -> None:
        """Bring it back."""
        self._recorder.restore_pain(self._score)
