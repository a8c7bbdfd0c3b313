"""The clinic's needles in stock: boxes, and where a lot was used."""
