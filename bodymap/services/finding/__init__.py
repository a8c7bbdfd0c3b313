"""Finding on the figure: what is typed -> muscles, regions, conditions, sources of pain -> where
on the body to look."""

from bodymap.services.finding.finder import Finder, FindingFacts
from bodymap.services.finding.found import Found, FoundKind
from bodymap.services.finding.query import Query
from bodymap.services.finding.sight import Sight, Sights

__all__ = ["Finder", "FindingFacts", "Found", "FoundKind", "Query", "Sight", "Sights"]
