"""Builds the body atlas from the CC0 MakeHuman mesh; see ../README.md for the recipe."""
