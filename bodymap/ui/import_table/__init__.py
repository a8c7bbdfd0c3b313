"""Spreadsheets that are looked at before anything of them is imported."""
