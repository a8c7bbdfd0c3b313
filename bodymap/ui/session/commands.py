"""What can be undone: each command holds ids and values, and calls the recorder."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QUndoCommand, QUndoStack

from bodymap.charting.pain import PainScore
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError, NotSavedError
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder

Failed = Callable[[ExpectedError], None]


class RecordCommand(QUndoCommand):
    """A write and its opposite.

    An exception inside ``redo`` would leave the command on the stack although nothing was
    saved: an expected failure makes the command obsolete instead, and is told to the page.

    What is on the stack already stays there when its undoing, or redoing, could not be saved, or is
    not for the person at the desk: the next press of the key tries that step again, and never takes
    back the one before it.
    """

    def __init__(self, text: str, failed: Failed) -> None:
        super().__init__(text)
        self._failed = failed
        self._is_new = True
        self._is_unsaved = False

    @property
    def was_recorded(self) -> bool:
        """Whether the record ever took it. It can be asked of a command that the stack has thrown
        away, which ``isObsolete`` cannot."""
        return not self._is_new

    @property
    def is_unsaved(self) -> bool:
        """Whether the last step of the stack over this command did not reach the record."""
        return self._is_unsaved

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
        if self._is_unsaved:
            # the stack goes back over a step that changed nothing
            self._is_unsaved = False
            return
        try:
            action()
            self._is_new = False
        except (NotSavedError, HeldByAnotherError, NotAllowedError) as error:
            # who is not at the desk now may be there again
            if self._is_new:
                self.setObsolete(True)
            else:
                self._is_unsaved = True
            self._failed(error)
        except ExpectedError as error:
            # what the record refuses now it will refuse again
            self.setObsolete(True)
            self._failed(error)


def keep_in_step(stack: QUndoStack) -> None:
    """Let ``stack`` stand where the record is: a step over a `RecordCommand` that was not saved is
    taken back at once."""

    def put_back(index: int) -> None:
        for at, back in ((index, stack.redo), (index - 1, stack.undo)):
            command = stack.command(at) if 0 <= at < stack.count() else None
            if isinstance(command, RecordCommand) and command.is_unsaved:
                back()
                return

    stack.indexChanged.connect(put_back)


class AddSite(RecordCommand):
    """Charts a site, with what is recorded ``beside`` it; undone, all of it is voided, and redone,
    the same site is back."""

    def __init__(
        self,
        text: str,
        failed: Failed,
        recorder: Recorder,
        site: NeedleSite,
        beside: Sequence[SessionRecord] = (),
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._site = site
        self._beside = tuple(beside)
        self._charted = False

    def write(self) -> None:
        """Add the site, or bring it back."""
        if self._charted:
            self._recorder.restore_site(self._site.id, self._beside)
        else:
            self._recorder.add_site(self._site, self._beside)
            self._charted = True

    def take_back(self) -> None:
        """Void the site."""
        self._recorder.void_site(self._site.id, self._beside)


class RemoveSites(RecordCommand):
    """Voids sites, all or none; nothing charted is ever deleted."""

    def __init__(
        self, text: str, failed: Failed, recorder: Recorder, sites: Sequence[UUID]
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._sites = tuple(sites)

    def write(self) -> None:
        """Void them."""
        self._recorder.void_sites(self._sites)

    def take_back(self) -> None:
        """Bring them back."""
        self._recorder.restore_sites(self._sites)


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
        if self._before is None:
            self._recorder.void_pain(self._score.id)
        else:
            # which voids the one that counts, in the same transaction
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


class PutRecords(RecordCommand):
    """Adds records of the visit and takes others back, in one step."""

    def __init__(
        self,
        text: str,
        failed: Failed,
        recorder: SessionRecorder,
        adds: Sequence[SessionRecord],
        takes: Sequence[SessionRecord],
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._adds = tuple(adds)
        self._takes = tuple(takes)

    def write(self) -> None:
        """Add them."""
        self._recorder.put(self._adds, self._takes)

    def take_back(self) -> None:
        """Take them back, and bring back what they replaced."""
        self._recorder.put(self._takes, self._adds)


class ReviseSites(RecordCommand):
    """Changes how sites were needled and what is known of them."""

    def __init__(
        self,
        text: str,
        failed: Failed,
        recorder: Recorder,
        before: Sequence[NeedleSite],
        after: Sequence[NeedleSite],
    ) -> None:
        super().__init__(text, failed)
        self._recorder = recorder
        self._before = tuple(before)
        self._after = tuple(after)

    def write(self) -> None:
        """Change them."""
        self._recorder.revise_sites(self._after)

    def take_back(self) -> None:
        """Let them be as they were."""
        self._recorder.revise_sites(self._before)
