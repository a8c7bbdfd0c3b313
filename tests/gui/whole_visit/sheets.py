"""Every sheet and card of a visit, and the way to it."""

from __future__ import annotations

from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from tests.gui.whole_visit.ways import (
    Step,
    aftercare,
    asked_for_reason,
    box_form,
    checklist,
    haunted,
    needle_sheet,
    opened,
    painting,
    reaction_form,
    signed,
    start_with,
    template_form,
)

SHEETS: list[tuple[str, Step]] = [
    ("template", template_form),
    ("brush", painting("Ache")),
    ("finding", painting("Nodule")),
    ("box", box_form),
    ("checklist", checklist),
    ("reaction", reaction_form),
    ("scores", opened(ScoresOnPage)),
    ("after-care", aftercare),
    ("needles", needle_sheet),
    ("ghosts", haunted),
    ("reason", asked_for_reason),
    ("start", start_with()),
    ("correction", signed),
]
