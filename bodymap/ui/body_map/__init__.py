"""Where the needles of a patient went, and what was drawn, on the body."""
