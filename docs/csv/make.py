"""Writes the tables of ``docs/csv.md`` from the code that writes and reads the files.

``.venv/bin/python -m docs.csv.make``, from the checkout. The words around the tables are the
page's own.
"""

from __future__ import annotations

import re
from pathlib import Path

from bodymap.exchange.csv_clinic.fields import ANY_OF, FIELDS, RowKind
from bodymap.exchange.csv_clinic.files import CsvFile
from bodymap.exchange.csv_clinic.more_files import ALL_FILES, NOT_WRITTEN

PAGE = Path(__file__).parents[1] / "csv.md"
_MADE = re.compile(r"(<!-- made: (\w+) -->\n).*?(\n<!-- end -->)", re.DOTALL)
_OF_PATIENT = ("record_number", "family_name", "given_name", "birth_date", "patient_id")


def text() -> str:
    """The whole page, its tables as the code is."""
    made = {"files": _files(), "columns": _columns()}
    page = PAGE.read_text(encoding="utf-8")
    return _MADE.sub(lambda found: f"{found[1]}\n{made[found[2]]}\n{found[3]}", page)


def _files() -> str:
    parts = [_file(file) for file in ALL_FILES]
    left_out = [f"- `{table}` {why}." for table, why in NOT_WRITTEN.items()]
    return "\n\n".join((*parts, "Tables of the record that no file holds:", "\n".join(left_out)))


def _file(file: CsvFile) -> str:
    lines = [f"### {file.name}", "", f"A row is {file.about} (table `{file.table}`).", ""]
    lines += ["| column | what it is |", "|---|---|"]
    lines += [f"| `{header}` | {about} |" for header, _, about in file.columns]
    return "\n".join(lines)


def _columns() -> str:
    return "\n\n".join(_kind(kind) for kind in RowKind)


def _kind(kind: RowKind) -> str:
    needed = {field.id for group in ANY_OF[kind] for field in group}
    groups = "; ".join(" or ".join(f"`{one.header}`" for one in group) for group in ANY_OF[kind])
    lines = [f"### Rows of {kind.value}", "", f"Needed: {groups}.", ""]
    lines += ["| field | how it is written | other headers it is known by |", "|---|---|---|"]
    for field in FIELDS[kind]:
        mark = " *" if field.id in needed else ""
        others = ", ".join(field.names[1:])
        lines.append(f"| `{field.header}`{mark} | {field.about} | {others} |")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
