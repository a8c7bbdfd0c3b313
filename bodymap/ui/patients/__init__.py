"""Patients and their complaints: finding, adding, opening."""
