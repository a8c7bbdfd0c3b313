"""Cases that are tried in one test are all tried, and none fails unseen."""

from __future__ import annotations

import pytest

from tests.cases import cases


def test_every_case_is_tried_and_each_that_fails_is_told() -> None:
    tried: list[tuple[int, str]] = []

    @cases("number", (1, 2, 3))
    @cases(("letter", "is_right"), (("a", True), ("b", False)))
    def each(number: int, letter: str, is_right: bool) -> None:
        tried.append((number, letter))
        assert is_right or number != 2

    with pytest.raises(ExceptionGroup) as failed:
        each()
    assert tried == [(1, "a"), (1, "b"), (2, "a"), (2, "b"), (3, "a"), (3, "b")]
    (two,) = failed.value.exceptions
    assert two.__notes__ == ["The case was {'number': 2}."]
    assert isinstance(two, ExceptionGroup)
    (b,) = two.exceptions
    assert b.__notes__ == ["The case was {'letter': 'b', 'is_right': False}."]


@cases("number", (1, 2))
def test_a_fixture_is_the_same_for_all_cases(number: int, request: pytest.FixtureRequest) -> None:
    assert request.node.name == "test_a_fixture_is_the_same_for_all_cases"
    assert number


def test_there_has_to_be_a_case() -> None:
    with pytest.raises(AssertionError, match="no case"):
        cases("number", ())
