"""What is read from the words that were typed."""

from __future__ import annotations

from bodymap.anatomy.side import Side
from bodymap.services.finding.query import Query, folded
from tests.cases import cases


@cases(
    ("text", "words"),
    [
        ("Upper TRAPEZIUS", ("upper", "trapezius")),
        ("Tensor fasci\u00e6 lat\u00e6", ("tensor", "fasci\u00e6", "lat\u00e6")),
        ("Quadr\u00e1tus pl\u00e1nt\u00e6", ("quadratus", "plant\u00e6")),
        ("golfer's elbow", ("golfers", "elbow")),
        ("golfer\u2019s elbow", ("golfers", "elbow")),
        ("M54.2", ("m54.2",)),
        ("M54.", ("m54",)),
        ("T1-T4", ("t1", "t4")),
        ("  ", ()),
    ],
)
def test_words_lose_case_accents_and_signs(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


@cases(
    ("text", "query"),
    [
        ("pain at the outer elbow", Query(("outer", "elbow"), True, None)),
        ("outer elbow pain", Query(("outer", "elbow"), True, None)),
        ("outer elbow", Query(("outer", "elbow"), False, None)),
        ("muscles of the right heel", Query(("heel",), False, Side.RIGHT)),
        ("left", Query((), False, Side.LEFT)),
        ("pain", Query(("pain",), True, None)),
        ("at the", Query((), False, None)),
    ],
)
def test_filling_words_pain_and_side_are_no_words_to_find(text: str, query: Query) -> None:
    assert Query.of(text) == query
