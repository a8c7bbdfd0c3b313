"""What the scores say: pure functions from pain scores to changes and series."""
