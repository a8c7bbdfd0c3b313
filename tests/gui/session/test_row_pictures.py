"""The pictures of the rows of the site list."""

from __future__ import annotations

from bodymap.ui.session.site_row import ROW_HEIGHT, SiteRow
from tests import factories
from tests.gui.session.conftest import Charting

VISITS, SITES = 4, 20
KEPT = 32


def test_they_do_not_pile_up_over_a_day(charting: Charting) -> None:
    rows = charting.page.panel.site_list
    rows.show()
    rows.setMinimumHeight((SITES + 1) * ROW_HEIGHT)
    charting.driver.settle()
    delegate = rows.itemDelegate()
    assert isinstance(delegate, SiteRow)
    for _ in range(VISITS):
        sites = [factories.site(charting.session, number=number + 1) for number in range(SITES)]
        rows.show_sites(sites, None)
        rows.grab()
        assert SITES <= delegate.kept <= KEPT
