"""What the documents point at is there."""

from __future__ import annotations

import re

from tests.arch.tree import ROOT, files, short

_LINK = re.compile(r"\]\(([^)#\s]+)")


def test_every_link_inside_the_project_leads_somewhere() -> None:
    documents = [*ROOT.glob("*.md"), *files("docs", "resources", suffix=".md")]
    broken = [
        f"{short(document)} -> {target}"
        for document in documents
        for target in _LINK.findall(document.read_text(encoding="utf-8"))
        if "://" not in target and not (document.parent / target).exists()
    ]
    assert broken == []
