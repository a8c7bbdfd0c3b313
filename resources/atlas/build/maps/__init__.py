"""Maps of the skin: named areas inside or across the regions of the catalogue."""
