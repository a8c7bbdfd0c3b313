"""The first steps, shown once on the demo."""
