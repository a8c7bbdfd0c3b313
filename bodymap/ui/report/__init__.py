"""The report of a complaint, and the summary for the patient, on paper."""
