"""A whole clinic, or one patient, as one JSON document, and back: docs/json.md."""
