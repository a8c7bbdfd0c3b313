"""What is put on the clipboard of a lot is cells, whatever the cells hold."""

from __future__ import annotations

from bodymap.exchange.lot_csv import COLUMNS, lot_text
from bodymap.services.values import BoxUse
from tests import factories


def test_a_name_moves_no_cell_and_is_no_formula() -> None:
    patient = factories.patient(family_name='=HYPERLINK("x")', given_name="A\tB\nC")
    session = factories.session(factories.episode(patient.id))
    box = factories.box(lot="L\t7")
    lines = lot_text([BoxUse(box.id, patient, session, 3)], {box.id: box}).split("\n")
    assert [len(line.split("\t")) for line in lines] == [len(COLUMNS)] * 2
    cells = dict(zip(COLUMNS, lines[1].split("\t"), strict=True))
    assert cells["lot"] == "L 7"
    assert cells["given_name"] == "A B C"
    assert not cells["family_name"].startswith("=")
