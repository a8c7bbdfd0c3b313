"""Ghosts of earlier visits and of templates on the figure: each is charted again by one press."""
