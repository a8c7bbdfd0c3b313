"""What the indexes still know of rows that are lost: a few of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from db.salvage.record import Value
from db.salvage.shapes import IndexShape
from db.salvage.source import Source
from db.salvage.survey import Survey, entries_on

Traces = dict[bytes, dict[str, Value]]
"""Columns of lost rows by their id."""


def traces_of(source: Source, survey: Survey, table: str, lost: Mapping[bytes, int]) -> Traces:
    """What is known of the rows ``lost`` of a table: their ids, with the line that added each (0
    where that is lost too). An entry of an index names its row by a number, and the index of the
    ids tells which row that is; so does the line that added it."""
    if not lost:
        return {}
    found: Traces = {key: {} for key in lost}
    by_sequence = {sequence: key for key, sequence in lost.items() if sequence}
    by_number: dict[int, bytes] = {}
    for columns, rowid in _entries(source, survey, table):
        key = columns.get("id")
        if key is None and isinstance(sequence := columns.get("created_seq"), int):
            key = by_sequence.get(sequence)
        if isinstance(key, bytes) and key in found:
            by_number[rowid] = key
    for columns, rowid in _entries(source, survey, table):
        if rowid in by_number:
            found[by_number[rowid]].update(columns)
    return found


def _entries(source: Source, survey: Survey, table: str) -> Iterator[tuple[dict[str, Value], int]]:
    """The columns in each entry of each index of the table, with the number of the row."""
    for index in survey.shapes.indexes.values():
        if index.table == table:
            yield from _entries_of(source, survey, index)


def _entries_of(
    source: Source, survey: Survey, index: IndexShape
) -> Iterator[tuple[dict[str, Value], int]]:
    for number in survey.indexes.get(index.name, []):
        page = source.newest(number)
        for values in entries_on(source, number, page) if page is not None else ():
            rowid = values[-1]
            if len(values) == len(index.columns) + 1 and isinstance(rowid, int):
                yield dict(zip(index.columns, values, strict=False)), rowid
