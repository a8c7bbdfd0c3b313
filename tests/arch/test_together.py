"""What is made once for many tests is made by one process, which gets all of them."""

from __future__ import annotations

import pytest


def test_who_hands_out_the_tests_is_told_what_belongs_together(
    request: pytest.FixtureRequest,
) -> None:
    # xdist knows nothing of a test but its id, and says nothing where the group is not in it
    is_shared = request.config.getoption("loadgroup", False)
    not_told = []
    for item in request.session.items:
        group = item.get_closest_marker("xdist_group")
        if group is None or item.nodeid.endswith(f"@{group.args[0]}") != is_shared:
            not_told.append(item.nodeid)
    assert not_told == []
