"""The clinical catalogue: facts kept as CSV files, read into frozen values.

Each fact carries its ``confidence`` and the ids of its sources, so that a screen can show them.
A bad row never hides the good ones: it is named with file, line and reason, and left out.
"""

from bodymap.services.catalogue.conditions import Condition, load_conditions
from bodymap.services.catalogue.needles import NeedleSize, load_needles
from bodymap.services.catalogue.sources import Source, load_sources
from bodymap.services.catalogue.table import CatalogueError, RowProblem
from bodymap.services.catalogue.thresholds import OutcomeThreshold, load_thresholds

__all__ = [
    "CatalogueError",
    "Condition",
    "NeedleSize",
    "OutcomeThreshold",
    "RowProblem",
    "Source",
    "load_conditions",
    "load_needles",
    "load_sources",
    "load_thresholds",
]
