"""The page of the clinic's figures, for its owner."""
