"""The house rules, held by tests: layers, lazy imports, pins, and how files look."""
