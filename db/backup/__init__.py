"""Backups of the clinic: made while it is open, verified, thinned out, and restored."""
