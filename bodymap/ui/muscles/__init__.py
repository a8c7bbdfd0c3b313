"""The page of a patient's muscles: which were needled at which visit, and what the pain did."""
