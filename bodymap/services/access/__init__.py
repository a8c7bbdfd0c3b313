"""Who is at the desk, and what of the record this person may use."""
