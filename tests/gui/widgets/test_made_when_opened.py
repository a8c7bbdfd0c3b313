"""What is made when it is first opened."""

from __future__ import annotations

import pytest

from bodymap.ui.widgets.made_when_opened import MadeWhenOpened


def test_it_is_made_at_the_first_call_and_once() -> None:
    made: list[list[str]] = []

    def make() -> list[str]:
        made.append([])
        return made[-1]

    thing = MadeWhenOpened(make)
    assert thing.made is None
    assert not thing.holds(None), "nothing is open, and this is not it"
    assert made == []
    assert thing() is thing()
    assert len(made) == 1
    assert thing.holds(thing.made)
    assert not thing.holds([]), "another that is only equal"


def test_others_add_to_it_when_it_is_made() -> None:
    thing: MadeWhenOpened[list[str]] = MadeWhenOpened(list)
    thing.then(lambda made: made.append("before"))
    assert thing.made is None
    assert thing() == ["before"]
    thing.then(lambda made: made.append("at once"))
    assert thing() == ["before", "at once"]


def test_what_could_not_be_made_is_tried_again() -> None:
    answers: list[OSError | str] = [OSError("not now"), "made"]

    def make() -> str:
        answer = answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return answer

    thing = MadeWhenOpened(make)
    with pytest.raises(OSError, match="not now"):
        thing()
    assert thing.made is None
    assert thing() == "made"
