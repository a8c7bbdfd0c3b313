"""Counts have their thousands apart, as the person's language has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale

from bodymap.services.backup_values import Lacks
from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.clinic.words import count_words
from bodymap.ui.manage.backup_words import lacks_words
from bodymap.ui.server.standing_words import standing_words
from bodymap.ui.server.status_words import status_words
from bodymap.ui.widgets.written_number import whole

MANY = 20946
WAITING = SharingState(Standing.WAITING, MANY)


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    usual = QLocale()
    yield
    QLocale.setDefault(usual)


@pytest.mark.parametrize(
    "words",
    [
        lambda: whole(MANY),
        lambda: count_words(MANY),
        lambda: lacks_words(Lacks(MANY, 0, 0, 0)),
        lambda: standing_words(WAITING),
        lambda: status_words(WAITING).words,
    ],
    ids=["by itself", "figures", "backup", "settings", "top bar"],
)
def test_thousands_stand_apart(words: Callable[[], str]) -> None:
    for locale, shown in (("C", "20,946"), ("en_GB", "20,946"), ("de_DE", "20.946")):
        QLocale.setDefault(QLocale(locale))
        assert shown in words(), locale
