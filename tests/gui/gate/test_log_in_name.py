"""The log-in that is offered for a name."""

from bodymap.charting.log_in import is_log_in
from bodymap.ui.gate.log_in_name import suggested_log_in
from tests.cases import cases


@cases(
    ("name", "log_in"),
    [
        ("Anna Weber", "anna"),
        ("  \u00c9lodie  de la Tour", "elodie"),
        ("J\u00f6rg-Peter M\u00fcller", "jorg-peter"),
        ("O'Brien", "obrien"),
        ("B. Okafor", "b.okafor"),
        ("\u0410\u043d\u043d\u0430", ""),
        ("", ""),
        ("\u674e", ""),
        ("x" * 60, "x" * 32),
    ],
)
def test_a_log_in_comes_from_the_name(name: str, log_in: str) -> None:
    assert suggested_log_in(name) == log_in
    assert not log_in or is_log_in(log_in)


def test_a_name_that_is_taken_gets_another() -> None:
    assert suggested_log_in("Anna Weber", {"anna"}) == "anna.weber"
    assert suggested_log_in("Anna Weber", {"anna", "anna.weber"}) == "anna2"
    assert suggested_log_in("Anna", {"anna", "anna2"}) == "anna3"
