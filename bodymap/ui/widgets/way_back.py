"""From another thread back to the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

_NAME = "way back"


class WayBack(QObject):
    """Has things done on the thread of the window that another thread asks for.

    A window may be taken apart at any moment. A thread that tells one of the window's own signals
    just then ends the whole program; so threads tell only this, which the application keeps to its
    end. What is sent is also let go on the window's thread, and with it the widgets it knows.
    """

    _sent = Signal(object)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._sent.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of_application(cls) -> WayBack:
        """The one of the application that runs; called on the window's thread."""
        application = QCoreApplication.instance()
        assert application is not None, "nothing of Qt's works without"
        # not sought among the application's children: that makes Python objects of all of them, of
        # the style too, at a cost that the first window would feel
        kept = application.property(_NAME)
        if not isinstance(kept, cls):
            kept = cls(application)
            application.setProperty(_NAME, kept)
        return kept

    def send(self, call: Callable[[], object]) -> None:
        """Do ``call`` when the window's thread comes to it; it has to look whether its widgets are
        still there (shiboken6.isValid). May be called on any thread."""
        self._sent.emit(call)

    @Slot(object)
    def _arrive(self, call: Callable[[], object]) -> None:
        call()
