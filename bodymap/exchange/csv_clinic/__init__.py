"""A clinic's record as CSV files, one for each kind of record, and spreadsheets that come in."""
