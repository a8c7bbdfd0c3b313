"""The end of a visit: checklist, code, signature, and what is corrected afterwards."""
